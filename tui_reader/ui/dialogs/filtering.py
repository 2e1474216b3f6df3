"""A list that what is typed shortens: commands, headings, links."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui_reader.ui.dialogs.choice import MAXIMUM_ROWS, ChoiceList
from tui_reader.ui.dialogs.dialog import Dialog
from tui_reader.ui.steady_input import SteadyInput

T = TypeVar("T")
_LONGEST_NUMBER = 9  # digits; Python makes no number of a pasted page of them


def has_words(query: str, *texts: str) -> bool:
    """Check whether texts have all words of a query, in any case of letters."""
    everything = " ".join(texts).casefold()
    return all(word in everything for word in query.casefold().split())


class FilteredList(ChoiceList, can_focus=False):
    """The rows that fit what is typed; the keys stay in the line above."""


class FilterDialog(Dialog[T], Generic[T]):
    """Lists what fits the typed words; the result is what was chosen."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("down,ctrl+n", "point('cursor_down')", show=False),
        Binding("up,ctrl+p", "point('cursor_up')", show=False),
        Binding("pagedown", "point('page_down')", show=False),
        Binding("pageup", "point('page_up')", show=False),
    ]
    DEFAULT_CSS = """
    FilterDialog {
        Vertical { width: 80%; min-width: 40; max-width: 100; height: 80%; }
        FilteredList { height: 1fr; }
        FilteredList > .option-list--option-highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """

    def __init__(self, title: str, *, placeholder: str, hint: str, nothing: str) -> None:
        """Set the words of the dialog; ``nothing`` is said where nothing fits."""
        super().__init__()
        self._title = title
        self._placeholder = placeholder
        self._hint = hint
        self._nothing = nothing
        self._listed: Sequence[T | None] = ()

    def fitting(self, query: str) -> tuple[Sequence[T], int]:
        """Return all that fits a query, and the index to point at; to be overridden."""
        raise NotImplementedError

    def row(self, each: T) -> Content:
        """Return the row of what is listed; to be overridden."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, line and list."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            yield SteadyInput(placeholder=self._placeholder, select_on_focus=False)
            yield FilteredList()
            yield Static(Content(self._hint), classes="dialog-hint")

    def on_mount(self) -> None:
        """List everything."""
        self._list("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what fits."""
        event.stop()
        self._list(event.value)

    def _list(self, query: str) -> None:
        fitting, pointed = self.fitting(query.strip())
        first = max(0, min(pointed - MAXIMUM_ROWS // 2, len(fitting) - MAXIMUM_ROWS))
        shown = fitting[first : first + MAXIMUM_ROWS]
        before, after = first, len(fitting) - first - len(shown)
        self._listed = [*[None] * bool(before), *shown, *[None] * bool(after)]
        choices = self.query_one(FilteredList)
        choices.set_options(self._options(before, shown, after))
        choices.highlighted = pointed - first + bool(before) if shown else None

    def _options(self, before: int, shown: Sequence[T], after: int) -> Iterable[Option]:
        if before:
            yield Option(Content(f"… {before:,} more"), disabled=True)
        for each in shown:
            yield Option(self.row(each))
        if after:
            yield Option(Content(f"… {after:,} more"), disabled=True)
        if not shown:
            yield Option(Content(self._nothing), disabled=True)

    def action_point(self, way: str) -> None:
        """Move within the list."""
        getattr(self.query_one(FilteredList), f"action_{way}")()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        index = self.query_one(FilteredList).highlighted
        if index is not None:
            self._close_with(index)
        else:
            self.notify(self._nothing)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._close_with(event.option_index)

    @property
    def pointed(self) -> T | None:
        """The choice under the pointer, if there is one."""
        index = self.query_one(FilteredList).highlighted
        return self._listed[index] if index is not None and index < len(self._listed) else None

    def _close_with(self, index: int) -> None:
        each = self._listed[index] if index < len(self._listed) else None
        if each is not None:
            self.close_with(each)


class NumberedDialog(FilterDialog[int]):
    """Rows with numbers, found by number or by words; the result is an index."""

    DEFAULT_CSS = "NumberedDialog { Vertical { height: auto; max-height: 80%; } FilteredList { height: auto; } }"

    def __init__(self, title: str, rows: Sequence[str], *, here: int) -> None:
        """Begin at the row with the index ``here``."""
        super().__init__(
            title,
            placeholder="a number, or words",
            hint="Enter go   Down Up choose   Esc close",
            nothing="Nothing here has these words.",
        )
        self._rows = rows
        self._here = here
        self._digits = len(str(len(rows)))

    def on_mount(self) -> None:
        """Stay as high as all rows need, however few fit what is typed."""
        super().on_mount()
        self.call_after_refresh(self._keep_height)

    def _keep_height(self) -> None:
        choices = self.query_one(FilteredList)
        choices.styles.min_height = choices.size.height

    def fitting(self, query: str) -> tuple[Sequence[int], int]:
        """Return all rows and the one of a number, or the rows with all words."""
        every = range(len(self._rows))
        if not query:
            return every, self._here
        if query.isdecimal() and len(query) <= _LONGEST_NUMBER and 0 < int(query) <= len(every):
            return every, int(query) - 1
        return [index for index in every if has_words(query, self._rows[index])], 0

    def row(self, each: int) -> Content:
        """Return a row behind its number."""
        return Content(f"{each + 1:>{self._digits}}  {self._rows[each]}")
