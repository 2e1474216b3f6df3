"""Words and their shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.taggers.learned.words import (
    CAPITALISED,
    CAPITALS,
    GLUED,
    LOWER,
    MIXED,
    SHAPES,
    case_of,
    words_in,
)


@given(st.text(max_size=200))
def test_words_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    """Every letter, digit and mark is in just one word."""
    words = list(words_in(text, 0, len(text)))
    assert all(0 < word.shape < SHAPES for word in words)
    assert "".join(text[word.start : word.end] for word in words) == "".join(text.split())


@pytest.mark.parametrize(
    ("word", "shape"),
    [("dale", LOWER), ("NATO", CAPITALS), ("Dale", CAPITALISED), ("A", CAPITALISED), ("McKay", MIXED)],
)
def test_case_is_told(word: str, shape: int) -> None:
    """The vocabulary knows no capitals; the shape does."""
    assert case_of(word) == shape


def test_a_straight_mark_tells_by_the_blank_before_it_whether_it_opens() -> None:
    """A closing mark is glued to the word before it."""
    opening, _, closing = words_in('"So"', 0, 4)
    assert opening.shape < GLUED < closing.shape


def test_two_single_marks_are_one_double_mark() -> None:
    """Some agencies type them so."""
    text = "''So,'' he said."
    assert [text[word.start : word.end] for word in words_in(text, 0, len(text))][:4] == ["''", "So", ",", "''"]
