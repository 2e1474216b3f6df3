"""Find assertions, the narrator's statements without a source, and grade them.

Two figures go with each statement. Its confidence says how sure it is that the narrator states something here without a source,
as the tagger judges its words. Its strength says how much a source is missed, if so: by the few
signs in it that a person can check, which are its reasons.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.analysis.assertions.clauses import statement_in
from tui_reader.analysis.assertions.grades import grade, strengths
from tui_reader.analysis.assertions.narrator_clauses import Place, stretches
from tui_reader.analysis.tagging import Facts
from tui_reader.analysis.text.document import Document
from tui_reader.model import Assertion, Attribution, Promo, Reason, Span

FAINT = 0.15
"""Mean chance of the words of a sentence, or of a clause that a conjunction sets off from an attribution, from which it is marked.

The tagger learnt from sentences of news alone. In other texts and in reports on research it gives .2 to .4 to what the narrator plainly
states: a sentence that nobody else says and that grammar shows to state something is a claim all the same.
"""

LIKELY = 0.5
"""The same for what needs more: what is left beside an attribution, and an “I” or “we” in a text that is not told in the first person.

Chosen with ``FAINT`` among .1 to .3 and .4 to .5 for the best recall of claims on voices-dev (.92) with a ``has_unsourced`` of .855 on
factappeal-dev: ``python -m benchmarks.accuracy DATA --only factappeal-dev`` shows it.
"""

_RULES = (Reason("assertion.clause"), Reason("assertion.set-off"))

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
_FIRST_PERSONS = (
    2  # sentences with “I” or “we” from which the narrator is taken to be one; a single one is often somebody else's
)

# Confidence of a claim whose words have no chance by the tagger, and full chance: a line between the shares that are right on polnear-dev
# and on voices-dev (of those with a chance of .2 to .4 .5 and .88, of .4 to .6 .8 and .93, of .6 to .8 .83 and .93, above .96 and .97).
_SURE, _SUREST = 0.62, 0.98

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
    narrated = [
        (stretch.start + begin, stretch.end, stretch.place)
        for stretch in stretches(document, attributions, promos, not_narrated)
        if (begin := statement_in(text[stretch.start : stretch.end], stretch.place)) is not None
    ]
    told_by_i = sum(_is_first_person(text, start, end) for start, end, _ in narrated) >= _FIRST_PERSONS
    found = []
    for start, end, place in narrated:
        chance = UNJUDGED if facts is None else facts.chance(start, end)
        if chance >= _least(place, known=told_by_i or not _is_first_person(text, start, end)):
            found.append((start, end, place, chance))
    grades = [grade(_own_words(document, start, end)) for start, end, _, _ in found]
    return tuple(
        Assertion(
            start,
            end,
            graded.kind,
            graded.hedged,
            strength,
            (_RULES[place == "clause"], *graded.reasons),
            _confidence(chance),
        )
        for (start, end, place, chance), graded, strength in zip(
            found, grades, strengths(grades, len(attributions)), strict=True
        )
    )


def _confidence(chance: float) -> float:
    """Return the share of claims with this chance that have no source."""
    return round(_SURE + (_SUREST - _SURE) * chance, 2)


def _least(place: Place, *, known: bool) -> float:
    """Return the least chance that a clause needs to be marked.

    ``known`` is whether the narrator of the text speaks in the first person, or the clause does not.
    """
    return FAINT if place == "clause" or (place == "whole" and known) else LIKELY


def _is_first_person(text: str, start: int, end: int) -> bool:
    return _FIRST_PERSON.search(text, start, end) is not None


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
