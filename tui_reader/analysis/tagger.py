"""The one place where a learned tagger can stand in for the rules."""

from dataclasses import dataclass
from typing import Protocol

from tui_reader.analysis.document import Document
from tui_reader.model import Attribution, EntityType


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a proper name, before it is joined with others into an entity.

    ``type`` is the tagger's best guess and ``confidence`` (0 to 1) how sure it is of that type.
    """

    start: int
    end: int
    type: EntityType
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Tagging:
    """What a tagger found, in text order: attributions whose speakers are not yet resolved, and names."""

    attributions: tuple[Attribution, ...]
    names: tuple[Name, ...]


class Tagger(Protocol):
    """Finds attributions and names in a document."""

    def tag(self, document: Document) -> Tagging:
        """Return the attributions and the names in ``document``; it keeps nothing between calls."""
        ...
