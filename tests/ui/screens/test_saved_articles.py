"""Articles that were saved, opened on the screen again."""

from pathlib import Path

from textual.widgets import Input

import tui_reader
from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_reading_screen import _type
from tui_reader.export import export_for, export_names
from tui_reader.model import AnnotatedArticle


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


async def test_tab_goes_through_the_formats(tmp_path: Path) -> None:
    """The ending changes and the hint says what the format is for; shift+Tab goes back, and a typed ending is known."""
    async with open_reader() as reader:
        await reader.press("w")
        await reader.until(lambda: ".md  Markdown with elements" in screen_text(reader.app))
        line = reader.app.screen.query_one(Input)
        stem = line.value.removesuffix(".md")
        await reader.press("tab")
        assert line.value == f"{stem}.claims.jsonld"
        assert ".claims.jsonld  schema.org's claims" in screen_text(reader.app)
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
            assert "Enter save Tab another format Esc cancel" in shown
