"""Gives block quotations and embedded posts to whoever is announced before them or signs them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.lead_ins import LeadIn, lead_in
from tui_reader.analysis.speech.signatures import Signature, signature_behind, signature_line
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Reason, Span

# Words at the head of a passage that the page says in its own voice.
_OWN_VOICE = re.compile(
    r"\W{0,10}(?:abstract|summary|in (?:brief|short)|at a glance|key (?:points|takeaways|facts)|takeaways?|tl;?dr|tips?|hints?|notes?|nb|"
    r"warning|caution|important|attention|updated?|corrections?|clarification|disclaimer|editor['’]s note|read more|see also|"
    r"related|example|definition|ingredients|question|quick (?:answer|tip))\b\W{1,3}",
    re.IGNORECASE,
)
_SHORTEST_REPEATED: Final = 20  # characters of a passage that is looked for elsewhere in the text
_SHORTEST_PROSE: Final = 60  # characters of a paragraph that tells something before the first passage


@dataclass(slots=True)
class Passage:
    """Blocks that are set off together, without their signature; ``spans`` holds the text of each."""

    first: int
    spans: list[Span] = field(default_factory=list)
    signature: Signature | None = None
    lead_in: LeadIn | None = None

    @property
    def is_tied(self) -> bool:
        """Whether the text says whose words they are."""
        return self.signature is not None or self.lead_in is not None


def passages(document: Document) -> Iterator[Passage]:
    """Yield the passages of ``document`` that are set off as quotations, in text order."""
    blocks = document.blocks
    announced: dict[int, LeadIn | None] = {}
    depth, current = 0, None
    for at, block in enumerate(blocks):
        level = max(block.level, 1) if block.kind == "quotation" else 0
        if level != depth:
            if current is not None and current.spans:
                yield _closed(document, current, at)
            current = None
            if level > depth:
                announced[level] = lead_in(document, at - 1, needs_colon=False) if at else None
        depth = level
        if not level:
            continue
        current = current or Passage(at, lead_in=announced.get(level))
        signature = _signature(document, at, alone=not current.spans)
        if signature is None or signature.start > block.start:
            current.spans.append(Span(block.start, signature.start if signature else block.end))
        if signature is not None:
            current.signature = signature
            yield current
            current = Passage(at + 1)
            announced[level] = None
    if current is not None and current.spans:
        yield _closed(document, current, len(blocks))


def _signature(document: Document, at: int, *, alone: bool) -> Signature | None:
    """Return the signature that the block ``at`` is or ends in.

    A signature without a mark must be the last line of its passage.
    """
    block, text = document.blocks[at], document.article.text
    following = document.blocks[at + 1] if at + 1 < len(document.blocks) else None
    is_last = following is None or following.kind != "quotation"
    if not alone:
        signature = signature_line(text, block.start, block.end, needs_mark=False)
        if signature is not None:
            return signature
    signature = signature_behind(text, block.start, block.end)
    return signature if signature is not None and (signature.mark is not None or is_last) else None


def _closed(document: Document, passage: Passage, behind: int) -> Passage:
    """Add the signature in the block ``behind`` a passage, if it is one.

    It is a caption, or a paragraph that a dash opens.
    """
    if behind < len(document.blocks) and document.blocks[behind].kind in ("paragraph", "caption", "list_item"):
        block = document.blocks[behind]
        passage.signature = signature_line(
            document.article.text, block.start, block.end, needs_mark=block.kind != "caption"
        )
    return passage


def finding_of(passage: Passage) -> Finding:
    """Return a finding for a passage, by its signature, or else its lead-in."""
    content = [span for span in passage.spans if span.start < span.end]
    if passage.signature is not None:
        mark = passage.signature.mark
        cue = [mark] if mark is not None else []
        return Finding(content, cue, [passage.signature.source], [Reason("layout.signed")], 0.9, kind="direct")
    if passage.lead_in is not None:
        announced = passage.lead_in
        reason = Reason("layout.announced")
        return Finding(content, [announced.cue], [announced.source], [reason], 0.9, kind="direct")
    return Finding(content, [], [], [Reason("layout.nobody")], 0.5, kind="direct")


def is_own_voice(document: Document, passage: Passage) -> bool:
    """Check whether a passage is the page's own: a summary, a tip, a pull quote."""
    text = document.article.text
    if _OWN_VOICE.match(text, *passage.spans[0]):
        return True
    words = text[passage.spans[0].start : passage.spans[-1].end].strip("“”\"'‘’ ")
    if len(words) < _SHORTEST_REPEATED:
        return False
    start, end = document.blocks[0].start, document.blocks[-1].end
    before = text.find(words, start, passage.spans[0].start + len(words))
    return 0 <= before < passage.spans[0].start or text.find(words, passage.spans[-1].end, end) >= 0


def follows_prose(document: Document, passage: Passage) -> bool:
    """Check whether prose stands before a passage.

    A passage before all prose is an abstract or a motto.
    """
    return document.first_block > 0 or any(map(_is_prose, document.blocks[: passage.first]))


def _is_prose(block: Block) -> bool:
    return block.kind == "paragraph" and block.end - block.start >= _SHORTEST_PROSE


def not_narrated(found: Sequence[Passage]) -> list[Span]:
    """Return the text of ``found``: whoever says it, the narrator does not."""
    return [span for passage in found for span in passage.spans]
