"""Mark blocks that are nothing but a link, to a shop or another story."""

import re
from typing import Final

from tui_reader.analysis.promos.links import is_link
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Promo, PromoKind, Reason

SHOP: Final = "promo.advert.shop-link"
SET_APART: Final = "promo.related.set-apart-link"
_CONFIDENCE: Final = 0.9
_LONGEST: Final = 200  # characters
_FEWEST_WORDS: Final = 4
_SHOP: Final = re.compile(
    r"\W*(?:shop|buy|order|view (?:on|at|deal)|see (?:(?:it )?(?:on|at)|details|price|deal)|check (?:the )?(?:latest |current )?price"
    r"|get (?:a |your )?(?:free )?(?:quote|deal)|(?:\$|£|€)\d[\d.,]* (?:at|from|on))\b",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(r"\[[^\[\]]+\]")


def mark_pointer(document: Document, block: Block) -> Promo | None:
    """Return a promo for a block that is nothing but a link, or ``None``."""
    if block.end - block.start > _LONGEST:
        return None
    text = document.article.text[block.start : block.end]
    found = _kind(text, block)
    if found is None or not is_link(document.article, block):
        return None
    kind, rule = found
    return Promo(block.start, block.end, kind, _CONFIDENCE, (Reason(rule),))


def _kind(text: str, block: Block) -> tuple[PromoKind, str] | None:
    if _SHOP.match(text):
        return "advert", SHOP
    is_set_apart = _BRACKETED.fullmatch(text) or text.isupper()
    if block.kind == "paragraph" and is_set_apart and len(text.split()) >= _FEWEST_WORDS:
        return "related", SET_APART
    return None
