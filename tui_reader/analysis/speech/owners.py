"""Give whole quotations to the owners named before, behind or below them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.beside import Sentences, told_before, told_behind
from tui_reader.analysis.speech.continuation import ends_like_speech, merged
from tui_reader.analysis.speech.lead_ins import LeadIn, lead_in, told_in
from tui_reader.analysis.speech.signatures import Signature, names_person, signature_line
from tui_reader.analysis.text.document import Document, Quotation
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Naming, Reason, Span

_WORD_BEHIND = re.compile(r"\S")
# A label that a bar parts from the quotation: “What guests say | “The soup is good.” – Ida”.
_LABEL = re.compile(r"[^\W_][^\n|“”\"]{1,50}\| ?")
_NEAR: Final = 40  # characters between a cue and its quotation: “said to the board on Friday: ”


class _Owner(NamedTuple):
    """The owner of a quotation: source, cue, rule, and how the page names the source."""

    source: Span
    cue: Span | None
    rule: str
    naming: Naming = "phrase"


def give_to_owners(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Return ``findings`` with each owned quotation whole at its owner's only."""
    claimed = Spans(merged([span for finding in findings if finding.source for span in finding.spans]))
    sentences = Sentences(document)
    owned = [
        (quotation, owner)
        for quotation in document.quotations
        if (
            owner := _owner(document, sentences, quotation)
            or _unclaimed(document.article.text, sentences, quotation, claimed)
        )
    ]
    if not owned:
        return list(findings)
    parts = sorted(part for quotation, _ in owned for part in quotation.parts)
    kept = [_outside(finding, parts) for finding in findings]
    frames = _Frames(kept)
    for quotation, owner in owned:
        mine = frames.of(owner)
        if mine is None:
            cue = [owner.cue] if owner.cue else []
            reasons = [Reason(owner.rule)]
            kept.append(Finding(list(quotation.parts), cue, [owner.source], reasons, 0.9, naming=owner.naming))
        else:
            _give(mine, quotation, owner)
    for finding, before in zip(kept, findings, strict=False):
        if (finding.content, finding.source) != (before.content, before.source):
            finding.reasons = [*finding.reasons, Reason("quotation.owners")]
    return [
        finding
        for finding, before in zip(kept, [*findings, *kept[len(findings) :]], strict=True)
        if finding.content or not before.content
    ]


def _give(finding: Finding, quotation: Quotation, owner: _Owner) -> None:
    """Add ``quotation`` to the ``finding`` that has its cue.

    Content that overlaps the source is removed.
    """
    content = [span for span in finding.content if not _overlap(span, owner.source)]
    finding.content = sorted([*content, *quotation.parts])
    is_exact = owner.naming == "signature"
    if is_exact or not any(
        _overlap(span, owner.source) and not _lies_in(span, owner.source) for span in finding.source
    ):
        finding.source = [owner.source]


def _lies_in(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _outside(finding: Finding, parts: Sequence[Span]) -> Finding:
    """``finding`` without the content that touches one of ``parts``."""
    return replace(finding, content=[span for span in finding.content if not _touches(span, parts)])


def _touches(span: Span, parts: Sequence[Span]) -> bool:
    at = bisect_left(parts, span.start + 1, key=lambda part: part.end)
    return at < len(parts) and parts[at].start < span.end


class _Frames:
    """The findings by the offsets of their cues and sources."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._cues = sorted(
            ((*span, at) for at, one in enumerate(findings) for span in one.cue), key=lambda cue: cue[1]
        )
        self._sources = sorted(
            ((*span, at) for at, one in enumerate(findings) for span in one.source if not one.cue),
            key=lambda source: source[1],
        )
        self._findings = findings

    def of(self, owner: _Owner) -> Finding | None:
        """Return the finding with the cue of ``owner``, or with its source."""
        frames, (start, end) = (self._cues, owner.cue) if owner.cue else (self._sources, owner.source)
        at = bisect_left(frames, start + 1, key=lambda frame: frame[1])
        return self._findings[frames[at][2]] if at < len(frames) and frames[at][0] < end else None


def _owner(document: Document, sentences: Sentences, quotation: Quotation) -> _Owner | None:
    """Return the one who is named for ``quotation``, by the surest sign."""
    place = _Place(document, quotation)
    announced = place.announced() if place.opens_block else None
    if len(quotation.parts) > 1 and _is_even(document.article.text, quotation):
        before, behind = told_before(sentences, quotation), told_behind(sentences, quotation)
        if behind is not None and announced is not None and not _is_named(document, behind):
            behind = None
        told = before or behind
        if told is not None:
            return _Owner(told.source, told.cue, "quotation.several-paragraphs")
    if not place.fills_blocks:
        return None
    if announced is not None:
        return _Owner(announced.source, announced.cue, "quotation.announced")
    signature = place.signature()
    if signature is not None:
        return _Owner(signature.source, signature.mark, "quotation.signed", "signature")
    told = place.told_behind()
    return _Owner(told.source, told.cue, "quotation.told-behind") if told is not None else None


def _unclaimed(text: str, sentences: Sentences, quotation: Quotation, claimed: Spans) -> _Owner | None:
    """Return the owner beside a quotation that no finding has.

    In “Bell took her hat and said, “Good night.”” it is Bell.
    """
    if claimed.overlap_any(quotation.parts) or not ends_like_speech(text, quotation.parts[-1]):
        return None
    told = told_before(sentences, quotation) or told_behind(sentences, quotation)
    if told is None or quotation.start - told.cue.end > _NEAR:
        return None
    return _Owner(told.source, told.cue, "quotation.cue-beside")


def _is_even(text: str, quotation: Quotation) -> bool:
    """Check whether the last paragraph opens with the same mark as the first, or none.

    Another mark is another quotation.
    """
    first, last = text[quotation.start], text[quotation.parts[-1].start]
    return first == last or last not in OPENING


def _is_named(document: Document, told: LeadIn) -> bool:
    return document.article.text[told.source.start].isupper()


class _Place:
    """The paragraphs around a quotation."""

    def __init__(self, document: Document, quotation: Quotation) -> None:
        self._document = document
        self._quotation = quotation
        starts = document.blocks
        self._first = bisect_right(starts, quotation.start, key=lambda block: block.start) - 1
        self._last = bisect_right(starts, quotation.parts[-1].start, key=lambda block: block.start) - 1
        self._behind = self._signed_behind()

    @property
    def opens_block(self) -> bool:
        """Whether it begins a paragraph."""
        return self._document.blocks[self._first].start == self._quotation.start

    @property
    def fills_blocks(self) -> bool:
        """Whether nothing but a signature stands beside it, and a label before what is signed."""
        if self._behind is not None:
            return self.opens_block or self._is_labelled()
        return self.opens_block and self._quotation.end >= self._document.blocks[self._last].end - 1

    def _is_labelled(self) -> bool:
        start = self._document.blocks[self._first].start
        return _LABEL.fullmatch(self._document.article.text, start, self._quotation.start) is not None

    def announced(self) -> LeadIn | None:
        """Return the one whom the paragraph before announces."""
        return lead_in(self._document, self._first - 1) if self._first else None

    def signature(self) -> Signature | None:
        """Return the one who signs it, in the same paragraph or in the next one."""
        if self._behind is not None or self._last + 1 == len(self._document.blocks):
            return self._behind
        following = self._document.blocks[self._last + 1]
        if following.kind not in ("paragraph", "list_item", "quotation", "caption"):
            return None
        behind = self._document.blocks[self._last + 2 : self._last + 3]
        is_list = following.kind == "list_item" and not any(block.kind == "list_item" for block in behind)
        text = self._document.article.text
        found = signature_line(text, following.start, following.end, needs_mark=False)
        if found is None or found.mark is not None or is_list or names_person(text[slice(*found.source)]):
            return found
        return None

    def told_behind(self) -> LeadIn | None:
        """Return the speaker whom the next paragraph names for it."""
        behind = self._last + 1
        return told_in(self._document, behind) if behind < len(self._document.blocks) else None

    def _signed_behind(self) -> Signature | None:
        text, end = self._document.article.text, self._document.blocks[self._last].end
        words = _WORD_BEHIND.search(
            text, self._quotation.end, end
        )  # no slice: a paragraph may hold thousands of quotations
        start = words.start() if words else end
        return signature_line(text, start, end) if start < end else None
