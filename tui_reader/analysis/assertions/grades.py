"""Grade an assertion: kind, hedge, strength, and the reasons for the strength."""

import math
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from tui_reader.analysis.assertions.markers import SCENE, signs
from tui_reader.analysis.fitted_weights import fitted_weights
from tui_reader.model import AssertionKind, Reason


@dataclass(frozen=True, slots=True)
class Grade:
    """The grade of one assertion; the fields are those of ``Assertion``."""

    kind: AssertionKind
    hedged: bool
    strength: float
    reasons: tuple[Reason, ...]


@cache
def strength_of(found: frozenset[str]) -> float:
    """Return the strength of a statement with these markers, from 0 to 1.

    It is how like the statement is to those for which writers name a source.

    ``python -m training.fit_strength DATA`` fits the weights and shows how well they are calibrated.
    """
    weights = fitted_weights(__package__, "strengths.txt")
    return round(1 / (1 + math.exp(-weights["base"] - sum(weights[sign] for sign in found))), 2)


def grade(clause: str) -> Grade:
    """Return the grade of a clause in the narrator's voice, without its quotations."""
    found = signs(clause)
    reasons = tuple(Reason(f"assertion.{sign}", (words,)) for sign, words in found.items() if sign != SCENE)
    return Grade(_kind(found.keys()), "hedge" in found, strength_of(frozenset(found)), reasons)


def _kind(found: AbstractSet[str]) -> AssertionKind:
    return "prediction" if "prediction" in found else "judgement" if "judgement" in found else "fact"
