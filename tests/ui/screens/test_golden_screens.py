"""The whole screen against golden files, which are read like the screen itself."""

import pytest

from tests.ui.reader import open_reader
from tests.ui.screen_text import assert_screen

SIZES = [(120, 36), (80, 24), (60, 20), (50, 12)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_article(size: tuple[int, int]) -> None:
    """Each size has its layout: sidebar and two rows of detail, two rows, one row, none."""
    async with open_reader(size=size) as reader:
        await reader.press("]")
        assert_screen(reader.app, f"article-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_search(size: tuple[int, int]) -> None:
    """The search bar takes the place of the detail bar, so that the text does not move."""
    async with open_reader(size=size) as reader:
        await reader.press("slash", *"brandt")
        await reader.until(lambda: reader.screen.search_bar and reader.screen.search_bar.result)
        assert_screen(reader.app, f"search-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES[1:3], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_selecting(size: tuple[int, int]) -> None:
    """The bar of a selection takes the place of the detail bar."""
    async with open_reader(size=size) as reader:
        await reader.press("v", "right_parenthesis")
        assert_screen(reader.app, f"selecting-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES[1:3], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_sidebar_over_the_text(size: tuple[int, int]) -> None:
    """Where there is no room beside the text, the sidebar lies over it."""
    async with open_reader(size=size) as reader:
        await reader.press("s")
        assert_screen(reader.app, f"sidebar-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_help(size: tuple[int, int]) -> None:
    """The help fits every size."""
    async with open_reader(size=size) as reader:
        await reader.press("question_mark")
        assert_screen(reader.app, f"help-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_contents(size: tuple[int, int]) -> None:
    """The headings lie over the text, with a line to type in; the one of the place is pointed at."""
    async with open_reader(size=size) as reader:
        await reader.press("t")
        assert_screen(reader.app, f"contents-{size[0]}x{size[1]}")


async def test_outline() -> None:
    """The headings stand beside the text, the current section with a sign."""
    async with open_reader() as reader:
        await reader.press("S", "S", "tab", "j")
        assert_screen(reader.app, "outline-120x36")


async def test_about_a_mark() -> None:
    """Enter tells all about the current mark."""
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("]", "]", "enter")
        assert_screen(reader.app, "about-80x24")


async def test_error() -> None:
    """An error stands in the place of the text: the sentence, the location, and what can be done."""
    async with open_reader("missing.html", size=(80, 24), marked=False) as reader:
        await reader.until(lambda: not reader.pane.busy and reader.pane.is_noticing)
        await reader.until(lambda: reader.screen.query("EntityList"))
        assert_screen(reader.app, "error-80x24")
