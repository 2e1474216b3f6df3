"""A table as aligned text."""

from collections.abc import Sequence
from itertools import zip_longest

_GAP = "  "


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """Return a line a row, its cells (each one line) below each other."""
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    return "\n".join(_GAP.join(map(str.ljust, row, widths)).rstrip() for row in rows)
