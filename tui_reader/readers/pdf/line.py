"""Define the parts of a page: lines, and cells of tables."""

from typing import NamedTuple


class Cell(NamedTuple):
    """A part of a row of a table, and where it begins and ends."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A line of text, or a piece of one, with its place on the page.

    Lengths are points (1/72 inch) from the page's upper left corner.

    Attributes:
        text: Its words.
        left: Where it begins.
        top: Where its letters reach up to.
        right: Where it ends.
        bottom: Where its letters reach down to.
        is_bold: Whether its first letter is.
        is_note: Whether it begins with a raised mark, as the text of a note does.
        cells: Its parts, where wide gaps are between them.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    is_bold: bool = False
    is_note: bool = False
    cells: tuple[Cell, ...] = ()

    @property
    def size(self) -> float:
        """The height of the line, by which sizes of type are compared."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The vertical middle of the line on the page."""
        return (self.top + self.bottom) / 2


class Page(NamedTuple):
    """A page, its lines in the order in which the document draws them."""

    height: float
    lines: list[Line]
