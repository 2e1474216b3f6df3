"""Tests of what can be clicked around the text: each of it is as good as a key."""

from collections.abc import Callable

import pytest

from tests.ui.reader import Reader, SampleReading, open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_reading_screen import GatedReading
from tui_reader.ui.article_view import ArticleView


async def _click(reader: Reader, words: str, within: str = "", part: str = "") -> None:
    """Click in the middle of ``part`` of the last words of that kind, in the last row that has ``within``."""
    rows = screen_text(reader.app).splitlines()
    y = next(number for number in reversed(range(len(rows))) if words in rows[number] and within in rows[number])
    x = rows[y].rindex(words) + (words.index(part) + len(part) // 2 if part else len(words) // 2)
    await reader.pilot.click(offset=(x, y))
    await reader.pilot.pause()


@pytest.mark.parametrize(
    ("words", "part", "hidden"),
    [
        ("1 2 3 Show", "1", "quote"),
        ("1 2 3 Show", "2", "claim"),
        ("1 2 3 Show", "3", "promo"),
        ("1 2 3 Show", "Show", "quote"),
    ],
)
async def test_each_key_of_the_last_row_is_itself(words: str, part: str, hidden: str) -> None:
    """Of keys under one label each does what it does when it is pressed; the label does what the first key does."""
    async with open_reader() as reader:
        await _click(reader, words, part=part)
        assert reader.screen.view.shown == {"quote", "claim", "promo"} - {hidden}


async def test_the_key_of_the_mark_before_goes_back() -> None:
    """[ is not ]."""
    async with open_reader() as reader:
        await reader.press("]", "]")
        await _click(reader, "] [ Mark", part="[")
        assert reader.screen.view.current == 0


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("with a source", lambda view: view.shown == {"claim", "promo"}),
        ("promotional", lambda view: view.shown == {"quote", "claim"}),
        ("< >", lambda view: view.minimum_strength > 0),
    ],
)
async def test_a_row_of_the_legend_is_as_good_as_its_key(words: str, holds: Callable[[ArticleView], bool]) -> None:
    """A kind is hidden by its row, and weaker claims by the sign for them."""
    async with open_reader() as reader:
        await _click(reader, words, part=">" if words == "< >" else "")
        assert holds(reader.screen.view)


async def test_the_title_leads_to_the_beginning_and_the_place_elsewhere() -> None:
    """In the title row the title is one place to click, the state another."""
    async with open_reader(size=(80, 12)) as reader:
        await reader.press("G")
        await _click(reader, "the end")
        await reader.until(lambda: "Go to %" in screen_text(reader.app))
        await reader.press("escape")
        await reader.pilot.click(offset=(5, 0))
        await reader.pilot.pause()
        assert reader.screen.view.top_row == 0


async def test_a_click_stops_what_is_loading() -> None:
    """Where the title row offers Esc, a click there is as good."""
    reading = GatedReading()
    reading.mark_gate.set()
    async with open_reader(reading=reading) as reader:
        reader.pane.open("slow.html")
        await reader.until(lambda: "loading slow.html" in screen_text(reader.app).splitlines()[0])
        row = screen_text(reader.app).splitlines()[0]
        await reader.pilot.click(offset=(row.index("loading slow.html") + 2, 0))
        await reader.until(lambda: not reader.pane.is_loading)


async def test_the_foot_tells_all_about_the_mark() -> None:
    """A click on the mark in the foot opens its page, one on its number goes to the next mark."""
    async with open_reader() as reader:
        await reader.press("]")
        await _click(reader, "1 of 9")
        assert reader.screen.view.current == 1
        await reader.press("[")
        await _click(reader, "Hal Brandt", within="of 9")
        await reader.until(lambda: "Who says so?" in screen_text(reader.app))


async def test_the_counts_of_the_foot_show_and_hide() -> None:
    """Before a mark is current, a part of the composition hides its kind of mark and shows it again."""
    async with open_reader(reading=SampleReading()) as reader:
        await reader.until(lambda: "promotion" in screen_text(reader.app))
        await _click(reader, "promotion")
        assert reader.screen.view.shown == {"quote", "claim"}


async def test_keys_of_the_sidebar_can_be_clicked() -> None:
    """The heading of a list leads to the next list, and that of the names to the next kind of name."""
    async with open_reader(size=(120, 30)) as reader:
        await _click(reader, "S names")
        await reader.until(lambda: "e all" in screen_text(reader.app))
        await _click(reader, "e all")
        await reader.until(lambda: "e people" in screen_text(reader.app))
        await _click(reader, "S outline")
        await reader.until(lambda: "S sources" in screen_text(reader.app))
