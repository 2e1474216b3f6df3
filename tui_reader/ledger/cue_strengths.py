"""Grade cue verbs by how firmly they have somebody say something."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from tui_reader.analysis.english.cue_verbs import verb_forms

# Written for this table, from what English style guides call neutral (“said”) and what they warn of. A verb that is not listed is neutral.
_VERBS: Final = {
    0: "suggest hint imply wonder believe think feel hope fear expect suspect speculate guess",
    2: "insist stress emphasize emphasise maintain assert claim contend argue complain object promise pledge confirm concede acknowledge "
    "urge criticize criticise question dispute",
    3: "allege charge accuse blame admit confess deny reject refuse warn threaten demand condemn denounce blast slam attack vow swear order "
    "lambaste decry rebuke",
}  # fmt: skip
NEUTRAL: Final = 1
NAMES: Final = ("tentative", "neutral", "firm", "forceful")
"""The degrees in words."""


def cue_strength(cue: str) -> int:
    """Return the degree of a cue, from 0 to 3, by its strongest verb."""
    degrees = [_forms()[word] for word in cue.lower().split() if word in _forms()]
    return max(degrees, default=NEUTRAL)


@cache
def _forms() -> Mapping[str, int]:
    return {form: degree for degree, verbs in _VERBS.items() for verb in verbs.split() for form in verb_forms(verb)[0]}
