"""Marks of notes among the words of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.text.note_marks import without_note_marks


@pytest.mark.parametrize(
    ("text", "without"),
    [
        (
            "“It leaks,”1 said Lena Farkas.2 “It is old.”3 She left.",
            "“It leaks,”  said Lena Farkas.  “It is old.”  She left.",
        ),
        ("“It leaks,”[1] said Farkas [2]. She left.[3]", "“It leaks,”    said Farkas    . She left.   "),
        ("“It leaks,”¹ said Farkas.²³ The council² left.", "“It leaks,”  said Farkas.   The council  left."),
        ("The lock is old.[4][5] It leaks [6, 7].", "The lock is old.       It leaks       ."),
        ("The lock is old[a] and leaks.[note 2]", "The lock is old    and leaks.        "),
        ("“[H]e was [a] thief,” said Farkas.", None),
        ("It costs $3.50, and weighs 20 m² or 3 km³ at 10⁶.", None),
        ("At 3.30 p.m. the score was 2,1 and the version 2.0.", None),
        ("[1] Minutes of the board.", None),
        ('He called it "1 of 7" and left.', None),
    ],
)
def test_marks_of_notes_are_blank_to_the_analysis(text: str, without: str | None) -> None:
    """A figure, a letter or a sign that marks a note is no word; figures that count or measure, and words put in brackets, are."""
    assert without_note_marks(article_of(text)).text == (without or text)


@given(st.text(st.sampled_from("ab. ,”“[]1²³⁰\nX"), max_size=40))
def test_offsets_stay(text: str) -> None:
    """Without its marks a text is as long as with them, and no block reaches beyond its own."""
    article = article_of(text)
    bare = without_note_marks(article)
    assert len(bare.text) == len(text)
    assert all(mine.end <= theirs.end for mine, theirs in zip(bare.blocks, article.blocks, strict=True))


@pytest.mark.parametrize("marks", [("1", "2", "3"), ("¹", "²", "³"), ("[1]", "[2]", "[3]"), (" [1]", " [2]", " [3]")])
def test_cues_and_quotations_are_read_through_marks(marks: tuple[str, str, str]) -> None:
    """Who says a quotation does not change with the marks of notes behind it, and a number of a note is nobody and no figure."""
    first, second, third = marks
    text = (
        f"“We had no choice at all,”{first} said Lena Farkas.{second} “The lock is old.”{third} The board was furious."
    )
    found = analyse(article_of(text))
    said = {text[span.start : span.end]: one.speaker for one in found.attributions for span in one.content}
    assert said == {"“We had no choice at all,”": "Lena Farkas", "“The lock is old.”": "Lena Farkas"}
    assert [text[one.start : one.end].rstrip(".") for one in found.assertions] == ["The board was furious"]
    assert not any("number" in reason for one in found.assertions for reason in one.reasons)
