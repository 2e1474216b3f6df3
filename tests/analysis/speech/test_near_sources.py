"""Which source a cue has of which the tagger found another one far off."""

import pytest

from tests.analysis.hand_made import marks_of


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("<The officials of Orlau> met. Norland *said* ⟦it would pay⟧.", "Norland"),
        ("Two nurses *complained* ⟦that the hall was cold⟧. <They> left.", "Two nurses"),
        ("<The officials of Orlau> met. The sum that *shows* ⟦how late it was⟧ is small.", "The officials of Orlau"),
        ("<Ida Marsh> argues that it is old; Reske *holds* ⟦that it is new⟧.", "Reske"),
        ("<The officials of Orlau> met. *According to* ⟦plan⟧, it rained.", "The officials of Orlau"),
    ],
)
def test_a_cue_belongs_to_the_subject_of_its_sentence(drawn: str, source: str) -> None:
    """The subject right before a verb is its source, rather than somebody in another sentence."""
    found = marks_of(drawn).attributions[0]
    text = "".join(letter for letter in drawn if letter not in "<>*⟦⟧")
    assert text[slice(*found.source[0])] == source


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("State engineers *have urged* ⟦the county to close the bridge⟧.", "State engineers"),
        ("<The clerk> *said* ⟦it was late⟧. The mayor had left, *noting* ⟦that it was dark⟧.", "The mayor"),
        ("The mayor closed the gate and *warned* ⟦that it was dark⟧.", "The mayor"),
        ("The mayor closed the gate. It also *warns* ⟦that it is dark⟧.", "It"),
        ("Raising fresh *questions about* ⟦whether it was dark⟧, it rained.", None),
        ("A look at the gate *suggests* ⟦that it was open⟧.", None),
        ("The gate *was reported* ⟦to be open⟧.", None),
        ("Ida Marsh was shot in Dale, *suggesting* ⟦that it was dark⟧.", None),
        ("The Dale Bridge fell, *showing* ⟦that it was old⟧.", None),
        ("Rain *suggests* ⟦that it is late⟧.", None),
        ("Ida Marsh was held in Dale, *insisting* ⟦that it was dark⟧.", "Ida Marsh"),
    ],
)
def test_a_cue_without_a_source_has_the_subject_of_its_sentence(drawn: str, source: str | None) -> None:
    """Somebody right before a verb of speech, or before the verb that it goes on with, is its source."""
    found = marks_of(drawn).attributions
    text = "".join(letter for letter in drawn if letter not in "<>*⟦⟧")
    assert [text[slice(*one.source[0])] for one in found[-1:] if one.source] == ([source] if source else [])


@pytest.mark.parametrize(
    ("drawn", "source", "content", "rule"),
    [
        (
            "<Lund, who owns the quay, has been selling it>, *said* ⟦two officials aware of the deal⟧.",
            "two officials aware of the deal",
            "Lund, who owns the quay, has been selling it",
            "attribution.turned",
        ),
        (
            "<Marsh, who is 64 and was born here>, *said* ⟦people were late⟧.",
            "Marsh, who is 64 and was born here",
            "people were late",
            None,
        ),
        (
            "*According to* <a 2024> Dale Centre study, ⟦it was late⟧.",
            "a 2024 Dale Centre study",
            "it was late",
            "attribution.whole-source",
        ),
    ],
)
def test_a_source_is_somebody_and_whole(drawn: str, source: str, content: str, rule: str | None) -> None:
    """A clause before “said” is what the people behind it say, and a source does not end before its noun."""
    found = marks_of(drawn).attributions[0]
    text = "".join(letter for letter in drawn if letter not in "<>*⟦⟧")
    assert (text[slice(*found.source[0])], text[slice(*found.content[0])]) == (source, content)
    assert [one.rule for one in found.reasons if one.rule.startswith("attribution.")][-1:] == ([rule] if rule else [])
