"""What is changed in findings leaves a reason in them."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.owners import give_to_owners
from tui_reader.analysis.taggers.learned.repairs import repaired
from tui_reader.model import Reason, Span


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_source_that_is_taken_away_leaves_its_rule() -> None:
    """Whoever is accused is no source any more, and the mark says by which rule."""
    text = "Pike was charged with a theft at the mill."
    finding = Finding([_span(text, "a theft at the mill")], [_span(text, "was charged with")], [_span(text, "Pike")])
    (found,) = repaired(text, [finding])
    assert (found.source, [one.rule for one in found.reasons]) == ([], ["attribution.said-of-source"])


@pytest.mark.parametrize(
    ("text", "source", "cue", "is_source"),
    [
        ("His talk with Marsh contradicts that it was sold.", "Marsh", "contradicts", False),
        ("As papers leaked to the Dale Post have shown that it was sold.", "Dale Post", "have shown", False),
        ("The skipper who sailed with Marsh said that it was sold.", "Marsh", "said", False),
        ("A diver who had worked for Pike found that it was sold.", "Pike", "found", False),
        ("Pike seized on Marsh’s claim that it was sold.", "Marsh’s", "claim", True),
        ("The day ended with Marsh saying that it was sold.", "Marsh", "saying", True),
        ("It was odd for Marsh to say that it was sold.", "Marsh", "to say", True),
        ("In Dale, Marsh says that it was sold.", "Marsh", "says", True),
        ("One of those says that it was sold.", "those", "says", True),
    ],
)
def test_what_stands_behind_a_preposition_is_no_subject(text: str, source: str, cue: str, *, is_source: bool) -> None:
    """A name that only tells of whom or to whom something is gets no words, unless it is the subject of a verb without tense."""
    finding = Finding([_span(text, "that it was sold")], [_span(text, cue)], [_span(text, source)])
    (found,) = repaired(text, [finding])
    assert (bool(found.source), [one.rule for one in found.reasons]) == (
        (True, []) if is_source else (False, ["attribution.object"])
    )


def test_a_source_that_the_owner_replaces_leaves_its_rule() -> None:
    """A quotation keeps its words, and gets its owner for a source: the mark says so."""
    text = "“The gate has to go,” said the mayor of Dale, Dana Okafor.\n\nIda Marsh said:\n\n“The gate stays.”"
    wrong = Finding(
        [_span(text, "“The gate stays.”")],
        [Span(text.index("said:"), text.index("said:") + 5)],
        [_span(text, "the mayor")],
    )
    wrong.reasons = [Reason("attribution.encoder.cue", ("said",))]
    found = give_to_owners(document_of(text), [wrong])
    assert [text[slice(*one.source[0])] for one in found if one.content == wrong.content] == ["Ida Marsh"]
    assert [one.rule for one in found[0].reasons] == ["attribution.encoder.cue", "quotation.owners"]


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("A keeper at Tarn College’ said that it was sold.", "A keeper at Tarn College’", "A keeper at Tarn College"),
        ("The skippers’ said that it was sold.", "The skippers’", "The skippers’"),
        ("Pike, ‘the Whale’ said that it was sold.", "Pike, ‘the Whale’", "Pike, ‘the Whale’"),
        ("Pike, 'the Whale' said that it was sold.", "Pike, 'the Whale'", "Pike, 'the Whale'"),
    ],
)
def test_an_apostrophe_that_closes_nothing_is_no_part_of_a_source(text: str, source: str, kept: str) -> None:
    """Behind the last letter of a name it owns only after an s, and closes only what was opened."""
    finding = Finding([_span(text, "that it was sold")], [_span(text, "said")], [_span(text, source)])
    (found,) = repaired(text, [finding])
    assert [text[slice(*one)] for one in found.source] == [kept]
