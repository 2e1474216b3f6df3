"""Find assertions, the narrator's statements without a source, and grade them.

Two figures go with each statement. Its confidence says how sure it is that the narrator states something here without a source,
as the tagger judges its words. Its strength says how much a source is missed, if so: by the few
signs in it that a person can check, which are its reasons.
"""

from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.analysis.assertions.clauses import states_something
from tui_reader.analysis.assertions.grades import grade
from tui_reader.analysis.assertions.narrator_clauses import stretches
from tui_reader.analysis.tagging import Facts
from tui_reader.analysis.text.document import Document
from tui_reader.model import Assertion, Attribution, Promo, Reason, Span

LIKELY = 0.4
"""Mean chance of a clause's words, by the tagger, from which the clause is marked.

Chosen on factappeal-dev among .05 to .4 for the best F1 of ``has_unsourced``:
``python -m benchmarks.accuracy DATA --only factappeal-dev`` shows it.
"""

SET_OFF = 0.2
"""The same for a clause that a conjunction sets off from an attribution: its own grammar says that it stands for itself.

Of what FactAppeal has, single sentences, hardly any has such a clause, and the tagger is unsure of them there. On polnear-dev four
of 55 clauses lie between this and ``LIKELY``, one of which is attributed.
"""

_RULES = (Reason("assertion.clause"), Reason("assertion.set-off"))

UNJUDGED = 0.8
"""Confidence of a clause that the tagger does not judge: the share of such clauses that state a fact.

Of the first 1,200 texts of factappeal-train, 595 of the 724 clauses that lie outside of what the built-in tagger attributes.
"""


def find_assertions(
    document: Document,
    attributions: Sequence[Attribution],
    promos: Sequence[Promo],
    facts: Facts | None = None,
    not_narrated: Sequence[Span] = (),
) -> tuple[Assertion, ...]:
    """Return the narrator's assertions in text order.

    They overlap neither attributions nor promos, nor the spans of ``not_narrated``.
    """
    text = document.article.text
    found = []
    for stretch in stretches(document, attributions, promos, not_narrated):
        clause = text[stretch.start : stretch.end]
        if not states_something(clause, stretch.place):
            continue
        sure = UNJUDGED if facts is None else facts.chance(stretch.start, stretch.end)
        if sure >= (SET_OFF if stretch.place == "clause" else LIKELY):
            graded = grade(_own_words(document, stretch.start, stretch.end))
            reasons = (_RULES[stretch.place == "clause"], *graded.reasons)
            found.append(
                Assertion(stretch.start, stretch.end, graded.kind, graded.hedged, graded.strength, reasons, sure)
            )
    return tuple(found)


def _own_words(document: Document, start: int, end: int) -> str:
    """Return the words of ``text[start:end]`` with blanks for quotations.

    A loaded word in a quotation is somebody else's.
    """
    text, quotations = document.article.text, document.quotations
    words, at = [], start
    for number in range(bisect_right(quotations, start, key=lambda quotation: quotation.end), len(quotations)):
        if quotations[number].start >= end:
            break
        for part in quotations[number].parts:
            if at <= part.start < end:
                words += [text[at : part.start], " " * (min(part.end, end) - part.start)]
                at = min(part.end, end)
    return "".join([*words, text[at:end]])
