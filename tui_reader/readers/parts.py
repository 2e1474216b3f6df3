"""Join the pages of one article into one."""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.model import Article, Block, Link
from tui_reader.readers.article_builder import BLOCK_SEPARATOR, words_of


def joined(parts: Sequence[Article]) -> Article:
    """Return one article with the blocks of all ``parts`` in order.

    The metadata are those of the first part. Each page repeats the text around its part: the title, the byline, a
    note about the author. The beginning and the end of a later part are left out where the parts before it have them,
    too.
    """
    article = parts[0]
    for part in parts[1:]:
        article = _appended(article, part)
    return article


def _appended(article: Article, part: Article) -> Article:
    known = {_words(article, block) for block in article.blocks}
    blocks = list(part.blocks)
    while blocks and (_words(part, blocks[0]) in known or blocks[0].kind == "title"):
        del blocks[0]
    while blocks and _words(part, blocks[-1]) in known:
        del blocks[-1]
    if not blocks:
        return article
    start, end = blocks[0].start, blocks[-1].end
    shift = len(article.text) + len(BLOCK_SEPARATOR) - start
    return replace(
        article,
        text=article.text + BLOCK_SEPARATOR + part.text[start:end],
        blocks=article.blocks + tuple(replace(each, start=each.start + shift, end=each.end + shift) for each in blocks),
        links=article.links
        + tuple(
            Link(each.start + shift, each.end + shift, each.url)
            for each in part.links
            if start <= each.start and each.end <= end
        ),
    )


def _words(article: Article, block: Block) -> tuple[str, ...]:
    return tuple(words_of(article.text[block.start : block.end]))
