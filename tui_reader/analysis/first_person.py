"""Decide whom “I” and “we” outside of quotation marks refer to.

They are the narrator's, or those of a person or organisation whom the article presents.

An attribution is to somebody other than the narrator. “I think” is one in an answer of an interview and in a statement
that an article prints, and the narrator's own word everywhere else.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from tui_reader.analysis.attributions.frame_words import words_at
from tui_reader.analysis.english.function_words import FIRST_PERSONS
from tui_reader.analysis.text.document import Document
from tui_reader.model import Article, Attribution, Entity, Span

_INTERVIEW = re.compile(r"\binterview(?:s|ed)?\b|\bQ\s?&\s?A\b|\bin conversation with\b", re.IGNORECASE)
_STATEMENT = re.compile(
    r"\b(?:(?:full |joint |press )?statement|open letter|press release|remarks|full text)\b(?! (?:sparks?|draws?|angers?))",
    re.IGNORECASE,
)
_NAMING: Final = frozenset(
    "call calls called calling describe described dub dubbed label labelled labeled name named nickname nicknamed".split()
)
_QUESTION = re.compile(r"\?[\"”’)]*\s*$")


class Voice:
    """The referent of the first person at each place of an article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._blocks = [block.start for block in article.blocks]
        self._title = _title(article)
        title = article.text[self._title.start : self._title.end]
        self._interview = _INTERVIEW.search(title) is not None
        self._statement = _STATEMENT.search(title) is not None

    def presented(self, at: int) -> bool:
        """Check whether the first person at ``at`` is a person whom the article presents.

        That is who is interviewed, or who issues the statement.
        """
        return self._statement or (self._interview and self._answers(at))

    def _answers(self, at: int) -> bool:
        """Check whether ``at`` lies in a paragraph right behind a question."""
        index = bisect_right(self._blocks, at) - 1
        if index < 1:
            return False
        before = self._article.blocks[index - 1]
        return _QUESTION.search(self._article.text, max(before.start, before.end - 10), before.end) is not None

    def owner(self, entities: Iterable[Entity]) -> Entity | None:
        """Return the one person or organisation in the title, or ``None``."""
        named = [
            entity
            for entity in entities
            if entity.type in ("person", "org")
            and any(self._title.start <= one.start < self._title.end for one in entity.mentions)
        ]
        persons = [entity for entity in named if entity.type == "person"]
        candidates = persons or named
        return candidates[0] if len(candidates) == 1 else None


def _title(article: Article) -> Span:
    """Return the span of the title: the block of that kind, or the first block."""
    titles = [block for block in article.blocks[:3] if block.kind == "title"] or article.blocks[:1]
    return Span(titles[0].start, titles[0].end) if titles else Span(0, 0)


def of_others(document: Document, attributions: Sequence[Attribution], voice: Voice) -> list[Attribution]:
    """Return the attributions that are not the narrator's own.

    “I think it rained” is the narrator's.

    What stands in quotation marks is somebody's words, also where the narrator tells having said them.
    """
    text = document.article.text
    return [one for one in attributions if not _is_first_person(text, one) or voice.presented(one.source[0].start)]


def _is_first_person(text: str, attribution: Attribution) -> bool:
    """Check whether only “I” or “we” says it, and not all of it is quoted.

    “We called him a “grumpy old man”” quotes nobody: the name is the narrator's.
    """
    sources = {text[span.start : span.end].lower() for span in attribution.source}
    is_quoted = attribution.kind == "direct" and _NAMING.isdisjoint(words_at(text, attribution.cue))
    return not is_quoted and bool(sources) and sources <= FIRST_PERSONS
