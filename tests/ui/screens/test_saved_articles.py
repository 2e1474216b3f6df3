"""Articles that were saved, opened on the screen again."""

from pathlib import Path

import pytest
from textual.widgets import Input

import tui_reader
from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_corrections import type_in
from tests.ui.screens.test_reading_screen import _type
from tui_reader.export import export_for, export_names
from tui_reader.model import AnnotatedArticle, Annotations
from tui_reader.ui.preferences import Configuration, Preferences
from tui_reader.ui.remembered.shelf import Shelf


async def saved(tmp_path: Path) -> tuple[Path, AnnotatedArticle]:
    """The sample as ``w`` saves it, and as it stood on the screen."""
    path = tmp_path / "ferry.md"
    async with open_reader() as reader:
        assert reader.pane.document is not None
        await reader.press("w")
        await _type(reader, str(path))
        await reader.until(path.is_file)
        return path, reader.pane.document


async def test_a_saved_article_stands_as_it_was(tmp_path: Path) -> None:
    """The text has the marks that were saved, the title row and a message say so, and ``r`` keeps both."""
    path, before = await saved(tmp_path)
    async with open_reader(str(path), reading=tui_reader) as reader:
        assert reader.pane.document is not None
        assert reader.pane.document.article == before.article
        assert reader.pane.document.annotations == before.annotations
        assert reader.said.startswith("Opened with the marks that were saved, as it was read on ")
        assert "saved · " in screen_text(reader.app).split("\n")[0]
        await reader.press("r")
        await reader.until(lambda: "has not changed" in reader.said and not reader.pane.busy)
        assert reader.pane.document.annotations == before.annotations


async def test_a_saved_article_is_saved_and_cited_with_its_own_source(tmp_path: Path) -> None:
    """What is saved again is the same file, and a citation names the article's location and not that of the file."""
    path, _ = await saved(tmp_path)
    again = tmp_path / "again.md"
    async with open_reader(str(path), reading=tui_reader) as reader:
        await reader.press("w")
        await _type(reader, str(again))
        await reader.until(again.is_file)
        assert reader.pane.document is not None
        assert reader.pane.document.origin == "ferry.html"
    assert again.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


async def corrected(folder: Path, name: str) -> tuple[Path, AnnotatedArticle, Annotations]:
    """The sample saved with a note, a tick, and a mark less; as it stood on the screen, and its marks before."""
    path = folder / name
    async with open_reader() as reader:
        assert reader.pane.document is not None
        before = reader.pane.document.annotations
        await reader.press("a", "B")
        await type_in(reader, "call her")
        await reader.press("V", "]", "D", "w")
        await _type(reader, str(path))
        await reader.until(path.is_file)
        return path, reader.pane.document, before


@pytest.mark.parametrize("name", ["ferry.md", "ferry.critic.md", "ferry.notes.md", "ferry.json"])
async def test_corrections_of_a_saved_article_are_the_persons_own(tmp_path: Path, name: str) -> None:
    """Note, tick and corrections of a file stand as they stood, and can be taken back, made again and changed."""
    path, document, before = await corrected(tmp_path, name)
    async with open_reader(str(path), reading=tui_reader) as reader:
        assert reader.pane.document is not None
        assert reader.pane.document.annotations == document.annotations
        assert reader.pane.remarks == document.remarks
        assert reader.said.startswith("Opened with the marks, notes and corrections that were saved")
        await reader.press("U")
        assert reader.pane.document.annotations == before
        await reader.press("ctrl+r")
        assert reader.pane.document.annotations == document.annotations
        await reader.press("a", "V")
        assert [(one.text, one.status) for one in reader.pane.remarks] == [("call her", "doubtful")]
        await reader.press("r")
        await reader.until(lambda: "laid over" in reader.said and not reader.pane.busy)
        assert reader.pane.document.annotations == document.annotations
        assert [one.status for one in reader.pane.remarks] == ["doubtful"]


async def test_a_saved_article_is_corrected_further(tmp_path: Path) -> None:
    """What is taken back or added stays so at the next opening, beside what the file holds."""
    path, _, before = await corrected(tmp_path, "ferry.md")
    shelf = Shelf(tmp_path / "library.sqlite3")
    async with open_reader(str(path), reading=tui_reader, shelf=shelf) as reader:
        await reader.press("U", "a", "V")
    async with open_reader(str(path), reading=tui_reader, shelf=shelf) as reader:
        assert reader.pane.document is not None
        assert reader.pane.document.annotations == before
        assert [(one.text, one.status) for one in reader.pane.remarks] == [("call her", "doubtful")]
        await reader.press("U", "U", "U")
        assert reader.pane.remarks == ()


async def test_tab_goes_through_the_formats(tmp_path: Path) -> None:
    """The ending changes and the hint says what the format is for; shift+Tab goes back, and a typed ending is known."""
    async with open_reader() as reader:
        await reader.press("w")
        await reader.until(lambda: ".md  Markdown with elements" in screen_text(reader.app))
        line = reader.app.screen.query_one(Input)
        stem = line.value.removesuffix(".md")
        await reader.press("tab")
        assert line.value == f"{stem}.checklist.md"
        assert ".checklist.md  a checklist" in screen_text(reader.app)
        await reader.press("shift+tab", "shift+tab")
        assert line.value == f"{stem}.jsonld"
        line.value = str(tmp_path / "ferry.notes.md")
        await reader.until(lambda: ".notes.md  Markdown with footnotes" in screen_text(reader.app))
        await reader.press("tab")
        assert line.value == str(tmp_path / "ferry.html")
        await reader.press("enter")
        await reader.until((tmp_path / "ferry.html").is_file)


async def test_every_format_fits_a_small_screen() -> None:
    """On 60 columns the keys and the use of each format stand whole."""
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("w")
        line = reader.app.screen.query_one(Input)
        for _ in export_names():
            await reader.press("tab")
            shown = " ".join(screen_text(reader.app).split())
            assert export_for(Path(line.value)).use in shown
            steps = "format Down parts" if export_for(Path(line.value)).has_parts else "another format"
            assert f"Enter save Tab {steps} Esc cancel" in shown


async def test_parts_are_left_out_by_keys(tmp_path: Path) -> None:
    """Down leads to the parts, Space leaves one out or takes it in, Enter saves; the next file is proposed without the same parts."""
    async with open_reader() as reader:
        await reader.press("w")
        line = reader.app.screen.query_one(Input)
        line.value = str(tmp_path / "ferry.md")
        assert "[x] front-matter  [x] legend" in screen_text(reader.app)
        await reader.press("down", "space", "right", "x")
        assert "[ ] front-matter  [ ] legend  [x] sources" in screen_text(reader.app)
        assert "what the marks mean" in screen_text(reader.app)
        await reader.press("left", "space", "up")
        assert "[x] front-matter  [ ] legend" in screen_text(reader.app)
        await reader.press("down", "enter")
        await reader.until(lambda: reader.said.startswith("Saved"))
        await reader.press("w")
        assert "[x] front-matter  [ ] legend" in screen_text(reader.app)
    written = (tmp_path / "ferry.md").read_text(encoding="utf-8")
    assert written.startswith("---\ntitle:")
    assert "## What the marks mean" not in written
    assert "## Sources" in written


async def test_a_part_is_left_out_by_the_mouse() -> None:
    """A click on a part turns its box over."""
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("w")
        await reader.pilot.click("PartsRow", offset=(4, 0))
        assert "[ ] front-matter  [x] legend  [x] sources  [x] names" in screen_text(reader.app)
        await reader.pilot.click("PartsRow", offset=(4, 1))
        assert "[ ] notes  [x] record" in screen_text(reader.app)
        assert "←→ part  Space in or out  ↑ file  Enter save  Esc cancel" in screen_text(reader.app)


async def test_a_format_without_parts_shows_none(tmp_path: Path) -> None:
    """Where a file is always whole there are no boxes, and Down says so."""
    async with open_reader() as reader:
        await reader.press("w")
        reader.app.screen.query_one(Input).value = str(tmp_path / "ferry.json")
        await reader.until(lambda: "[x]" not in screen_text(reader.app))
        await reader.press("down")
        assert "there are no parts to choose." in screen_text(reader.app)
        await reader.press("space")
        assert isinstance(reader.app.focused, Input)


async def test_the_configuration_leaves_parts_out(tmp_path: Path) -> None:
    """What the file leaves out is proposed to be left out."""
    configuration = Configuration(Preferences(without=frozenset({"names", "record"})))
    async with open_reader(configuration=configuration) as reader:
        await reader.press("w")
        assert "[x] sources  [ ] names  [x] notes  [ ] record" in screen_text(reader.app)
        reader.app.screen.query_one(Input).value = str(tmp_path / "ferry.md")
        await reader.press("enter")
        await reader.until(lambda: reader.said.startswith("Saved"))
    assert "tui-reader record" not in (tmp_path / "ferry.md").read_text(encoding="utf-8")
