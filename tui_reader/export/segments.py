"""Cut blocks into segments with at most one mark and one link each.

Both the plain text and the Markdown are written from these, so that a mark that runs over a link, a line or a block is
split in one place only.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from tui_reader.model import Annotations, Article, Assertion, Attribution, Link, MarkKind, Promo


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of text.

    ``finding`` is the attribution, assertion or promo that the stretch is part of: a quotation that is interrupted by
    its cue has two marks.
    """

    start: int
    end: int
    name: MarkKind
    finding: Attribution | Assertion | Promo


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a segment with at most one link."""

    start: int
    end: int
    link: Link | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one block with at most one mark, made of adjoining pieces."""

    mark: Mark | None
    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.pieces[-1].end


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_S = TypeVar("_S", bound=_Stretch)


class FlatText:
    """The marks and links of an article without overlaps.

    Words that two of them cover belong to the one that begins first.
    """

    def __init__(self, article: Article, annotations: Annotations) -> None:
        self.marks = marks(annotations)
        self._links = _apart(article.links)

    def segments(self, start: int, end: int) -> list[Segment]:
        """Return the adjoining segments of ``text[start:end]`` in text order."""
        cut = []
        for first, last, mark in _split(start, end, self.marks):
            pieces = tuple(Piece(at, until, link) for at, until, link in _split(first, last, self._links))
            cut.append(Segment(mark, pieces))
        return cut


def marks(annotations: Annotations) -> list[Mark]:
    """Return all marks of an article in text order, without overlaps."""
    found = [Mark(*span, "quote", each) for each in annotations.attributions for span in each.content]
    found += [Mark(each.start, each.end, "claim", each) for each in annotations.assertions]
    found += [Mark(each.start, each.end, "promo", each) for each in annotations.promos]
    return _apart(found)


def _apart(stretches: Iterable[_S]) -> list[_S]:
    """Return stretches in text order, without empty and overlapping ones.

    Of two that overlap, the one that begins first is kept.
    """
    apart: list[_S] = []
    for stretch in sorted(stretches, key=lambda each: each.start):
        if stretch.start < stretch.end and (not apart or apart[-1].end <= stretch.start):
            apart.append(stretch)
    return apart


def _split(start: int, end: int, stretches: Sequence[_S]) -> Iterator[tuple[int, int, _S | None]]:
    """Yield the parts of a span inside and between stretches.

    Each part is its start, its end and its stretch, or ``None`` between stretches.
    """
    index = bisect_right(stretches, start, key=lambda each: each.end)
    while start < end:
        here = stretches[index] if index < len(stretches) else None
        if here is None or here.start >= end:
            yield start, end, None
            return
        if start < here.start:
            yield start, here.start, None
        yield max(start, here.start), min(end, here.end), here
        start, index = here.end, index + 1
