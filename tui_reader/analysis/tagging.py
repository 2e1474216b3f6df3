"""Define the interface of taggers, which find attributions and names."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.text.document import Document
from tui_reader.model import EntityType, Reason


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a proper name, before it is joined with others into an entity.

    ``type`` is the tagger's best guess and ``confidence`` (0 to 1) how sure it is of that type. ``reasons`` are the rules that moved its
    ends.
    """

    start: int
    end: int
    type: EntityType
    confidence: float = 1.0
    reasons: tuple[Reason, ...] = ()


class Facts:
    """The probability of each word to be part of a fact without a source."""

    def __init__(self) -> None:
        self._starts = array("L")
        self._chances = array("f")

    def extend(self, starts: Iterable[int], chances: Iterable[float]) -> None:
        """Add words in text order: their offsets, and one probability for each."""
        self._starts.extend(starts)
        self._chances.extend(chances)

    def chance(self, start: int, end: int) -> float:
        """Return the mean probability of the words of ``text[start:end]``, or 0."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return sum(self._chances[first:last]) / (last - first) if first < last else 0.0


@dataclass(frozen=True, slots=True)
class Tagging:
    """The findings and names of a tagger in a document.

    Attributes:
        findings: Statements with the words that tie each to somebody, in any order. A tagger finds them sentence by sentence:
            quotations of several paragraphs, and what goes on without a cue, are joined behind it.
        names: Names in text order that do not overlap. Dates are found behind the tagger, and take the place of a name.
        facts: How likely the narrator's own words are facts; ``None`` where the tagger does not judge them.
        is_raw: Whether the confidence of a finding is no more than the chances of its words, which the stage ``confidence`` has to turn
            into the share of such findings that is right.
    """

    findings: Sequence[Finding]
    names: Sequence[Name] = ()
    facts: Facts | None = None
    is_raw: bool = False


class Tagger(Protocol):
    """Finds attributions and names in a document.

    A tagger may have a ``name`` and a ``runtime``, as strings, which the exports name as what made the marks.
    """

    def tag(self, document: Document) -> Tagging:
        """Return the findings and the names in ``document``; nothing is kept between calls."""
        ...


@runtime_checkable
class PausingTagger(Tagger, Protocol):
    """A tagger that can be interrupted in the middle of a document."""

    def pausing(self, pause: Callable[[], None]) -> Tagger:
        """Return this tagger, with ``pause`` called between the steps of its work.

        ``pause`` may take its time, call the tagger that it interrupts, or raise.
        """
        ...
