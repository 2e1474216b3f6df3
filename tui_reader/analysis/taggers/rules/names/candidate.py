"""What the rules for names work on: stretches that may be names, and the text around them."""

from dataclasses import dataclass, field

from tui_reader.analysis.text.document import Document
from tui_reader.model import EntityType


@dataclass(slots=True)
class Candidate:
    """A stretch of capitalised words that may be a name.

    ``opening`` is true where the first word has its capital from the start of a sentence, ``headline`` where all words
    have one from a headline, and ``titled`` where a person's title stood before it.
    """

    start: int
    end: int
    words: list[str]
    opening: bool = False
    headline: bool = False
    titled: bool = False
    type: EntityType | None = None
    confidence: float = 0.0

    @property
    def name(self) -> str:
        """The words with single blanks."""
        return " ".join(self.words)

    def drop_first(self, count: int) -> None:
        """Leave out the first ``count`` words; at least one is left."""
        for word in self.words[:count]:
            self.start += len(word) + 1
        del self.words[:count]
        self.opening = False


@dataclass(slots=True)
class Search:
    """The names sought in one document: rules add, change and remove ``candidates``, which stay in text order."""

    document: Document
    text: str
    candidates: list[Candidate] = field(default_factory=list)
