"""Attribute the claim that a fact check checks to its claimant.

“Claim: …”, “Claimed by: Senator Bell”, “Rating: False”.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.layout.framed import Framed
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

_COLON = r"\s?[:—–-]\s{0,3}"
_CLAIM = re.compile(
    rf"\W{{0,3}}(?:the |viral |what was )?(?:claim(?:ed)?|statement|allegation)(?: (?:made|checked|reviewed|in question|we checked|under review))?"
    rf"(?: by (?P<who>[^:\n]{{2,80}}))?(?:\s?:?$|{_COLON}(?P<words>\S[^\n]*))",
    re.IGNORECASE,
)
_CLAIMANT = re.compile(
    rf"\W{{0,3}}(?:(?:claim(?:ed)?|said|stated|made|shared|posted|spread|told|circulated) by|claimants?|speaker|who (?:said|claimed|shared|posted) it\??|"
    rf"source of (?:the )?claim)(?:\s?:?$|(?:{_COLON}|\s)(?P<who>\S[^\n]{{1,120}}))",
    re.IGNORECASE,
)
_RATING = re.compile(
    rf"\W{{0,3}}(?:(?:our|the|final|editors?['’]) )?(?:rating|verdict|ruling|conclusion|assessment|truth ?rating|fact[- ]check rating|finding)"
    rf"(?:\s?:?$|{_COLON}[^\n]{{1,80}})",
    re.IGNORECASE,
)
_PLATFORMS = re.compile(
    r"(?:(?:multiple|various|many|several|viral|social|online|internet|users?|posts?|media|on|the|an?|and|or|anonymous|unknown|sources|facebook|twitter|x|"
    r"instagram|tiktok|youtube|whatsapp|telegram|reddit|weibo|image|video|meme|chain|message|e-?mail|website|blog)\W{0,3}){1,8}",
    re.IGNORECASE,
)
_SHORT: Final = 120  # characters of a block that only names somebody
_NEAR: Final = 5  # blocks between a claim and its claimant or rating
_LONGEST: Final = 500  # characters of a claim
_TEXT: Final = frozenset(("paragraph", "quotation", "list_item", "heading", "caption"))


class _Claim(NamedTuple):
    """A claim with its block, its label, and the claimant in the label."""

    block: int
    words: Span
    label: Span
    who: Span | None


def checked_claims(document: Document) -> Iterator[Framed]:
    """Yield the claims of a fact check, attributed to their claimants.

    The label “Claim:” counts only with a claimant or a rating near it: insurers and courts have claims, too.
    """
    claims = [*_claims(document)]
    for claim in claims:
        around = [
            at
            for at in range(max(claim.block - _NEAR, 0), min(claim.block + _NEAR + 1, len(document.blocks)))
            if not any(
                other is not claim and min(claim.block, at) < other.block < max(claim.block, at) for other in claims
            )
        ]
        claimants = [found for at in around if (found := _claimant(document, at)) is not None]
        ratings = [
            Span(block.start, block.end) for at in around if (block := document.blocks[at]) and _is_rating(document, at)
        ]
        who = claim.who or next((name for _, name in claimants if name is not None), None)
        if not (claimants or ratings or claim.who):
            continue
        named = who is not None and _PLATFORMS.fullmatch(document.article.text, *who) is None
        if document.article.text[claim.words.end - 1] == "?":  # the checker asks
            yield Framed(None, [claim.label])
            continue
        source = [who] if who is not None and named else []
        finding = Finding([claim.words], [], source, [Reason("layout.checked")], 0.9, kind="direct")
        yield Framed(finding, [claim.label, *(label for label, _ in claimants), *ratings])


def _claims(document: Document) -> Iterator[_Claim]:
    text, blocks = document.article.text, document.blocks
    for at, block in enumerate(blocks):
        match = _CLAIM.fullmatch(text, block.start, block.end) if block.kind in _TEXT else None
        if match is None:
            continue
        who = Span(*match.span("who")) if match["who"] else None
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if match["words"]:
            yield _Claim(at, Span(*match.span("words")), Span(block.start, match.start("words")), who)
        elif following is not None and following.kind in _TEXT and following.end - following.start <= _LONGEST:
            yield _Claim(at + 1, Span(following.start, following.end), Span(block.start, block.end), who)


def _claimant(document: Document, at: int) -> tuple[Span, Span | None] | None:
    """Return a claimant in the block ``at``: the label, and the name behind it.

    The name may stand in the next block.
    """
    text, block = document.article.text, document.blocks[at]
    match = _CLAIMANT.fullmatch(text, block.start, block.end) if block.kind in _TEXT else None
    if match is None:
        return None
    if match["who"]:
        return Span(block.start, block.end), Span(*match.span("who"))
    following = document.blocks[at + 1] if at + 1 < len(document.blocks) else None
    named = following is not None and following.end - following.start <= _SHORT
    return Span(block.start, block.end), Span(following.start, following.end) if following and named else None


def _is_rating(document: Document, at: int) -> bool:
    block = document.blocks[at]
    return block.kind in _TEXT and _RATING.fullmatch(document.article.text, block.start, block.end) is not None
