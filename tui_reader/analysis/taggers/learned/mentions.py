"""Define a mention of a name, as the encoder finds it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.name_types import Vector


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an entity; ``chances`` are its probabilities of ``NAME_TYPES``."""

    start: int
    end: int
    chances: "Vector"
