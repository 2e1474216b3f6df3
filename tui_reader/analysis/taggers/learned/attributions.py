"""Form findings of the contents, cues and sources in a window."""

import re

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.continuation import is_statement
from tui_reader.analysis.taggers.learned.decoding import CONTENT, CUE, SOURCE, decode
from tui_reader.analysis.taggers.learned.linking import ties
from tui_reader.analysis.taggers.learned.paths import LabelledSpan
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.repairs import SOURCE_LEADING, is_empty, repaired, trimmed
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.analysis.text.spans import excerpt
from tui_reader.model import Reason, Span

_GOES_ON = re.compile(r", (?:but|and|as|while|before|after) $")


def findings_in(document: Document, read: ReadWindow) -> list[Finding]:
    """Return the attributions of a window as findings, in text order.

    Contents that share a cue are one finding. A further paragraph of several sentences is a finding of its own with the same source.
    """
    text = document.article.text
    decoded = decode(document, read)
    contents = [span for span in decoded.of(CONTENT) if span.last > read.window.known]
    sources = [span for span in decoded.of(SOURCE) if not is_empty(text, _span(read, span), SOURCE_LEADING)]
    found: list[Finding] = []
    shared: dict[LabelledSpan | None, Finding] = {}
    for content, cue, source, reasons in ties(document, read, contents, decoded.of(CUE), sources):
        span = trimmed(text, _span(read, content))
        mended = decoded.mended.get(content, ())
        if cue in shared and not _is_apart(text, shared[cue].content[-1], span):
            if not _is_narrated(text, shared[cue].content[-1], span):
                shared[cue].content.append(span)
                shared[cue].reasons += [Reason("attribution.link.shared-cue", (excerpt(text, span),)), *mended]
            continue
        finding = Finding(
            [span],
            [_span(read, cue)] if cue and cue not in shared else [],
            [trimmed(text, _span(read, source))] if source else [],
            [_reason(document, read, cue), *reasons, *mended],
            decoded.chance(content),
        )
        if cue is not None:
            shared.setdefault(cue, finding)
        found.append(finding)
    return list(repaired(text, found))


def _is_apart(text: str, before: Span, span: Span) -> bool:
    """Check whether a content of several sentences stands in a paragraph of its own.

    In one paragraph with the content before it both are one statement that its cue breaks: “A,” she said. “B. C.”
    """
    return is_statement(text, span) and "\n" in text[before.end : span.start]


def _is_narrated(text: str, before: Span, span: Span) -> bool:
    """Check whether the narrator continues behind a quotation and its cue.

    Example: “Is it over?” she said, but nobody was listening.
    """
    if text[before.start] not in OPENING or text[span.start] in OPENING or text.startswith("that ", span.start):
        return False
    return before.end < span.start and _GOES_ON.search(text, before.end, span.start) is not None


def _reason(document: Document, read: ReadWindow, cue: LabelledSpan | None) -> Reason:
    if cue is None:
        return Reason("attribution.encoder.no-cue")
    span = _span(read, cue)
    return Reason("attribution.encoder.cue", (document.article.text[span.start : span.end],))


def _span(read: ReadWindow, labelled: LabelledSpan) -> Span:
    words = read.window.words
    return Span(words[labelled.first].start, words[labelled.last - 1].end)
