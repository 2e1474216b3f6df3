"""Tests of what all dialogs share."""

import re
from pathlib import Path

from textual.containers import Vertical
from textual.widgets import Input

from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tui_reader import ui
from tui_reader.ui.dialogs.choice import ChoiceList
from tui_reader.ui.dialogs.dialog import Dialog
from tui_reader.ui.panels.search_bar import SearchInput
from tui_reader.ui.steady_input import SteadyInput


async def test_a_second_choice_is_too_late() -> None:
    """Of two answers that come at once, as by Enter and a click, the first one counts, and the text is there again."""
    async with open_reader() as reader:
        await reader.press("t")
        choices = reader.app.screen.query_one(ChoiceList)
        choices.action_select()
        choices.action_select()
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
        await reader.press("o")
        line = reader.app.screen.query_one(Input)
        await line.action_submit()
        await line.action_submit()
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen


async def test_every_dialog_has_an_edge_and_lies_within_the_screen() -> None:
    """On all four sides of each dialog there is a line, and no part of it is cut off."""
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("]")
        for key in ("t", "l", "o", "w", "%", "T", "?", ":", "enter"):
            await reader.press({"?": "question_mark", ":": "colon", "%": "percent_sign"}.get(key, key))
            dialog = reader.app.screen
            assert isinstance(dialog, Dialog), key
            box = dialog.query_one(Vertical)
            assert {edge for edge, _ in box.styles.border} == {"round"}, key
            assert dialog.region.contains_region(box.region), key
            await reader.press("escape")


def test_no_cursor_blinks() -> None:
    """Every line to type in is one whose cursor stands still: while nobody types, nothing is sent to the terminal."""
    package = Path(ui.__file__).parent
    others = [
        path.name for path in package.rglob("*.py") if re.search(r"(?<!Steady)(?<!Search)\bInput\(", path.read_text())
    ]
    assert others == []
    assert not SteadyInput().cursor_blink
    assert issubclass(SearchInput, SteadyInput)


async def test_a_long_line_shows_its_end() -> None:
    """The prompt for a file shows the cursor and the end of the name, and all of the hint below it, on a narrow screen too."""
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("w")
        await reader.until(lambda: "-2027-03-03.md" in screen_text(reader.app))
        assert "Tab format   Down parts   Esc cancel" in screen_text(reader.app)
        assert "Save the marked article in /" in screen_text(reader.app)
