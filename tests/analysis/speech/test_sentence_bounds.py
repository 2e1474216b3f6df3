"""What a cue reports ends with its sentence."""

import pytest

from tests.analysis.hand_made import marks_of


@pytest.mark.parametrize(
    ("drawn", "contents"),
    [
        (
            "*According to* <the court>, ⟦the walls were wet⟧. ⟦… Whether they will appeal is open⟧.",
            ["the walls were wet"],
        ),
        ("<Ida Marsh> *said* ⟦the walls were wet. Nobody came⟧.", ["the walls were wet"]),
        ("⟦He was 88. He never married⟧, <the clerk> *said*.", ["He never married"]),
        ("⟦The walls were wet⟧. That is what <Ida Marsh> *said*.", ["The walls were wet"]),
        ("<Ida Marsh> *said* ⟦“The walls are wet. Nobody came.”⟧", ["“The walls are wet. Nobody came.”"]),
    ],
)
def test_another_sentence_is_no_part_of_a_report(drawn: str, contents: list[str]) -> None:
    """Without quotation marks a statement lies in the sentence of its cue, if a part of it does."""
    text = "".join(letter for letter in drawn.replace("⟦… ", "⟦") if letter not in "<>*⟦⟧")
    (found,) = marks_of(drawn).attributions
    assert [text[slice(*span)] for span in found.content] == contents
