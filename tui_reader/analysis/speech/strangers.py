"""Remove contents from cues of another paragraph, and from verbs without speech."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.speech.signatures import DASHES
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

# What people do who hear something: a cue beside a comma only (“…,” he agreed), and not in a sentence of its own.
_REACTIONS: Final = frozenset(
    "agree agreed agrees disagree disagreed disagrees concurred nodded nods shrugged shrugs smiled smiles laughed laughs grinned grins "
    "frowned frowns chuckled chuckles sighed sighs wept winced blushed applauded cheered".split()
)
_LONGEST_DASH: Final = 3  # characters of a dash, or two, and a blank


def without_strangers(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield ``findings`` without contents that their cue does not introduce, and without signatures above them.

    A finding without any other content is left out.
    """
    places = _Places(document)
    for given in findings:
        finding = _without_signature_above(document, given)
        content = [span for span in finding.content if not places.is_strange(span, finding)]
        if content or not finding.content:
            reasons = [*finding.reasons, Reason("quotation.not-its-cue")]
            is_whole = len(content) == len(finding.content)
            yield finding if is_whole else replace(finding, content=content, reasons=reasons)


def _without_signature_above(document: Document, finding: Finding) -> Finding:
    """Return ``finding`` without a source that signs what stands above it: “— Ida Marsh”."""
    if len(finding.source) != 1 or not finding.content or finding.source[0].end > finding.content[0].start:
        return finding
    source, text = finding.source[0], document.article.text
    number = bisect_right(document.blocks, source.start, key=lambda block: block.start) - 1
    block = document.blocks[number]
    is_signature = (
        text[block.start] in DASHES and source.start - block.start <= _LONGEST_DASH and source.end == block.end
    )
    if not is_signature or any(not block.start <= cue.start < block.end for cue in finding.cue):
        return finding
    return replace(finding, source=[], cue=[], reasons=[*finding.reasons, Reason("quotation.signed-above")])


class _Places:
    """Knows the sentences, blocks and quotations that offsets lie in."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.article.text
        self._sentences = document.sentences
        self._starts = [sentence.start for sentence in document.sentences]
        self._quoted = {part.start for quotation in document.quotations for part in quotation.parts}
        self._openings = sorted(self._quoted)
        self._filled = {block.start: block.end for block in document.blocks}
        self._headings = {at for at, block in enumerate(document.article.blocks) if block.kind in {"title", "heading"}}
        self._with_quotation = {self._block(start) for start in self._quoted}

    def is_strange(self, span: Span, finding: Finding) -> bool:
        """Check whether the cue of ``finding`` is another's than that of ``span``."""
        if not finding.cue:
            return False
        cue = finding.cue[0]
        is_apart = self._block(cue.start) != self._block(span.start)
        if is_apart and (self._block(span.start) in self._headings or self._is_reaction_behind(span, cue)):
            return True
        if span.start not in self._quoted:
            return self._is_far(span, cue)
        if cue.start < span.end:
            return self._is_listener(span, cue)
        if self._block(cue.start) > self._block(span.start):
            fills = self._filled.get(span.start, span.end + 2) <= span.end + 1
            return fills and self._block(cue.start) in self._with_quotation and cue.end - cue.start > 1
        return self._sentence(cue.start) > self._sentence(span.start) and self._is_silent(cue, finding)

    def _is_listener(self, span: Span, cue: Span) -> bool:
        """Check whether the sentence before a quotation only shows somebody who listens: “Marsh nodded. “…””."""
        return self._is_reaction(cue) and self._sentence(cue.start) < self._sentence(span.start)

    def _is_reaction_behind(self, span: Span, cue: Span) -> bool:
        return cue.start >= span.end and self._is_reaction(cue)

    def _is_reaction(self, cue: Span) -> bool:
        return not _REACTIONS.isdisjoint(self._text[cue.start : cue.end].lower().split())

    def _is_far(self, span: Span, cue: Span) -> bool:
        """Check whether unquoted content stands in another paragraph than its cue.

        A cue that opens its paragraph may look back (“According to Reuters, that is.”), a colon leads to what follows.
        """
        is_marked = any(opening < span.end for opening in self._quoted_from(span.start))
        if is_marked or self._block(span.start) == self._block(cue.start):
            return False
        if cue.start > span.start:
            return cue.start not in self._filled
        number = bisect_right(self._document.blocks, cue.start, key=lambda block: block.start) - 1
        return self._text[self._document.blocks[number].end - 1] != ":"

    def _quoted_from(self, start: int) -> list[int]:
        """Return the first place at or behind ``start`` where a quotation begins."""
        at = bisect_left(self._openings, start)
        return self._openings[at : at + 1]

    def _is_silent(self, cue: Span, finding: Finding) -> bool:
        """Check whether a cue in its own sentence is not a verb of speech."""
        if not finding.source or finding.source[0].start > cue.start or self._text[cue.end - 1] == ":":
            return False
        if self._is_reaction(cue):
            return True
        words = self._text[cue.start : cue.end].lower().split()
        return not any("quotation" in form.frames for word in words for form in cue_forms().get(word, ()))

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _block(self, offset: int) -> int:
        number = self._sentence(offset)
        return self._sentences[number].block if number >= 0 else -1
