"""What stands in the place of a text that could not be loaded."""

import pytest

from tui_reader.ui.panels.notice import Notice


@pytest.mark.parametrize(
    ("location", "has_address"),
    [("https://example.org/a", True), ("127.0.0.1:8000/a", True), ("harbour.html", False), ("-", False)],
)
def test_what_failed_on_the_web_can_be_opened_in_a_browser(location: str, has_address: bool) -> None:  # noqa: FBT001 - a column of a table
    """The key of the browser is named where there is an address for it, and nowhere else."""
    notice = Notice()
    notice.say_ended("It failed.", location, over_text=False)
    shown = str(notice.content)
    assert ("O    open the address in the web browser" in shown) == has_address
    assert "r    try again" in shown
