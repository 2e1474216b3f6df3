"""A list to choose from: headings, links, themes."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui_reader.ui.dialogs.dialog import Dialog
from tui_reader.ui.pointed_list import PointedList

MAXIMUM_ROWS = 2000  # an OptionList lays out all its rows: 2,000 take about 0.1 s


class ChoiceList(PointedList):
    """A list that is as high as its rows."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("space", "page_down", show=False),
        Binding("b", "page_up", show=False),
    ]
    DEFAULT_CSS = "ChoiceList { height: auto; max-height: 100%; }"

    def on_resize(self) -> None:
        """Keep the row that is pointed at in sight."""
        self.scroll_to_highlight()


class Choice(Dialog[int]):
    """Shows rows and gives the index of the one that was chosen."""

    DEFAULT_CSS = """
    Choice {
        Vertical {
            width: 80%;
            min-width: 40;
            max-width: 100;
            max-height: 80%;
            height: auto;
        }
    }
    """

    def __init__(
        self,
        title: str,
        rows: Sequence[str],
        *,
        close_keys: Sequence[str],
        highlighted: int = 0,
        on_highlight: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__("q", *close_keys)
        self._title = title
        self._rows = rows[:MAXIMUM_ROWS]
        self._more = len(rows) - len(self._rows)
        self._highlighted = highlighted
        self._on_highlight = on_highlight

    def compose(self) -> ComposeResult:
        """Title and rows."""
        options = [Option(Content(row)) for row in self._rows]
        if self._more:
            options.append(Option(Content(f"… {self._more:,} more"), disabled=True))
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            choices = ChoiceList(*options)
            choices.highlighted = self._highlighted
            yield choices
            yield Static(Content("Enter choose   Esc close"), classes="dialog-hint")

    @on(OptionList.OptionHighlighted)
    def _show(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if self._on_highlight is not None:
            self._on_highlight(event.option_index)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.close_with(event.option_index)
