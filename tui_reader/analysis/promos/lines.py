"""Mark whole blocks as promos by all their words, where no pattern covers them."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from tui_reader.analysis.promos.completion import outside
from tui_reader.analysis.promos.links import linked_share
from tui_reader.analysis.promos.patterns import PATTERNS
from tui_reader.analysis.promos.word_classifier import LEAST, confidence, narrates, telling_words
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Promo, PromoKind, Reason

RULE: Final = "promo.words"
_SCRAP: Final = 3


def mark_line(document: Document, block: Block, found: Sequence[Promo]) -> Promo | None:
    """Return a promo for a whole block by its words, or ``None``.

    Args:
        document: What the block is in. No quotation is in the block.
        block: A paragraph or an item of a list. Headings of advice ("Book early") sound like appeals.
        found: What patterns found in it.
    """
    text = outside(document, block, found)
    sure = confidence(text, linked_share(document.article, block)) if text.strip() and not narrates(text) else 0.0
    if sure < LEAST or not (words := telling_words(text)):
        return None
    longest = max(found, key=lambda promo: promo.end - promo.start, default=None)
    reasons = longest.reasons if longest else ()
    kind = longest.kind if longest else _kind(text)
    return Promo(block.start, block.end, kind, sure, (*reasons, Reason(RULE, (", ".join(words),))))


def _kind(text: str) -> PromoKind:
    """Return the kind whose patterns have the most hints in common with a text."""
    lowered = text.lower()
    counts = Counter(kind for hint, kind in _hints() if hint in lowered)
    return max(counts, key=lambda kind: counts[kind], default="other")


@cache
def _hints() -> tuple[tuple[str, PromoKind], ...]:
    """Return the hints of patterns of a single kind, with that kind.

    Signs and parts of words are left out.
    """
    kinds: dict[str, set[PromoKind]] = {}
    for pattern in PATTERNS:
        for hint in pattern.hints:
            kinds.setdefault(hint, set()).add(pattern.kind)
    return tuple((hint, kind) for hint, called in kinds.items() for kind in called if _tells(hint) and len(called) == 1)


def _tells(hint: str) -> bool:
    return len(hint) > _SCRAP and hint.replace(" ", "").isalpha()
