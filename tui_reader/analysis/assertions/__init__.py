"""Finds what the narrator states without a source, and grades how much a careful reader would want one."""

from collections.abc import Sequence

from tui_reader.analysis.assertions.clauses import states_something
from tui_reader.analysis.assertions.confidence import LEAST, confidence
from tui_reader.analysis.assertions.grades import grade
from tui_reader.analysis.assertions.stretches import stretches
from tui_reader.analysis.document import Document
from tui_reader.analysis.tagger import Facts
from tui_reader.model import Assertion, Attribution, Promo

LIKELY = 0.4
"""Mean chance of a clause's words, by the tagger, from which the clause is marked.

Chosen on factappeal-dev among .05 to .4 for the best F1 of ``has_unsourced``:
``python -m benchmarks.accuracy DATA --only factappeal-dev`` shows it.
"""


def find_assertions(
    document: Document, attributions: Sequence[Attribution], promos: Sequence[Promo], facts: Facts | None = None
) -> tuple[Assertion, ...]:
    """Return the narrator's assertions in text order; they overlap neither attributions nor promos."""
    text = document.article.text
    found = []
    for stretch in stretches(document, attributions, promos):
        clause = text[stretch.start : stretch.end]
        if not states_something(clause, stretch.place):
            continue
        if facts is None:
            sure, least = confidence(clause, stretch.place), LEAST
        else:
            sure, least = facts.chance(stretch.start, stretch.end), LIKELY
        if sure >= least:
            graded = grade(clause)
            found.append(
                Assertion(stretch.start, stretch.end, graded.kind, graded.hedged, graded.strength, graded.reasons, sure)
            )
    return tuple(found)
