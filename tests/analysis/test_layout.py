"""Whose words the layout shows: block quotations, posts, turns, letters, signatures."""

import pytest

from tests.analysis.heard import heard_fixtures, misheard


@pytest.mark.parametrize(("title", "text", "expected"), heard_fixtures("layout"))
def test_the_layout_says_who_speaks(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Words that the layout gives to somebody are that one's as a whole, and no list is a conversation."""
    assert misheard(text, expected) == [], title


@pytest.mark.parametrize(("title", "text", "expected"), heard_fixtures("passages"))
def test_passages_and_items_are_their_authors(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    """What is set off, signed or cited is said by whoever signs or is cited, and the page's own notices by the page."""
    assert misheard(text, expected) == [], title
