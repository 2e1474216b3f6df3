"""Leave out reported statements that are too seldom right.

An attribution that is wrong hides a statement of the narrator's.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.confidence.forms import is_stated
from tui_reader.model import Attribution, Span

FLOOR: Final = 0.1
FLOOR_ELSEWHERE: Final = 0.5
"""Least confidence of what is reported without quotation marks, in a text that may be a report and in any other.

In a novel or an essay nothing is shown that is as likely wrong as right. In news the floor is lower, because a bound on polnear-dev
keeps seven in ten of its indirect statements, its plans and attitudes among them (``python -m benchmarks.accuracy DATA``).
"""

MAY_REPORT: Final = 0.25
"""How much a text reads like a report from which it may be one: essays and analyses of news are above it (polnear-dev)."""

NARRATED: Final = 0.05
"""Confidence below which the words are the narrator's after all: hardly any such mark is right on any set."""


class Sifted(NamedTuple):
    """Attributions that are shown, and words of those that are too unsure."""

    shown: list[Attribution]
    unsure: list[Span]


def sifted(text: str, attributions: Sequence[Attribution], report: float) -> Sifted:
    """Separate attributions that are shown from those that are too unsure.

    Quotations in marks are always shown. Words that are too unsure are neither somebody's nor a claim of the narrator's. ``report`` is
    how much the text reads like a report.
    """
    floor = FLOOR if report >= MAY_REPORT else FLOOR_ELSEWHERE
    shown: list[Attribution] = []
    unsure: list[Span] = []
    for one in attributions:
        if not is_stated(text, one):
            continue
        if one.kind != "indirect" or one.confidence >= floor:
            shown.append(one)
        elif one.confidence >= NARRATED:
            unsure += [*one.content, *one.source, *one.cue]
    return Sifted(shown, unsure)
