"""Decode attributions from the encoder's scores.

The scores are those of each word as content, source or cue, and those of links between a content and its cue and source. A quotation is
decided as a whole: it is content or it is not, and there is no cue or source in it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.speech.continuation import is_statement
from tui_reader.analysis.taggers.learned.linking import ties
from tui_reader.analysis.taggers.learned.paths import NEVER, LabelledSpan, best_path, log_probabilities, spans_of
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.repairs import SOURCE_LEADING, is_empty, repaired, trimmed
from tui_reader.analysis.taggers.learned.tag_set import ROLES, begins, goes_on
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Reason, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

SPEECH = 15
"""The number of words and marks from which a quotation is content, whatever its scores are; chosen on polnear-dev."""

# Added to the scores of the labels, so that more words are sources and cues, and fewer are contents. The first costs a little of
# their precision, and finds more attributions and speakers (polnear-dev, the weights of version 1: recall of direct ones .950
# without it, .964 with it, speakers .932 and .947). The second leaves out statements that PolNeAR alone counts as attributed
# (version 3: has_sourced on factappeal-dev .780 without it, .782 with it; indirect statements on polnear-dev .725 and .723).
# Chosen on polnear-dev, gum-news-dev and factappeal-dev by the scores that `python -m benchmarks.accuracy` prints.
_EAGER = {"content": -0.1, "source": 2.5, "cue": 1.3}
_LEANING = (0.0, *(_EAGER.get(role, 0.0) for role in ROLES for _ in range(2)))
LISTED = 1.5
"""Added to the score of a cue for a listed cue verb in a reporting position, which cannot be a part of a source.

So a verb that the encoder does not know is a cue once it is in ``english/cue_verbs.txt``. The value is the largest of 0, 1, 1.5, 2 and 3 that
changes no F1 of polnear-dev, gum-news-dev and hard-cases-dev by more than .0004 (cue recall of polnear-dev −.0008; 2 costs its
sources .0008).
"""

_REPORTS = frozenset({"past", "third", "base"})
_GOES_ON = re.compile(r", (?:but|and|as|while|before|after) $")
_CONTENT, _SOURCE, _CUE = range(len(ROLES))
_INSIDE = (begins(_CONTENT), goes_on(_CONTENT))


def findings_in(document: Document, read: ReadWindow) -> list[Finding]:
    """Return the attributions of a window as findings, in text order.

    Contents that share a cue are one finding. A further paragraph of several sentences is a finding of its own with the same source.
    """
    import numpy as np

    text = document.article.text
    scores = read.scores.roles + np.array(_LEANING, dtype=np.float32)
    listed = _listed_cues(document, read)
    scores[listed, begins(_CUE)] += LISTED
    scores[listed, begins(_SOURCE) : begins(_CUE)] = NEVER
    logs = log_probabilities(scores)
    chances = np.exp(logs)
    _settle_quotations(document, read, logs)
    spans = list(spans_of(best_path(logs)))
    contents = [span for span in spans if span.kind == _CONTENT and span.last > read.window.known]
    cues = [span for span in spans if span.kind == _CUE]
    sources = [span for span in spans if span.kind == _SOURCE and not is_empty(text, _span(read, span), SOURCE_LEADING)]
    found: list[Finding] = []
    shared: dict[LabelledSpan | None, Finding] = {}
    for content, cue, source in ties(document, read, contents, cues, sources):
        span = trimmed(text, _span(read, content))
        if cue in shared and not _is_apart(text, shared[cue].content[-1], span):
            if not _is_narrated(text, shared[cue].content[-1], span):
                shared[cue].content.append(span)
            continue
        finding = Finding(
            [span],
            [_span(read, cue)] if cue and cue not in shared else [],
            [trimmed(text, _span(read, source))] if source else [],
            [_reason(document, read, cue)],
            float(chances[content.first : content.last, _INSIDE].sum() / (content.last - content.first)),
        )
        if cue is not None:
            shared.setdefault(cue, finding)
        found.append(finding)
    return list(repaired(text, found))


def _listed_cues(document: Document, read: ReadWindow) -> list[int]:
    """Return the words of a window that are listed cue verbs in a reporting position.

    Such a position is right behind a quotation, or before “that”.
    """
    text, words = document.article.text, read.window.words
    ends = {part.end for part in _quoted_between(document, words[0].start, words[-1].end)}
    found = []
    for at, word in enumerate(words[1:], start=1):
        before, behind = words[at - 1], words[min(at + 1, len(words) - 1)]
        is_placed = before.end in ends or text[behind.start : behind.end] == "that"
        if is_placed and any(cue.form in _REPORTS for cue in cue_forms().get(text[word.start : word.end].lower(), ())):
            found.append(at)
    return found


def _is_apart(text: str, before: Span, span: Span) -> bool:
    """Check whether a content of several sentences stands in another paragraph than the one before it.

    In one paragraph both are one statement that its cue breaks: “A,” she said. “B. C.”
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


def _settle_quotations(document: Document, read: ReadWindow, logs: "Matrix") -> None:
    """Make each quotation of a window content as a whole, or not at all."""
    starts = [word.start for word in read.window.words]
    as_content, as_none = logs[:, _INSIDE].max(axis=1).tolist(), logs[:, 0].tolist()
    for part in _quoted_between(document, starts[0], starts[-1]):
        first, last = bisect_left(starts, part.start), bisect_left(starts, part.end)
        if last - first < 2:  # noqa: PLR2004 - a mark and a word
            continue
        inside = logs[first:last]
        is_content = last - first >= SPEECH or sum(as_content[first:last]) > sum(as_none[first:last])
        if is_content:
            opens = inside[0, _INSIDE].copy()
            inside[:] = NEVER
            inside[0, _INSIDE] = opens
            inside[1:, goes_on(_CONTENT)] = 0.0
        else:
            inside[:, begins(_SOURCE) :] = NEVER


def _quoted_between(document: Document, start: int, end: int) -> Iterator[Span]:
    """The quoted stretches that touch ``text[start:end]``; quotations lie in text order and do not overlap."""
    quotations = document.quotations
    for at in range(bisect_right(quotations, start, key=lambda quotation: quotation.end), len(quotations)):
        if quotations[at].start > end:
            return
        yield from quotations[at].parts
