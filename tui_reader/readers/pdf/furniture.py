"""Remove running heads and page numbers, which repeat on the pages."""

import re
from collections import Counter
from statistics import median
from typing import Final

from tui_reader.readers.pdf.line import Line, Page

# The parts of a page, above and below, with running heads.
_MARGIN: Final = 0.12
# A line that comes twice at the same height, figures aside, is not part of the text.
_REPEATED: Final = 2
_SAME_HEIGHT: Final = 8.0
# A watermark is larger than the text, and overlaps its lines, as no headline does.
_STAMP_SIZE: Final = 1.8
_LINES_BELOW: Final = 2
_MOST_STAMPS: Final = 20
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"\W*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|von)\s*\d{1,4})?\W*", re.IGNORECASE
)


def without_furniture(pages: list[Page]) -> list[Page]:
    """Return the pages without what repeats at their edges."""
    keys = Counter(key for page in pages for key in {_key(line) for line in page.lines if _is_at_edge(line, page)})
    return [
        Page(page.height, _without_stamps([line for line in page.lines if not _is_furniture(line, page, keys)]))
        for page in pages
    ]


def _without_stamps(lines: list[Line]) -> list[Line]:
    """Remove large words printed over the lines of the text.

    They are watermarks that are not turned.
    """
    if not lines:
        return lines
    usual = median(line.size for line in lines)
    large = [line for line in lines if line.size > _STAMP_SIZE * usual and len(line.text) > 1][:_MOST_STAMPS]
    stamps = {id(line) for line in large if sum(_is_upon(line, other) for other in lines) >= _LINES_BELOW}
    return [line for line in lines if id(line) not in stamps]


def _is_upon(stamp: Line, line: Line) -> bool:
    return (
        stamp is not line
        and stamp.top < line.middle < stamp.bottom
        and line.left < stamp.right
        and stamp.left < line.right
    )


def _is_furniture(line: Line, page: Page, keys: Counter[tuple[str, int]]) -> bool:
    if not _is_at_edge(line, page):
        return False
    return keys[_key(line)] >= _REPEATED or _PAGE_NUMBER.fullmatch(line.text) is not None


def _is_at_edge(line: Line, page: Page) -> bool:
    return line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.casefold()), round(line.top / _SAME_HEIGHT)
