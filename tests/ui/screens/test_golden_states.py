"""The states of the screen with their attributes, as they are where colours cannot be seen."""

import pytest

from tests.ui.reader import open_reader
from tests.ui.screen_text import assert_state
from tests.ui.screens.test_reading_screen import GatedReading
from tui_reader import sample
from tui_reader.ui.panels import article_pane

SIZES = [(120, 36), (80, 24), (60, 20)]
STATES: dict[str, tuple[list[str], list[str]]] = {
    "mark": (["]"], ["escape"]),
    "hidden": (["2"], ["2"]),
    "search": (["slash", *"brandt"], ["escape", "escape", "escape"]),
    "links": (["l"], ["escape"]),
    "contents": (["t", "down"], ["escape"]),
    "open": (["o"], ["escape"]),
    "theme": (["T"], ["escape"]),
    "commands": (["colon", *"theme"], ["escape"]),
}
"""Keys that lead to a state of an article that is read, and those that lead back."""


def _named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("size", SIZES, ids=_named)
async def test_states_of_an_article(size: tuple[int, int]) -> None:
    """Each state has the text and the attributes of its golden file; lists have a cursor, and marks faces."""
    async with open_reader("https://example.org/ferry", size=size, theme="ansi") as reader:
        for state, (keys, back) in STATES.items():
            await reader.press(*keys)
            await reader.until(lambda: not reader.screen.is_searching or reader.screen.search_bar.result)  # type: ignore[union-attr]
            reader.app.unsay()
            await reader.pilot.pause()
            assert_state(reader.app, f"states/{state}-{_named(size)}")
            await reader.press(*back)
        await reader.press(*(["S", "tab", "j"] if size == SIZES[0] else ["s", "S", "j"]))
        assert_state(reader.app, f"states/names-{_named(size)}")


@pytest.mark.parametrize("size", SIZES, ids=_named)
async def test_states_without_an_article(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """While a page loads, after an error, and at the start, the screen is as its golden file."""
    monkeypatch.setattr(article_pane, "monotonic", lambda: 0.0)  # the seconds of a load are told
    reading = GatedReading()
    async with open_reader("slow.html", reading=reading, marked=False, size=size, theme="ansi") as reader:
        await reader.until(lambda: "MB" in reader.pane.busy and reader.screen.query("KeyRow"))
        assert_state(reader.app, f"states/loading-{_named(size)}")
    async with open_reader("missing.html", marked=False, size=size, theme="ansi") as reader:
        await reader.until(lambda: reader.pane.is_noticing and not reader.pane.busy and reader.screen.query("KeyRow"))
        assert_state(reader.app, f"states/error-{_named(size)}")
    async with open_reader(str(sample.ARTICLE), size=size, theme="ansi") as reader:
        assert_state(reader.app, f"states/start-{_named(size)}")
