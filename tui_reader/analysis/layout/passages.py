"""Gives block quotations and embedded posts to whoever is announced before them or signs them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.lead_ins import LeadIn, lead_in
from tui_reader.analysis.speech.signatures import Signature, names_person, signature_behind, signature_line
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span


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


def passages(document: Document, persons: Collection[str] = ()) -> Iterator[Passage]:
    """Yield the passages of ``document`` that are set off as quotations, in text order.

    ``persons`` are the names of persons in the text.
    """
    blocks = document.blocks
    announced: dict[int, LeadIn | None] = {}
    depth, current = 0, None
    for at, block in enumerate(blocks):
        level = max(block.level, 1) if block.kind == "quotation" else 0
        if level != depth:
            if current is not None and current.spans:
                yield _closed(document, current, at, persons)
            current = None
            if level > depth:
                announced[level] = lead_in(document, at - 1, needs_colon=False) if at else None
        depth = level
        if not level:
            continue
        current = current or Passage(at, lead_in=announced.get(level))
        signature = _signature(document, at, persons, alone=not current.spans)
        if signature is None or signature.start > block.start:
            current.spans.append(Span(block.start, signature.start if signature else block.end))
        if signature is not None:
            current.signature = signature
            yield current
            current = Passage(at + 1)
            announced[level] = None
    if current is not None and current.spans:
        yield _closed(document, current, len(blocks), persons)


def _signature(document: Document, at: int, persons: Collection[str], *, alone: bool) -> Signature | None:
    """Return the signature that the block ``at`` is or ends in.

    A signature without a mark is the last line of its passage, or surely names a person.
    """
    block, text = document.blocks[at], document.article.text
    following = document.blocks[at + 1] if at + 1 < len(document.blocks) else None
    is_last = following is None or following.kind != "quotation"
    found = None if alone else signature_line(text, block.start, block.end, needs_mark=False)
    if found is not None and (found.mark is not None or is_last or _names_person(text, found, persons)):
        return found
    found = signature_behind(text, block.start, block.end)
    if found is None or found.mark is not None:
        return found
    in_line = text[found.start : found.start + 1] != "\n"
    return found if (is_last and not in_line) or _names_person(text, found, persons) else None


def _names_person(text: str, signature: Signature, persons: Collection[str]) -> bool:
    return names_person(text[slice(*signature.source)], persons)


def _closed(document: Document, passage: Passage, behind: int, persons: Collection[str]) -> Passage:
    """Add the signature in the block ``behind`` a passage, if it is one.

    It is a caption, a line that a dash or bracket opens, or one that surely names a person.
    """
    block = document.blocks[behind] if behind < len(document.blocks) else None
    if block is not None and block.kind in ("paragraph", "caption", "list_item", "heading"):
        text = document.article.text
        found = signature_line(text, block.start, block.end, needs_mark=block.kind == "heading")
        if found is not None and (
            found.mark is not None or block.kind == "caption" or _names_person(text, found, persons)
        ):
            passage.signature = found
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
