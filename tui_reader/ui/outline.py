"""The outline of an article: its headings, and the section of a place."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.model import Article


class Heading(NamedTuple):
    """A heading: where its section begins, its depth from 0, and its words."""

    start: int
    depth: int
    words: str


def outline_of(article: Article) -> tuple[Heading, ...]:
    """Return the title and the headings of an article.

    Levels that do not occur take no room: below a title, headings of the third level only are one deep.
    """
    blocks = [block for block in article.blocks if block.kind in {"title", "heading"}]
    levels = [0 if block.kind == "title" else max(1, block.level) for block in blocks]
    depths = {level: depth for depth, level in enumerate(sorted(set(levels)))}
    return tuple(
        Heading(block.start, depths[level], " ".join(article.text[block.start : block.end].split()))
        for block, level in zip(blocks, levels, strict=True)
    )


def section_at(headings: Sequence[Heading], place: int) -> int | None:
    """Return the index of the heading whose section a place is in, if any."""
    index = bisect_right(headings, place, key=lambda heading: heading.start) - 1
    return index if index >= 0 else None
