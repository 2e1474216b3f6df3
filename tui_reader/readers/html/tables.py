"""Tables of data as aligned text; tables that only place things on a page are not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui_reader.text import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_ROWS = _FEWEST_COLUMNS = 2
# Text that stands in blocks of its own, so the table is a frame for it.
_BLOCKS_IN_CELLS = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "figure", "article")
_LONGEST_CELL = 200


def data_rows(table: "HtmlElement") -> list[list[str]]:
    """Return the texts of a table's cells row by row, or nothing where it is no table of short cells."""
    if next(table.iterdescendants(*_BLOCKS_IN_CELLS), None) is not None:
        return []
    rows = list(_rows(table))
    columns = max(map(len, rows), default=0)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    is_data = len(rows) >= _FEWEST_ROWS and columns >= _FEWEST_COLUMNS and longest <= _LONGEST_CELL
    return rows if is_data else []


def _rows(table: "HtmlElement") -> Iterator[list[str]]:
    for row in table.iter("tr"):
        cells = [_cell_text(cell) for cell in row if cell.tag in ("td", "th")]
        if any(cells):
            yield cells


def _cell_text(cell: "HtmlElement") -> str:
    return clean_line(" ".join(" ".join(cell.itertext()).split()))
