"""The cue at the end of a sentence reports all of it."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech import settle_quotations
from tui_reader.analysis.speech.outermost import outermost
from tui_reader.model import Span


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Reed had approved a second quay, the people said.", "the people", "Reed had approved a second quay"),
        (
            "Reed approved a second quay, the harbour office announced Monday.",
            "the harbour office",
            "Reed approved a second quay",
        ),
        (
            "A sailor admitted that he cut the rope, the harbour office said Monday night in a letter.",
            "the harbour office",
            "A sailor admitted that he cut the rope",
        ),
        (
            "Tarn Ferries finalised a deal for two boats, directors of both firms announced Wednesday at the Dale Boat Show.",
            "directors of both firms",
            "Tarn Ferries finalised a deal for two boats",
        ),
        ("The error cost four crowns to repair, it adds.", "it", "The error cost four crowns to repair"),
        ("The clerk wants to sell the mill, Ida Marsh said.", "Ida Marsh", "The clerk wants to sell the mill"),
        (
            'He called Reed a “thief” and said, “somebody should pull it down," the coroner’s office said.',
            "the coroner’s office",
            'He called Reed a “thief” and said, “somebody should pull it down,"',
        ),
        (
            'The nurse recalled that he said, "Pull it down," Ida Marsh said.',
            "Ida Marsh",
            'The nurse recalled that he said, "Pull it down,"',
        ),
    ],
)
def test_the_last_cue_of_a_sentence_reports_it(text: str, source: str, content: str) -> None:
    """Whoever says a sentence says all of it, also what others plan or approve in it."""
    (found,) = outermost(document_of(text), [])
    assert (text[slice(*found.source[0])], text[slice(*found.content[0])]) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "It was late, and “never,” the people said.",
        "“It was late,” the people said.",
        "He said it was late. “Pull it down,” the people said.",
        "Reed had approved a second quay, a letter from May shows that.",
        "Nobody knew the rules.",
        "The list has the fees, the berths and what the boat owes, the tide asked.",
    ],
)
def test_other_sentences_are_left_alone(text: str) -> None:
    """A quotation has rules of its own, a cue ends its sentence, and only people, bodies and names speak."""
    assert list(outermost(document_of(text), [])) == []


def test_the_outermost_report_takes_the_place_of_one_within() -> None:
    """Reed's decision inside of what the people said is no attribution of its own; a cue that the tagger has tied stays as it is."""
    text = "Reed approved a second quay, the people said."

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    within = Finding([span("a second quay")], [span("approved")], [span("Reed")])
    (found,) = settle_quotations(document_of(text), [within])
    assert (found.source, found.content) == ([span("the people")], [span("Reed approved a second quay")])
    tied = Finding([span("Reed approved a second quay")], [span("said")], [span("the people")])
    assert [one.reasons for one in settle_quotations(document_of(text), [tied])] == [[]]


@pytest.mark.parametrize(("length", "is_found"), [(600, True), (601, False)])
def test_a_quotation_of_six_hundred_characters_is_a_report_of_its_own(length: int, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    """A shorter one, with a cue before it, is a part of what the cue at the end reports."""
    text = f"The nurse recalled that he said, {'“Pull '.ljust(length - 1, 'l')},” Ida Marsh said."
    assert bool(list(outermost(document_of(text), []))) is is_found
