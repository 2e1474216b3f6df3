"""Ask the feeds of the library for news."""

from tui_reader.errors import TuiReaderError
from tui_reader.ui.phrasing import count
from tui_reader.ui.remembered.shelf import Shelf


def ask_feeds(shelf: Shelf) -> str:
    """Ask the servers of all feeds, keep their news, and return a sentence on it.

    It waits for the network, so that it belongs in a thread.
    """
    from tui_reader.subscriptions import ask_all

    numbers = {feed.address: feed.id for feed in shelf.feeds()}
    new = failed = 0
    for address, news in ask_all(numbers):
        failed += isinstance(news, TuiReaderError)
        new += shelf.note_news(numbers[address], news)
    told = f"{count(new, 'new article')} in {count(len(numbers), 'feed')}."
    return f"{told} {count(failed, 'feed')} could not be asked: the list says why." if failed else told
