"""Leave out indirect attributions that are too seldom right.

A wrong attribution hides a claim of the narrator.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.attributions.frame_words import words_at
from tui_reader.analysis.confidence.forms import is_stated
from tui_reader.model import Attribution, Span

FLOOR: Final = 0.1
FLOOR_ELSEWHERE: Final = 0.5
"""Least confidence of an indirect attribution in a text that may be a report, and in any other text.

In a novel or an essay, an attribution that is as likely wrong as right is left out. In news the floor is lower, because a bound on
polnear-dev keeps seven in ten of its indirect statements, its plans and attitudes among them (``python -m benchmarks.accuracy DATA``).
"""

MAY_REPORT: Final = 0.25
"""Least likeness to a report of a text that may be one: essays and analyses of news are above it (polnear-dev)."""

NARRATED: Final = 0.05
"""Confidence below which an indirect attribution becomes a claim of the narrator: hardly any is right, on any set."""


_PLAIN: Final = (["said"], ["says"], ["according", "to"])
"""Cues that are shown below the floor, too, where they have a source.

Of 136 reported statements below the floor on six development sets (a trial script, weights of version 4) four have “said” or “according
to” and a source, and all of them are right, where 14 of the 132 others are.
"""


class Sifted(NamedTuple):
    """Attributions that are shown, and the words of others that are no claims either."""

    shown: list[Attribution]
    unsure: list[Span]


def sifted(text: str, attributions: Sequence[Attribution], report: float) -> Sifted:
    """Separate attributions that are shown from those that are too unsure.

    Quotations in marks are always shown, and so is what somebody “said”. Words of an attribution below the floor are left without a mark, neither attributed nor a
    claim; below ``NARRATED`` they may be a claim. ``report`` is how much the text reads like a report, from 0 to 1.
    """
    floor = FLOOR if report >= MAY_REPORT else FLOOR_ELSEWHERE
    shown: list[Attribution] = []
    unsure: list[Span] = []
    for one in attributions:
        if not is_stated(text, one):
            continue
        if one.kind != "indirect" or one.confidence >= floor or _is_plainly_said(text, one):
            shown.append(one)
        elif one.confidence >= NARRATED:
            unsure += [*one.content, *one.source, *one.cue]
    return Sifted(shown, unsure)


def _is_plainly_said(text: str, attribution: Attribution) -> bool:
    """Check for “said” and “according to” with a source."""
    return bool(attribution.source) and words_at(text, attribution.cue) in _PLAIN
