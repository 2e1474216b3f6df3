"""Remove the numbers beside lines, as in drafts, bills and records of courts.

They are below each other in one column, at the edge or between columns of text, and grow with the lines, by ones,
fives or tens.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from statistics import median
from typing import Final

from tui_reader.readers.pdf.line import Line, Page

_NUMBER: Final = re.compile(r"\d{1,4}")
_STEPS: Final = (1, 2, 5, 10)
# So many numbers in a row are not chance; of numbers at every fifth line a page has five or more.
_FEWEST, _FEWEST_OF_STEPS = 4, 3
# No page has more lines than this; a table may have more figures, and is not prose.
_MOST: Final = 1000
# Numbers are aligned as exactly as programs place them, on the right or on the left side.
_ALIGNED: Final = 2.0  # points
# So many of them have the same step and the same distance; headings and pictures are between the others.
_REGULAR: Final = 0.8
_SAME_DISTANCE: Final = 0.25
# So many of a page's lines are numbered, and are lines of prose: a table's first column may count its rows, too.
_COVERED: Final = 0.5
_PROSE_CHARACTERS: Final = 25


def without_line_numbers(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without the numbers of their lines.

    On a page that is too short to judge, numbers are removed at the places where other pages have them.
    """
    edges = {
        edge for page in pages for column in _columns(page) if _is_numbering(column, page) for edge in _edges(column)
    }
    return [Page(page.height, _without(page, edges)) for page in pages] if edges else list(pages)


def _without(page: Page, edges: set[tuple[bool, int]]) -> list[Line]:
    numbers = {
        id(line)
        for column in _columns(page)
        if not edges.isdisjoint(_edges(column)) and _grows(column)
        for line in column
    }
    return [line for line in page.lines if id(line) not in numbers]


def _columns(page: Page) -> Iterator[list[Line]]:
    """Yield the numbers of a page that are aligned, from top to bottom.

    They are aligned on the left or on the right.
    """
    found = (line for line in page.lines if _NUMBER.fullmatch(line.text))
    numbers = sorted(islice(found, _MOST), key=lambda line: line.top)
    for side in (False, True):
        by_edge: dict[int, list[Line]] = {}
        for line in numbers:
            edge = line.right if side else line.left
            near = next((known for known in by_edge if abs(known - edge) <= _ALIGNED), None)
            by_edge.setdefault(round(edge) if near is None else near, []).append(line)
        yield from by_edge.values()


def _edges(column: Sequence[Line]) -> set[tuple[bool, int]]:
    """Return the sides on which a column is aligned, each with its place.

    Places beside the exact one are returned, too, as a tolerance.
    """
    found = set()
    for side in (False, True):
        places = [line.right if side else line.left for line in column]
        if max(places) - min(places) <= 2 * _ALIGNED:
            found |= {(side, round(median(places)) + shift) for shift in (-1, 0, 1)}
    return found


def _grows(column: Sequence[Line]) -> bool:
    return all(int(above.text) < int(below.text) for above, below in pairwise(column))


def _is_numbering(column: Sequence[Line], page: Page) -> bool:
    pairs = list(pairwise(column))
    steps = Counter(int(below.text) - int(above.text) for above, below in pairs)
    step, times = steps.most_common(1)[0] if steps else (0, 0)
    fewest = _FEWEST if step == 1 else _FEWEST_OF_STEPS
    if step not in _STEPS or len(column) < fewest or times < _REGULAR * len(pairs) or not _grows(column):
        return False
    distances = [(below.top - above.top) / (int(below.text) - int(above.text)) for above, below in pairs]
    distance = median(distances)
    regular = sum(abs(each - distance) <= _SAME_DISTANCE * distance for each in distances)
    if distance <= 0 or regular < _REGULAR * len(pairs):
        return False
    return _covers_prose(column, page, step, distance)


def _covers_prose(column: Sequence[Line], page: Page, step: int, distance: float) -> bool:
    rows: dict[int, int] = {}  # how long the text is in each line of the page, counted from the first number
    for line in page.lines:
        if not _NUMBER.fullmatch(line.text):
            row = round((line.middle - column[0].middle) / distance)
            rows[row] = max(rows.get(row, 0), len(line.text))
    beside = [rows.get(round((number.middle - column[0].middle) / distance), 0) for number in column]
    numbered = [length for length in beside if length]
    is_prose = len(numbered) >= len(column) / 2 and median(numbered) >= _PROSE_CHARACTERS
    return is_prose and len(column) * step >= _COVERED * len(rows)
