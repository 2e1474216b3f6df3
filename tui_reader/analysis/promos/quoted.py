"""Check which stretches of a document are quoted, and so somebody else's."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui_reader.model import Span


def near(span: Span, quoted: Sequence[Span]) -> Sequence[Span]:
    """Return the parts of quotations that overlap a span.

    ``quoted`` is in text order and without overlaps.
    """
    low = bisect_right(quoted, span.start, key=lambda part: part.end)
    high = bisect_left(quoted, span.end, key=lambda part: part.start)
    return quoted[low:high]


def lies_inside(span: Span, quoted: Sequence[Span]) -> bool:
    """Check whether a span lies inside a part of a quotation."""
    return any(part.start <= span.start and span.end <= part.end for part in near(span, quoted))


def is_quoted(span: Span, quoted: Sequence[Span]) -> bool:
    """Check whether half of a span or more is quoted."""
    inside = sum(min(part.end, span.end) - max(part.start, span.start) for part in near(span, quoted))
    return 2 * inside >= span.end - span.start
