"""Many spans of one text, kept small."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from tui_reader.model import Span

OFFSETS = "I"
"""The array type of offsets into a text: 4 bytes, enough for 4 thousand million characters."""


class SpanList:
    """Spans in text order that do not overlap, 8 bytes each.

    What lies in a row of the screen is found by bisection, so that a paragraph with thousands of marks draws as fast
    as one with three.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self.starts = array(OFFSETS)
        self.ends = array(OFFSETS)
        for start, end in spans:
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Span:
        return Span(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)

    def overlapping(self, start: int, end: int) -> range:
        """The indices of the spans that share a character with ``text[start:end]``."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def at(self, offset: int) -> int | None:
        """The index of the span that holds the character at ``offset``."""
        index = bisect_right(self.ends, offset)
        return index if index < len(self) and self.starts[index] <= offset else None

    def first_from(self, offset: int) -> int:
        """Return the index of the first span from an offset on, or the length."""
        return bisect_left(self.starts, offset)
