"""A list of the sidebar: rows under headings, walked by the keys of the text."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual.content import Content
from textual.style import Style
from textual.widgets.option_list import Option

from tui_reader.ui.pointed_list import PointedList

MAXIMUM_ROWS = 500
"""Rows of a list at most: it lays out all of them, and beyond a few hundred nobody walks through them."""

T = TypeVar("T")


class RowList(PointedList, Generic[T]):
    """Rows, each of which stands for something or, as a heading, for nothing."""

    COMPONENT_CLASSES = {"row-list--heading", "row-list--muted", "row-list--bar"}  # noqa: RUF012
    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        & > .option-list--option-disabled { color: $foreground; }
        .row-list--heading { color: $accent; text-style: bold; }
        .row-list--muted { color: $muted; }
        .row-list--bar { color: $span-quote; }
        &:ansi .row-list--heading { color: ansi_default; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[T | None] = []
        self._pointed: tuple[int, T | None] | None = None

    def fill(self, rows: Iterable[tuple[T | None, Content]]) -> None:
        """Show these rows.

        What was pointed at stays so; where it is gone, the row nearest to its place is pointed at.
        """
        listed = list(rows)
        if self.highlighted is not None:
            self._pointed = self.highlighted, self.rows[self.highlighted]
        self.rows = [each for each, _ in listed]
        self.set_options(Option(prompt, disabled=each is None) for each, prompt in listed)
        if self._pointed is not None:
            self.highlighted = self._nearest(*self._pointed)
        elif self.has_focus:
            self.action_first()

    def _nearest(self, place: int, pointed: T | None) -> int | None:
        """Return the row of what was pointed at, or else the nearest one."""
        able = [row for row, each in enumerate(self.rows) if each is not None]
        return min(able, key=lambda row: (self.rows[row] != pointed, abs(row - place)), default=None)

    def forget(self) -> None:
        """Point at nothing, or at the first row while the keys go to the list."""
        self._pointed = self.highlighted = None
        if self.has_focus:
            self.action_first()

    def heading(self, words: str) -> tuple[None, Content]:
        """Return the row of a heading."""
        return None, Content(words).stylize(self.style_of("heading"))

    def more(self, number: int) -> tuple[None, Content]:
        """Return the row that counts what is left out."""
        return None, Content(f"… {number:,} more").stylize(self.style_of("muted"))

    def style_of(self, part: str) -> Style:
        """Return the style of a heading, of muted words or of a bar."""
        return self.get_visual_style(f"row-list--{part}", partial=True)

    def on_focus(self) -> None:
        """Point at the first row that stands for something."""
        if self.highlighted is None:
            self.action_first()
