"""Find the findings that overlap a stretch of text, by bisection.

A sentence may hold thousands of findings.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.model import Span


class Overlaps:
    """The spans of findings in the order of their beginnings.

    Later changes of the findings do not count.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        spans = [(span.start, span.end, number) for number, finding in enumerate(findings) for span in finding.spans]
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
