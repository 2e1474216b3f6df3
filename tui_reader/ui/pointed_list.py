"""Draw a sign before the current row of a list, which needs no colour."""

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.strip import Strip
from textual.widgets import OptionList

_SIGN = ">"


class PointedList(OptionList):
    """Rows that the keys of the text move, too."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
    ]
    DEFAULT_CSS = """
    PointedList {
        border: none;
        padding: 0;
        background: transparent;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0 1; }
        &:ansi { background: ansi_default; }
    }
    """

    @property
    def is_pointing(self) -> bool:
        """Whether the keys go to the list, so that a row is pointed at."""
        return self.has_focus or not self.can_focus

    def action_select(self) -> None:
        """Choose the row that is pointed at; say so where there is not any."""
        if self.highlighted is None or self.get_option_at_index(self.highlighted).disabled:
            self.notify("There is nothing in this list to choose.")
        else:
            super().action_select()

    def render_line(self, y: int) -> Strip:
        """Draw a row, and before the one that is pointed at the sign.

        Where colours are the terminal's own, that row is reversed: Textual (8.2.8) drops ``reverse`` of the cursor's style.
        """
        strip = super().render_line(y)
        row = self.scroll_offset.y + y
        if not self.is_pointing or self.highlighted is None or row >= len(self._lines):
            return strip
        if self._lines[row] != (self.highlighted, 0) or not strip.cell_length:
            return strip
        first = next((segment.style for segment in strip if segment.style), None) or Style.null()
        pointed = Strip.join([Strip([Segment(_SIGN, first + Style(bold=True))], 1), strip.crop(1)])
        if self.app.current_theme.ansi:
            pointed = pointed.apply_style(Style(reverse=True))
        return pointed
