"""Ties each content to its cue and its source.

The encoder says how well two words belong together; where they stand says the rest: a cue or a source that other ones
part from its content, or that stands in another sentence, is seldom its own.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.analysis.taggers.learned.paths import LabelledSpan
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.tag_set import LINK
from tui_reader.analysis.text.document import Document

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

# How much less likely a candidate is, in the unit of the encoder's logits, for each other candidate between it and the
# content, for each boundary of sentences, and where it stands in another paragraph. Chosen on polnear-dev.
OTHERS, SENTENCES, PARAGRAPH = 1.0, 2.0, 2.0
_FARTHEST = 3  # sentences; beyond it the distance says nothing more
# How far a content may be from its best cue to go to one that else has none.
GIVEN_UP = 4.0
# A dash that opens a paragraph, or follows a closing mark, signs what stands before it (“… / — A. Ruiz”): so much is against
# what stands behind it.
SIGNED = 20.0
DASHES = frozenset("-–—―")
_CLOSING = frozenset('”"')


class Tie(NamedTuple):
    """What a content is tied to; ``None`` is nothing."""

    content: LabelledSpan
    cue: LabelledSpan | None
    source: LabelledSpan | None


def ties(
    document: Document,
    read: ReadWindow,
    contents: Sequence[LabelledSpan],
    cues: Sequence[LabelledSpan],
    sources: Sequence[LabelledSpan],
) -> list[Tie]:
    """Return one tie a content, in their order; every cue is given a content where one can be had."""
    linker = _Linker(document, read)
    to_cues = [linker.scores(read.scores.to_cue[content.first], content, cues) for content in contents]
    chosen = [_best(row) for row in to_cues]
    _give_every_cue_a_content(to_cues, chosen)
    tied = []
    for content, number in zip(contents, chosen, strict=True):
        cue = cues[number - 1] if number else None
        best = _best(linker.scores(read.scores.to_source[content.first], cue or content, sources))
        tied.append(Tie(content, cue, sources[best - 1] if best else None))
    return tied


def _best(scores: Sequence[float]) -> int:
    return max(range(len(scores)), key=scores.__getitem__)


def _give_every_cue_a_content(scores: Sequence[Sequence[float]], chosen: list[int]) -> None:
    """Move contents that share a cue to cues without any, as long as that costs little."""
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
    """Weighs the candidates of one window by what the encoder says and by where they stand."""

    def __init__(self, document: Document, read: ReadWindow) -> None:
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
        """Return the score of "none", then that of each candidate, for the content with this ``vector``.

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

    def _distance(self, before: LabelledSpan, behind: LabelledSpan) -> float:
        """How unlikely it is, for the sentences they stand in, that two spans belong together."""
        last = max(before.last - 1, before.first)
        sentences = min(self._sentences[behind.first] - self._sentences[last], _FARTHEST)
        paragraphs = self._paragraphs[behind.first] != self._paragraphs[last]
        return SENTENCES * max(sentences, 0) + PARAGRAPH * paragraphs
