"""Whose words the page prints: answers of an interview, letters, speeches."""

import pytest

from tests.analysis.heard import heard_fixtures, misheard


@pytest.mark.parametrize(("title", "text", "expected"), heard_fixtures("voices"))
def test_the_page_says_who_speaks(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    """An answer, a letter or a speech is somebody's as a whole; a page that answers itself speaks in its own voice."""
    assert misheard(text, expected) == [], title
