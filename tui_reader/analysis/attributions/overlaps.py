"""Which findings have words in a stretch of text, without looking at all of them: a sentence may hold thousands."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.model import Span


class Overlaps:
    """The spans of findings, as they were when this was made, in the order in which they begin."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        spans = [
            (span.start, span.end, number)
            for number, finding in enumerate(findings)
            for span in (*finding.content, *finding.source, *finding.cue)
        ]
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]
        self._ends = list(accumulate((end for _, end, _ in self._spans), max))  # the furthest so far

    def first(self, part: Span) -> Finding | None:
        """Return the first of the findings that has a span which overlaps ``part``."""
        best = len(self._findings)
        at = bisect_left(self._starts, part.end) - 1
        while at >= 0 and self._ends[at] > part.start:
            _, end, number = self._spans[at]
            if end > part.start:
                best = min(best, number)
            at -= 1
        return self._findings[best] if best < len(self._findings) else None
