"""Write a table as aligned text."""

from collections.abc import Sequence
from itertools import zip_longest

_GAP = "  "


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """Return one line for each row, with cells (one line each) aligned in columns."""
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    return "\n".join(_GAP.join(map(str.ljust, row, widths)).rstrip() for row in rows)
