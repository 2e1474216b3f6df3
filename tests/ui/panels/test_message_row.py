"""Messages stand in the last row of the screen."""

import pytest

from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text


def _text(screen: str) -> list[str]:
    """What a screen shows above its last two rows, without the mark column and the scrollbar, which follow its height."""
    return [line.ljust(38)[:38].rstrip() for line in screen.splitlines()[:-2]]


@pytest.mark.parametrize("size", [(120, 36), (60, 20), (40, 8)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("keys", [(), ("z",), ("slash",)], ids=["reading", "only the text", "searching"])
async def test_a_message_takes_the_place_of_the_keys(size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """Whatever else is on the screen, a message is its last row, nothing lies under it, and it makes room again."""
    async with open_reader(size=size) as reader:
        await reader.press(*keys)
        before = screen_text(reader.app)
        reader.app.say("Copied the mark.")
        await reader.until(lambda: screen_text(reader.app).splitlines()[-1].strip() == "Copied the mark.")
        assert _text(screen_text(reader.app)) == _text(before)
        reader.app.unsay()
        await reader.until(lambda: screen_text(reader.app) == before)


async def test_a_long_message_is_whole() -> None:
    """A message that needs more than a row takes more, so that what to do next can be read."""
    async with open_reader(size=(60, 20)) as reader:
        reader.app.say(
            "The file could not be written, since the disk is full. Choose another folder, or make room on the disk."
        )
        await reader.until(lambda: "make room on the disk." in " ".join(screen_text(reader.app).split()))


async def test_the_time_of_a_message_begins_when_it_is_seen() -> None:
    """What is said while a line to type in lies over the last row stays until it can be read; on the free screen time runs at once."""
    async with open_reader() as reader:
        await reader.press("o")
        reader.app.say("All marks are there.")
        await reader.pilot.pause()
        assert reader.app._until_read is None
        await reader.press("escape")
        await reader.until(lambda: reader.app._until_read is not None)
        assert "All marks are there." in screen_text(reader.app)
        for _ in range(2):
            reader.app.say("Copied the mark.")
            await reader.until(lambda: reader.app._until_read is not None)


async def test_what_the_framework_says_stands_there_too() -> None:
    """A notification of Textual's own does not lie over the text."""
    async with open_reader() as reader:
        reader.screen.notify("Press [q] to quit", title="Quit", timeout=1)
        await reader.until(lambda: reader.said == "Press [q] to quit")
        assert not list(reader.app._notifications)
