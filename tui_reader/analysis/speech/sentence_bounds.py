"""Cut reported statements at the end of the sentence that reports them.

“According to the court, the walls were wet. Whether the landlord will appeal was unclear.”: the second sentence is the narrator's. Of 25
sentences that the tagger added to a report in another one, none was right on polnear-dev, gum-genres-dev, gum-news-dev, voices-dev and the
texts of ``training``.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.continuation import merged
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Reason, Span


def within_sentences(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield ``findings`` without unquoted content in other sentences than that of the cue.

    A statement of which nothing stands in the sentence of its cue stays whole, and so does one behind a colon.
    """
    text = document.article.text
    starts = [sentence.start for sentence in document.sentences]
    quoted = Spans(merged([part for quotation in document.quotations for part in quotation.parts]))
    for finding in findings:
        if not finding.cue or text[finding.cue[-1].end - 1] == ":" or quoted.overlap_any(finding.content):
            yield finding
            continue
        cues = {bisect_right(starts, cue.start) - 1 for cue in finding.cue}
        pieces = [(at, piece) for span in finding.content for at, piece in _pieces(document, starts, span)]
        content = [piece for at, piece in pieces if at in cues]
        if not content or len(content) == len(pieces):
            yield finding
        else:
            yield replace(finding, content=content, reasons=[*finding.reasons, Reason("quotation.other-sentence")])


def _pieces(document: Document, starts: list[int], span: Span) -> Iterator[tuple[int, Span]]:
    """Yield the parts of a span in each sentence, with the index of the sentence."""
    first, last = (max(bisect_right(starts, place) - 1, 0) for place in (span.start, span.end - 1))
    for at in range(first, last + 1):
        sentence = document.sentences[at]
        start, end = max(span.start, sentence.start), min(span.end, sentence.end)
        if first != last and document.article.text[end - 1] == ".":
            end -= 1
        if start < end:
            yield at, Span(start, end)
