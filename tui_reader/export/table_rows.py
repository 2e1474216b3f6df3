"""Cut a table of aligned text into rows of cells."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui_reader.model import Block

_NO_BLANKS = re.compile("[^ ]+")


def table_rows(text: str, block: Block) -> Iterator[list[Block]]:
    """Yield the rows of a table, each as a list of cells, which are blocks."""
    lines = text[block.start : block.end].split("\n")
    columns = _columns(lines)
    at = block.start
    for line in lines:
        row = []
        for start, end in pairwise([*columns, len(line)]):
            cell = line[start : max(start, end)]
            first = at + start + len(cell) - len(cell.lstrip(" "))
            row.append(Block(first, max(first, at + start + len(cell.rstrip(" "))), "table"))
        yield row
        at += len(line) + 1


def _columns(lines: Sequence[str]) -> list[int]:
    """Return where the columns of aligned text begin.

    Columns are separated by two or more blanks at the same place in all lines.
    """
    written = bytearray(max(map(len, lines)) + 2)  # of each position, whether a line has something there; two before it
    for line in lines:
        for match in _NO_BLANKS.finditer(line):
            written[match.start() + 2 : match.end() + 2] = b"\1" * len(match.group())
    return [0] + [match.end() - 2 for match in re.finditer(b"(?<=\1)\0\0+(?=\1)", written)]
