"""The foot while no mark is current: the composition of the article."""

import pytest

from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_reading_screen import GatedReading
from tui_reader.ui import composition
from tui_reader.ui.panels.article_pane import ArticlePane


async def test_the_idle_foot_shows_the_composition() -> None:
    """A bar and its legend stand below the text until a mark is current, and come back when it is left."""
    async with open_reader() as reader:
        assert "█ quoted 12 %  ▓ partly quoted 10 %  ▒ reported 6 %" in screen_text(reader.app)
        await reader.press("]")
        assert "█ quoted 12 %" not in screen_text(reader.app)
        await reader.press("escape")
        assert "█ quoted 12 %" in screen_text(reader.app)


async def test_the_next_key_is_named_until_the_words_are_counted() -> None:
    """As long as marks are still to come there is no composition; no share of a part is taken for the whole."""
    reading = GatedReading()
    async with open_reader(reading=reading, marked=False) as reader:
        await reader.until(lambda: reader.pane.document is not None)
        assert reader.pane.composition is None
        assert "quoted" not in screen_text(reader.app)
        reading.mark_gate.set()
        await reader.until_marked()
        await reader.until(lambda: "█ quoted 12 %" in screen_text(reader.app))


async def test_the_words_of_a_long_text_are_counted_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes longer than a frame does not hold up the keys, and comes to the same."""
    monkeypatch.setattr(composition, "AT_ONCE", 0)
    async with open_reader() as reader:
        await reader.until(lambda: reader.screen.query_one(ArticlePane).composition is not None)
        await reader.until(lambda: "█ quoted 12 %" in screen_text(reader.app))


async def test_the_number_of_the_mark_is_among_the_shown_ones() -> None:
    """Where a kind of mark is hidden, the current mark has its new number, and the total is of what is shown."""
    async with open_reader() as reader:
        await reader.press("a", "a", "a", "a")
        assert "9 of 9" in screen_text(reader.app)
        await reader.press("2")
        assert "5 of 5" in screen_text(reader.app)


async def test_a_mark_that_has_left_the_screen_is_said_to_be_elsewhere() -> None:
    """Whoever scrolls away from the current mark reads where it is, and no longer when it is back on the screen."""
    async with open_reader(size=(80, 16)) as reader:
        await reader.press("a")
        assert "1 of 9\n" in screen_text(reader.app)
        await reader.press("G")
        assert "1 of 9 above\n" in screen_text(reader.app)
        await reader.press("g")
        assert "1 of 9\n" in screen_text(reader.app)
        await reader.press("G", "]", "g")
        assert " below\n" in screen_text(reader.app)


async def test_statements_shown_alone_are_counted_as_such() -> None:
    """As long as the statements of one source are shown alone, the number of the mark says so; the message about the first one goes with it."""
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("s", "enter")
        assert "1 of 2 alone\n" in screen_text(reader.app)
        assert "1 of 2 statements, alone" in reader.said
        await reader.press("]")
        assert "2 of 2 alone\n" in screen_text(reader.app)
        assert not reader.said
        await reader.press("escape")
        assert "2 alone" not in screen_text(reader.app)


async def test_the_bar_tells_what_the_person_said_of_a_mark() -> None:
    """A tick and a note stand before the reasons, and go when they are taken back."""
    async with open_reader() as reader:
        await reader.press("]", "V")
        assert "  checked · " in screen_text(reader.app)
        await reader.press("U")
        assert "  checked · " not in screen_text(reader.app)


async def test_a_claim_tells_how_much_it_wants_a_source() -> None:
    """Each claim has something in the second row: how loud it is, and why."""
    async with open_reader() as reader:
        await reader.press("c")
        assert "  wants a source: most · superlative: oldest; loaded word: disgrace\n" in screen_text(reader.app)
