"""Extend contents to whole quotations."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.continuation import ends_like_speech, merged
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span


def with_whole_quotations(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield ``findings`` with contents extended to the quotations they are part of."""
    text = document.article.text
    parts = [part for quotation in document.quotations for part in quotation.parts if ends_like_speech(text, part)]
    for finding in findings:
        content = merged([_whole(span, parts) for span in finding.content])
        if content == finding.content:
            yield finding
        else:
            yield replace(finding, content=content, reasons=[*finding.reasons, Reason("quotation.whole")])


def _whole(span: Span, parts: list[Span]) -> Span:
    """``span``, or what it and the quotation that it begins or ends in make together."""
    at = bisect_left(parts, span.start + 1, key=lambda part: part.end)
    if at < len(parts) and parts[at].start < span.start < parts[at].end:
        span = Span(parts[at].start, span.end)
    at = bisect_left(parts, span.end, key=lambda part: part.end)
    if at < len(parts) and parts[at].start < span.end < parts[at].end:
        span = Span(span.start, parts[at].end)
    return span
