"""Orders, which state nothing."""

import pytest

from tui_reader.analysis.assertions.orders import is_order
from tui_reader.analysis.grammar.clause_words import ClauseWords


@pytest.mark.parametrize(
    "clause",
    [
        "Call the office.",
        "Let's go home.",
        "Don’t wait for it.",
        "Please knock first.",
        "Picture yourself on a raft.",
        "Imagine it rains.",
        "Finally, stay off the quay.",
        "Rinse it and pour the water away.",
        "Stir twice an hour.",
        "Before lighting the stove, always open the flue.",
        "If the rope is wet, replace it.",
        "To leave the list, write a mail.",
        "When the light turns red, close the valve and wait.",
    ],
)
def test_orders(clause: str) -> None:
    """An imperative opens with a base form and its object, behind an adverb or a condition, too."""
    assert is_order(ClauseWords(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "Support for the plan has grown.",
        "Police in the town slept.",
        "Fish in the lake died.",
        "Work on the pier begins in May.",
        "If he pays, you lose nothing.",
        "When prices fall, families buy more.",
        "Finally, the lock opened.",
        "In May, the keeper left.",
    ],
)
def test_statements_are_no_orders(clause: str) -> None:
    """A noun that looks like a base form is none, and a condition has a statement behind it as well."""
    assert not is_order(ClauseWords(clause))
