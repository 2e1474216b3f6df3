"""Counts words, hits and misses, and turns the counts into precision, recall and F1."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, TypeAlias

from benchmarks.scoring.pairing import Alignment

Figures: TypeAlias = dict[str, Any]
"""Figures by their names: numbers, ``None`` where nothing was to be counted, or the four of ``Tally.figures``."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Words:
    """The words of a gold text, by their numbers."""

    def __init__(self, text: str) -> None:
        self.spans = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in self.spans]

    def under(self, spans: Iterable[Sequence[int]], carried: Alignment | None = None) -> frozenset[int]:
        """Return the words whose first character is in one of the spans.

        ``carried`` converts spans of another text.
        """
        characters: set[int] = set()
        for start, end in spans:
            characters |= carried.characters(start, end) if carried else set(range(start, end))
        return frozenset(number for number, start in enumerate(self.starts) if start in characters)


def union(sets: Iterable[AbstractSet[int]]) -> frozenset[int]:
    """Return all that is in any of the sets."""
    return frozenset[int]().union(*sets)


def share(part: float, whole: float) -> float:
    """Return part of whole, 0 where there is no whole."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of precision and recall."""
    return share(2 * precision * recall, precision + recall)


class Tally:
    """Counts what was predicted, what gold has, and what is both."""

    def __init__(self) -> None:
        self.hit = self.predicted = self.gold = 0

    def add(self, predicted: AbstractSet[Any], gold: AbstractSet[Any]) -> None:
        """Count the members of two sets."""
        self.hit += len(predicted & gold)
        self.predicted += len(predicted)
        self.gold += len(gold)

    def add_one(self, *, predicted: bool, gold: bool) -> None:
        """Count whether something is there at all."""
        self.hit += predicted and gold
        self.predicted += predicted
        self.gold += gold

    def figures(self) -> Figures:
        """Return precision, recall, F1, and how many gold has."""
        precision, recall = share(self.hit, self.predicted), share(self.hit, self.gold)
        return {"p": precision, "r": recall, "f1": f1(precision, recall), "gold": self.gold}
