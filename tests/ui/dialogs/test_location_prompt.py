"""The line in which a location is typed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input, Static

from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tui_reader.ui.dialogs.location_prompt import LocationPrompt, OfferList
from tui_reader.ui.remembered.memory import Memory


def line(reader: Reader) -> str:
    return reader.app.screen.query_one(Input).value


@pytest.fixture
def memory() -> Memory:
    """Two articles that were read, and a location that was typed and not found."""
    memory = Memory()
    memory.open("https://courier.example/ferry", "The ferry stops", "")
    memory.open("/srv/quay.html", "The quay is closed", "")
    memory.note_typed("https://courier.example/fery")
    memory.note_typed("https://courier.example/ferry")
    return memory


@asynccontextmanager
async def prompt(memory: Memory | None = None, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Reader]:
    """The reader with the line open."""
    async with open_reader(memory=memory, size=size) as reader:
        memory = reader.app.memory
        memory.open(None, "", "")
        await reader.press("o")
        assert isinstance(reader.app.screen, LocationPrompt)
        yield reader


async def test_up_goes_back_through_what_was_read(memory: Memory) -> None:
    """What failed last comes first, for it is to be mended; then the articles, the latest first. Down returns to what was typed."""
    async with prompt(memory) as reader:
        [ferry] = [one.address for one in memory.state.recent if one.address.endswith("ferry.html")]
        walked = []
        for _ in range(5):
            await reader.press("up")
            walked.append(line(reader))
        expected = ["https://courier.example/fery", ferry, "/srv/quay.html", "https://courier.example/ferry"]
        assert walked == [*expected, expected[-1]]
        for _ in range(5):
            await reader.press("down")
        assert line(reader) == ""


async def test_what_is_typed_finds_articles_by_title_and_address(memory: Memory) -> None:
    """All words must fit, and what was typed is there again below the list."""
    async with prompt(memory) as reader:
        await reader.press(*"quay srv")
        assert "The quay is closed" in screen_text(reader.app)
        assert "The ferry stops" not in screen_text(reader.app)
        await reader.press("up")
        assert line(reader) == "/srv/quay.html"
        await reader.press("down")
        assert line(reader) == "quay srv"
        await reader.press("x", "up")
        assert "Nothing that was read before fits." in screen_text(reader.app)


async def test_what_is_chosen_is_opened_and_remembered(memory: Memory) -> None:
    """Enter opens what stands in the line."""
    async with prompt(memory) as reader:
        await reader.press(*"quay", "up", "enter")
        await reader.until(lambda: not reader.pane.busy)
        assert reader.pane.location == "/srv/quay.html"
        assert memory.state.typed[0] == "/srv/quay.html"


async def test_a_click_opens_a_location(memory: Memory) -> None:
    """The list can be clicked."""
    async with prompt(memory) as reader:
        await reader.press(*"quay")
        await reader.pilot.click(OfferList, offset=(5, 0))
        await reader.until(lambda: reader.pane.location == "/srv/quay.html")


async def test_tab_completes_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As far as it is certain; then the files are listed, and Tab goes through them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for name in ("ferry-a.html", "ferry-b.html"):
        (tmp_path / "news" / name).touch()
    async with prompt() as reader:
        seen = []
        await reader.press("n")
        for key in ("tab", "tab", "tab", "tab", "tab", "shift+tab", "down", "down"):
            await reader.press(key)
            seen.append(line(reader))
        a, b = "news/ferry-a.html", "news/ferry-b.html"
        assert seen == ["news/", "news/ferry-", a, b, a, b, "news/ferry-", "news/ferry-"]
        await reader.press("x", "tab")
        assert "No file begins so." in screen_text(reader.app)


async def test_tab_says_that_nothing_begins_so() -> None:
    """No key is silent, and the hint is back with the next letter."""
    async with prompt() as reader:
        await reader.press(*"no-such-file", "tab")
        hint = reader.app.screen.query_one(".dialog-hint", Static)
        assert "No file begins so." in str(hint.render())
        await reader.press("x")
        assert "Enter open" in str(hint.render())


async def test_what_is_pasted_on_the_text_is_asked_for() -> None:
    """The first line of it stands in the prompt; nothing is opened before Enter."""
    async with open_reader() as reader:
        reader.app.post_message(Paste(" https://courier.example/a\x1b\nSecond line "))
        await reader.until(lambda: isinstance(reader.app.screen, LocationPrompt))
        assert line(reader) == "https://courier.example/a"
        await reader.press("escape")
        assert reader.pane.location == "ferry.html"
        reader.app.post_message(Paste(" \n "))
        await reader.until(lambda: "no text in the clipboard" in reader.said)


async def test_an_address_that_failed_stands_in_the_line() -> None:
    """It can be mended at once."""
    async with open_reader() as reader:
        await reader.press("o", *"missing.html", "enter")
        await reader.until(lambda: reader.pane.is_noticing)
        await reader.press("o")
        assert line(reader) == "missing.html"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 10), (30, 8)])
async def test_the_list_fits_on_every_screen(memory: Memory, size: tuple[int, int]) -> None:
    """The line is seen below a full list, and the hint below the line."""
    for number in range(50):
        memory.open(f"https://courier.example/{number}", f"Article {number} with a title of some length", "")
    async with prompt(memory, size) as reader:
        screen = reader.app.screen
        place = screen.query_one(Input).region
        assert screen.query_one(OfferList).region.bottom <= place.y
        assert place.bottom <= screen.query_one(".dialog-hint").region.y < size[1]
