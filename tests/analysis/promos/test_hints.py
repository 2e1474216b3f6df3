"""Tests of the search for hints."""

import random

from tui_reader.analysis.promos.hints import Hints

HINTS = ["sign up", "up", "subscrib", "subscribe", "©", "e-mail", "mail", "donate"]


def test_hints_that_occur_are_returned_in_their_order() -> None:
    assert Hints(HINTS).within("© mail us, or sign up") == ["sign up", "up", "©", "mail"]


def test_nothing_occurs_in_a_text_without_characters() -> None:
    assert Hints(HINTS).within("") == []


def test_hints_are_found_as_by_looking_for_one_after_the_other() -> None:
    chance = random.Random(1)  # noqa: S311 - it makes up texts, and nothing else
    hints = list(dict.fromkeys("".join(chance.choices("ab c", k=chance.randint(1, 6))) for _ in range(200)))
    index = Hints(hints)
    for _ in range(200):
        text = "".join(chance.choices("abc ", k=chance.randint(0, 40)))
        assert index.within(text) == [hint for hint in hints if hint in text]
