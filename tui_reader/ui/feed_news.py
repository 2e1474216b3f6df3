"""Ask the feeds of the library for news, and subscribe to more of them.

The functions wait for the network, so that they belong in a thread. They come back soon once ``cancelled`` is true: a program that ends
waits for its threads.
"""

from collections.abc import Callable

from tui_reader.errors import Cancelled, TuiReaderError, internal_error
from tui_reader.text import clean_line
from tui_reader.ui.phrasing import count
from tui_reader.ui.remembered.shelf import Shelf


def ask_feeds(shelf: Shelf, cancelled: Callable[[], bool]) -> str:
    """Ask the servers of all feeds, keep their news, and return a sentence on it."""
    return _ask(shelf, {feed.address: feed.id for feed in shelf.feeds()}, cancelled)


def subscribe(shelf: Shelf, location: str, cancelled: Callable[[], bool]) -> str:
    """Subscribe to the feeds at a location, ask them, and return a sentence on it."""
    from tui_reader.subscriptions import subscriptions_at

    try:
        found = subscriptions_at(location, cancelled)
    except TuiReaderError as error:
        return error.message
    except Exception as error:  # noqa: BLE001 - a page that breaks a parser must not end the program
        return internal_error(error, f"{clean_line(location)} could not be asked").message
    for each in found:
        shelf.subscribe(each.address, each.title)
    addresses = {each.address for each in found}
    return _ask(shelf, {feed.address: feed.id for feed in shelf.feeds() if feed.address in addresses}, cancelled)


def _ask(shelf: Shelf, numbers: dict[str, int], cancelled: Callable[[], bool]) -> str:
    from tui_reader.subscriptions import ask_all

    new = failed = 0
    for address, news in ask_all(numbers, cancelled):
        if isinstance(news, Cancelled):
            break
        failed += isinstance(news, TuiReaderError)
        new += shelf.note_news(numbers[address], news)
    told = f"{count(new, 'new article')} in {count(len(numbers), 'feed')}."
    return f"{told} {count(failed, 'feed')} could not be asked: the list says why." if failed else told
