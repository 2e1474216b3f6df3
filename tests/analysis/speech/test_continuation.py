"""To whom a quotation goes that has neither a source nor a cue."""

import pytest

from tests.analysis.hand_made import marks_of
from tests.analysis.marking import article_of, document_of
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.continuation import continue_quotations
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Span


def _sources(drawn: str) -> list[tuple[str, str | None]]:
    """The first words of each statement and its source."""
    text = "".join(letter for letter in drawn if letter not in "<>*⟦⟧")
    found = marks_of(drawn).attributions
    return [
        (text[slice(*one.content[0])].split()[0], text[slice(*one.source[0])] if one.source else None) for one in found
    ]


def test_a_quotation_goes_on_in_the_paragraph_behind_its_speaker() -> None:
    """A quotation in a paragraph of its own belongs to whoever spoke before it, as one statement."""
    found = _sources("<Ida Marsh> *said* ⟦“The bridge is old.”⟧\n\n⟦“It will fall.”⟧\n\nIt rained on the quay.")
    assert found == [("“The", "Ida Marsh")]


def test_a_quotation_before_all_speakers_is_nobody_s() -> None:
    """Whoever speaks at the end of an article does not get a quotation that stands at its beginning."""
    found = _sources(
        "It rained on the quay.\n\n⟦“The bridge will fall.”⟧\n\nThe road was wet.\n\n<Ida Marsh> *said* ⟦the gate was shut⟧."
    )
    assert found == [("“The", None), ("the", "Ida Marsh")]


def test_a_quotation_far_behind_a_speaker_is_nobody_s() -> None:
    """A paragraph of the narrator between them ends what somebody says."""
    found = _sources("<Ida Marsh> *said* ⟦the gate was shut⟧.\n\nIt rained on the quay.\n\n⟦“The bridge will fall.”⟧")
    assert found == [("the", "Ida Marsh"), ("“The", None)]


def test_a_quotation_goes_on_behind_a_promo() -> None:
    """A pointer to another article between two paragraphs of a quotation does not end it."""
    found = _sources(
        "<Ida Marsh> *said:* ⟦“The bridge is old. It was built in 1902.⟧\n\nREAD MORE: Ten bridges that fell\n\n⟦“It will fall.”⟧"
    )
    assert found == [("“The", "Ida Marsh")]


def test_a_quotation_of_several_sentences_has_the_speaker_before_it() -> None:
    """In a paragraph of its own it is a statement by itself, and belongs to whoever spoke in the paragraph before."""
    found = _sources(
        "<Ida Marsh> *said:* ⟦“The bridge is old.”⟧\n\n⟦“It will fall soon, I fear. We have known it for years.”⟧"
    )
    assert found == [("“The", "Ida Marsh"), ("“It", "Ida Marsh")]


def test_a_quotation_without_a_mark_at_its_end_goes_on() -> None:
    """What follows the paragraph that nobody closed is the rest of it, however many sentences it has."""
    found = _sources(
        "<Ida Marsh> *said:* ⟦“The bridge is old.⟧\n\nREAD MORE: Ten bridges that fell\n\n⟦“It will fall soon. We have known it for years.”⟧"
    )
    assert found == [("“The", "Ida Marsh")]


def test_a_signature_ends_what_it_signs() -> None:
    """The next quotation of a page with opinions of guests is another guest's."""
    found = _sources("⟦“The soup is good and warm.”⟧ *–* <Ida Marsh>\n\n⟦“The bread is not bad. I liked it.”⟧")
    assert found == [("“The", "Ida Marsh"), ("“The", None)]


def test_a_signature_says_nothing_below_it() -> None:
    """Whoever signs an entry of a live report has not said what the next entry quotes."""
    found = _sources("The trains stand still.\n\n— <Ida Marsh>\n\n⟦“I have never seen such waves on the quay.”⟧")
    assert found == [("“I", None)]


def test_a_short_question_is_somebody_else_s() -> None:
    """In a few words people ask and answer each other; in a report a speaker goes on in more of them."""
    found = _sources("<Ida Marsh> *said* ⟦“I did.”⟧\n\n⟦“Then who opened the old gate?”⟧\n\nIt rained.")
    assert found == [("“I", "Ida Marsh"), ("“Then", None)]


def test_findings_that_are_equal_are_given_up_one_by_one() -> None:
    """A quotation joined to the speaker before takes its own finding away, not another that looks the same."""
    text = "Ida Marsh said, “The bridge is old.”\n\n“It will fall.”"
    start = text.index("“It")
    twins = [Finding([Span(start, len(text))]), Finding([Span(start, len(text))])]
    speaker = Finding([Span(16, 36)], cue=[Span(10, 14)], source=[Span(0, 9)])
    findings = [speaker, *twins]
    article = article_of(text)
    document = make_document(article, article.blocks)
    assert continue_quotations(document, findings) == []
    assert findings[0] is speaker
    assert len(findings) == 2
    assert speaker.content[-1] == Span(start, len(text))


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("“We row home.”", True),
        ("“We row.”", False),
        ("“We row home now alone,” on a stone.", True),
        ("“We row home now,” on a stone.", False),
        (f"A stone has “{'we row ' * 4}we row.”", True),
        (f"A stone has “{'we row ' * 4}row.”", False),
    ],
)
def test_a_quotation_without_a_cue_is_speech_from_some_words_on(text: str, is_marked: bool) -> None:  # noqa: FBT001 - a column of a table
    """As a whole sentence it has three words, at the beginning of one five, and behind other words ten; shorter ones are titles and labels."""
    assert bool(continue_quotations(document_of(text), [])) is is_marked


@pytest.mark.parametrize(("words", "goes_on"), [(12, False), (13, True)])
def test_a_question_of_twelve_words_is_an_answer_to_a_short_line(words: int, goes_on: bool) -> None:  # noqa: FBT001 - a column of a table
    """A longer one may be the same speaker's as the paragraph before."""
    text = f"“I did.” Ida said\n\n“{'Who ' * (words - 1)}rowed?”"
    speaker = Finding([Span(0, 8)], cue=[Span(13, 17)], source=[Span(9, 12)])
    continue_quotations(document_of(text), [speaker])
    assert (len(speaker.content) > 1) is goes_on
