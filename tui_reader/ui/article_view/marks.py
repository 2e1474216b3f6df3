"""The marks of an article in one row, as the view walks and draws them."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from tui_reader.model import Annotations, Assertion, Attribution, MarkKind, Promo, Span
from tui_reader.ui.article_view.spans import OFFSETS, SpanList

KINDS: tuple[MarkKind, ...] = ("quote", "claim", "promo")

_PLACE_BITS = 32
_PLACE_MASK = (1 << _PLACE_BITS) - 1
_KIND_MASK = 3
_START_SHIFT = _PLACE_BITS + 2


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
        self.spans = SpanList()
        self.owners = array(OFFSETS)
        self._number()
        self._sort_spans()

    def _number(self) -> None:
        """Number the marks in text order, and list the spans of each."""
        # One integer a mark sorts ten times as fast as a tuple: start, then kind, then place in the kind's table.
        heads = sorted(head for kind, table in enumerate(self._tables) for head in _heads(kind, table))
        add_start, add_end, add_owner = self.spans.starts.append, self.spans.ends.append, self.owners.append
        for number, head in enumerate(heads):
            kind, place = head >> _PLACE_BITS & _KIND_MASK, head & _PLACE_MASK
            self._kinds.append(kind)
            self._places.append(place)
            self.starts.append(head >> _START_SHIFT)
            annotation = self._tables[kind][place]
            if isinstance(annotation, Attribution):
                for start, end in annotation.content:
                    add_start(start)
                    add_end(end)
                    add_owner(number)
            else:
                add_start(annotation.start)
                add_end(annotation.end)
                add_owner(number)

    def _sort_spans(self) -> None:
        """Sort the spans: another mark may stand between the two halves of one."""
        starts, ends, owners = self.spans.starts, self.spans.ends, self.owners
        order = sorted(range(len(starts)), key=starts.__getitem__)
        self.spans.starts = array(OFFSETS, map(starts.__getitem__, order))
        self.spans.ends = array(OFFSETS, map(ends.__getitem__, order))
        self.owners = array(OFFSETS, map(owners.__getitem__, order))

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


def _heads(kind: int, table: Sequence[Attribution | Assertion | Promo]) -> Iterator[int]:
    for place, annotation in enumerate(table):
        if not isinstance(annotation, Attribution):
            yield annotation.start << _START_SHIFT | kind << _PLACE_BITS | place
        elif annotation.content:
            yield annotation.content[0].start << _START_SHIFT | kind << _PLACE_BITS | place
