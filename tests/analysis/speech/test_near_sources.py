"""Which source a cue has of which the tagger found another one far off."""

import pytest

from tests.analysis.hand_made import marks_of


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("<The officials of Orlau> met. Norland *said* ⟦it would pay⟧.", "Norland"),
        ("Two nurses *complained* ⟦that the hall was cold⟧. <They> left.", "Two nurses"),
        ("<The officials of Orlau> met. The sum that *shows* ⟦how late it was⟧ is small.", "The officials of Orlau"),
        ("<The officials of Orlau> met. *According to* ⟦plan⟧, it rained.", "The officials of Orlau"),
    ],
)
def test_a_cue_belongs_to_the_subject_of_its_sentence(drawn: str, source: str) -> None:
    """The subject right before a verb is its source, rather than somebody in another sentence."""
    found = marks_of(drawn).attributions[0]
    text = "".join(letter for letter in drawn if letter not in "<>*⟦⟧")
    assert text[slice(*found.source[0])] == source
