"""Weigh how salient each person is at a place of the text.

Each mention and reference of the last sentences adds its prominence, less with each sentence in between.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.model import Entity

# Calibrated on the 213 labelled sources of ``python -m benchmarks.speakers``, which is flat around them: with fadings of
# .35 to .5, leads of 1.2 to 1.4 and leasts of .02 to .1 between 192 and 198 sources are right and between 7 and 11 wrong.
# What is left of a mention's weight one sentence of the narrator later.
_FADING = 0.4
# Sentences of the narrator, and mentions, that are looked back.
_SENTENCES, _MENTIONS = 8, 48
# A candidate must be this much ahead of the next, and have this much weight at all, to be meant.
AHEAD, _LEAST = 1.3, 0.03
# What is left of the weight of those of whom the one speaks who is looked for: “Marsh was late, he said” is Marsh if nobody
# else is there.
_OWN = 0.3
# How much less somebody is expected of whom nothing tells whether it is a he or a she.
UNSURE = 0.6


@dataclass(frozen=True, slots=True)
class Appearance:
    """A mention or reference, with its sentence, prominence and attribution."""

    entity: Entity
    sentence: int
    weight: float
    content: int | None
    speaks: bool


class Choice(NamedTuple):
    """The referent of a pronoun, with its confidence from 0 to 1.

    ``spoke_last`` is true of the last speaker, ``alone`` where there is no other candidate, ``is_subject`` where the referent is the
    subject of the same sentence.
    """

    entity: Entity
    confidence: float
    spoke_last: bool
    alone: bool
    is_subject: bool = False


class Focus:
    """The latest appearances, noted in text order."""

    def __init__(self) -> None:
        self._recent: deque[Appearance] = deque(maxlen=_MENTIONS)

    def note(self, appearance: Appearance) -> None:
        """Add an appearance behind the earlier ones."""
        self._recent.append(appearance)

    def choose(
        self,
        sentence: int,
        content: int | None,
        fits: Callable[[Entity], float],
        *,
        other_than_last: bool = False,
        ahead: float = AHEAD,
    ) -> Choice | None:
        """Return the entity that is clearly ahead of all others, or ``None``.

        Args:
            sentence: Number of the narrator's sentence with the pronoun.
            content: Index of the attribution whose speaker is looked for; persons named in its content count less.
            fits: Returns how well an entity agrees with the pronoun, 0 for not at all.
            ahead: How many times the weight of the second the first must have.
            other_than_last: Whether the pronoun answers the last speaker, and so hardly refers to the same person.
        """
        weights: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        last: Entity | None = None
        for one in reversed(self._recent):
            distance = sentence - one.sentence
            if distance > _SENTENCES:
                break
            fit = fits(one.entity) * (_OWN if content is not None and one.content == content else 1.0)
            if not fit:
                continue
            key = id(one.entity)
            entities[key] = one.entity
            weights[key] = weights.get(key, 0.0) + fit * one.weight * _FADING**distance
            last = last or (one.entity if one.speaks else None)
        ranked = sorted(weights, key=weights.__getitem__, reverse=True)
        if not ranked or weights[ranked[0]] < _LEAST:
            return None
        best = entities[ranked[0]]
        share = weights[ranked[0]] / sum(weights.values())
        if len(ranked) > 1 and (weights[ranked[0]] < ahead * weights[ranked[1]] or (other_than_last and best is last)):
            return None
        return Choice(best, share, best is last, len(ranked) == 1)
