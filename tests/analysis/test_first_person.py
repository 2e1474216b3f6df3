"""Whose first person an article speaks with."""

import pytest

from tests.analysis.hand_made import marks_of


@pytest.mark.parametrize(
    "text",
    [
        "<I> *think* ⟦the gate was open⟧.",
        "<We> *believe* ⟦that the gate was open⟧.",
        "Interviewer shuts the gate\n\n<I> *think* ⟦the gate was open⟧.",
        "<We> *used to call* ⟦the gate the “mouth of the yard”⟧.",
        "<We> *called* him ⟦“the old mouth of the yard”⟧.",
        "<I> *nicknamed* it ⟦“Grumpy”⟧.",
    ],
)
def test_the_narrator_is_nobody_else(text: str) -> None:
    """What the narrator thinks is no attribution: those are to somebody other than the narrator."""
    assert list(marks_of(text).attributions) == []


def test_what_the_narrator_quotes_stays_a_quotation() -> None:
    """Words in quotation marks are attributed, also where the narrator said them."""
    (found,) = marks_of("⟦“The gate was open,”⟧ <I> *said*.").attributions
    assert (found.kind, found.speaker) == ("direct", None)


def test_a_statement_of_several_stays_open() -> None:
    """“We” is nobody by name where the title of a statement names two persons."""
    found = marks_of(
        "Joint statement by Lena Farkas and Peter Marsh\n\n<We> *believe* ⟦that the gate was open⟧."
    ).attributions
    assert [(one.speaker, one.speaker_kind) for one in found] == [(None, "collective")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Interview with Lena Farkas\n\nWas it open?\n\n<I> *think* ⟦the gate was open⟧.", "Lena Farkas"),
        ("Statement by the Marlow Harbour Trust\n\n<We> *believe* ⟦that the gate was open⟧.", "Marlow Harbour Trust"),
    ],
)
def test_who_is_presented_is_heard(text: str, speaker: str) -> None:
    """What “I” and “we” say in an answer or a statement is said by whoever the title presents."""
    (found,) = marks_of(text).attributions
    assert (found.speaker, found.kind) == (speaker, "indirect")
