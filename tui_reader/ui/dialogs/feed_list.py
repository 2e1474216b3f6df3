"""The feeds of the library, and the articles of one of them."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.style import Style
from textual.widgets import Input, Static

from tui_reader.sources.location import is_web_address, lasting_address
from tui_reader.text import clean_line
from tui_reader.ui.commands import key_of
from tui_reader.ui.desk import Desk
from tui_reader.ui.dialogs.filtering import FilterDialog, has_words
from tui_reader.ui.feed_news import ask_feeds, subscribe
from tui_reader.ui.phrasing import age, count

if TYPE_CHECKING:
    from tui_reader.library.feeds import Feed, NewsRow

_HINT: Final = "Enter articles   ^r ask for news   ^s seen   Esc close"
_NO_MATCH: Final = "No feed has these words. Enter subscribes to an address."
_NEW: Final = "Enter subscribes to this address."
_EMPTY: Final = "There are no feeds yet: type the address of one."
_WIDTH: Final = "Vertical { width: 94%; max-width: 120; }"


class FeedList(FilterDialog["Feed"]):
    """Lists feeds with the number of their unread articles; the result is a feed."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("ctrl+r", "ask", show=False, priority=True),
        Binding("ctrl+s", "see", show=False, priority=True),
    ]
    DEFAULT_CSS = f"FeedList {{ {_WIDTH} }}"

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            "Feeds", placeholder="words of the title, or the address of a feed or page", hint=_HINT, nothing=_NO_MATCH
        )
        self._desk = desk
        self._is_asking = False
        self._titles: Counter[str] = Counter()

    def fitting(self, query: str) -> tuple[Sequence["Feed"], int]:
        """Return the feeds with all words of a query in title or address.

        To a web address belongs its own feed alone, because another address that begins alike can be subscribed to.
        """
        feeds = self._desk.shelf.feeds()
        self._titles = Counter(feed.title for feed in feeds)
        if trouble := self._desk.shelf.take_trouble():
            self._desk.say(trouble, severity="error")
        if is_web_address(query):
            self._nothing = _NEW
            return [feed for feed in feeds if feed.address == lasting_address(query)], 0
        self._nothing = _NO_MATCH if query else _EMPTY
        return [feed for feed in feeds if has_words(query, feed.title, feed.address)], 0

    def row(self, each: "Feed") -> Content:
        """Return the number of unread articles, title, and when the feed was asked.

        Where several feeds have the title, the address stands beside it.
        """
        asked = _asked(each.asked) if each.asked else "not asked yet"
        address = each.address if not each.title or self._titles[each.title] > 1 else ""
        told = clean_line(" · ".join(filter(None, (each.title, address, each.trouble or asked))))
        number = Content(f"{each.unread:>5} unread" if each.unread else f"{'':>12}")
        return Content.assemble(number.stylize(Style(bold=True)), f"  {told}")

    def action_ask(self) -> None:
        """Ask the servers of all feeds for news, beside the handling of keys."""
        if feeds := self._desk.shelf.feeds():
            self._begin(f"Asking {count(len(feeds), 'feed')} …", partial(ask_feeds, self._desk.shelf))
        else:
            self._desk.say(self._desk.shelf.take_trouble() or "There are no feeds to ask.")

    @on(Input.Submitted)
    def _subscribe(self, event: Input.Submitted) -> None:
        """Subscribe to the address that is typed, if no feed fits."""
        location = event.value.strip()
        if location and not any(self._listed):
            self._begin(f"Asking {clean_line(location)} …", partial(subscribe, self._desk.shelf, location))

    def _begin(self, told: str, ask: Callable[[Callable[[], bool]], str]) -> None:
        if self._is_asking:
            self._desk.say("The servers are being asked: wait until the answers are here.")
            return
        self._is_asking = True
        self._hint_at(told)
        self._desk.run_worker(self._ask(ask))

    async def _ask(self, ask: Callable[[Callable[[], bool]], str]) -> None:
        before = len(self._desk.shelf.feeds())
        ended = Event()
        try:
            told = await asyncio.to_thread(ask, ended.is_set)
        finally:
            ended.set()  # where the person leaves the program, which waits for its threads
        self._is_asking = False
        trouble = self._desk.shelf.take_trouble()
        self._desk.say(trouble or told, severity="error" if trouble else "information")
        if self.is_attached:
            self._hint_at(_HINT)
            if len(self._desk.shelf.feeds()) > before:  # else the address stays, to be mended
                self.query_one(Input).value = ""
            self._list(self.query_one(Input).value)

    def action_see(self) -> None:
        """Mark all articles of the feed that is pointed at as seen."""
        if (feed := self.pointed) is None:
            self._desk.say("No feed is listed to mark as seen.")
            return
        self._desk.shelf.see_feed(feed.id)
        trouble = self._desk.shelf.take_trouble()
        self._list(self.query_one(Input).value)
        if trouble:
            self._desk.say(trouble, severity="error")
        else:
            self._desk.say(f"All articles of “{clean_line(feed.title or feed.address)}” are marked as seen.")

    def _hint_at(self, told: str) -> None:
        self.query_one(".dialog-hint", Static).update(Content(told))


class NewsList(FilterDialog[int]):
    """Lists the articles of a feed, unread ones first; the result is an index."""

    DEFAULT_CSS = f"NewsList {{ {_WIDTH} }}"

    def __init__(self, title: str, rows: Sequence["NewsRow"]) -> None:
        super().__init__(
            clean_line(title),
            placeholder="words of the title",
            hint=f"Enter open, then {key_of('listed.next')} and {key_of('listed.previous')} go on   Esc close",
            nothing="Nothing here has these words.",
        )
        self._rows = rows

    def fitting(self, query: str) -> tuple[Sequence[int], int]:
        """Return the articles with all words of a query in their titles."""
        return [index for index, row in enumerate(self._rows) if has_words(query, row.title, row.address)], 0

    def row(self, each: int) -> Content:
        """Return whether the article is unread, its day, and its title."""
        row = self._rows[each]
        day = f"{row.published.astimezone():%Y-%m-%d}" if row.published else ""
        told = clean_line(row.title or row.address)
        unread = Content("" if row.seen else "unread").stylize(Style(bold=True))
        return Content.assemble(unread, f"{'':{6 if row.seen else 0}}  {day:>10}  {told}")


def _asked(time: datetime) -> str:
    """Return when a feed was asked, in words."""
    ago = age(time, datetime.now(UTC))
    return f"asked {ago}" if ago == "now" else f"asked {ago} ago"
