"""Decode the encoder's scores of a window: which words are contents, cues and sources.

A quotation is decided as a whole: it is content or it is not, and there is no cue or source in it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.taggers.learned.extents import Extents
from tui_reader.analysis.taggers.learned.paths import NEVER, LabelledSpan, best_path, log_probabilities, spans_of
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.tag_set import ROLES, begins, goes_on
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]
    Vector = NDArray[np.float32]

CONTENT, SOURCE, CUE = range(len(ROLES))
"""Indices of the roles in ``tag_set.ROLES``, which are the kinds of decoded spans."""

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

BEGUN: Final = 0.1
"""Taken from the score of a content's first word, so that fewer contents come in pieces.

Chosen on polnear-dev between .1 and .4, with the weights of version 4: .4 finds .699 of the indirect statements, of which .70 are wanted, and .2
.702, before those were cut at the end of the sentence of their cue; behind that .15 finds .699 and .1 finds .702, with the same share of exact contents (``python -m
benchmarks.accuracy DATA``). With the weights of version 3 more of the contents were right with each of 0, .4, .6 and .8 (.815, .824, .826, .833), and
fewer indirect ones were found (.711, .700, .695, .689).
"""

SURE: Final = 0.95
"""Mean chance of a cue's words from which its sentence is expected to have a content.

.9 finds as much on hard-cases-dev, and costs gum-news-dev .008 of the precision of its contents.
"""

EXPECTED: Final = 1.5
"""Added to the scores of contents behind a sure cue whose sentence has none: “Weld would not say how much it cost”, alone on a page.

With it hard-cases-dev has .93 of its indirect statements, without it .87; polnear-dev and gum-news-dev do not change.
"""

_REPORTS: Final = frozenset({"past", "third", "base"})
_INSIDE = (begins(CONTENT), goes_on(CONTENT))
_OF_CUE = (begins(CUE), goes_on(CUE))


@dataclass(frozen=True, slots=True)
class Decoded:
    """The labelled spans of a window, with the chance of each word to be content.

    ``mended`` has the contents whose ends were mended, with the reasons.
    """

    spans: Sequence[LabelledSpan]
    chances: "Vector"
    mended: Mapping[LabelledSpan, tuple[Reason, ...]] = field(default_factory=dict)

    def of(self, kind: int) -> list[LabelledSpan]:
        """Return the spans of a kind, in text order."""
        return [span for span in self.spans if span.kind == kind]

    def chance(self, span: LabelledSpan) -> float:
        """Return the mean chance of the words of a span to be content."""
        return float(self.chances[span.first : span.last].mean())


def decode(document: Document, read: ReadWindow) -> Decoded:
    """Return the contents, cues and sources of a window."""
    import numpy as np

    scores = read.scores.roles + np.array(_LEANING, dtype=np.float32)
    listed = _listed_cues(document, read)
    scores[listed, begins(CUE)] += LISTED
    scores[listed, begins(SOURCE) : begins(CUE)] = NEVER
    logs = log_probabilities(scores)
    chances = np.exp(logs[:, _INSIDE]).sum(axis=1)
    _settle_quotations(document, read, logs)
    logs[:, begins(CONTENT)] -= BEGUN
    spans = list(spans_of(best_path(logs)))
    if behind := list(_behind_bare_cues(document, read, spans, np.exp(logs[:, _OF_CUE]).sum(axis=1))):
        for first, last in behind:
            logs[first:last, _INSIDE] += EXPECTED
        spans = list(spans_of(best_path(logs)))
    return Decoded(*_mended(document, read, spans, chances))


def _behind_bare_cues(
    document: Document, read: ReadWindow, spans: Sequence[LabelledSpan], chances: "Vector"
) -> Iterator[tuple[int, int]]:
    """Yield the words behind sure cues whose sentences have no content.

    ``chances`` gives the chance of each word to be a cue.
    """
    sure = [span for span in spans if span.kind == CUE and chances[span.first : span.last].mean() >= SURE]
    if not sure:
        return
    starts = [sentence.start for sentence in document.sentences]
    numbers = [bisect_right(starts, word.start) for word in read.window.words]
    filled = {number for span in spans if span.kind == CONTENT for number in numbers[span.first : span.last]}
    for span in sure:
        number = numbers[span.last - 1]
        if number not in filled:
            yield span.last, bisect_right(numbers, number)


def _mended(
    document: Document, read: ReadWindow, spans: Sequence[LabelledSpan], chances: "Vector"
) -> tuple[Sequence[LabelledSpan], "Vector", Mapping[LabelledSpan, tuple[Reason, ...]]]:
    """Return ``spans``, the contents with mended ends, ``chances``, and the reasons of what was mended."""
    ends = [*(span.first for span in spans[1:]), len(read.window.words)]
    extents = Extents(document.article.text, read.window.words, chances)
    contents = [at for at, span in enumerate(spans) if span.kind == CONTENT]
    mended = extents.mended([spans[at] for at in contents], [ends[at] for at in contents])
    whole = dict(zip(contents, mended, strict=True))
    reasons = {span: told for at, span in whole.items() if (told := tuple(extents.reasons(spans[at], span)))}
    return [whole.get(at, span) for at, span in enumerate(spans)], chances, reasons


def _listed_cues(document: Document, read: ReadWindow) -> list[int]:
    """Return the words of a window that are listed cue verbs in a reporting position.

    Such a position is right behind a quotation, or before “that”.
    """
    text, words, forms = document.article.text, read.window.words, cue_forms()
    ends = {part.end for part in _quoted_between(document, words[0].start, words[-1].end)}
    said = [text[word.start : word.end] for word in words]
    placed = {at for at, word in enumerate(said[2:], start=1) if word == "that"}
    if ends:
        placed |= {at for at, before in enumerate(words[:-1], start=1) if before.end in ends}
    return [at for at in sorted(placed) if any(cue.form in _REPORTS for cue in forms.get(said[at].lower(), ()))]


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
            inside[1:, goes_on(CONTENT)] = 0.0
        else:
            inside[:, begins(SOURCE) :] = NEVER


def _quoted_between(document: Document, start: int, end: int) -> Iterator[Span]:
    """Yield the quoted stretches that touch ``text[start:end]``.

    Quotations and their parts lie in text order and do not overlap.
    """
    quotations = document.quotations
    for at in range(bisect_right(quotations, start, key=lambda quotation: quotation.end), len(quotations)):
        if quotations[at].start > end:
            return
        parts = quotations[at].parts  # of a quotation over many paragraphs there are as many
        first = bisect_right(parts, start, key=lambda part: part.end)
        yield from parts[first : bisect_right(parts, end, key=lambda part: part.start)]
