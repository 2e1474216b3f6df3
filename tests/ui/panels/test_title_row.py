"""The title row: the title once, be it in the text or in the row."""

from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_every_key_answers import Unmarked

TITLE = "Ferry company denies that the Marlow boat was overloaded"


async def test_the_title_stands_once() -> None:
    """The row has the site alone while the title can be read in the text, and the title as soon as it cannot."""
    async with open_reader(size=(120, 12)) as reader:
        first, *text = screen_text(reader.app).splitlines()
        assert first.startswith(" The Marlow Post  ")
        assert any(TITLE in row for row in text)
        await reader.press("space")
        first, *text = screen_text(reader.app).splitlines()
        assert first.startswith(f" {TITLE} · The Marlow Post")
        assert not any(TITLE in row for row in text)
        await reader.press("g")
        assert screen_text(reader.app).startswith(" The Marlow Post  ")


async def test_the_number_in_the_list_stays() -> None:
    """Of several articles, the row always has the number."""
    async with open_reader(more=["other.html"]) as reader:
        assert screen_text(reader.app).startswith(" 1/2 The Marlow Post  ")


async def test_a_text_without_a_title_is_named_in_the_row() -> None:
    """Where the text has no title, the row has the name of the file."""
    async with open_reader("notes.txt", reading=Unmarked()) as reader:
        assert screen_text(reader.app).startswith(" notes.txt  ")
