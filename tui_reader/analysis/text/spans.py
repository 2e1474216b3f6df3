"""Keep spans in order, and check others for overlaps with them."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from tui_reader.model import Article, Span

_LONGEST: Final = 60  # characters of the words that a reason shows


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


def excerpt(text: str, span: Span) -> str:
    """Return the first words of a span in one line, as a reason shows them."""
    words = " ".join(text[span.start : min(span.end, span.start + 2 * _LONGEST)].split()).rstrip(",;:")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + " …"
