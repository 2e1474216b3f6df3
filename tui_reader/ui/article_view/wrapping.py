"""Breaking a line of text into rows of the screen.

A row is a pair of offsets. Rows follow one another without overlap; between two of them stand only the blanks at which
the line was broken, so no other character is ever lost or doubled.
"""

from collections.abc import Iterator, Sequence

from rich.cells import get_character_cell_size

# Rules of East Asian typesetting (kinsoku): these do not begin, or do not end, a row.
_NOT_AT_START = frozenset("、。，．・：；？！」』）】〕〉》］｝ー々%‰℃,.!?:;)]}”’…")
_NOT_AT_END = frozenset("「『（【〔〈《［｛([{“‘¥$£€")
_WIDE = 2
# Characters in a row for each of its cells. A family of emoji in a skin tone each has eleven in two cells; a letter under
# thousands of marks, or thousands joined into one, would be sent to the terminal whole whenever its row is painted.
_MOST_PER_CELL = 16


def wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Break ``text[start:end]``, whose characters take one cell each, into rows of at most ``width`` cells."""
    rfind = text.rfind
    while end - start > width:
        cut = rfind(" ", start + 1, start + width + 1)
        if cut < 0:  # a word longer than the row
            yield start, start + width
            start += width
            continue
        after = cut + 1
        while cut > start and text[cut - 1] == " ":
            cut -= 1
        while after < end and text[after] == " ":
            after += 1
        if cut > start:
            yield start, cut
        start = after
    if start < end:
        yield start, end


def fold_narrow(start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Cut preformatted text, whose characters take one cell each, every ``width`` cells."""
    for cut in range(start, end, width):
        yield cut, min(cut + width, end)


def wrap_measured(line: str, widths: Sequence[int], width: int) -> Iterator[tuple[int, int]]:
    """Break ``line`` at blanks and between wide characters into rows of at most ``width`` cells.

    Args:
        line: Any text without a newline.
        widths: The cells of each character; one of 0 stays with the character before it, unless there are very many.
        width: The cells of a row. A single character that is wider gets a row of its own.
    """
    most = width * _MOST_PER_CELL
    start = index = used = 0
    cut = after = 0  # the last place in this row where it may be broken: text[start:cut] stays, text[after:] goes on
    while index < len(line):
        cells = widths[index]
        if line[index] == " ":
            if index > after or index == start:
                cut = index
            after = index + 1
        elif index > start and (cells or index - start >= most):
            if cells and (cells >= _WIDE or widths[index - 1] != 1):
                cut, after = _between(line, index, (cut, after))
            if used + cells > width or index - start >= most:
                if after <= start:
                    cut = after = index
                if cut > start:
                    yield start, cut
                start = index = after
                cut = used = 0
                continue
        used += cells
        index += 1
    if end := len(line[start:].rstrip(" ")):
        yield start, start + end


def _between(line: str, index: int, otherwise: tuple[int, int]) -> tuple[int, int]:
    """Return the break before a character if one is allowed there, else ``otherwise``."""
    before = line[index - 1]
    wide = get_character_cell_size(line[index]) == _WIDE or get_character_cell_size(before) == _WIDE
    if not wide or before == " " or line[index] in _NOT_AT_START or before in _NOT_AT_END:
        return otherwise
    return index, index


def fold_measured(widths: Sequence[int], width: int) -> Iterator[tuple[int, int]]:
    """Cut preformatted text into rows of at most ``width`` cells."""
    start = used = 0
    for index, cells in enumerate(widths):
        if index > start and ((cells and used + cells > width) or index - start >= width * _MOST_PER_CELL):
            yield start, index
            start, used = index, 0
        used += cells
    if start < len(widths):
        yield start, len(widths)
