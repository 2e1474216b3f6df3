"""Number the narrator's sentences.

Quotations are not numbered, so that persons before a long one are no further away, and stay salient.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui_reader.analysis.text.document import Quotation
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.analysis.text.sentences import split_sentences
from tui_reader.analysis.text.windows import windows
from tui_reader.model import Article, Attribution, Span


class Narration:
    """The numbers of the narrator's sentences, and the attribution around each place."""

    def __init__(self, article: Article, attributions: Sequence[Attribution]) -> None:
        text = article.text
        said = sorted(
            (*span, index, one.kind == "direct") for index, one in enumerate(attributions) for span in one.content
        )
        # Numbers side by side, and one window of sentences at a time: as objects they would take most of the memory that
        # a text of ten megabytes needs.
        self._starts, self._stops, self._indices = (array("L", (one[column] for one in said)) for column in range(3))
        self._quoted = bytearray(direct or text[start : start + 1] in OPENING for start, _, _, direct in said)
        del said
        self._ends = array("L")
        for blocks in windows(article):
            sentences = split_sentences(text, blocks, self._quotations(blocks[0].start, blocks[-1].end))
            self._ends.extend(one.start for one in sentences if one.start and not self.quoted(one.start - 1))
        if self._ends and article.blocks and self._ends[0] == article.blocks[0].start:
            del self._ends[0]
        self._length = len(text)

    def _quotations(self, start: int, end: int) -> list[Quotation]:
        """Return the quoted parts of ``text[start:end]``."""
        inside = range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        return [Quotation((Span(self._starts[at], self._stops[at]),)) for at in inside if self._quoted[at]]

    def sentence(self, at: int) -> int:
        """Return the number of the narrator's sentence at ``at``, or around its quotation."""
        return bisect_right(self._ends, at)

    def bounds(self, at: int) -> Span:
        """Return the limits of the narrator's sentence at ``at``."""
        behind = bisect_right(self._ends, at)
        end = self._ends[behind] if behind < len(self._ends) else self._length
        return Span(self._ends[behind - 1] if behind else 0, end)

    def content(self, at: int) -> int | None:
        """Return the index of the attribution in whose content ``at`` lies."""
        found = self._span(at)
        return None if found is None else self._indices[found]

    def quoted(self, at: int) -> bool:
        """Check whether ``at`` lies in a quotation."""
        found = self._span(at)
        return found is not None and bool(self._quoted[found])

    def _span(self, at: int) -> int | None:
        found = bisect_right(self._starts, at) - 1
        return found if found >= 0 and at < self._stops[found] else None
