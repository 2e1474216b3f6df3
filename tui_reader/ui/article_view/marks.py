"""The marks of an article in one row, as the view walks and draws them."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from typing import Literal, TypeAlias, overload

from tui_reader.model import Annotations, Assertion, Attribution, Promo, Span
from tui_reader.ui.article_view.spans import OFFSETS, SpanList

MarkKind: TypeAlias = Literal["quote", "claim", "promo"]

KINDS: tuple[MarkKind, ...] = ("quote", "claim", "promo")
LETTERS: dict[MarkKind, str] = {"quote": '"', "claim": "?", "promo": "$"}
"""What stands in the gutter beside a mark: ASCII, one cell on every terminal."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of the text. ``number`` is its place among all marks, from 0, whether they are shown or not.

    ``spans`` are what is marked: the content of an attribution, which its cue may break in two, or the whole of an
    assertion or a promo. ``annotation`` says the rest.
    """

    number: int
    kind: MarkKind
    spans: tuple[Span, ...]
    annotation: Attribution | Assertion | Promo

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where its last span ends."""
        return self.spans[-1].end


class Marks(Sequence[Mark]):
    """All marks of an article in text order. A ``Mark`` is made when it is asked for; 21 bytes are kept for each.

    ``spans`` holds the spans of all marks in text order, ``owners`` the number of each span's mark, ``starts`` where
    each mark begins.
    """

    def __init__(self, annotations: Annotations) -> None:
        self._tables: tuple[Sequence[Attribution | Assertion | Promo], ...] = (
            annotations.attributions,
            annotations.assertions,
            annotations.promos,
        )
        self._kinds = bytearray()
        self._places = array(OFFSETS)
        self.starts = array(OFFSETS)
        self.spans, self.owners = _in_text_order(self._collect())

    def _collect(self) -> Iterator[tuple[int, int, int]]:
        """Number the marks; give each of their spans with its mark's number."""
        tables = self._tables
        heads = merge(*(_heads(kind, table) for kind, table in enumerate(tables)))
        for number, (start, kind, place) in enumerate(heads):
            self._kinds.append(kind)
            self._places.append(place)
            self.starts.append(start)
            for span in spans_of(tables[kind][place]):
                yield span.start, span.end, number

    def __len__(self) -> int:
        return len(self._kinds)

    @overload
    def __getitem__(self, index: int) -> Mark: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mark]: ...
    def __getitem__(self, index: int | slice) -> Mark | Sequence[Mark]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        annotation = self._annotation(number)
        return Mark(number, KINDS[self._kinds[number]], spans_of(annotation), annotation)

    def _annotation(self, number: int) -> Attribution | Assertion | Promo:
        return self._tables[self._kinds[number]][self._places[number]]

    def kind(self, number: int) -> MarkKind:
        """The kind of one mark."""
        return KINDS[self._kinds[number]]

    def first_from(self, offset: int) -> int:
        """The number of the first mark that begins at or after ``offset``; their count where none does."""
        return bisect_left(self.starts, offset)

    def strength(self, number: int) -> float:
        """The strength of a claim, from 0 to 1; the other kinds have no grades and give 1."""
        annotation = self._annotation(number)
        return annotation.strength if isinstance(annotation, Assertion) else 1.0


def marks_of(annotations: Annotations) -> Marks:
    """The marks that ``annotations`` make in a text, in text order."""
    return Marks(annotations)


def spans_of(annotation: Attribution | Assertion | Promo) -> tuple[Span, ...]:
    """What of the text the annotation marks."""
    if isinstance(annotation, Attribution):
        return annotation.content
    return (Span(annotation.start, annotation.end),)


def _heads(kind: int, table: Sequence[Attribution | Assertion | Promo]) -> Iterator[tuple[int, int, int]]:
    for place, annotation in enumerate(table):
        if spans := spans_of(annotation):
            yield spans[0].start, kind, place


def _in_text_order(spans: Iterator[tuple[int, int, int]]) -> tuple[SpanList, "array[int]"]:
    """Split (start, end, owner) into spans and owners, sorted: another mark may stand between the two halves of one."""
    starts, ends, owners = array(OFFSETS), array(OFFSETS), array(OFFSETS)
    for start, end, owner in spans:
        starts.append(start)
        ends.append(end)
        owners.append(owner)
    order = sorted(range(len(starts)), key=starts.__getitem__)
    return SpanList((starts[place], ends[place]) for place in order), array(OFFSETS, (owners[place] for place in order))
