"""The list of the articles that were read, found by typed words."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tui_reader.text import clean_line, per_cent
from tui_reader.ui.composition_bar import bar
from tui_reader.ui.desk import Desk
from tui_reader.ui.dialogs.filtering import FilterDialog, FilteredList
from tui_reader.ui.phrasing import age, count
from tui_reader.ui.steady_input import SteadyInput

if TYPE_CHECKING:
    from tui_reader.library.article_entry import Entry, Found

_MOST: Final = 200  # rows; to lay out so many takes some 15 ms
_SHARES: Final = "who says it"
_BAR: Final = len(_SHARES)  # columns
_COLORS: Final = {"quote": "$span-quote", "claim": "$span-claim", "promo": "$span-promo"}
_NO_MATCH: Final = "No article has these words."
_HINT: Final = "Enter open   Down Up choose   ^d delete   ^z undo   Esc close"


class LibraryList(FilterDialog["Found"]):
    """Lists articles, those read last first; the result is the one to open."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("ctrl+d", "delete", show=False, priority=True),
        Binding("ctrl+z", "undo", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    LibraryList {
        Vertical { width: 94%; max-width: 120; }
        .library-columns { height: 1; padding: 0 1; color: $muted; }
        &:ansi .library-columns { color: ansi_default; }
    }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__("", placeholder="words of title or text", hint=_HINT, nothing=_NO_MATCH)
        self._desk = desk
        self._deleted: list[Entry] = []
        self._has_more = False

    def compose(self) -> ComposeResult:
        """Title, line, names of the columns and list."""
        with Vertical():
            yield Static(classes="dialog-title")
            yield SteadyInput(placeholder=self._placeholder, select_on_focus=False)
            yield Static(Content(f"{'age':>6} {'read':>6}  {_SHARES}  title · site"), classes="library-columns")
            yield FilteredList()
            yield Static(Content(self._hint), classes="dialog-hint")

    def fitting(self, query: str) -> tuple[Sequence["Found"], int]:
        """Return the articles with all words of a query in title or text."""
        found = self._desk.shelf.found(query, most=_MOST + 1)
        self._has_more = len(found) > _MOST
        self._failed()
        self.query_one(".dialog-title", Static).update(Content(f"Library: {count(self._desk.shelf.size(), 'article')}"))
        return found[:_MOST], 0

    def _options(self, before: int, shown: Sequence["Found"], after: int) -> Iterable[Option]:
        self._nothing = _NO_MATCH if self.query_one(Input).value.strip() else "Nothing is left here."
        yield from super()._options(before, shown, after)
        if self._has_more:
            yield Option(Content("… more: type words that they have"), disabled=True)

    def row(self, each: "Found") -> Content:
        """Return age, part read, composition, title and site, and a match below them."""
        entry = each.entry
        told = clean_line(f"{entry.title or '(no title)'} · {entry.site or entry.address}")
        ago = age(entry.last_read, datetime.now(UTC))
        row = Content.assemble(
            f"{ago:>6} {'unread' if entry.unread else per_cent(entry.share_read):>6}  ",
            _composition(entry),
            f"  {told}",
        )
        return Content.assemble(row, f"\n{'':{17 + _BAR}}{clean_line(each.excerpt)}") if each.excerpt else row

    def action_delete(self) -> None:
        """Delete the article that is pointed at."""
        each, index = self.pointed, self.query_one(FilteredList).highlighted or 0
        if each is None:
            self._desk.say("No article is listed to delete.")
            return
        self._desk.shelf.delete(each.entry.id)
        if self._failed():
            return
        self._deleted.append(each.entry)
        self._show_again(index)
        self._desk.say(
            f"Deleted “{_name(each.entry)}”. ^z brings it back; “tui-reader library purge” removes it for good."
        )

    def action_undo(self) -> None:
        """Bring the article back that was deleted last."""
        if not self._deleted:
            self._desk.say(
                "Nothing was deleted in this list. “tui-reader library restore NUMBER” brings older ones back."
            )
            return
        entry = self._deleted[-1]
        self._desk.shelf.restore(entry.id)
        if self._failed():
            return
        self._deleted.pop()
        self._show_again(0)
        numbers = [each.entry.id for each in self._listed if each is not None]
        if entry.id in numbers:
            self.query_one(FilteredList).highlighted = numbers.index(entry.id)
        self._desk.say(f"“{_name(entry)}” is back.")

    def _show_again(self, place: int) -> None:
        self._list(self.query_one(Input).value)
        if self._listed:
            self.query_one(FilteredList).highlighted = min(place, len(self._listed) - 1)

    def _failed(self) -> bool:
        """Say why the library could not be used, and return whether it could not."""
        trouble = self._desk.shelf.take_trouble()
        if trouble:
            self._desk.say(trouble, severity="error")
        return bool(trouble)


def _composition(entry: "Entry") -> Content:
    """Return the composition of an article as a bar, all its quotations alike."""
    if not entry.words:
        return Content(" " * _BAR)
    rest = max(0.0, 1 - entry.quoted - entry.claimed - entry.promoted)
    segments = bar(
        {
            "direct": entry.quoted,
            "mixed": 0,
            "indirect": 0,
            "claim": entry.claimed,
            "promo": entry.promoted,
            "rest": rest,
        },
        _BAR,
    )
    return Content.assemble(*((each.text, _COLORS[each.kind] if each.kind else "") for each in segments))


def _name(entry: "Entry") -> str:
    return clean_line(entry.title or entry.address)
