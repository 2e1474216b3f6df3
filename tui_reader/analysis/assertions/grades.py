"""Grade an assertion: kind, hedge, strength, and the reasons for the strength."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tui_reader.analysis.assertions.claim_signs import DEMANDS, JUDGING, REASONS, signs
from tui_reader.analysis.fitted_weights import fitted_weights
from tui_reader.model import AssertionKind, Reason

_RELATIVE = 0.5
"""How much of the difference between a text's statements and those of other texts is taken back.

On 337 development pages all three loudnesses then have 15 to 60 % of the claims of 87 pages in 100 (70 without it); on voices-dev
the rank correlation with worth is .01 lower.
"""

_USUAL = 0.4
"""Mean weight of the statements of a page, of those 337."""

_FEW = 5  # statements; of fewer the mean says little about a text


@dataclass(frozen=True, slots=True)
class Grade:
    """The grade of one assertion; all but ``weight`` are fields of ``Assertion``.

    ``weight`` is the log odds of its strength among the statements of all texts.
    """

    kind: AssertionKind
    hedged: bool
    weight: float
    reasons: tuple[Reason, ...]


def strengths(grades: Sequence[Grade], attributions: int) -> list[float]:
    """Return the strengths of the statements of a text, from 0 to 1.

    A strength is about the share of statements for which a careful reader wants a source less. The fewer ``attributions`` a text has
    beside its statements, the more they are compared with each other: where nobody is quoted, hardly anything else differs.

    ``python -m training.fit_strength`` fits the weights to statements that people judged, and shows how well they rank others.
    """
    if not grades:
        return []
    unsourced = len(grades) / (len(grades) + attributions)
    known = len(grades) / (len(grades) + _FEW)
    shift = _RELATIVE * unsourced * known * (sum(grade.weight for grade in grades) / len(grades) - _USUAL)
    return [round(1 / (1 + math.exp(shift - grade.weight)), 2) for grade in grades]


@cache
def weight_of(found: frozenset[str]) -> float:
    """Return the weight of a statement with these signs, as in ``Grade``."""
    weights = _weights()
    return weights["base"] + sum(weights.get(sign, 0.0) for sign in found)


def _weights() -> dict[str, float]:
    return fitted_weights(__package__, "strengths.txt")


def grade(clause: str) -> Grade:
    """Return the grade of a clause in the narrator's voice, without its quotations."""
    found, weights = signs(clause), _weights()
    raising = [sign for sign in found if sign in REASONS and weights.get(sign, 0.0) > 0]
    raising.sort(key=lambda sign: -weights[sign])
    reasons = tuple(
        Reason(f"assertion.{sign}", (found[sign],))
        for place, sign in enumerate(raising)
        if all(found[sign] != found[stronger] for stronger in raising[:place])  # a word is one reason
    )
    return Grade(_kind(found), "hedge" in found, weight_of(frozenset(found)), reasons)


def _kind(found: Mapping[str, str]) -> AssertionKind:
    demanded = found.get("obligation", "").partition(" ")[0].lower() in DEMANDS
    if "prediction" in found and not demanded:
        return "prediction"
    return "fact" if JUDGING.isdisjoint(found) else "judgement"
