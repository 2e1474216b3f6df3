"""Link each content with its cue and its source.

Candidates are scored by the encoder, less a penalty for distance: a cue or a source is seldom linked to a content in another sentence, or
to a content behind another candidate.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.analysis.taggers.learned.paths import LabelledSpan
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.tag_set import LINK
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.spans import excerpt
from tui_reader.model import Reason, Span
from tui_reader.text import per_cent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

# Penalties of a candidate, in the unit of the encoder's logits: for each other candidate between it and the content, for each
# boundary of sentences between them, and for being in another paragraph. Chosen on polnear-dev.
OTHERS, SENTENCES, PARAGRAPH = 1.0, 2.0, 2.0
_FARTHEST = 3  # sentences; the penalty does not grow beyond it
# The most that a content's score may fall when it is moved from its best cue to a cue without a content.
GIVEN_UP = 4.0
# A dash at the beginning of a paragraph, or behind a closing mark, begins a signature of the text before it (“… / — A. Ruiz”). This is
# the penalty for linking it to a content behind it.
SIGNED = 20.0
DASHES = frozenset("-–—―")
_CLOSING = frozenset('”"')


class Tie(NamedTuple):
    """The cue and the source of a content, if any, with the reasons for both."""

    content: LabelledSpan
    cue: LabelledSpan | None
    source: LabelledSpan | None
    reasons: tuple[Reason, ...] = ()


def ties(
    document: Document,
    read: ReadWindow,
    contents: Sequence[LabelledSpan],
    cues: Sequence[LabelledSpan],
    sources: Sequence[LabelledSpan],
) -> list[Tie]:
    """Return one link for each content, in order; each cue gets a content if possible."""
    if not contents:
        return []
    linker = _Linker(document, read)
    to_cues = [linker.scores(read.scores.to_cue[content.first], content, cues) for content in contents]
    chosen = [_best(row) for row in to_cues]
    _give_every_cue_a_content(to_cues, chosen)
    tied = []
    for content, number, row in zip(contents, chosen, to_cues, strict=True):
        cue = cues[number - 1] if number else None
        scores = linker.scores(read.scores.to_source[content.first], cue or content, sources)
        best = _best(scores)
        reasons = (*linker.cue_reasons(cues, row, number), *linker.source_reasons(sources, scores, best))
        tied.append(Tie(content, cue, sources[best - 1] if best else None, reasons))
    return tied


def _best(scores: Sequence[float]) -> int:
    return max(range(len(scores)), key=scores.__getitem__)


def _give_every_cue_a_content(scores: Sequence[Sequence[float]], chosen: list[int]) -> None:
    """Move contents that share a cue to unused cues, if the score is little worse."""
    for cue in range(1, len(scores[0]) if scores else 0):
        if cue in chosen:
            continue
        costs = [
            (row[number] - row[cue], content)
            for content, (row, number) in enumerate(zip(scores, chosen, strict=True))
            if number == 0 or chosen.count(number) > 1
        ]
        if costs and min(costs)[0] < GIVEN_UP:
            chosen[min(costs)[1]] = cue


class _Linker:
    """Scores the candidates of a window by the encoder's vectors and by distance."""

    def __init__(self, document: Document, read: ReadWindow) -> None:
        self._text = document.article.text
        self._words = read.window.words
        self._linked = read.scores.linked
        starts = [sentence.start for sentence in document.sentences]
        self._sentences = [max(bisect_right(starts, word.start) - 1, 0) for word in read.window.words]
        self._paragraphs = [document.sentences[at].block for at in self._sentences] if starts else self._sentences
        said = [document.article.text[word.start : word.end] for word in read.window.words]
        self._signatures = {
            at
            for at, word in enumerate(said)
            if word in DASHES
            and (at == 0 or said[at - 1] in _CLOSING or self._paragraphs[at] != self._paragraphs[at - 1])
        }

    def scores(self, vector: "Vector", near: LabelledSpan, candidates: Sequence[LabelledSpan]) -> list[float]:
        """Return the score of no link, then that of each candidate, for a content's vector.

        Distance counts from ``near``: the content itself, or its cue.
        """
        products = (self._linked[[0, *(one.first + 1 for one in candidates)]] @ vector / math.sqrt(LINK)).tolist()
        firsts, lasts = [one.first for one in candidates], [one.last for one in candidates]
        for number, one in enumerate(candidates, start=1):
            before, behind = (near, one) if near.first <= one.first else (one, near)
            # Candidates lie in text order and do not overlap: those between the two are neighbours in the list.
            between = bisect_right(lasts, behind.first) - bisect_left(firsts, before.last)
            products[number] -= OTHERS * max(between, 0) + self._distance(before, behind)
            if one.first in self._signatures and near.first > one.first:
                products[number] -= SIGNED
        return products  # type: ignore[no-any-return]

    def cue_reasons(self, cues: Sequence[LabelledSpan], scores: Sequence[float], chosen: int) -> Iterator[Reason]:
        """Yield a reason where a content was moved from its best cue to another."""
        best = _best(scores)
        if best != chosen:
            better = self._said(cues[best - 1]) if best else "no cue"
            yield Reason("attribution.link.cue-without-content", (self._said(cues[chosen - 1]), better))

    def source_reasons(self, sources: Sequence[LabelledSpan], scores: Sequence[float], chosen: int) -> Iterator[Reason]:
        """Yield the reason for the choice of a source among candidates, if any.

        The chance of a choice is the softmax of the scores of all candidates, with “no source” among them.
        """
        if not sources:
            return
        sure = per_cent(1 / sum(math.exp(score - scores[chosen]) for score in scores))
        others = [number for number in range(1, len(scores)) if number != chosen]
        next_best = self._said(sources[max(others, key=scores.__getitem__) - 1]) if others else ""
        if not chosen:
            yield Reason("attribution.link.no-source", (next_best, sure))
        elif others:
            yield Reason("attribution.link.source-among-others", (self._said(sources[chosen - 1]), sure, next_best))
        else:
            yield Reason("attribution.link.only-source", (self._said(sources[chosen - 1]), sure))

    def _said(self, span: LabelledSpan) -> str:
        return excerpt(self._text, Span(self._words[span.first].start, self._words[span.last - 1].end))

    def _distance(self, before: LabelledSpan, behind: LabelledSpan) -> float:
        """Return the penalty for the sentences and paragraphs between two spans."""
        last = max(before.last - 1, before.first)
        sentences = min(self._sentences[behind.first] - self._sentences[last], _FARTHEST)
        paragraphs = self._paragraphs[behind.first] != self._paragraphs[last]
        return SENTENCES * max(sentences, 0) + PARAGRAPH * paragraphs
