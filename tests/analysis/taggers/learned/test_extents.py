"""Where contents end."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.taggers.learned.extents import Extents
from tui_reader.analysis.taggers.learned.paths import LabelledSpan
from tui_reader.analysis.taggers.learned.words import words_in
from tui_reader.model import Reason


def mended(text: str, content: str, chance: float, until: str | None = None) -> str:
    """Return ``content`` with its end mended, where every other word of ``text`` has the same chance to be content."""
    words = list(words_in(text, 0, len(text)))
    start = text.index(content)
    inside = [at for at, word in enumerate(words) if start <= word.start < start + len(content)]
    chances = np.full(len(words), chance, dtype=np.float32)
    limit = (
        len(words) if until is None else next(at for at, word in enumerate(words) if word.start == text.index(until))
    )
    (one,) = Extents(text, words, chances).mended([LabelledSpan(inside[0], inside[-1] + 1, 0)], [limit])
    return text[words[one.first].start : words[one.last - 1].end]


@pytest.mark.parametrize(
    ("text", "content", "chance", "whole"),
    [
        ("Pilots warned of fog over the lower harbour, and left.", "of fog", 0.4, "of fog over the lower harbour"),
        ("Pilots warned of fog over the lower harbour, and left.", "of fog", 0.2, "of fog"),
        ("Pilots warned of fog over the lower harbour, and left.", "of fog over", 0.2, "of fog over the lower harbour"),
        ("Pilots warned of fog over\nMore on page 3", "of fog", 0.9, "of fog over"),
        ("Ms Marsh wants 3.5 tonnes of bread.", "3", 0.9, "3.5 tonnes of bread"),
    ],
)
def test_a_content_reaches_the_next_mark(text: str, content: str, chance: float, whole: str) -> None:
    """The rest of its clause belongs to it if that is likely, behind “over” or “the” if it is not quite unlikely."""
    assert mended(text, content, chance) == whole


def test_a_content_ends_where_another_span_begins() -> None:
    """What is the source of another statement is no rest of this one."""
    text = "Pilots warned of fog while the mayor promised lamps."
    assert mended(text, "of fog", 0.9, until="the mayor") == "of fog while"


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        ("the sooner the lock closes", "the sooner the lock closes, the better it is"),
        ("that the more it leaks", "that the more it leaks, the less it helps"),
        ("the harbour leaks", "the harbour leaks"),
    ],
)
def test_neither_half_of_a_comparison_stands_alone(content: str, whole: str) -> None:
    """“The sooner …” says nothing without “the better …”, which is no claim of the narrator's then."""
    text = "Bell says the sooner the lock closes, the better it is. Bell says that the more it leaks, the less it helps. Bell says the harbour leaks, the mayor not."
    assert mended(text, content, 0.0) == whole


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        ("a long", "a long-term"),
        ("a long-", "a long-term"),
        ("a long-term lease and", "a long-term lease"),
        ("a long-term lease and a", "a long-term lease"),
    ],
)
def test_no_content_ends_within_a_word_or_on_one_that_leads_on(content: str, whole: str) -> None:
    """A hyphen ties its words together, and “and” leads to what is not in the content."""
    assert mended("Bell asked for a long-term lease and a boat yesterday.", content, 0.0) == whole


def test_a_word_that_closes_its_clause_stays() -> None:
    """“in” leads to nothing where a mark follows it."""
    text = "Bell asked which pier to look in, and left."
    assert mended(text, "which pier to look in", 0.0) == "which pier to look in"


@given(
    st.text("ab ,.-\n“", min_size=1, max_size=40).filter(lambda text: any(True for _ in words_in(text, 0, len(text)))),
    st.floats(0, 1),
    st.data(),
)
def test_a_mended_content_keeps_its_beginning(text: str, chance: float, data: st.DataObject) -> None:
    """Whatever the text, it has a word at least, begins where it began, and stays before the next span."""
    words = list(words_in(text, 0, len(text)))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    limit = data.draw(st.integers(last, len(words)))
    chances = np.full(len(words), chance, dtype=np.float32)
    (one,) = Extents(text, words, chances).mended([LabelledSpan(first, last, 0)], [limit])
    assert first == one.first < one.last <= limit


@pytest.mark.parametrize(
    ("found", "mended", "reasons"),
    [
        (2, 4, [Reason("attribution.end.clause", ("over the",))]),
        (4, 3, [Reason("attribution.end.leading-word", ("the",))]),
        (4, 4, []),
    ],
    ids=["longer", "shorter", "as it was"],
)
def test_an_end_that_was_moved_says_by_which_words(found: int, mended: int, reasons: list[Reason]) -> None:
    """What a content gained or lost at its end is the argument of a reason."""
    text = "of fog over the lower harbour"
    words = list(words_in(text, 0, len(text)))
    extents = Extents(text, words, np.zeros(len(words), dtype=np.float32))
    assert list(extents.reasons(LabelledSpan(0, found, 0), LabelledSpan(0, mended, 0))) == reasons
