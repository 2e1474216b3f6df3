"""Every key of a list, of a line to type in and of a selection says what it did, or why it could not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.corrections.articles import NOON, ferry
from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_every_key_answers import Unmarked
from tui_reader.library.store import Library
from tui_reader.reading_lists import Row
from tui_reader.ui.dialogs import feed_list
from tui_reader.ui.panels.sidebar import Sidebar
from tui_reader.ui.remembered.shelf import Shelf

_CLAIM_LIST = ("x", "i", "f", "o", "D", "F", "B", "E", "m", "v", "U", "ctrl+r", "enter")
_NAMES = ("space", "D", "F", "plus", "minus", "enter")
_ENDS = ("l", "j", "w", "e", "$", ")", "}", "d", "space", "G", "]")


async def _silent(reader: Reader, opening: Sequence[str], keys: Sequence[str]) -> list[str]:
    """Return the keys after which nothing on the screen is another, each pressed behind those that open the list."""
    silent = []
    for key in keys:
        while len(reader.app.screen_stack) > 1:
            await reader.press("escape")
        reader.screen.end_selection()
        reader.screen.is_searching = False
        reader.screen.view.focus()
        await reader.press(*opening)
        reader.app.unsay()
        await reader.pilot.pause()
        before = screen_text(reader.app), len(reader.app.screen_stack), reader.screen.get_selected_text()
        await reader.press(key)
        after = screen_text(reader.app), len(reader.app.screen_stack), reader.screen.get_selected_text()
        silent += [] if reader.said or before != after else [key]
    return silent


@pytest.mark.parametrize(
    ("opening", "keys"),
    [
        (("Q",), _CLAIM_LIST),
        (("t", "z", "q"), ("enter",)),
        (("l", "z", "q"), ("enter",)),
        ((":", "z", "q"), ("enter",)),
        (("slash",), ("down", "up")),
        (("w",), ("up", "down", "tab", "shift+tab")),
        (("w", "down"), ("up", "down", "left", "right", "space", "tab")),
        (("w", "tab"), ("up", "down")),
        (("v", "G"), _ENDS),
        (("v",), ("h", "k", "b", "u", "g", "[", "(", "{", "0")),
    ],
    ids=" ".join,
)
async def test_no_key_of_a_list_or_a_line_is_silent(opening: Sequence[str], keys: Sequence[str]) -> None:
    """In the list of claims, where nothing fits, in an empty search and at the ends of a selection, each key says what it did."""
    async with open_reader() as reader:
        assert await _silent(reader, opening, keys) == []


async def test_no_key_of_the_names_is_silent() -> None:
    """Mentions are shown, names changed; where there are no names, the keys say so."""
    for reading in (None, Unmarked()):
        async with open_reader(reading=reading) as reader:
            reader.screen.query_one(Sidebar).leaf = "names"
            await reader.pilot.pause()
            assert await _silent(reader, ("tab",), _NAMES) == []


async def test_where_all_is_ticked_the_list_of_claims_says_so() -> None:
    """A list from which everything has been ticked off answers its keys, too."""
    async with open_reader() as reader:
        await reader.press("Q", *("x", "j") * 8, "f", "f", "f")
        for key in ("x", "i", "enter"):
            reader.app.unsay()
            await reader.press(key)
            assert reader.said.startswith(
                "Nothing is listed here" if key != "enter" else "There is nothing in this list"
            )


async def test_no_key_of_library_and_feeds_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With articles and feeds, without them, and where no title has the words, each key says what it did."""
    monkeypatch.setattr(feed_list, "ask_feeds", lambda *_: "Nothing is new.")
    path = tmp_path / "library.sqlite3"
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.until(lambda: reader.pane.document is not None and not reader.pane.busy)
        assert await _silent(reader, ("X",), ("ctrl+r", "ctrl+s", "enter")) == []
        with Library(path) as library:
            library.feeds.subscribe("https://island.example/feed", "Island News")
            library.feeds.note(1, "", (Row("https://island.example/a", "Ferry late", NOON),), NOON)
            library.keep(ferry(), "https://a.example/", NOON)
        assert await _silent(reader, ("X",), ("ctrl+r", "ctrl+s", "enter")) == []
        assert await _silent(reader, ("X", "z", "q"), ("enter",)) == []
        assert await _silent(reader, ("h", "z", "q"), ("ctrl+d", "ctrl+z", "enter")) == []
        assert await _silent(reader, ("h",), ("ctrl+z", "enter", "ctrl+d")) == []
