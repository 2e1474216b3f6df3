"""Tells the narrator's sentences from what is quoted, so that a long quotation puts nobody further off."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.analysis.quotations.marks import OPENING
from tui_reader.model import Attribution

_SENTENCE_END = re.compile(r"[.!?…][\"”’»')\]]*\s+(?=[\"“‘'«„A-Z])|\n+")


class Narration:
    """Numbers the narrator's sentences, and knows which attribution's content a place lies in."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        said = sorted((span, index) for index, one in enumerate(attributions) for span in one.content)
        self._starts = [span.start for span, _ in said]
        self._said = [(span.end, index) for span, index in said]
        self._quoted = [
            attributions[index].kind == "direct" or text[span.start : span.start + 1] in OPENING for span, index in said
        ]
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self._ends = [end for end in ends if not self.quoted(end - 1)]

    def sentence(self, at: int) -> int:
        """The number of the narrator's sentence that ``at`` lies in, or of the one around the quotation it lies in."""
        return bisect_right(self._ends, at)

    def content(self, at: int) -> int | None:
        """The index of the attribution in whose content ``at`` lies."""
        found = self._span(at)
        return None if found is None else self._said[found][1]

    def quoted(self, at: int) -> bool:
        """Whether ``at`` lies in a quotation."""
        found = self._span(at)
        return found is not None and self._quoted[found]

    def _span(self, at: int) -> int | None:
        found = bisect_right(self._starts, at) - 1
        return found if found >= 0 and at < self._said[found][0] else None
