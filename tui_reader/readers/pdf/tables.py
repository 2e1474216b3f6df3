"""Find rows of tables by the gaps between cells, and align them in columns."""

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from tui_reader.readers.pdf.line import Cell, Line

_FEWEST_ROWS: Final = 2
# Cells are short; lines of two columns of prose are not.
_LONGEST_CELL: Final = 30
_MOST_COLUMNS: Final = 30
# The mark of a list's item is apart from its text, too.
_MARK: Final = re.compile(r"[-*•‣◦▪●–]|\(?\w{1,3}[.)]|\[[^\]]{1,9}\]|[§¶]")


def cells_of(row: Sequence[Line], gap: float) -> tuple[Cell, ...]:
    """Return the cells of a row, or no cells for a line of prose.

    The pieces are given from left to right, with the width from which a gap separates cells.
    """
    cells: list[Cell] = []
    for piece in row:
        if cells and piece.left - cells[-1].right <= gap:
            cells[-1] = Cell(f"{cells[-1].text} {piece.text}", cells[-1].left, piece.right)
        else:
            cells.append(Cell(piece.text, piece.left, piece.right))
    is_item = len(cells) == 2 and _MARK.fullmatch(cells[0].text) is not None  # noqa: PLR2004 - a mark and its text
    return () if len(cells) == 1 or is_item else tuple(cells)


def table_end(lines: Sequence[Line], start: int) -> int:
    """Return the end of the table that begins with a line, or ``start`` without one."""
    end = start
    while end < len(lines) and lines[end].cells:
        end += 1
    lengths = [len(cell.text) for line in lines[start:end] for cell in line.cells]
    return end if end - start >= _FEWEST_ROWS and median(lengths) <= _LONGEST_CELL else start


def rows_of(lines: Sequence[Line]) -> list[list[str]]:
    """Return the texts of the cells, row by row, aligned in columns.

    Cells that are above each other are in one column.
    """
    columns: list[tuple[float, float]] = []
    for cell in sorted((cell for line in lines for cell in line.cells), key=lambda cell: cell.left):
        if columns and cell.left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], cell.right)
        else:
            columns.append((cell.left, cell.right))
    if len(columns) > _MOST_COLUMNS:
        return [[cell.text for cell in line.cells] for line in lines]
    rows = []
    for line in lines:
        row = [""] * len(columns)
        for cell in line.cells:
            at = next(
                number for number, (left, right) in enumerate(columns) if left <= cell.left < right or cell.left == left
            )
            row[at] = f"{row[at]}  {cell.text}".strip()
        rows.append(row)
    return rows
