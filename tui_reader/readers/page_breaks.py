"""Join the pages of a text that was laid out for a printer.

Such pages are separated by form feeds, and each has a head and a foot.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_FORM_FEED: Final = "\f"
_DIGITS: Final = re.compile(r"\d+")
_FOOT: Final = re.compile(
    r".{0,120}\[?\bPage \d{1,5}(?: of \d{1,5})?\]?|[-–—\s]{0,80}\d{1,4}[-–—\s]{0,9}", re.IGNORECASE
)
# Left, middle and right of one line: "RFC 9999      The Ferry      May 2026".
_BETWEEN_PARTS: Final = re.compile(r" {3,}")
_PARTS: Final = 3
_SENTENCE_END: Final = re.compile(r"[.!?:;…][”\"'’»)\]]*$")
_LONGEST: Final = 160


def without_page_breaks(text: str) -> str:
    """Return the text of all pages as one, without their heads and feet.

    A sentence continues over the break.
    """
    pages = [page.split("\n") for page in text.split(_FORM_FEED)]
    if len(pages) == 1:
        return text
    heads = Counter(_key(page, 0) for page in pages)
    feet = Counter(_key(page, -1) for page in pages)
    joined: list[str] = []
    for number, page in enumerate(pages):
        if number and _is_head(page, heads):
            _remove(page, 0)
        if _is_foot(page, feet):
            _remove(page, -1)
        _append(joined, page)
    return "\n".join(joined)


def _edge(page: Sequence[str], end: int) -> str:
    lines = [line for line in page if line.strip()]
    return lines[end] if lines else ""


def _key(page: Sequence[str], end: int) -> str:
    return _DIGITS.sub("#", " ".join(_edge(page, end).split()).casefold())


def _is_head(page: Sequence[str], heads: Counter[str]) -> bool:
    line = _edge(page, 0)
    return 0 < len(line) <= _LONGEST and (heads[_key(page, 0)] > 1 or len(_BETWEEN_PARTS.split(line.strip())) == _PARTS)


def _is_foot(page: Sequence[str], feet: Counter[str]) -> bool:
    line = _edge(page, -1)
    return 0 < len(line) <= _LONGEST and (feet[_key(page, -1)] > 1 or _FOOT.fullmatch(line.strip()) is not None)


def _remove(page: list[str], end: int) -> None:
    numbers = [number for number, line in enumerate(page) if line.strip()]
    if numbers:
        page[numbers[end]] = ""


def _append(joined: list[str], page: list[str]) -> None:
    """Append a page, without the empty lines between where a sentence continues."""
    written = [number for number, line in enumerate(page) if line.strip()]
    page = page[written[0] if joined else 0 : written[-1] + 1] if written else []
    if joined and page and (_SENTENCE_END.search(joined[-1].rstrip()) or _indent(page[0]) != _indent(joined[-1])):
        joined.append("")
    joined += page


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
