"""The list of quotes and claims, to tick off and to go to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui_reader.model import LETTERS, Assertion, Status
from tui_reader.ui.article_view import Mark
from tui_reader.ui.commands import key_of, keys_of
from tui_reader.ui.dialogs.choice import ChoiceList
from tui_reader.ui.dialogs.dialog import Dialog

_SIGNS: Final[dict[Status, str]] = {"": " ", "checked": "+", "doubtful": "~", "needs source": "!"}
_SHOWN: Final = ("all", "claims", "quotes", "unticked")
_ORDERS: Final = ("by place", "by need", "by speaker")

_COMMANDS: Final = (
    "mark.speaker",
    "mark.wrong",
    "mark.class",
    "mark.limits",
    "mark.add",
    "note",
    "select",
)
"""The commands on a mark, or on selected words, that the list answers."""

_NOTHING: Final = "Nothing is listed here: f shows others."

Row = tuple[Mark, str, Status]


class Work(NamedTuple):
    """The statements, and what is done with them.

    Attributes:
        rows: Returns the statements as they are now.
        about: Returns a line on a statement: its kind, its cue, how sure it is, and the note of the person.
        tick: Gives a statement its next state, and returns it.
        correct: Does a command, by its id, on a statement; the function that it gets is called after a change.
        walk: Does the command “undo” or “redo”, likewise.
    """

    rows: Callable[[], Sequence[Row]]
    about: Callable[[Mark], str]
    tick: Callable[[Mark], Status]
    correct: Callable[[str, Mark, Callable[[], object]], object]
    walk: Callable[[str, Callable[[], object]], object]


class _Whole(VerticalScroll, can_focus=False):
    """The statement that is pointed at, with all its words."""

    DEFAULT_CSS = """
    _Whole {
        height: auto;
        min-height: 5;
        max-height: 60%;
        border-top: solid $muted;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        &:ansi { border-top: solid ansi_default; }
    }
    """


class ClaimList(Dialog[Mark]):
    """Shows statements with their state of checking; the result is the one to go to."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("x", "tick", show=False),
        Binding("i", "correct('mark.speaker')", show=False),
        Binding("f", "filter", show=False),
        Binding("o", "order", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]
    DEFAULT_CSS = """
    ClaimList {
        Vertical { width: 94%; max-width: 140; height: 90%; }
        ChoiceList { height: 1fr; min-height: 3; }
        .dialog-title { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    def __init__(self, work: Work, here: Mark | None) -> None:
        """Begin at the statement ``here``."""
        super().__init__("q", *keys_of("claim.list"))  # the keys of the list precede those of the person
        self.bind_keys(keys_of("mark.tick"), "tick")
        for name in _COMMANDS:
            self.bind_keys(keys_of(name), f"correct('{name}')")
        for name in ("undo", "redo"):
            self.bind_keys(keys_of(name), f"walk('{name}')")
        self._rows = list(work.rows())
        self._work = work
        self._here = here.start if here is not None else -1
        self._shown = self._order = 0
        self._listed: list[int] = []

    def compose(self) -> ComposeResult:
        """Title, rows, the row that is pointed at as a whole, and hint."""
        with Vertical():
            yield Static(classes="dialog-title")
            yield ChoiceList()
            with _Whole():
                yield Static()
            yield Static(Content(_hint()), classes="dialog-hint")

    def on_mount(self) -> None:
        """List everything, and point at the current mark."""
        self._list()
        self._point_at(self._here)

    def _point_at(self, start: int, otherwise: int = 0) -> None:
        starts = [self._rows[index][0].start for index in self._listed]
        self.query_one(ChoiceList).highlighted = starts.index(start) if start in starts else max(0, otherwise)
        self._show_whole()

    @on(OptionList.OptionHighlighted)
    def _pointed(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show_whole()

    def _show_whole(self) -> None:
        """Show the statement that is pointed at, with all its words."""
        whole = self.query_one(_Whole)
        whole.scroll_home(animate=False)
        index = self._chosen()
        mark, told, _ = self._rows[index] if index is not None else (None, "", "")
        about = self._work.about(mark) if mark is not None else ""
        whole.query_one(Static).update(Content(f"{told}\n{about}".strip()))
        self.call_after_refresh(self._name_keys)

    def _name_keys(self) -> None:
        """Name the keys that scroll the statement, where it is higher than its place."""
        whole = self.query_one(_Whole)
        whole.border_title = "Right Left scroll" if whole.max_scroll_y else ""

    def action_turn(self, pages: int) -> None:
        """Scroll the statement that is pointed at, where it is higher than its place."""
        whole = self.query_one(_Whole)
        whole.scroll_relative(y=pages * max(1, whole.size.height - 1), animate=False)

    def _chosen(self) -> int | None:
        """Return the index of the statement that is pointed at, if there is one."""
        place = self.query_one(ChoiceList).highlighted
        return self._listed[place] if place is not None and place < len(self._listed) else None

    def action_tick(self) -> None:
        """Give the statement its next state, and stay at it."""
        choices = self.query_one(ChoiceList)
        if (index := self._chosen()) is None or (place := choices.highlighted) is None:
            self.notify(_NOTHING)
            return
        mark, told, _ = self._rows[index]
        self._rows[index] = (mark, told, self._work.tick(mark))
        self._list()
        choices.highlighted = min(place, max(0, len(self._listed) - 1))
        self._show_whole()

    def action_correct(self, command: str) -> None:
        """Correct the statement that is pointed at, and stay there."""
        if (index := self._chosen()) is not None:
            mark = self._rows[index][0]
            self._work.correct(command, mark, partial(self._renew, mark.start))
        else:
            self.notify(_NOTHING)

    def action_walk(self, way: str) -> None:
        """Take the last correction back, or make it again, and stay at the statement."""
        index = self._chosen()
        self._work.walk(way, partial(self._renew, self._rows[index][0].start if index is not None else -1))

    def _renew(self, start: int) -> None:
        """List the statements as they are now.

        The list points at the one at an offset, or else at the same row.
        """
        place = self.query_one(ChoiceList).highlighted or 0
        self._rows = list(self._work.rows())
        self._list()
        self._point_at(start, min(place, len(self._listed) - 1))

    def action_filter(self) -> None:
        """List claims only, quotes only, what is not ticked, or everything."""
        self._shown = (self._shown + 1) % len(_SHOWN)
        self._list_again()

    def action_order(self) -> None:
        """List by place, strength or speaker."""
        self._order = (self._order + 1) % len(_ORDERS)
        self._list_again()

    def _list_again(self) -> None:
        """List in another way, and stay at the statement where it is still listed."""
        index = self._chosen()
        self._list()
        self._point_at(self._rows[index][0].start if index is not None else -1)

    def _list(self) -> None:
        fits: tuple[Callable[[Row], bool], ...] = (
            lambda _: True,
            lambda row: row[0].kind == "claim",
            lambda row: row[0].kind == "quote",
            lambda row: not row[2],
        )
        keys: tuple[Callable[[int], object], ...] = (
            lambda index: index,
            lambda index: -_strength(self._rows[index][0]),
            lambda index: (self._rows[index][0].kind == "claim", _speaker(self._rows[index])),
        )
        self._listed = [index for index, row in enumerate(self._rows) if fits[self._shown](row)]
        self._listed.sort(key=keys[self._order])  # type: ignore[arg-type]  # each key gives values of another type
        ticked = sum(bool(status) for _, _, status in self._rows)
        title = f"To check: {len(self._listed)}/{len(self._rows)}, {ticked} ticked · {_SHOWN[self._shown]}, {_ORDERS[self._order]}"
        self.query_one(".dialog-title", Static).update(Content(title))
        choices = self.query_one(ChoiceList)
        choices.set_options(Option(_content(self._rows[index])) for index in self._listed)
        if not self._listed:
            choices.set_options([Option(Content("Nothing here is of this kind."), disabled=True)])

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._listed):
            self.close_with(self._rows[self._listed[event.option_index]][0])


def _hint() -> str:
    """Return what the keys of the list do."""
    named = ((key_of("mark.wrong"), "wrong"), (key_of("mark.class"), "class"), (key_of("note"), "note"))
    correct = "   ".join(f"{key} {what}" for key, what in (("i", "speaker"), *named, (key_of("undo"), "undo")))
    return f"Enter go   x tick: + checked  ~ doubtful  ! needs source   {correct}   f show   o order   Esc close"


def _content(row: Row) -> Content:
    mark, told, status = row
    return Content(f"{_SIGNS[status]} {LETTERS[mark.kind]} {told}")


def _speaker(row: Row) -> str:
    """Return what a quote is sorted by; the narrator's claims stay in their order."""
    return row[1].casefold() if row[0].kind == "quote" else ""


def _strength(mark: Mark) -> float:
    return mark.annotation.strength if isinstance(mark.annotation, Assertion) else 0.0
