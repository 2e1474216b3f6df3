"""Tests of what all dialogs share."""

from textual.widgets import Input

from tests.ui.reader import open_reader
from tui_reader.ui.dialogs.choice import ChoiceList


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
