"""What the lists of the sidebar have in common: they follow the article while they can be seen."""

import pytest

from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tui_reader.model import Entity
from tui_reader.ui.panels.name_list import EntityList
from tui_reader.ui.panels.outline_list import Outline
from tui_reader.ui.panels.source_list import SourceList


def pointed(reader: Reader) -> Entity | None:
    """The name that is pointed at."""
    names = reader.screen.query_one(EntityList)
    return names.rows[names.highlighted] if names.highlighted is not None else None


async def test_a_hidden_outline_is_not_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turning pages costs nothing for a list that nobody sees; as soon as it is seen, it has the right section."""
    filled: list[int] = []
    fill = Outline.fill

    def counted(self: Outline, width: int) -> None:
        filled.append(width)
        fill(self, width)

    monkeypatch.setattr(Outline, "fill", counted)
    async with open_reader(size=(120, 15)) as reader:
        await reader.press("G")
        assert filled == []
        await reader.press("S", "S")
        assert filled
        assert "• " in screen_text(reader.app)
        before = len(filled)
        await reader.press("S", "g", "G")
        assert len(filled) == before


async def test_the_pointer_stays_near_what_is_gone() -> None:
    """Where a name is hidden, the next one is pointed at; it comes back, and what was pointed at meanwhile stays so."""
    async with open_reader() as reader:
        await reader.press("S", "tab", "j", "j")
        hidden = pointed(reader)
        assert hidden is not None
        await reader.press("D")
        after = pointed(reader)
        assert after is not None
        assert after != hidden
        await reader.press("U")
        assert pointed(reader) == after


async def test_the_share_of_the_narrator_is_always_seen() -> None:
    """However many sources there are, and wherever their list is, the shares without a source stand below it."""
    async with open_reader(size=(120, 18)) as reader:
        lists = reader.screen.query_one(SourceList)
        assert lists.max_scroll_y > 0
        for _ in range(2):
            shown = screen_text(reader.app)
            assert "The narrator, no source     32 %" in shown
            assert "Promotional                  9 %" in shown
            lists.scroll_end(animate=False)
            await reader.pilot.pause()


async def test_another_article_is_listed_from_its_beginning() -> None:
    """The pointer is at the first name, and names of all types are listed again."""
    async with open_reader() as reader:
        await reader.press("S", "e", "tab", "j")
        reader.pane.open("other.html")
        await reader.until(lambda: reader.pane.location == "other.html" and not reader.pane.busy)
        assert "e all" in screen_text(reader.app)
        assert reader.pane.document is not None
        names = reader.screen.query_one(EntityList)
        assert pointed(reader) == next(each for each in names.rows if each is not None)


async def test_a_correction_leaves_the_listed_types() -> None:
    """Only another article lists names of all types again."""
    async with open_reader() as reader:
        await reader.press("S", "e")
        assert "e people" in screen_text(reader.app)
        await reader.press("a", "D")
        assert "e people" in screen_text(reader.app)
        await reader.press("r")
        await reader.until(lambda: not reader.pane.busy)
        assert "e people" in screen_text(reader.app)
