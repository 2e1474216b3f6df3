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
        "<Our tests> *showed* ⟦that the gate was open⟧.",
        "<My own report on the gate> *found* ⟦that it was open⟧.",
    ],
)
def test_the_narrator_is_nobody_else(text: str) -> None:
    """What the narrator thinks is no attribution: those are to somebody other than the narrator."""
    assert list(marks_of(text).attributions) == []


def test_what_the_narrator_quotes_stays_a_quotation() -> None:
    """Words in quotation marks are attributed, also where the narrator said them."""
    (found,) = marks_of("⟦“The gate was open,”⟧ <I> *said*.").attributions
    assert (found.kind, found.speaker) == ("direct", None)


@pytest.mark.parametrize("source", ["Our readers", "My brother", "The tests", "Our friend, who tests gates,"])
def test_whoever_the_narrator_knows_is_somebody_else(source: str) -> None:
    """People and bodies of the narrator's are others, and only what the narrator wrote or tested speaks for the narrator."""
    (found,) = marks_of(f"<{source}> *said* ⟦that the gate was open⟧.").attributions
    assert found.source
