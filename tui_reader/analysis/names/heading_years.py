"""Find the year that a heading gives to the dates below it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from tui_reader.model import Article, Block, Span

_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OPENING: Final = 3  # characters of a bracket or a bullet before the first word of a block


class _Below(NamedTuple):
    """The place of a heading, and the year of the dates below it."""

    start: int
    year: int | None


class HeadingYears:
    """The years that headings of an article name, each for the blocks below it.

    A heading without a year belongs to the next higher one above it; one with several years gives none.
    """

    def __init__(self, article: Article) -> None:
        """Read the headings of ``article``."""
        self._below = list(_headings(article))
        self._blocks = [block.start for block in article.blocks]

    def above(self, date: Span) -> int | None:
        """Return the year that the headings above ``date`` name, if they name one."""
        place = bisect_right(self._below, date.start, key=lambda one: one.start) - 1
        return self._below[place].year if place >= 0 else None

    def opens_block(self, date: Span) -> bool:
        """Check whether a block begins with ``date``: “4 June: Dale” in a list."""
        place = bisect_right(self._blocks, date.start) - 1
        return place >= 0 and date.start - self._blocks[place] <= _OPENING


def _headings(article: Article) -> Iterator[_Below]:
    """Yield the headings with the year that holds below each."""
    open_: list[tuple[Block, int | None]] = []
    for block in article.blocks:
        if block.kind != "heading":
            continue
        while open_ and open_[-1][0].level >= block.level:
            open_.pop()
        years = set(_YEAR.findall(article.text, block.start, block.end))
        inherited = open_[-1][1] if open_ else None
        year = int(next(iter(years))) if len(years) == 1 else None if years else inherited
        open_.append((block, year))
        yield _Below(block.end, year)
