"""The limits of titles of works."""

import re

import pytest

from tui_reader.analysis.taggers.learned.work_titles import whole_titles
from tui_reader.analysis.tagging import Name


@pytest.mark.parametrize(
    ("text", "found", "title"),
    [
        ("He sang “The Lock at Dale” twice.", "Lock at Dale", "The Lock at Dale"),
        ("He sang “Nobody Opens the Lock,” and left.", "Lock", "Nobody Opens the Lock"),
        ("Good books\n\nWhen There Are Locks\nIda Marsh (Dale)", "There Are Locks", "When There Are Locks"),
        ("It rained.\n\n18) Lady Lock\n\nIt is long.", "Lock", "Lady Lock"),
        ("It rained.\n\n21) Star Locks: The Last Gate\n\nIt is long.", "Star Locks", "Star Locks: The Last Gate"),
        ("He said “the Lock will open at nine” twice.", "Lock", "Lock"),
        ("Films, Locks and More\n\nIt rained.", "Locks", "Locks"),
        ("Nobody saw Locks in the town where it was made.", "Locks", "Locks"),
        ("Locks is a film by Ida Marsh", "Locks", "Locks"),
    ],
)
def test_a_title_is_whole_in_marks_or_in_a_line(text: str, found: str, title: str) -> None:
    """A work in quotation marks, or in a line of its own, has all the words that a title can have."""
    start = text.index(found)
    (whole,) = whole_titles(text, [Name(start, start + len(found), "work", 0.9)])
    assert text[whole.start : whole.end] == title


def test_a_name_within_a_title_is_no_name() -> None:
    """The place in a title is a part of it; names beside it stay."""
    text = "Ida Marsh sang “The Lock at Dale” twice."
    names = [Name(0, 9, "person", 0.9), Name(20, 24, "work", 0.9), Name(28, 32, "place", 0.9)]
    assert [text[one.start : one.end] for one in whole_titles(text, names)] == ["Ida Marsh", "The Lock at Dale"]


def test_an_author_below_a_title_is_no_work() -> None:
    """In the line below a title stand its author and its publisher; a word in capitals is a heading."""
    text = "Good books\n\nWhen There Are Locks\nIda Marsh (Arcady)\nRULES\nIt rained."
    forms = ("There Are Locks", "Ida Marsh", "Arcady", "RULES")
    names = [Name(text.index(form), text.index(form) + len(form), "work", 0.9) for form in forms]
    found = [(text[one.start : one.end], one.type) for one in whole_titles(text, names)]
    assert found == [("When There Are Locks", "work"), ("Ida Marsh", "person")]


def test_a_title_that_is_whole_elsewhere_is_whole() -> None:
    """“Lady Lock” in a line of its own tells that “Lock” behind “Lady” in a sentence is cut."""
    text = "It rained.\n\n18) Lady Lock\n\nNobody saw Lady Lock twice."
    starts = (text.index("Lock"), text.rindex("Lock"))
    found = whole_titles(text, [Name(at, at + 4, "work", 0.9) for at in starts])
    assert [text[one.start : one.end] for one in found] == ["Lady Lock"] * 2


def test_of_two_titles_elsewhere_the_longer_counts() -> None:
    """The result does not depend on the order in which a set gives its titles."""
    text = "It rained.\n\n18) Lady Lock\n\n19) My Lady Lock\n\nNobody saw My Lady Lock twice."
    starts = [match.start() for match in re.finditer("Lock", text)]
    found = whole_titles(text, [Name(at, at + 4, "work", 0.9) for at in starts])
    assert [text[one.start : one.end] for one in found] == ["Lady Lock", "My Lady Lock", "My Lady Lock"]


def test_a_title_at_the_start_of_a_text_stays() -> None:
    """Nothing stands before it that could belong to it."""
    for text in ("Lock was made.", "A Lock was made."):
        at = text.index("Lock")
        (found,) = whole_titles(text, [Name(at, at + 4, "work", 0.9)])
        assert found.start == at


def test_a_title_behind_a_longer_one_is_looked_up_in_its_line() -> None:
    """The words before a title are compared as far back as a title can be long, wherever in the text the title stands."""
    long = "Unbroken" * 12
    text = f"It rained all day, as it does in May.\n\n18) Lady Lock\n\nNobody saw {long} Lock, nor the {long} of Lady Lock twice."
    starts = [match.start() for match in re.finditer("Lock", text)]
    found = whole_titles(text, [Name(at, at + 4, "work", 0.9) for at in starts])
    assert [text[one.start : one.end] for one in found] == ["Lady Lock", "Lock", "Lady Lock"]
