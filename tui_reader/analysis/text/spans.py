"""Keep spans in order, and check others for overlaps with them."""

from bisect import bisect_left
from collections.abc import Iterable

from tui_reader.model import Article, Span


class Spans:
    """Spans that do not overlap, in text order whatever the order they come in."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = [span.end for span in ordered]

    def add(self, spans: Iterable[Span]) -> None:
        """Take ``spans`` in."""
        for span in spans:
            at = bisect_left(self._starts, span.start)
            self._starts.insert(at, span.start)
            self._ends.insert(at, span.end)

    def overlaps(self, span: Span) -> bool:
        """Check whether ``span`` has a character in common with one of them."""
        at = bisect_left(self._ends, span.start + 1)
        return at < len(self._starts) and self._starts[at] < span.end

    def overlap_any(self, spans: Iterable[Span]) -> bool:
        """Check whether one of ``spans`` has."""
        return any(self.overlaps(span) for span in spans)


def extent(article: Article) -> Span:
    """Return the stretch from the first block of an article to the last."""
    return Span(article.blocks[0].start, article.blocks[-1].end) if article.blocks else Span(0, 0)
