"""Keep promotional boxes out of the analysis, and mark their blocks."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Article, Attribution, Block, Promo, PromoKind, Reason, Span

_CONFIDENCE: Final = 0.9


def without_asides(article: Article) -> Article:
    """Return the article without promotional boxes.

    A quotation can so continue behind a box.
    """
    blocks = tuple(block for block in article.blocks if not block.evidence)
    return article if len(blocks) == len(article.blocks) else replace(article, blocks=blocks)


def beside_asides(article: Article, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, with contents that run over boxes cut around them."""
    asides = [block for block in article.blocks if block.evidence]
    for one in attributions:
        content = (
            tuple(span for each in one.content for span in _beside(each, asides, article.text))
            if asides
            else one.content
        )
        if content == one.content:
            yield one
        else:
            yield replace(one, content=content, reasons=(*one.reasons, Reason("box.cut")))


def _beside(span: Span, asides: list[Block], text: str) -> Iterator[Span]:
    start = span.start
    for at in range(bisect_left(asides, span.start, key=lambda block: block.start), len(asides)):
        if asides[at].start >= span.end:
            break
        if before := text[start : asides[at].start].rstrip():
            yield Span(start, start + len(before))
        start = span.end - len(text[asides[at].end : span.end].lstrip())
    if start < span.end:
        yield Span(start, span.end)


def find_asides(article: Article) -> Iterator[Promo]:
    """Yield a promo for each block that has evidence, in text order.

    A block whose words say nothing is of the kind of the block before it in the same box.
    """
    asides = [block for block in article.blocks if block.evidence]
    if not asides:
        return
    found = find_promos(make_document(replace(article, blocks=tuple(asides)), asides), by_words=False)
    kinds: dict[int, PromoKind] = {}
    for block in asides:
        at = bisect_left(found, block.start, key=lambda promo: promo.start)
        words = found[at] if at < len(found) and found[at].start < block.end else None
        reasons = (*(words.reasons if words else ()), *block.evidence)
        kind = words.kind if words else kinds.get(block.box, "other")
        if block.box:
            kinds[block.box] = kind
        yield Promo(block.start, block.end, kind, _CONFIDENCE, reasons)
