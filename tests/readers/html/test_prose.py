import pytest
from lxml.html import fromstring

from tui_reader.readers.html.prose import is_furniture


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("c-layout-sidebar-left", False),
        ("has-sidebar", False),
        ("page with-sidebar", False),
        ("no_sidebar wide", False),
        ("sidebar", True),
        ("left-sidebar", True),
        ("column sidebar_news", True),
    ],
)
def test_a_name_for_the_sidebar_beside_a_box_makes_no_furniture_of_it(name: str, *, expected: bool) -> None:
    """A class that says how the page is laid out tells nothing against the box; one that calls it a sidebar does."""
    assert is_furniture(fromstring(f"<div class='{name}'><p>The ferry stays in port.</p></div>")) is expected
