"""Order the lines of a page as a person reads them, column by column."""

from bisect import bisect_left
from statistics import median
from typing import Final

from tui_reader.readers.pdf.line import Line
from tui_reader.readers.pdf.tables import cells_of

# Where a column may end: anywhere in the middle of the page, looked for in steps of so large a share of its width.
_STEPS: Final = 50
_FIRST_STEP, _LAST_STEP = 10, 40
# Headlines, pictures and tables may go across the columns, but most of a page in columns does not.
_CROSSING_SHARE: Final = 0.25
_FEWEST_LINES: Final = 4
# A column of prose has lines of words; a column of a table has cells.
_LINE_CHARACTERS: Final = 15
# Newspapers have up to eight columns, which three cuts in two reach.
_DEEPEST: Final = 4
_ROW_SHIFT: Final = 0.5
# A blank between words is narrower, in justified text too; heights of lines are 1.1 to 1.3 em.
_CELL_GAP: Final = 1.2


def regions(lines: list[Line], depth: int = 0) -> list[list[Line]]:
    """Return the parts of a page in reading order, each with its lines downwards.

    A part has whole lines.

    A line across two columns (a headline) divides the page: first come the lines above that line, then the line, then the rest.

    Args:
        lines: The lines of a page, in any order.
        depth: How many columns they are in already: a column may consist of columns.
    """
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        return [_rows(lines)] if lines else []
    spanning = [line for line in lines if line.left < gutter < line.right]
    rest = sorted((line for line in lines if not line.left < gutter < line.right), key=lambda line: line.middle)
    found: list[list[Line]] = []
    begin = 0
    for row in _rows(spanning):
        end = bisect_left(rest, row.top, begin, key=lambda line: line.middle)
        if begin < end or not found:
            found += _columns(rest[begin:end], gutter, depth)
            found.append([row])
        else:
            found[-1].append(row)
        begin = end
    return found + _columns(rest[begin:], gutter, depth)


def _columns(lines: list[Line], gutter: float, depth: int) -> list[list[Line]]:
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.right > gutter]
    return regions(left, depth + 1) + regions(right, depth + 1)


def _gutter(lines: list[Line]) -> float | None:
    """Return the place of the gap between two columns, or ``None`` without one."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    places = [start + (end - start) * step / _STEPS for step in range(_FIRST_STEP, _LAST_STEP + 1)]
    crossing = {place: sum(line.left < place < line.right for line in lines) for place in places}
    fewest = min(crossing.values())
    best = [place for place in places if crossing[place] == fewest]
    gutter = best[len(best) // 2]
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    return gutter if fewest <= _CROSSING_SHARE * len(lines) and _is_column(left) and _is_column(right) else None


def _is_column(lines: list[Line]) -> bool:
    return len(lines) >= _FEWEST_LINES and median(len(line.text) for line in lines) >= _LINE_CHARACTERS


def _rows(lines: list[Line]) -> list[Line]:
    """Join pieces of lines that are beside each other."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and abs(line.middle - rows[-1][0].middle) < _ROW_SHIFT * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(sorted(row, key=lambda line: line.left)) for row in rows]


def _joined(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    # The mark of a list's item may be set in another size than its text.
    longest = max(row, key=lambda line: len(line.text))
    return longest._replace(
        text=" ".join(line.text for line in row),
        left=row[0].left,
        right=max(line.right for line in row),
        is_bold=all(line.is_bold for line in row),
        is_note=row[0].is_note,
        cells=cells_of(row, _CELL_GAP * longest.size),
    )
