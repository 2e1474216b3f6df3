"""Rule: a quotation that goes on without a cue belongs to whoever spoke before it.

It goes on in the same paragraph, in the next one where that holds nothing else, and over several paragraphs that each
open with a mark; and what stands behind a cue with a colon is that cue's content. In dialogue the next paragraph is an answer.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.attributions.overlaps import Overlaps
from tui_reader.analysis.speech.dialogue import is_dialogue
from tui_reader.analysis.speech.signatures import DASHES
from tui_reader.analysis.text.document import Document, Quotation
from tui_reader.analysis.text.quotations.marks import CLOSED_BY
from tui_reader.model import Block, Promo, Reason, Span

_SPEECH_ENDS = frozenset(".?!…,—–-")
# Words a quotation without any cue must have to count as speech, not as a title or a label: where it opens its
# sentence, and where it stands behind other words. Seen on PolNeAR's train part: of those with more than ten words that
# stand behind others and end like speech, 111 of 122 are marked.
_SHORTEST = 5
_SHORTEST_BEHIND = 10
# The same for a quotation that is a whole sentence.
_SHORTEST_SENTENCE = 3
_ANSWER = 12  # words of a line of talk, as in ``dialogue``
_SENTENCE = re.compile(r"[.?!…][\"”’'»]*$")
_SEVERAL = re.compile(r"[^.][.!?…]{1,10} [A-Z“‘'\"]")


def ends_like_speech(text: str, span: Span) -> bool:
    """Check whether a quotation ends like a whole statement."""
    return text[span.start : span.end].rstrip("\"'”’»›`)] ")[-1:] in _SPEECH_ENDS


def merged(spans: list[Span]) -> list[Span]:
    """Return ``spans`` in order, those that overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def is_statement(text: str, quoted: Span) -> bool:
    """Check whether a quoted paragraph has several sentences.

    PolNeAR marks such paragraphs as attributions of their own about as often as it joins them (43 to 37).
    """
    return _SEVERAL.search(text, quoted.start, quoted.end) is not None


@dataclass(slots=True)
class _Place:
    """The place of a quotation: its sentence and block, and what it fills of them.

    A heading may quote anybody, so that no speaker goes on in it.
    """

    sentence: int
    block: int
    opens_sentence: bool
    fills_block: bool
    is_heading: bool


def _is_bare(finding: Finding, quotation: Quotation) -> bool:
    """Check whether a finding is nothing but a quotation, without a source and a cue."""
    within = all(quotation.start <= start and end <= quotation.end for start, end in finding.content)
    return within and not finding.source and not finding.cue


def _asides(blocks: Sequence[Block], promos: Sequence[Promo]) -> set[int]:
    """Return the indexes of the blocks that are promotional as a whole."""
    begun = ((bisect_right(blocks, one.start, key=lambda block: block.start) - 1, one) for one in promos)
    return {at for at, one in begun if at >= 0 and blocks[at].start == one.start and blocks[at].end <= one.end}


class _Continuation:
    """Walks over quotations and findings together, in text order."""

    def __init__(self, document: Document, findings: list[Finding], promos: Sequence[Promo]) -> None:
        self._document = document
        self._findings = findings
        self._text = document.article.text
        self._starts = [sentence.start for sentence in document.sentences]
        self._by_sentence: dict[int, list[Finding]] = {}
        for finding in findings:
            for index in self._sentences_of(finding):
                self._by_sentence.setdefault(index, []).append(finding)
        self._overlaps: dict[int, Overlaps] = {}
        self._alternates = is_dialogue(document)
        self._asides = _asides(document.article.blocks, promos)
        self._speaker: Finding | None = None
        self._block = -2
        self._at = 0

    def _sentences_of(self, finding: Finding) -> Iterable[int]:
        """Return the sentences that the content and the cue of ``finding`` have words in."""
        found: set[int] = set()
        for start, end in (*finding.content, *finding.cue):
            found.update(range(max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end)))
        return sorted(found)

    def _place(self, quotation: Quotation) -> _Place | None:
        index = bisect_right(self._starts, quotation.start) - 1
        if index < 0:
            return None
        sentence = self._document.sentences[index]
        block = self._document.article.blocks[sentence.block]
        fills = quotation.start == block.start and quotation.parts[0].end >= block.end - 1
        return _Place(
            index, sentence.block, quotation.start == sentence.start, fills, block.kind in {"title", "heading"}
        )

    def _advance(self, sentence: int) -> None:
        """Take the last finding before ``sentence`` as the one who speaks."""
        while self._at <= sentence:
            for finding in self._by_sentence.get(self._at, ()):
                self._speaker = finding
                self._block = self._document.sentences[self._at].block
            self._at += 1

    def _give_up(self, finding: Finding) -> None:
        """Remove a finding, the content of which went to the speaker before."""
        self._findings[:] = [one for one in self._findings if one is not finding]
        for index in self._sentences_of(finding):
            self._by_sentence[index] = [one for one in self._by_sentence[index] if one is not finding]
            self._overlaps.pop(index, None)

    def _owner(self, quotation: Quotation) -> Finding | None:
        """The finding that one of the quotation's paragraphs is content, source or cue of already."""
        for part in quotation.parts:
            index = bisect_right(self._starts, part.start) - 1
            if index not in self._overlaps:
                self._overlaps[index] = Overlaps(self._by_sentence.get(index, ()))
            if owner := self._overlaps[index].first(part):
                return owner
        return None

    def run(self) -> list[Finding]:
        """Extend the findings, and return new ones for quotations without a cue."""
        orphans = []
        for quotation in self._document.quotations:
            place = self._place(quotation)
            if place is None:
                continue
            self._advance(place.sentence - 1)
            owner = self._owner(quotation)
            is_open = owner is None or (owner is not self._speaker and place.fills_block and _is_bare(owner, quotation))
            if is_open and place.opens_sentence and self._goes_on(quotation, place):
                assert self._speaker is not None  # noqa: S101 - _goes_on saw it
                self._speaker.content = merged([*self._speaker.content, *quotation.parts])
                self._speaker.reasons.append(Reason("quotation.joined"))
                if owner is not None:
                    self._give_up(owner)
            elif owner is not None:
                if is_open and self._speaker is not None and self._speaker.source and self._speaks_on(place):
                    owner.source = list(self._speaker.source)
                    owner.reasons.append(Reason("quotation.same-speaker"))
                self._join_parts(owner, quotation)
                self._advance(place.sentence)
                self._speaker = owner
            elif self._stands_alone(quotation, place):
                orphan = self._orphan(quotation, place)
                orphans.append(orphan)
                self._speaker = orphan
            else:
                continue
            self._block = self._document.sentences[bisect_right(self._starts, quotation.parts[-1].start) - 1].block
        return orphans

    def _orphan(self, quotation: Quotation, place: _Place) -> Finding:
        """Return a finding for a quotation without a cue.

        A paragraph of its own keeps the speaker of the paragraph before.
        """
        if self._speaker is not None and self._speaker.source and self._speaks_on(place):
            reason = Reason("quotation.same-speaker")
            return Finding(list(quotation.parts), [], self._speaker.source, [reason], 0.7)
        reason = Reason("quotation.no-cue")
        return Finding(list(quotation.parts), [], [], [reason], 0.5)

    def _join_parts(self, owner: Finding, quotation: Quotation) -> None:
        """Give ``owner`` all paragraphs of a quotation of which it has one."""
        if len(quotation.parts) > 1:
            owner.content = merged([*owner.content, *quotation.parts])

    def _goes_on(self, quotation: Quotation, place: _Place) -> bool:
        if self._speaker is None or place.is_heading:
            return False
        if not self._speaker.content:
            return place.block == self._block or self._follows(place)
        if place.block == self._block:
            return ends_like_speech(self._text, quotation.parts[0])
        return (
            self._speaks_on(place)
            and ends_like_speech(self._text, quotation.parts[-1])
            and (self._is_unclosed() or not is_statement(self._text, Span(quotation.start, quotation.end)))
        )

    def _is_unclosed(self) -> bool:
        """Check whether no mark ends the quotation of the speaker, so that it goes on."""
        assert self._speaker is not None  # noqa: S101 - _goes_on saw it
        last = self._speaker.content[-1]
        opening, closing = self._text[last.start], self._text[last.end - 1]
        return opening in CLOSED_BY and closing not in CLOSED_BY[opening]

    def _speaks_on(self, place: _Place) -> bool:
        """Check whether a paragraph goes on with the speaker, who has not signed."""
        if self._speaker is None or place.is_heading or self._is_signed(self._speaker):
            return False
        return self._follows(place) and place.fills_block and not self._alternates and not self._is_answer(place)

    def _is_answer(self, place: _Place) -> bool:
        """Check whether two short paragraphs are a question and its answer."""
        assert self._speaker is not None  # noqa: S101 - _speaks_on saw it
        if not self._speaker.content:
            return False
        block, last = self._document.article.blocks[place.block], self._speaker.content[-1]
        said = self._text[last.start : last.end], self._text[block.start : block.end]
        return all(one.count(" ") < _ANSWER for one in said) and any(one.rstrip("\"'”’»").endswith("?") for one in said)

    def _is_signed(self, finding: Finding) -> bool:
        return bool(finding.cue) and all(self._text[span.start : span.end] in DASHES for span in finding.cue)

    def _follows(self, place: _Place) -> bool:
        """Check whether only promos part the paragraph of the speaker from a place."""
        return place.block > self._block and all(at in self._asides for at in range(self._block + 1, place.block))

    def _stands_alone(self, quotation: Quotation, place: _Place) -> bool:
        words = self._text.count(" ", quotation.start, quotation.end) + 1
        shortest = _SHORTEST if place.opens_sentence else _SHORTEST_BEHIND
        if place.opens_sentence and self._is_sentence(quotation, place):
            shortest = _SHORTEST_SENTENCE
        return words >= shortest and ends_like_speech(self._text, quotation.parts[-1])

    def _is_sentence(self, quotation: Quotation, place: _Place) -> bool:
        """Check whether nothing stands beside it in its sentence: “The bridge will fall.”."""
        whole = self._document.sentences[place.sentence].end == quotation.end
        return whole and _SENTENCE.search(self._text, quotation.end - 3, quotation.end) is not None


def continue_quotations(document: Document, findings: list[Finding], promos: Sequence[Promo] = ()) -> list[Finding]:
    """Extend ``findings`` by quotations that continue them; return new findings.

    A new finding is a quotation without a cue. A quotation of a paragraph of its own that a tagger found without source and cue
    continues the one before as well, and is taken from ``findings``. Paragraphs that are ``promos`` as a whole do not part a
    quotation from the one before them.
    """
    return _Continuation(document, findings, promos).run()
