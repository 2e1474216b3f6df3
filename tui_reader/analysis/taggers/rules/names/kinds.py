"""Decides what each candidate is: person, organisation, place… or no name, by the weighted features."""

import math
import re
from functools import cache
from importlib.resources import files

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search
from tui_reader.analysis.taggers.rules.names.features import features, surroundings
from tui_reader.model import EntityType

KINDS: tuple[EntityType | None, ...] = ("person", "org", "place", "group", "event", "product", "work", None)
"""What a candidate can be; ``None`` is no name."""

_SCALE = 10
"""Weights are written as tenths."""

KEEP = 0.0
"""How much better "no name" must be than the best kind for a candidate to be dropped.

Zero takes the likelier of the two. On names/uner-ewt-dev the F1 of spans is flat from -0.5 (.754) to 0 (.750) and falls
on either side (-1: .753, 0.5: .736, 1: .721). ``python -m training.fit_names DATA`` fits the weights again.
"""


_PLACE = KINDS.index("place")
_REGION = 1.5
"""What the list of countries and regions says for a place beside the learned weights.

Those have it that Sweden and Singapore are organisations, because their teams play in the texts they were fitted on. With
it the F1 of types rises from .744 to .746 on names/worldwide-dev and from .655 to .661 on names/uner-ewt-dev; more changes
nothing (``python -m benchmarks.accuracy DATA --only worldwide-dev uner-ewt-dev``).
"""

_SURE = 0.95
_PLURAL = re.compile(r"(?:s|es)$")


def is_group(candidate: Candidate) -> bool:
    """Whether it is a nationality, a religion or a persuasion by the list, and not the name of a person."""
    name = candidate.name
    groups = entries("groups")
    return not candidate.titled and (name in groups or (name[-1:] == "s" and _PLURAL.sub("", name) in groups))


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """Return each feature's weight for each of ``KINDS``."""
    lines = files(__package__).joinpath("weights.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: tuple(int(number) / _SCALE for number in numbers) for name, *numbers in rows}


def weigh_kinds(search: Search) -> None:
    """Give each candidate its most likely type and drop those that are more likely no name."""
    table = weights()
    around = surroundings(search)
    kept = []
    for candidate in search.candidates:
        if candidate.type is not None:
            kept.append(candidate)
            continue
        if is_group(candidate):
            candidate.type, candidate.confidence = "group", _SURE
            kept.append(candidate)
            continue
        rows = [table[feature] for feature in features(candidate, search, around) if feature in table]
        scores = [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(KINDS)
        if candidate.name in entries("regions"):
            scores[_PLACE] += _REGION
        best = max(range(len(KINDS) - 1), key=scores.__getitem__)
        if scores[-1] - scores[best] > KEEP:
            continue
        candidate.type = KINDS[best]
        candidate.confidence = round(1 / sum(math.exp(min(score - scores[best], 50)) for score in scores), 3)
        kept.append(candidate)
    search.candidates = kept
