"""Which lines and clauses state something."""

import pytest

from tui_reader.analysis.assertions.clauses import statement_in


@pytest.mark.parametrize(
    "line",
    [
        "Who closed the lock?",
        "R. Holm 9 saves.",
        "Holm 3 goals, Berg 4, Lund 1.",
        "Pupils in work after two years: 88 percent",
        "Plan: the bay and its piers",
        "How to join: Fill in the form at the office.",
        "Subject: The pool is shut",
        "Below is the reply of the guild.",
        "Here’s what we found.",
        "He wrote to the tenants:",
        "Before you leave",
        "What the guild wants",
        "Never.",
        "Don’t.",
    ],
)
def test_what_states_nothing(line: str) -> None:
    """Questions, scores, labels with figures, fields of a mail, orders behind labels, pointers and lead-ins are no statements."""
    assert statement_in(line, "whole") is None


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("The pool is shut.", "The pool is shut."),
        ("Cons: The lid sticks.", "The lid sticks."),
        ("19:40 Town hall: the motion fails by two votes.", "the motion fails by two votes."),
        ("The result is clear: nobody came.", "The result is clear: nobody came."),
    ],
)
def test_a_statement_begins_behind_its_label(line: str, statement: str) -> None:
    """A label before a colon belongs to no statement, a clause before a colon does."""
    begin = statement_in(line, "whole")
    assert begin is not None
    assert line[begin:] == statement
