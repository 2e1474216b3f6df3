"""Tests of the selection by keys on the reading screen."""

import pytest
from rich.style import Style

from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_reading_screen import GatedReading
from tui_reader.ui.preferences import Configuration, Preferences
from tui_reader.ui.themes import load_themes, theme_folders

QUOTED = "“Nobody stood in the gangways,”"


def _selected(reader: Reader) -> str | None:
    return reader.screen.get_selected_text()


async def test_it_begins_at_the_top_of_the_screen() -> None:
    """Without a current mark, v begins with the first character on the screen, and motions extend it."""
    async with open_reader() as reader:
        await reader.press("v")
        assert _selected(reader) == "F"
        await reader.press("e", "e")
        assert _selected(reader) == "Ferry company"
        assert "Selecting  2 words" in screen_text(reader.app)


async def test_it_begins_at_the_current_mark_and_goes_over_marks() -> None:
    """A selection from a mark on takes the words between two marks along."""
    async with open_reader() as reader:
        await reader.press("]", "v", "right_square_bracket", "right_square_bracket")
        selected = _selected(reader)
        assert selected is not None
        assert selected.startswith(f"{QUOTED} the company's director")
        assert selected.endswith("and nobody was turned away.”")


async def test_y_copies_and_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was selected is on the clipboard, nothing is selected any more, and the keys are those of the text again."""
    for variable in ("TMUX", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    async with open_reader() as reader:
        await reader.press("]", "v", "right_square_bracket", "y")
        await reader.until(lambda: reader.app.clipboard == QUOTED)
        assert not reader.screen.is_selecting
        assert not reader.screen.selections
        assert reader.app.focused is reader.screen.view


async def test_escape_leaves_without_a_copy() -> None:
    """Escape takes the selection away, but neither the current mark nor the place."""
    async with open_reader() as reader:
        await reader.press("]", "v", "w", "escape")
        assert not reader.screen.selections
        assert reader.screen.view.current == 0
        assert "Selecting" not in screen_text(reader.app)
        assert reader.app.clipboard == ""


async def test_the_other_end_is_led() -> None:
    """o leads the end at which the selection began."""
    async with open_reader() as reader:
        await reader.press("v", "w", "e", "o", "w")
        assert _selected(reader) == "company"


async def test_the_caret_stays_on_the_screen() -> None:
    """The text scrolls with the caret, and comes back with it."""
    async with open_reader(size=(60, 12)) as reader:
        await reader.press("v", "G")
        assert reader.screen.view.progress == 1.0
        selected = _selected(reader)
        assert selected is not None
        assert selected.endswith("Brandt said.")
        await reader.press("g")
        assert reader.screen.view.top_row == 0


async def test_what_the_mouse_selected_is_extended() -> None:
    """v goes on with a selection that is there."""
    async with open_reader() as reader:
        view = reader.screen.view
        await reader.pilot.click(view, offset=(view.painter.text_column + 1, 0), times=2)
        assert _selected(reader) == "Ferry"
        await reader.press("v", "e")
        assert _selected(reader) == "Ferry company"


async def test_a_click_ends_it() -> None:
    """Who goes on with the mouse has the keys of the text again, and no bar of a selection."""
    async with open_reader() as reader:
        await reader.press("v", "w")
        await reader.pilot.click(reader.screen.view, offset=(40, 20))
        await reader.pilot.pause()
        assert not reader.screen.is_selecting
        assert reader.screen.view.scene.caret is None


async def test_another_article_ends_it() -> None:
    """A selection never outlives its text."""
    reading = GatedReading()
    reading.mark_gate.set()
    async with open_reader(reading=reading) as reader:
        await reader.press("v", "w")
        reader.pane.open("other.html")
        await reader.until(lambda: not reader.screen.is_selecting)
        assert not reader.screen.selections


@pytest.mark.parametrize("theme", sorted(load_themes(theme_folders()[:1]).loaded))
async def test_selected_text_can_be_read_and_told(theme: str) -> None:
    """In every theme selected text has a look of its own, its letters are seen, and so is the caret, without colour too."""
    async with open_reader(theme=theme) as reader:
        palette = reader.screen.view.painter.palette
        plain, selected = palette.text, palette.text + palette.selection
        assert selected.color != selected.bgcolor or selected.reverse
        assert (selected.bgcolor, bool(selected.reverse)) != (plain.bgcolor, bool(plain.reverse))
        caret = selected + palette.caret
        assert _attributes(caret) != _attributes(selected)
        assert theme != "ansi" or _attributes(selected) != _attributes(plain)


def _attributes(style: Style) -> tuple[bool, bool, bool]:
    return bool(style.reverse), bool(style.bold), bool(style.underline)


async def test_the_keys_of_the_person_go_before_those_of_the_selection() -> None:
    """Where a person has put a note on w and a mark on y, these keys do so while selecting, and the bar names no other use."""
    keys = {"note": ("w",), "mark.add": ("y",), "copy.mark": ("x",), "save": (), "promo.fold": ()}
    async with open_reader(size=(120, 36), configuration=Configuration(Preferences(keys=keys))) as reader:
        await reader.press("v", "e")
        shown = screen_text(reader.app)
        assert "y copy" not in shown
        assert "y w mark, note  Esc leave  E limits of the mark  b e words" in shown
        await reader.press("w")
        assert "Enter keep   Esc cancel" in screen_text(reader.app)
        await reader.press("escape", "v", "e", "y")
        assert "What are these words?" in screen_text(reader.app)
        await reader.press("escape", "v", "e", "x")
        await reader.until(lambda: reader.app.clipboard == "Ferry")
