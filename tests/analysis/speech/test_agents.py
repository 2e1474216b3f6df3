"""Speakers behind a verb that is not a verb of saying."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.speech.agents import agents


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The mayor was accused by Ida Lund of hiding the report.", "Ida Lund", "of hiding the report"),
        ("The mayor, who was accused by Lund of hiding it, left the hall.", "Lund", "of hiding it"),
        ("She has been criticised by the two unions for not answering.", "the two unions", "for not answering"),
        ("Nothing moved. “That was my hat!” came a voice from inside the oven.", "a voice", "“That was my hat!”"),
        ("“Never,” came the reply.", "the reply", "“Never,”"),
        ("“Never,” came the reply of Ida Lund.", "Ida Lund", "“Never,”"),
    ],
)
def test_who_stands_behind_the_verb_speaks(text: str, source: str, content: str) -> None:
    """Whoever accuses somebody says what of, and what comes from a voice is said by it."""
    (found,) = agents(document_of(text))
    assert (text[slice(*found.source[0])], text[slice(*found.content[0])]) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was praised by the council for the bridge.",
        "The man accused by Lund left.",
        "The mayor has not been accused by Lund of hiding the report.",
        "The mayor may be accused by Lund of hiding the report.",
        "The mayor is afraid of being accused by Lund of hiding the report.",
        "If the mayor were accused by Lund of hiding the report, she would leave.",
        "Nobody was accused by Lund of hiding the report.",
        "The mayor was supposedly accused by Lund of hiding the report.",
        "“Never,” came the train.",
        "He was accused by",
    ],
)
def test_other_verbs_carry_no_speech(text: str) -> None:
    """Neither a thing for which somebody is praised, nor a reproach that was not made, nor what comes without a voice is a statement."""
    assert list(agents(document_of(text))) == []


@pytest.mark.parametrize(("between", "is_found"), [(12, False), (13, True)])
def test_a_condition_thirty_words_before_a_reproach_is_another_clause_s(between: int, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    """An “if” nearer than that makes the reproach a thought."""
    text = f"If it rains{' on quays' * between} the mayor was accused by Lund of hiding it."
    assert [text[slice(*one.source[0])] for one in agents(document_of(text))] == ["Lund"] * is_found
