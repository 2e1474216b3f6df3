"""Read tables of data, with each cell in its row and column.

Tables that only lay out a page are not read.
"""

from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

_FEWEST_ROWS: Final = 2
_FEWEST_COLUMNS: Final = 2
# Elements whose text is in blocks of its own, so that the table only lays it out.
_BLOCKS_IN_CELLS: Final = (
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "figure",
    "article",
)
_LONGEST_CELL: Final = 200
# The most that browsers heed (HTML standard, section 4.9.11). A row span of 0 reaches to the end of the rows that belong together.
_MOST_COLUMNS: Final = 1000
_MOST_ROWS: Final = 65534
_MOST_DIGITS: Final = 6
# Places that spans may fill in one table; no table for people has as many.
_MOST_FILLED: Final = 20_000


def data_rows(table: "HtmlElement", text_of: "Callable[[HtmlElement], str]") -> list[list[str]]:
    """Return the texts of a table's cells by rows; no rows without short cells.

    A cell over several rows or columns is in the first of them, and the other places are empty.

    Args:
        table: The element.
        text_of: Reads a cell, in one line.
    """
    if next(table.iterdescendants(*_BLOCKS_IN_CELLS), None) is not None:
        return []
    rows = [(row, [cell for cell in row if cell.tag in ("td", "th")]) for row in table.iter("tr")]
    lengths = [[_length(cell) for cell in cells] for _, cells in rows]
    filled = [length for length in lengths if any(length)]
    columns = max(map(len, filled), default=0)
    is_data = len(filled) >= _FEWEST_ROWS and columns >= _FEWEST_COLUMNS and max(map(max, filled)) <= _LONGEST_CELL
    return _without_empty(_grid(rows, text_of)) if is_data else []


def _length(cell: "HtmlElement") -> int:
    return len(" ".join("".join(cell.itertext()).split()))


def _grid(
    rows: "Sequence[tuple[HtmlElement, list[HtmlElement]]]", text_of: "Callable[[HtmlElement], str]"
) -> list[list[str]]:
    """Return the texts in their places, with the rows of the foot last.

    No cell reaches beyond the rows that belong together.
    """
    parts = [(part, list(group)) for part, group in groupby(rows, key=lambda row: row[0].getparent())]
    filler = _Filler(text_of)
    ordered = sorted(parts, key=lambda part: part[0] is not None and part[0].tag == "tfoot")
    return [line for _, part in ordered for line in filler.lines(cells for _, cells in part)]


class _Filler:
    """Puts cells into their places, and counts the places that spans fill."""

    def __init__(self, text_of: "Callable[[HtmlElement], str]") -> None:
        self._text_of = text_of
        self._left = _MOST_FILLED

    def lines(self, rows: "Iterable[list[HtmlElement]]") -> "Iterator[list[str]]":
        """Yield the places of rows that belong together."""
        reach: dict[int, int] = {}  # the last row that a cell above reaches, by its column
        for row, cells in enumerate(rows):
            line: list[str] = []
            for cell in cells:
                self._pass_reached(line, reach, row)
                width = self._allowed(_span(cell, "colspan", _MOST_COLUMNS) or 1)
                height = _span(cell, "rowspan", _MOST_ROWS) or _MOST_ROWS
                if height > 1:
                    reach.update(dict.fromkeys(range(len(line), len(line) + width), row + height - 1))
                line += [self._text_of(cell), *[""] * (width - 1)]
            self._pass_reached(line, reach, row)
            yield line

    def _pass_reached(self, line: list[str], reach: dict[int, int], row: int) -> None:
        while self._left and reach.get(len(line), -1) >= row:
            self._left -= 1
            line.append("")

    def _allowed(self, width: int) -> int:
        filled = min(width - 1, self._left)
        self._left -= filled
        return filled + 1


def _span(cell: "HtmlElement", name: str, most: int) -> int:
    """Return the number of rows or columns that a cell spans.

    It is 1 where the cell has no value that browsers understand.
    """
    digits = cell.get(name, "").strip()[:_MOST_DIGITS]
    return min(int(digits), most) if digits.isascii() and digits.isdecimal() else 1


def _without_empty(lines: list[list[str]]) -> list[list[str]]:
    """Return the rows and columns with any text."""
    filled = sorted({at for line in lines for at, text in enumerate(line) if text})
    return [[line[at] if at < len(line) else "" for at in filled] for line in lines if any(line)]
