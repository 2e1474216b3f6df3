"""Measure the share of links in a block."""

from bisect import bisect_left
from typing import Final

from tui_reader.model import Article, Block

# Nothing but a link: between two links on one line stands a blank or a bar.
_WHOLLY: Final = 0.9


def linked_share(article: Article, block: Block) -> float | None:
    """Return the linked share of a block, from 0 to 1.

    It is ``None`` in a text without links.
    """
    links = article.links
    if not links:
        return None
    first = bisect_left(links, block.start, key=lambda link: link.start)
    last = bisect_left(links, block.end, key=lambda link: link.start)
    return sum(link.end - link.start for link in links[first:last]) / (block.end - block.start)


def is_link(article: Article, block: Block) -> bool:
    """Check whether a block is nothing but a link."""
    return (linked_share(article, block) or 0.0) >= _WHOLLY
