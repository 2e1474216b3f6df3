"""Cut out the narrator's clauses: sentences, and the rest that attributions leave."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from tui_reader.analysis.english.function_words import (
    AUXILIARIES,
    DETERMINERS,
    OPENINGS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from tui_reader.analysis.grammar.finite_verbs import has_finite_verb
from tui_reader.analysis.text.document import Document, Sentence
from tui_reader.model import Attribution, Promo, Span

_BLANK = re.compile(r"[\s,;:.!?…—–\-\"'“”‘’«»()\[\]]*")
_CONTINUES = re.compile(
    r"(?:though|although|even though|while|whereas|but|yet|because|since|after|before|as|when|until|unless|so|despite the fact)\b",
    re.IGNORECASE,
)
_OWN_CLAUSE = re.compile(
    r"(?:and|but|so|yet|while|whereas|though|although) (?:the|a|an|his|her|its|their|this|that|these|it|he|she|they|there|no|many|some|[A-Z])"
)
_JOINS = re.compile(r"(?:and|or|nor|which|who|whose|where|when|if|than)\b", re.IGNORECASE)
# Things, without a verb before the last of them.
_LISTED = re.compile(
    rf"(?!(?:{'|'.join(sorted(DETERMINERS | PRONOUNS | SUBORDINATORS | OPENINGS | RELATIVES | AUXILIARIES))})\b)"
    r"[a-z][\w’'-]{0,30}(?:,? (?!and\b|or\b)[a-z][\w’'-]{0,30}){0,5},? (?:and|or) (?:[a-z][\w’'-]{0,30} ){0,3}[a-z][\w’'-]{0,30}s\b(?! (?:were|was|have|had|are)\b)"
)
_HANGS_ON = re.compile(r"(?:,? (?:and|but|while|so|yet)|[;:—–])\s*$")
_LEAST = 4  # words of a clause beside an attribution; shorter ones are "as he left", "when asked"
_QUOTED_WORDS = 5  # a quotation of so many words without a speaker is somebody's speech; a shorter one a label


Place: TypeAlias = Literal["whole", "clause", "first", "middle", "last"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text in the narrator's voice.

    ``place`` is ``whole`` for a sentence without attribution, else where beside the attribution it stands: ``clause``
    is a clause that a conjunction sets off, ``first``, ``last`` and ``middle`` are what else is left of the sentence.
    """

    start: int
    end: int
    place: Place


class _Taken:
    """Return the spans that are not the narrator's, in text order.

    They may touch and overlap.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans: list[Span] = []
        for span in sorted(spans):
            if self.spans and span.start <= self.spans[-1].end:
                self.spans[-1] = Span(self.spans[-1].start, max(span.end, self.spans[-1].end))
            else:
                self.spans.append(span)

    def within(self, start: int, end: int) -> Sequence[Span]:
        low = bisect_right(self.spans, start, key=lambda span: span.end)
        high = bisect_left(self.spans, end, key=lambda span: span.start)
        return self.spans[low:high]


def _frames(attributions: Iterable[Attribution]) -> Iterator[Span]:
    """Yield contents, and frames: from the source to its cue as one span."""
    for attribution in attributions:
        yield from attribution.content
        frame = sorted([*attribution.source, *attribution.cue])
        yield from frame
        for before, after in pairwise(frame):
            if before.end < after.start and not any(before.end <= c.start < after.start for c in attribution.content):
                yield Span(before.end, after.start)


def _speech(document: Document) -> Iterator[Span]:
    """Yield quotations long enough to be speech, with or without a speaker."""
    text = document.article.text
    for quotation in document.quotations:
        for part in quotation.parts:
            if len(quotation.parts) > 1 or text.count(" ", part.start, part.end) >= _QUOTED_WORDS - 1:
                yield part


def stretches(
    document: Document,
    attributions: Sequence[Attribution],
    promos: Sequence[Promo],
    not_narrated: Sequence[Span] = (),
) -> Iterator[Stretch]:
    """Yield the narrator's clauses of the document in text order.

    The spans of ``not_narrated`` belong to somebody who is not named.
    """
    attributed = _Taken([*_frames(attributions), *_speech(document), *not_narrated])
    advertised = _Taken(Span(promo.start, promo.end) for promo in promos)
    cuts = frozenset(span.end for attribution in attributions for span in attribution.content)
    for sentence in document.sentences:
        kind = document.article.blocks[sentence.block].kind
        if kind in ("code", "table", "rule"):
            continue
        if advertised.within(sentence.start, sentence.end):
            taken = [*advertised.within(sentence.start, sentence.end), *attributed.within(sentence.start, sentence.end)]
        else:
            taken = list(attributed.within(sentence.start, sentence.end))
        if not taken:
            yield Stretch(sentence.start, sentence.end, "whole")
        else:
            beside = bool(attributed.within(sentence.start, sentence.end))
            yield from _around(document.article.text, sentence, sorted(taken), cuts if beside else None)


def _around(text: str, sentence: Sentence, taken: Sequence[Span], cuts: AbstractSet[int] | None) -> Iterator[Stretch]:
    """Yield the stretches of a sentence between the spans that are taken.

    ``cuts`` are the ends of contents; ``None`` where no attribution is in the sentence. What ends in a colon announces what is taken.
    """
    at = sentence.start
    for span in [*taken, Span(sentence.end, sentence.end)]:
        gap = _trimmed(text, at, span.start) if at < span.start else None
        if gap is not None and cuts is None:
            yield Stretch(gap.start, gap.end, "whole")
        elif gap is not None and ":" not in text[gap.end : span.start] and not _is_rest(text, at, gap, cuts or ()):
            clause = text[gap.start : gap.end]
            if clause.count(" ") >= _LEAST - 1 and has_finite_verb(clause):
                place: Place = "first" if at == sentence.start else "last" if span.start == sentence.end else "middle"
                yield Stretch(gap.start, gap.end, "clause" if _set_off(clause, text[at : span.start], place) else place)
        at = max(at, span.end)


def _is_rest(text: str, end: int, gap: Span, cuts: Container[int]) -> bool:
    """Check whether a gap is the rest of the content that ends before it.

    Neither a mark nor a conjunction parts the two; or it is the rest of a list: “stressed ⟦opening hours⟧, safety rules and fire drills”.
    """
    if end not in cuts:
        return False
    if text[end : gap.start].strip():
        return text[end : gap.start] == ", " and _LISTED.match(text, gap.start, gap.end) is not None
    return _CONTINUES.match(text, gap.start) is None and _JOINS.match(text, gap.start) is None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the gap without blanks and marks around it; ``None`` where nothing is left."""
    start += len(_BLANK.match(text, start, end).group())  # type: ignore[union-attr]  # it matches the empty string
    while end > start and _BLANK.fullmatch(text[end - 1]):
        end -= 1
    return Span(start, end) if start < end else None


def _set_off(clause: str, gap: str, place: Place) -> bool:
    """Whether a gap beside an attribution is set off as a clause of its own."""
    if place == "last":
        return _CONTINUES.match(clause) is not None or _OWN_CLAUSE.match(clause) is not None
    return place == "first" and _HANGS_ON.search(gap) is not None
