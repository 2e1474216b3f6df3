"""Ask the feeds of the library for news, and subscribe to more of them.

The functions wait for the network, so that they belong in a thread. They come back soon once ``cancelled`` is true: a program that ends
waits for its threads.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from tui_reader.errors import Cancelled, TuiReaderError, UsageError, internal_error
from tui_reader.text import clean_line
from tui_reader.ui.phrasing import count
from tui_reader.ui.remembered.shelf import Shelf

if TYPE_CHECKING:
    from tui_reader.subscriptions import News

Outcomes: TypeAlias = "Iterable[tuple[str, News | TuiReaderError]]"


def ask_feeds(shelf: Shelf, cancelled: Callable[[], bool]) -> str:
    """Ask the servers of all feeds, keep their news, and return a sentence on it."""
    numbers = {feed.address: feed.id for feed in shelf.feeds()}
    return _keep(shelf, numbers, _ask(numbers, cancelled))


def subscribe(shelf: Shelf, location: str, cancelled: Callable[[], bool]) -> str:
    """Subscribe to the feeds at a location, ask them, and return a sentence on it."""
    from tui_reader.subscriptions import subscriptions_at

    try:
        found, refused = subscriptions_at(location, cancelled)
    except TuiReaderError as error:
        return error.message
    except Exception as error:  # noqa: BLE001 - a page that breaks a parser must not end the program
        return internal_error(error, f"{clean_line(location)} could not be asked").message
    for each in found:
        shelf.subscribe(each.address, each.title)
    known = {feed.address: feed.id for feed in shelf.feeds()}
    numbers = {each.address: known[each.address] for each in found if each.address in known}
    answered = [(each.address, each.news) for each in found if each.news is not None]
    others = _ask([each.address for each in found if each.news is None], cancelled)
    return "\n".join((_keep(shelf, numbers, chain(answered, others)), *(error.message for error in refused)))


def _ask(addresses: Iterable[str], cancelled: Callable[[], bool]) -> Outcomes:
    from tui_reader.subscriptions import ask_all

    return ask_all(addresses, cancelled)


def _keep(shelf: Shelf, numbers: Mapping[str, int], outcomes: Outcomes) -> str:
    """Keep the news of feeds, and return a sentence on them."""
    new = failed = unasked = 0
    for address, news in outcomes:
        if isinstance(news, Cancelled):
            break
        unasked += isinstance(news, UsageError)
        failed += isinstance(news, TuiReaderError) and not isinstance(news, UsageError)
        new += shelf.note_news(numbers[address], news) if address in numbers else 0
    told = [f"{count(new, 'new article')} in {count(len(numbers), 'feed')}."]
    told += [f"{count(failed, 'feed')} could not be asked: the list says why."] if failed else []
    told += [f"Not asked, because no network is to be used: {count(unasked, 'feed')}."] if unasked else []
    return " ".join(told)
