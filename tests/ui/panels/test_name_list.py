"""The rows of the list of names."""

from tui_reader.model import Entity, Span
from tui_reader.ui.panels.name_list import _row


def test_a_date_is_followed_by_the_day_it_is() -> None:
    """What day it is stands behind a date, where it is not written so already and as far as there is room."""
    monday = Entity("Monday", "date", (), (Span(0, 6),), "2026-03-02")
    assert _row(monday, 26).plain == "Monday 2026-03-02        1"
    assert _row(monday, 20).plain == "Monday 2026-03…    1"
    assert _row(Entity("1987", "date", (), (Span(0, 4),), "1987"), 20).plain == "1987               1"
