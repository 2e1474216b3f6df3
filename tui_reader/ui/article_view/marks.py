"""The marks of an article in one row, as the view walks and draws them."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from tui_reader import model
from tui_reader.model import Annotations, MarkKind, Span
from tui_reader.ui.article_view.spans import OFFSETS, SpanList
from tui_reader.wording import LOUDER_FROM, UNSURE

if TYPE_CHECKING:
    from tui_reader.model import Assertion, Attribution, Promo

KINDS: tuple[MarkKind, ...] = ("quote", "claim", "promo")

_PLACE_BITS = 32
_PLACE_MASK = (1 << _PLACE_BITS) - 1
_KIND_MASK = 3
_START_SHIFT = _PLACE_BITS + 2
_STRENGTHS = "d"  # of 8 bytes: what is set as 0.7 is compared with 0.7
_NO_NUMBER = _PLACE_MASK
_ASCRIBED, _UNSURE = 1, 2  # bits of what a mark's look has besides its kind and strength


class Look(NamedTuple):
    """Holds what decides how a mark is drawn.

    ``degree`` is the loudness of a claim, 0, 1 or 2; of a quote it is 0 if it is ascribed, else 1; of a promo it is 0.
    A mark that is unsure is drawn fainter, and a claim then is not loud.
    """

    kind: MarkKind
    degree: int = 0
    is_unsure: bool = False

    @property
    def loudness(self) -> tuple[bool, int]:
        """A key to sort looks of one kind by, the quietest first."""
        return not self.is_unsure, self.degree


LOOKS = (
    *(Look("quote", degree, is_unsure) for degree in range(2) for is_unsure in (False, True)),
    *(Look("claim", degree) for degree in range(1 + len(LOUDER_FROM))),
    Look("claim", is_unsure=True),
    *(Look("promo", is_unsure=is_unsure) for is_unsure in (False, True)),
)
"""All looks that a mark can have."""


class Mark(NamedTuple):
    """One mark of the text.

    ``number`` is its index among all marks, shown or hidden.

    ``spans`` are what is marked: the content of an attribution, which its cue may break in two, or the whole of an
    assertion or a promo. ``annotation`` says the rest.
    """

    number: int
    kind: MarkKind
    spans: tuple[Span, ...]
    annotation: "Attribution | Assertion | Promo"

    @property
    def start(self) -> int:
        """The offset at which the mark begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The offset at which the last span ends."""
        return self.spans[-1].end


class Marks(Sequence[Mark]):
    """All marks of an article in text order, in some 30 bytes each.

    A ``Mark`` is created when it is accessed.

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
        self._strengths: array[float] = array(_STRENGTHS)
        self._shades = tuple(bytearray(len(table)) for table in self._tables)
        self.starts = array(OFFSETS)
        self.spans = SpanList()
        self.owners = array(OFFSETS)
        self._number(*self._heads())

    def _heads(self) -> "tuple[list[int], array[int]]":
        """Return start, kind and index of each span as one integer, and all ends."""
        heads: list[int] = []
        ends = array(OFFSETS)
        if not any(self._tables):
            return heads, ends
        for kind, table in enumerate(self._tables):
            for place, annotation in enumerate(table):
                for start, end in model.marked_spans(annotation):
                    heads.append(start << _START_SHIFT | kind << _PLACE_BITS | place)
                    ends.append(end)
                if isinstance(annotation, model.Assertion):
                    self._strengths.append(annotation.strength)
                if annotation.confidence < UNSURE:
                    self._shades[kind][place] |= _UNSURE
                if kind == 0 and annotation.is_ascribed:  # type: ignore[union-attr]  # the first table is of attributions
                    self._shades[kind][place] |= _ASCRIBED
        return heads, ends

    def _number(self, heads: list[int], ends: "array[int]") -> None:
        """Number the marks by their first spans, in text order.

        Another mark may be between two spans of one mark.
        """
        numbers = [array(OFFSETS, [_NO_NUMBER]) * len(table) for table in self._tables]
        # One integer a span sorts ten times as fast as a tuple.
        for index in sorted(range(len(heads)), key=heads.__getitem__):
            start, kind, place = _parts(heads[index])
            number = numbers[kind][place]
            if number == _NO_NUMBER:
                number = numbers[kind][place] = len(self._kinds)
                self._kinds.append(kind)
                self._places.append(place)
                self.starts.append(start)
            self.spans.starts.append(start)
            self.spans.ends.append(ends[index])
            self.owners.append(number)

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
        return Mark(number, KINDS[self._kinds[number]], model.marked_spans(annotation), annotation)

    def _annotation(self, number: int) -> "Attribution | Assertion | Promo":
        return self._tables[self._kinds[number]][self._places[number]]

    def kind(self, number: int) -> MarkKind:
        """Return the kind of one mark."""
        return KINDS[self._kinds[number]]

    def first_from(self, offset: int) -> int:
        """Return the number of the first mark from an offset on.

        Without such a mark, that is the count of marks.
        """
        return bisect_left(self.starts, offset)

    def strength(self, number: int) -> float:
        """Return the strength of a mark, from 0 to 1; only claims differ from 1."""
        return self._strengths[self._places[number]] if self.kind(number) == "claim" else 1.0

    def look(self, number: int) -> Look:
        """Return what decides how a mark is drawn."""
        kind, shade = self.kind(number), self._shades[self._kinds[number]][self._places[number]]
        if kind == "claim":
            return Look(kind, is_unsure=True) if shade else Look(kind, claim_degree(self.strength(number)))
        return Look(kind, int(kind == "quote" and not shade & _ASCRIBED), bool(shade & _UNSURE))

    def count_of(self, kind: MarkKind, minimum_strength: float = 0.0) -> int:
        """Count the marks of a kind; of claims, those that are at least that strong."""
        if kind == "claim" and minimum_strength:
            return sum(strength >= minimum_strength for strength in self._strengths)
        return self._kinds.count(KINDS.index(kind))


def claim_degree(strength: float) -> int:
    """Return the loudness of a claim of that strength: 0, 1 or 2."""
    return bisect_right(LOUDER_FROM, strength)


def marks_of(annotations: Annotations) -> Marks:
    """Return the marks that ``annotations`` make, in text order.

    Those that were asked for last are kept: the loader's thread asks for them first, because no key should wait while the marks of a long
    article are put in order (figures: docs/start-up.md).
    """
    global _latest  # noqa: PLW0603 - one pair, replaced as a whole, so that threads need no lock
    known = _latest
    if known is None or known[0] is not annotations:
        known = _latest = annotations, Marks(annotations)
    return known[1]


_latest: tuple[Annotations, Marks] | None = None


def _parts(head: int) -> tuple[int, int, int]:
    return head >> _START_SHIFT, head >> _PLACE_BITS & _KIND_MASK, head & _PLACE_MASK
