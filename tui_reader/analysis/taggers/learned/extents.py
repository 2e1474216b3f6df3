"""Mend the ends of contents, which the encoder scores word by word.

Where the rest of a clause falls just below the threshold, a content would end within it: “the price of”.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from tui_reader.analysis.english.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from tui_reader.analysis.taggers.learned.paths import LabelledSpan
from tui_reader.analysis.taggers.learned.words import Word
from tui_reader.analysis.text.spans import excerpt
from tui_reader.model import Reason, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

LIKELY: Final = 0.3
"""Least mean chance to be content of the words up to the next mark, from which a content reaches there.

Chosen on polnear-dev, hard-cases-dev and factappeal-dev, by the scores that ``python -m benchmarks.accuracy`` prints: .2 and .4 change none of them
by more than .003.
"""

LIKELY_BEHIND: Final = 0.1
"""The same where the content ends on a word that only leads to others: “of”, “the”."""

_COMPARING: Final = frozenset("less more worse".split())
_MARKS: Final = frozenset('.,;:!?…—–-()[]"“”')
_LEADING: Final = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
# Of these, words that always lead to others: “that” or “many” may end a clause.
_DANGLING: Final = PREPOSITIONS | CONJUNCTIONS - {"so", "yet"} | {"the", "a", "an", "who", "which"}


class Extents:
    """The words of a window, by which contents end.

    ``chances`` gives the chance of each word to be content.
    """

    def __init__(self, text: str, words: Sequence[Word], chances: "Vector") -> None:
        """Keep the words of ``text``."""
        self._text = text
        self._words = words
        self._chances = chances

    def mended(self, contents: Iterable[LabelledSpan], taken: Sequence[int]) -> Iterator[LabelledSpan]:
        """Yield ``contents`` with mended ends; ``taken`` gives for each where the next labelled span begins."""
        for content, limit in zip(contents, taken, strict=True):
            last = self._with_consequence(content.first, self._within_clause(content.last, limit), limit)
            yield content._replace(last=self._without_dangling(content.first, last))

    def reasons(self, found: LabelledSpan, mended: LabelledSpan) -> Iterator[Reason]:
        """Yield the reason for a moved end, with the words gained or lost."""
        first, last = sorted((found.last, mended.last))
        if first < last:
            words = excerpt(self._text, Span(self._words[first].start, self._words[last - 1].end))
            rule = "attribution.end.clause" if mended.last > found.last else "attribution.end.leading-word"
            yield Reason(rule, (words,))

    def _within_clause(self, last: int, limit: int) -> int:
        """Return the end of the word, or of the clause, that a content ends in."""
        while last < limit and self._is_hyphenated(last):
            last += 1
        end = last
        while end < limit and not self._ends_clause(end):
            end += 1
        least = LIKELY_BEHIND if self._said(last - 1) in _LEADING else LIKELY
        return end if end > last and self._chances[last:end].mean() >= least else last

    def _with_consequence(self, first: int, last: int, limit: int) -> int:
        """Return the end of a comparison of clauses: “the sooner it closes, the better”."""
        behind = last + 1
        is_first = self._compares(first) or (self._said(first) == "that" and self._compares(first + 1))
        if not is_first or behind >= limit or self._said(last) != "," or not self._compares(behind):
            return last
        while behind < limit and not self._ends_clause(behind):
            behind += 1
        return behind

    def _compares(self, at: int) -> bool:
        """Check whether “the more” or “the sooner” begins at a word."""
        return (
            at + 1 < len(self._words)
            and self._said(at) == "the"
            and (self._said(at + 1) in _COMPARING or self._said(at + 1).endswith("er"))
        )

    def _without_dangling(self, first: int, last: int) -> int:
        """Return the end without the words that lead to what the content does not have."""
        if last == len(self._words) or self._ends_clause(last):
            return last
        while last - first > 1 and self._said(last - 1) in _DANGLING:
            last -= 1
        return last

    def _said(self, at: int) -> str:
        return self._text[self._words[at].start : self._words[at].end].lower()

    def _is_hyphenated(self, at: int) -> bool:
        """Check whether a hyphen ties a word to the one before it: “long-term”."""
        return self._words[at].start == self._words[at - 1].end and "-" in (self._said(at), self._said(at - 1))

    def _ends_clause(self, at: int) -> bool:
        """Check whether a clause ends before a word.

        A mark ends it that stands apart from the next word, as in “3.5” it does not, and so does the paragraph.
        """
        if "\n" in self._text[self._words[at - 1].end : self._words[at].start]:
            return True
        is_last = at + 1 == len(self._words)
        return self._said(at) in _MARKS and (
            is_last or self._words[at + 1].start > self._words[at].end or self._said(at + 1) in _MARKS
        )
