"""Write tables that spreadsheets open right, and in which nothing is computed."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tui_reader.text import one_line

# What spreadsheets take for the beginning of a formula, the wide signs of East Asian text among them.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# It tells spreadsheets that the table is in UTF-8; they would take it for another encoding.
_BYTE_ORDER_MARK: Final = "\ufeff"


def head_of(columns: Sequence[str]) -> str:
    """Return the first line of a table, with the mark of its encoding."""
    return f"{_BYTE_ORDER_MARK}{','.join(columns)}\r\n"


def rows_of(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return the rows of a table; a cell that is not given is empty."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    for row in rows:
        writer.writerow([defused(one_line(row.get(column, ""))) for column in columns])
    return written.getvalue()


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return a whole table."""
    return head_of(columns) + rows_of(columns, rows)


def defused(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    An apostrophe goes before what would be one.
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
