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
