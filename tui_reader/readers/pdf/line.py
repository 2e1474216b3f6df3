"""What a page of a document is made of."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line of text, or a piece of one, and where it stands. Lengths are points (1/72 inch) from the page's upper left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    is_bold: bool = False

    @property
    def size(self) -> float:
        """Its height, by which sizes of type are compared."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Where it stands on the page."""
        return (self.top + self.bottom) / 2


class Page(NamedTuple):
    """A page, its lines in the order in which the document draws them."""

    height: float
    lines: list[Line]
