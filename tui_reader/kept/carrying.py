"""Carry marks over to a text that a person has changed.

Lines that did not change are paired first, then the words within the others. A mark is carried where all words of its content, source
and cue are in the new text, with a few characters around them up to the ends of the sentence. A quotation that was moved, or that is in
the text a second time, does not get the mark: a mark in a wrong place is worse than a lost one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final, NamedTuple, TypeVar

from tui_reader.kept.offsets import spans_of
from tui_reader.model import AnnotatedArticle, Annotations, Assertion, Attribution, Promo, Remark, Span

_AROUND: Final = 12  # characters on each side within the line that must be as they were: “did not say” is another cue
_SENTENCE_END: Final = re.compile(r"[.!?…][”’\"')]*\s*\Z")
_MOST_WORK: Final = 4_000_000  # pairs of words or lines that are compared; a change that needs more has lost its marks
_WORDS: Final = re.compile(r"\w+|\W")

_M = TypeVar("_M", Attribution, Assertion, Promo, Remark)


class Run(NamedTuple):
    """A stretch that the old and the new text have in common."""

    old: int
    new: int
    length: int


class Carried(NamedTuple):
    """The annotations and notes in the new text, and how many were lost."""

    annotations: Annotations
    remarks: tuple[Remark, ...]
    lost_marks: int
    lost_names: int
    lost_remarks: int


def carried(annotated: AnnotatedArticle, new: str) -> Carried:
    """Carry the annotations and notes of an article over to a new text."""
    text, annotations = _Alignment(annotated.article.text, new), annotated.annotations
    attributions = _carried(annotations.attributions, text)
    assertions = _carried(annotations.assertions, text)
    promos = _carried(annotations.promos, text)
    entities = [
        replace(one, mentions=mentions)
        for one in annotations.entities
        if (mentions := tuple(moved for span in one.mentions if (moved := text.moved(span))))
    ]
    rows: tuple[Sequence[object], ...] = (annotations.attributions, annotations.assertions, annotations.promos)
    lost = sum(map(len, rows)) - len(attributions) - len(assertions) - len(promos)
    found = replace(
        annotations,
        attributions=tuple(attributions),
        assertions=tuple(assertions),
        promos=tuple(promos),
        entities=tuple(entities),
    )
    remarks = tuple(_carried(annotated.remarks, text))
    lost_names = len(annotations.entities) - len(entities)
    return Carried(found, remarks, lost, lost_names, len(annotated.remarks) - len(remarks))


def _carried(marks: Sequence[_M], text: "_Alignment") -> list[_M]:
    found = []
    for mark in marks:
        words: tuple[Span, ...] = mark.source + mark.cue if isinstance(mark, Attribution) else ()
        moved = {span: text.moved(span, is_whole=span not in words) for span in spans_of(mark)}
        if all(moved.values()):
            found.append(_at(mark, moved))
    return found


def _at(mark: _M, moved: dict[Span, Span | None]) -> _M:
    match mark:
        case Attribution():
            content, source, cue = (
                tuple(place for span in spans if (place := moved[span]))
                for spans in (mark.content, mark.source, mark.cue)
            )
            return replace(mark, content=content, source=source, cue=cue)
        case _:
            place = moved[Span(mark.start, mark.end)] or Span(mark.start, mark.end)
            return replace(mark, start=place.start, end=place.end)


class _Alignment:
    """The stretches that two texts have in common, in the order of both."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._runs = sorted(_runs(old, new))

    def moved(self, span: Span, *, is_whole: bool = False) -> Span | None:
        """Return the place of a span of the old text in the new one.

        It is ``None`` where the span or the characters around it have changed.

        Args:
            span: The span of the old text.
            is_whole: Whether the span is a whole statement, so that the sentences before and behind it may have changed.
        """
        shifts = {self._shift(part) for part in self._lines(span, is_whole=is_whole)}
        shift = shifts.pop() if len(shifts) == 1 else None
        return None if shift is None else Span(span.start + shift, span.end + shift)

    def _lines(self, span: Span, *, is_whole: bool) -> Iterator[Span]:
        """Yield the parts of a span in each line, with what is around them."""
        begin = self._old.rfind("\n", 0, span.start) + 1
        before = 0 if is_whole and _SENTENCE_END.search(self._old[begin : span.start]) else _AROUND
        behind = 0 if is_whole and _SENTENCE_END.search(self._old[span.start : span.end]) else _AROUND
        while begin <= span.end:
            end = self._old.find("\n", begin)
            end = len(self._old) if end < 0 else end
            start, stop = max(begin, span.start), min(end, span.end)
            if start < stop or span.start == span.end or begin == end:
                yield Span(max(begin, start - before), min(end, stop + behind))
            begin = end + 1

    def _shift(self, part: Span) -> int | None:
        index = bisect_right(self._runs, part.start, key=lambda run: run.old) - 1
        if index < 0:
            return None
        run = self._runs[index]
        return run.new - run.old if part.end <= run.old + run.length else None


def _runs(old: str, new: str) -> Iterator[Run]:
    """Yield equal lines, and equal words within changed ones, each with its offsets."""
    before, behind = _lines_of(old), _lines_of(new)
    for kind, first, last, new_first, new_last in _opcodes([line for _, line in before], [line for _, line in behind]):
        if kind == "equal":
            for (at, line), (there, _) in zip(before[first:last], behind[new_first:new_last], strict=True):
                yield Run(at, there, len(line) + 1)
        elif kind == "replace":
            yield from _words_in_common(before[first:last], behind[new_first:new_last])


def _lines_of(text: str) -> list[tuple[int, str]]:
    """Return the lines with something in them, each with its offset."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [(start, line) for start, line in zip(starts, lines, strict=False) if line]


def _words_in_common(before: Sequence[tuple[int, str]], behind: Sequence[tuple[int, str]]) -> Iterator[Run]:
    old, new = _words_of(before), _words_of(behind)
    for kind, first, last, new_first, _ in _opcodes([word for _, word in old], [word for _, word in new]):
        if kind == "equal":
            yield from _joined(old[first:last], new[new_first:])


def _words_of(lines: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(start + word.start(), word.group()) for start, line in lines for word in _WORDS.finditer(f"{line}\n")]


def _joined(old: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]]) -> Iterator[Run]:
    """Yield the runs of equal words.

    An empty line in one of the texts interrupts a run.
    """
    run: Run | None = None
    for (at, word), (there, _) in zip(old, new, strict=False):
        if run and (run.old + run.length, run.new + run.length) == (at, there):
            run = run._replace(length=run.length + len(word))
            continue
        if run:
            yield run
        run = Run(at, there, len(word))
    if run:
        yield run


def _opcodes(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    """Return difflib's steps from one list to the other.

    Equal beginnings and ends cost nothing.
    """
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    steps = [("equal", 0, head, 0, head)]
    if len(middle_old) * len(middle_new) <= _MOST_WORK:
        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        steps += [
            (kind, first + head, last + head, new_first + head, new_last + head)
            for kind, first, last, new_first, new_last in matcher.get_opcodes()
        ]
    return [*steps, ("equal", len(old) - tail, len(old), len(new) - tail, len(new))]
