"""Labels that name topics, questions about a topic, and cues of another paragraph."""

import pytest

from tests.analysis.hand_made import marks_of


def contents(drawn: str) -> list[str]:
    """The words that are attributed in a text whose findings are drawn into it."""
    return [text_of(drawn)[span.start : span.end] for one in marks_of(drawn).attributions for span in one.content]


def text_of(drawn: str) -> str:
    from tests.analysis.hand_made import Drawn

    return Drawn(drawn).text


@pytest.mark.parametrize(
    "headline",
    [
        "<Orlau>*:* ⟦Balloon bursts over harbour⟧",
        "<Ida Marsh>*:* ⟦Jury drops mill inquiry⟧",
        "<Subtitle>*:* ⟦A year among the millers of Dale⟧",
        "<The Gull> *view:* ⟦the mill must pay for the harm⟧",
        "<Recap>*:* ⟦how the mill was sold⟧",
    ],
)
def test_a_label_names_a_topic(headline: str) -> None:
    """Whoever stands before a colon and speaks nowhere in the text is what the headline is about."""
    assert contents(f"{headline}\n\nThe jury of Orlau met on Monday, and Ida Marsh was not there.") == []


@pytest.mark.parametrize(
    "headline",
    [
        "<Marsh>*:* ⟦mill will pay for itself⟧",
        "<Doctors>*:* ⟦beds are closed for want of nurses⟧",
        "<Report>*:* ⟦mill was sold too cheap⟧",
        "<Orlau>*:* ⟦‘We shall not pay’⟧",
    ],
)
def test_a_label_speaks(headline: str) -> None:
    """A label is a source where it speaks in the text below, is a noun for a source, or stands before a quotation."""
    body = "\n\n<Ida Marsh> *said* ⟦that the mill would be fine⟧."
    assert len(contents(headline + body)) == 2


def test_a_question_about_a_topic_states_nothing() -> None:
    """“What the rowers say about the weir” tells that they speak of it, and not what they say."""
    assert contents("What <the rowers of Dale> *say about* ⟦the new weir⟧") == []
    assert contents("Here <the rowers of Dale> *complain about* ⟦the new weir⟧.") == ["the new weir"]


def test_a_cue_of_another_paragraph_ties_nothing() -> None:
    """A statement without quotation marks belongs to a cue of its own paragraph, or to one before it that ends in a colon."""
    assert contents("⟦The mill was sold too cheap⟧.\n\n<Ida Marsh> *said*, and left.") == []
    assert contents("<Ida Marsh> *wrote*\n\n⟦The mill was sold too cheap⟧.") == []
    assert contents("<Ida Marsh> *wrote:*\n\n⟦The mill was sold too cheap⟧.") == ["The mill was sold too cheap"]
    assert contents("⟦“The mill is gone.”⟧\n\n<Ida Marsh> *said* it twice.") == ["“The mill is gone.”"]
