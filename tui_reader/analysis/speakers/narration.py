"""Tells the narrator's sentences from what is quoted, so that a long quotation puts nobody further off."""

from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.analysis.document import Quotation
from tui_reader.analysis.quotations.marks import OPENING
from tui_reader.analysis.sentences import split_sentences
from tui_reader.model import Article, Attribution, Span


class Narration:
    """Numbers the narrator's sentences, and knows which attribution's content a place lies in."""

    def __init__(self, article: Article, attributions: Sequence[Attribution]) -> None:
        text = article.text
        said = sorted((span, index) for index, one in enumerate(attributions) for span in one.content)
        self._starts = [span.start for span, _ in said]
        self._said = [(span.end, index) for span, index in said]
        self._quoted = [
            attributions[index].kind == "direct" or text[span.start : span.start + 1] in OPENING for span, index in said
        ]
        quotations = [Quotation((span,)) for (span, _), quoted in zip(said, self._quoted, strict=True) if quoted]
        sentences = split_sentences(text, article.blocks, quotations)
        self._ends = [one.start for one in sentences[1:] if not self.quoted(one.start - 1)]
        self._length = len(text)

    def sentence(self, at: int) -> int:
        """The number of the narrator's sentence that ``at`` lies in, or of the one around the quotation it lies in."""
        return bisect_right(self._ends, at)

    def bounds(self, at: int) -> Span:
        """Where the narrator's sentence that ``at`` lies in begins and ends."""
        behind = bisect_right(self._ends, at)
        end = self._ends[behind] if behind < len(self._ends) else self._length
        return Span(self._ends[behind - 1] if behind else 0, end)

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
