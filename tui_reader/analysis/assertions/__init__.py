"""Finds what the narrator states without a source, and grades how much a careful reader would want one."""

from collections.abc import Sequence

from tui_reader.analysis.assertions.clauses import states_something
from tui_reader.analysis.assertions.confidence import LEAST, confidence
from tui_reader.analysis.assertions.grades import grade
from tui_reader.analysis.assertions.stretches import stretches
from tui_reader.analysis.document import Document
from tui_reader.model import Assertion, Attribution, Promo


def find_assertions(
    document: Document, attributions: Sequence[Attribution], promos: Sequence[Promo]
) -> tuple[Assertion, ...]:
    """Return the narrator's assertions in text order; they overlap neither attributions nor promos."""
    text = document.article.text
    found = []
    for stretch in stretches(document, attributions, promos):
        clause = text[stretch.start : stretch.end]
        if not states_something(clause, stretch.place):
            continue
        sure = confidence(clause, stretch.place)
        if sure >= LEAST:
            graded = grade(clause)
            found.append(
                Assertion(stretch.start, stretch.end, graded.kind, graded.hedged, graded.strength, graded.reasons, sure)
            )
    return tuple(found)
