"""The list of quotes and claims, to tick off and to go to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui_reader.model import LETTERS, Assertion, Status
from tui_reader.ui.article_view import Mark
from tui_reader.ui.commands import keys_of
from tui_reader.ui.dialogs.choice import ChoiceList
from tui_reader.ui.dialogs.dialog import Dialog

_SIGNS: Final[dict[Status, str]] = {"": " ", "checked": "+", "doubtful": "~", "needs source": "!"}
_SHOWN: Final = ("all", "claims", "quotes", "unticked")
_ORDERS: Final = ("by place", "by need", "by speaker")

_NOTHING: Final = "Nothing is listed here: f shows others."

Row = tuple[Mark, str, Status]


class Work(NamedTuple):
    """The statements, and what is done with them.

    Attributes:
        rows: Returns the statements as they are now.
        tick: Gives a statement its next state, and returns it.
        ask_speaker: Asks for another speaker of a statement; the function that it gets is called after a change.
    """

    rows: Callable[[], Sequence[Row]]
    tick: Callable[[Mark], Status]
    ask_speaker: Callable[[Mark, Callable[[], object]], object]


class ClaimList(Dialog[Mark]):
    """Shows statements with their state of checking; the result is the one to go to."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("x", "tick", show=False),
        Binding("i", "speaker", show=False),
        Binding("f", "filter", show=False),
        Binding("o", "order", show=False),
    ]
    DEFAULT_CSS = """
    ClaimList {
        Vertical { width: 94%; max-width: 140; height: 90%; }
        ChoiceList { height: 1fr; }
        .dialog-title { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    def __init__(self, work: Work, here: Mark | None) -> None:
        """Begin at the statement ``here``."""
        super().__init__("q", *keys_of("claim.list"))  # the keys of the list precede those of the person
        self.bind_keys(keys_of("mark.tick"), "tick")
        self.bind_keys(keys_of("mark.speaker"), "speaker")
        self._rows = list(work.rows())
        self._work = work
        self._here = here.start if here is not None else -1
        self._shown = self._order = 0
        self._listed: list[int] = []

    def compose(self) -> ComposeResult:
        """Title, rows and hint."""
        with Vertical():
            yield Static(classes="dialog-title")
            yield ChoiceList()
            yield Static(
                Content(
                    "Enter go   x tick: + checked  ~ doubtful  ! needs source   i speaker   f show   o order   Esc close"
                ),
                classes="dialog-hint",
            )

    def on_mount(self) -> None:
        """List everything, and point at the current mark."""
        self._list()
        self._point_at(self._here)

    def _point_at(self, start: int) -> None:
        starts = [self._rows[index][0].start for index in self._listed]
        self.query_one(ChoiceList).highlighted = starts.index(start) if start in starts else 0

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

    def action_speaker(self) -> None:
        """Ask for another speaker of the statement, and stay at it."""
        if (index := self._chosen()) is not None:
            mark = self._rows[index][0]
            self._work.ask_speaker(mark, partial(self._renew, mark.start))
        else:
            self.notify(_NOTHING)

    def _renew(self, start: int) -> None:
        """List the statements as they are now, and point at the one at an offset."""
        self._rows = list(self._work.rows())
        self._list()
        self._point_at(start)

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


def _content(row: Row) -> Content:
    mark, told, status = row
    return Content(f"{_SIGNS[status]} {LETTERS[mark.kind]} {told}")


def _speaker(row: Row) -> str:
    """Return what a quote is sorted by; the narrator's claims stay in their order."""
    return row[1].casefold() if row[0].kind == "quote" else ""


def _strength(mark: Mark) -> float:
    return mark.annotation.strength if isinstance(mark.annotation, Assertion) else 0.0
