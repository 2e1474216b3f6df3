"""The narrator's assertions."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.hand_made import Drawn
from tests.analysis.marking import document_of, fixtures, insert
from tui_reader.analysis.assertions import find_assertions
from tui_reader.analysis.attributions.assembly import assemble
from tui_reader.analysis.precedence import settle
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.speech import settle_quotations
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Facts, Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.model import Assertion, Attribution, Promo, Span
from tui_reader.wording import sentences

WORDS = st.lists(
    st.sampled_from(
        "The minister said that “We will ” win , and boats sank . He denied it ? - Advertisement - according to Anna Berg while 40 people died".split()
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


def analysed(
    document: Document, tagging: Tagging
) -> tuple[Sequence[Attribution], Sequence[Promo], tuple[Assertion, ...]]:
    told = assemble(document, settle_quotations(document, tagging.findings))
    attributions, promos = settle(told, find_promos(document))
    return attributions, promos, find_assertions(document, attributions, promos, tagging.facts)


def asserted(drawn: str) -> tuple[str, tuple[Assertion, ...]]:
    """The text without what is drawn into it, and its assertions."""
    tagger = Drawn(drawn)
    document = document_of(tagger.text)
    return tagger.text, analysed(document, tagger.tag(document))[2]


@pytest.mark.parametrize(("drawn", "expected"), [pytest.param(t, e, id=i) for i, t, e in fixtures("assertions")])
def test_examples(drawn: str, expected: str) -> None:
    """Each example of ``fixtures/assertions.md`` gets the marks that stand under it."""
    text, found = asserted(drawn)
    marks = [(Span(a.start, a.end), f"⟦{'hedged ' * a.hedged}{a.kind}: ", "⟧") for a in found]
    assert insert(text, marks) == expected


@given(st.one_of(WORDS, st.text(max_size=200)))
def test_any_text(text: str) -> None:
    """Whatever the text, assertions lie in it, in order, and overlap neither contents nor promos nor each other."""
    document = document_of(text)
    attributions, promos, found = analysed(document, choose_tagger().tagger.tag(document))
    taken = [*(span for one in attributions for span in one.content), *(Span(one.start, one.end) for one in promos)]
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert not any(span.start < one.end and one.start < span.end for one in found for span in taken)
    assert all(0 < one.strength <= 1 and 0 <= one.confidence <= 1 for one in found)


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("The “shameless” council closed the lock.", ()),
        ("The council closed the “worst lock ever” and killed 40,000 trees.", ("accusation: killed", "number: 40,000")),
        ("The shameless council closed the “lock” again.", ("loaded word: shameless",)),
    ],
)
def test_what_is_quoted_raises_nothing(text: str, reasons: tuple[str, ...]) -> None:
    """A loaded word or a number in quotation marks is somebody else's and no reason; the words around it are the narrator's."""
    _, (found,) = asserted(text)
    assert tuple(sentences(found.reasons)) == reasons


def test_a_clause_that_a_conjunction_sets_off_needs_less_chance() -> None:
    """What a tagger is unsure of is a claim as a sentence or a clause of its own, and not as another rest beside a quotation."""
    tagger = Drawn(
        "⟦“We are ready,”⟧ <she> *said*, though two boats have sunk. “No,” *cried* <the pilot>, who had sunk two boats. It rained."
    )
    text, document = tagger.text, document_of(tagger.text)
    facts = Facts()
    facts.extend(range(len(text)), [0.3] * len(text))
    found = analysed(document, Tagging(tagger.tag(document).findings, (), facts))[2]
    assert [text[one.start : one.end] for one in found] == ["though two boats have sunk", "It rained."]


def test_one_i_among_many_sentences_is_hardly_the_narrator() -> None:
    """A sentence with “I” needs more chance than others, unless the text has several of them."""
    for drawn, expected in [
        ("I left the pier. The boats sank. The lock is shut.", ["The boats sank.", "The lock is shut."]),
        ("I left the pier. The boats sank. We stayed.", ["I left the pier.", "The boats sank.", "We stayed."]),
    ]:
        document, facts = document_of(drawn), Facts()
        facts.extend(range(len(drawn)), [0.3] * len(drawn))
        found = find_assertions(document, (), (), facts)
        assert [drawn[one.start : one.end] for one in found] == expected


@pytest.mark.parametrize(("chance", "confidence"), [(0.2, 0.69), (0.5, 0.8), (1.0, 0.98), (None, 0.91)])
def test_a_claim_is_as_sure_as_claims_of_its_chance_are_right(chance: float | None, confidence: float) -> None:
    """The confidence lies on a line from .62 without any chance to .98; a clause that the tagger does not judge has the chance .8."""
    text, facts = "The boats sank.", Facts()
    if chance is not None:
        facts.extend(range(len(text)), [chance] * len(text))
    (found,) = find_assertions(document_of(text), (), (), None if chance is None else facts)
    assert found.confidence == confidence


def test_what_announces_a_quotation_is_no_claim() -> None:
    """Words before the colon of a quotation lead to it and claim nothing, unlike those before a comma."""
    text, found = asserted(
        "Four days later the mayor sent this note: ⟦“We will open the gate.”⟧ The gate stayed shut, <he> *said* ⟦“for good”⟧."
    )
    assert [text[one.start : one.end] for one in found] == ["The gate stayed shut"]


def test_the_rest_of_a_cut_content_is_no_claim() -> None:
    """What goes on behind a content without a mark or conjunction was cut off it, and is nobody's claim."""
    text, found = asserted(
        "<The guild> *fears* ⟦that boats⟧ were sunk again by the same gang. <It> *says* ⟦nothing⟧, and the gang is free."
    )
    assert [text[one.start : one.end] for one in found] == ["and the gang is free"]
