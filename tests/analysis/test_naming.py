"""How a page names the sources of its attributions."""

import pytest

from tests.analysis.marking import fixtures
from tui_reader.analysis import analyse
from tui_reader.model import Resource
from tui_reader.readers.markdown import read_markdown

_CASES = {title: (text, expected.splitlines()) for title, text, expected in fixtures("namings")}


@pytest.mark.parametrize("title", _CASES)
def test_an_attribution_says_how_its_source_is_named(title: str) -> None:
    """By a phrase of the text, a label, a signature, a heading, or as the person who is interviewed."""
    text, expected = _CASES[title]
    found = analyse(read_markdown(Resource("text.md", text.encode()))).attributions
    assert [f"{one.naming}: {one.speaker}" for one in found] == expected
