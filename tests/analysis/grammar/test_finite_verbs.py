"""Finite verbs by their forms and the words beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.grammar.clause_words import ClauseWords
from tui_reader.analysis.grammar.finite_verbs import finite_verbs, has_finite_verb, has_main_verb


@pytest.mark.parametrize(
    "clause",
    [
        "The boats sank",
        "She rewrote it",
        "Prices surpassed them",
        "Boats block the lock",
        "The seal smells of rubber",
        "It creaks",
        "Old families forgive debts",
        "Under the floor lay a coin",
        "Greta Holm, 61, takes over in May",
        "The herd died",
        "Spruce spits.",
    ],
)
def test_verbs(clause: str) -> None:
    """Regular, irregular and present forms are seen, the last behind a subject of their number."""
    assert has_finite_verb(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "A dark night",
        "The harbour at noon",
        "Two boats, no crew",
        "KESTREL BAY, May 12",
        "By Will Stone",
        "R. Holm 9 saves.",
        "Pupils in work after two years",
        "Fair play, fair prices, a warm voice",
        "The support of the town",
        "The planned routes and a closed lock",
    ],
)
def test_no_verbs(clause: str) -> None:
    """Nouns in -s behind a number or beside a comma are plurals, and a form in -ed behind an article describes its noun."""
    assert not has_finite_verb(clause)


@pytest.mark.parametrize(("line", "expected"), [("Tools used in the yard", False), ("Council closed the yard", True)])
def test_participles_of_headings(line: str, expected: bool) -> None:  # noqa: FBT001 - the example's answer
    """In a line without a full stop a form in -ed is a verb only with its object."""
    assert has_finite_verb(line, line=True) is expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("the pilot who found the wreck", False),
        ("The pilot who found the wreck left", True),
        ("Holm is one who knows", True),
        ("those for whom the bell was cast", False),
    ],
)
def test_a_relative_clause_is_no_statement(clause: str, expected: bool) -> None:  # noqa: FBT001 - the example's answer
    """The verb of a relative clause says nothing of the noun before it."""
    assert has_main_verb(ClauseWords(clause)) is expected


@given(st.text(max_size=200), st.booleans())
def test_any_text(clause: str, line: bool) -> None:  # noqa: FBT001 - drawn
    """Verbs are words of the clause, in their order."""
    words = ClauseWords(clause)
    found = list(finite_verbs(words, line=line))
    assert found == sorted(set(found))
    assert all(0 <= index < len(words) for index in found)
