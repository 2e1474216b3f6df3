"""Measure the share of links in a block."""

from bisect import bisect_left

from tui_reader.model import Article, Block


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
