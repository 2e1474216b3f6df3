"""Whom “they” and “it” stand for."""

import pytest

from tests.analysis.hand_made import marks_of


def last_speaker(drawn: str) -> str | None:
    return marks_of(drawn).attributions[-1].speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("<[org: Orlau Water]> *said* ⟦the pipe was old⟧. <They> *added* ⟦that it was iron⟧.", "Orlau Water"),
        ("<[org: Orlau Water]> *said* ⟦the pipe was old⟧. <It> *added* ⟦that nobody was hurt⟧.", "Orlau Water"),
        ("[org: Orlau Water] closed the road. <It> *promised* ⟦to pay⟧.", "Orlau Water"),
        ("On Monday, [group: Liberals] left the hall. <They> *called* ⟦the vote a farce⟧.", "Liberals"),
        ("While [org: Orlau Water] was late, <it> *said* ⟦the road was open⟧.", "Orlau Water"),
    ],
)
def test_a_body_that_spoke_or_is_the_subject_right_before_is_meant(text: str, speaker: str) -> None:
    """“They” and “it” are the body that just spoke, or that the sentence before is about."""
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "<Bakers in [place: Norland]> *said* ⟦flour was short⟧. <They> *add* ⟦that ovens stay cold⟧.",
        "<[place: Norland]> *said* ⟦it would pay⟧. <They> *said* ⟦the sum was fair⟧.",
        "[org: Orlau Water] met the guests. Nurses stood at the gate. <They> *said* ⟦the road was shut⟧.",
        "<[org: Orlau Water]> *said* ⟦the pipe was old⟧. <Two plumbers> *disagreed*: ⟦“It was new.”⟧ <They> *said* ⟦it broke⟧.",
        "<[person: Lena Farkas] and [person: Piet Marsh]> *said* ⟦the roof leaked⟧. <They> *said* ⟦nobody came⟧.",
        "[group: Norlandic] fishermen left the port. <They> *fear* ⟦a ban⟧.",
        "<A letter from [org: Orlau Water]> *said* ⟦the pipe was old⟧. ⟦“Nobody came,”⟧ <it> *read*.",
    ],
)
def test_anybody_else_stays_open(text: str) -> None:
    """“They” and “it” get no name where people without a name, persons or a place may be meant."""
    assert last_speaker(text) is None
