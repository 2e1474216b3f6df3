"""Complete a paragraph of which some sentences are promotional and the rest goes with them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tui_reader.analysis.promos.links import linked_share
from tui_reader.analysis.promos.word_classifier import confidence, narrates
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Promo, PromoKind, Reason

RULE: Final = "promo.completed"
_LEAST_SHARE: Final = 0.15
"""Share of a block in promotional sentences from which the rest is looked at.

Below it the sentence is an aside in a paragraph of the story.
"""
_LIKE_A_PROMO: Final = 0.4
"""Confidence from which the words of the rest are of the kind, of the classifier of words.

With it one paragraph of the true text of the 350 dev pages is completed (“Try it now”, “Learn more”), and of 19,291 paragraphs of
PolNeAR three, all of them promotional.
"""
_AT_FOOT: Final[frozenset[PromoKind]] = frozenset({"newsletter", "donate", "author", "app", "legal", "advert", "share"})
# News that is still to come is told in the present tense: “The council votes on Monday.”
_DATED: Final = re.compile(r"\b(?:on|by|until|since) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{4}")
# At the foot of an article these follow a question or an opinion of the author, which is text.
_ASKED_BY_AUTHOR: Final = frozenset({"promo.share.comment", "promo.share.letters", "promo.share.your-thoughts"})


def complete(document: Document, block: Block, found: Sequence[Promo], *, at_foot: bool) -> Promo | None:
    """Return a promo for a whole block by its marked sentences, or ``None``.

    Args:
        document: What the block is in. No quotation is in the block.
        block: A paragraph or an item of a list.
        found: The promos in it, in text order.
        at_foot: Whether the block closes the article. There the rest, before or behind, need not read like a promo; it must not narrate.
    """
    appeals = [promo for promo in found if promo.kind != "credit"]
    covered = sum(promo.end - promo.start for promo in appeals)
    if block.kind == "quotation" or not appeals or covered < _LEAST_SHARE * (block.end - block.start):
        return None
    longest = max(appeals, key=lambda promo: promo.end - promo.start)
    rest = outside(document, block, appeals)
    if confidence(rest, linked_share(document.article, block)) < _LIKE_A_PROMO:
        closes = longest.kind in _AT_FOOT and longest.reasons[0].rule not in _ASKED_BY_AUTHOR
        is_between = appeals[0].start > block.start and appeals[-1].end < block.end
        if not at_foot or not closes or is_between or narrates(rest) or _DATED.search(rest):
            return None
    return replace(longest, start=block.start, end=block.end, reasons=(*longest.reasons, Reason(RULE)))


def outside(document: Document, block: Block, found: Sequence[Promo]) -> str:
    """Return the text of a block outside of the promos that are found in it."""
    ends = [block.start, *(promo.end for promo in found)]
    starts = [*(promo.start for promo in found), block.end]
    return " ".join(document.article.text[end:start] for end, start in zip(ends, starts, strict=True))
