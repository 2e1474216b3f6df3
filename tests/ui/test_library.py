"""The library on the screen: what is read is kept, with its corrections."""

from pathlib import Path

from tests.ui.reader import Reader, SampleReading, open_reader
from tests.ui.screens.test_reading_screen import GatedReading
from tui_reader.library.store import Library
from tui_reader.model import Annotations, Article
from tui_reader.ui.remembered.shelf import Shelf

PAGE = "https://example.org/ferry"


class Once(SampleReading):
    """Reads and marks the sample once; the second time is an error."""

    def __init__(self) -> None:
        self.read_before = 0

    def read(self, location: str, **_: object) -> Article:
        self.read_before += 1
        return super().read(location)

    def annotate(self, article: Article, **_: object) -> Annotations:
        return article.kept.annotations if article.kept else super().annotate(article)


async def kept(reader: Reader, path: Path) -> int:
    """Wait until the article is in the library, and return its number."""
    await reader.until(lambda: path.exists() and Library(path).number_of(PAGE) is not None)
    return Library(path).number_of(PAGE) or 0


async def test_an_article_that_was_marked_is_kept(tmp_path: Path) -> None:
    """What is read comes into the library with its marks, and how far it was read as it is left."""
    path = tmp_path / "library.sqlite3"
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        number = await kept(reader, path)
        assert reader.pane.document is not None
        marks = reader.pane.document.annotations
        await reader.press("G")
    with Library(path) as library:
        assert library.article(number).annotations == marks
        assert library.entry(number).share_read == 1.0


async def test_corrections_are_there_at_the_next_start(tmp_path: Path) -> None:
    """A correction is in the file as soon as it is made; the next analysis has it laid over, and it can be undone."""
    path = tmp_path / "library.sqlite3"
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        number = await kept(reader, path)
        assert reader.pane.document is not None
        before = reader.pane.document.annotations
        await reader.press("a", "D")
        corrected = reader.pane.document.annotations
        assert len(Library(path).journal(number).entries) == 1
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        assert reader.pane.document is not None
        assert reader.pane.document.annotations == corrected
        assert reader.said == "Your corrections of this article are laid over its marks."
        await reader.press("U")
        assert reader.pane.document.annotations == before
        assert Library(path).journal(number).entries == ()
        await reader.press("ctrl+r")
        assert reader.pane.document.annotations == corrected


async def test_a_correction_before_the_marks_comes_behind_earlier_ones(tmp_path: Path) -> None:
    """Whoever corrects before all marks have come has the corrections of earlier runs, and undoes the last of all."""
    path = tmp_path / "library.sqlite3"
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        number = await kept(reader, path)
        await reader.press("a", "D")
    reading = GatedReading()
    async with open_reader(PAGE, shelf=Shelf(path), reading=reading, marked=False) as reader:
        await reader.until(lambda: reader.pane.document is not None)
        await reader.press("v", "w", "B", "x", "enter")
        await reader.until(lambda: len(Library(path).journal(number).entries) == 2)
        visit = reader.pane.shown_visit
        assert visit is not None
        assert visit.corrections.journal == Library(path).journal(number)
        await reader.press("U")
        assert len(Library(path).journal(number).entries) == 1
        reading.mark_gate.set()


async def test_an_article_of_the_library_opens_without_its_address(tmp_path: Path) -> None:
    """h lists what was read; the chosen article is shown with its marks and corrections, and nothing is loaded."""
    path = tmp_path / "library.sqlite3"
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        await kept(reader, path)
        await reader.press("a", "D")
        assert reader.pane.document is not None
        corrected = reader.pane.document.annotations
    reading = Once()
    async with open_reader("other.html", shelf=Shelf(path), reading=reading) as reader:
        await reader.until(lambda: len(Library(path).entries()) == 2)
        row = next(row for row, entry in enumerate(Library(path).entries(), 1) if entry.address == PAGE)
        await reader.press("h", str(row), "enter")
        await reader.until(lambda: reader.pane.location == PAGE and not reader.pane.busy)
        assert reader.pane.document is not None
        assert reader.pane.document.annotations == corrected
        assert reading.read_before == 1


async def test_an_article_of_the_library_is_not_said_to_be_loaded_again(tmp_path: Path) -> None:
    """Where the article on the screen is chosen in the library, the message says that it is shown as it was saved."""
    path = tmp_path / "library.sqlite3"
    async with open_reader(PAGE, shelf=Shelf(path), reading=Once()) as reader:
        await kept(reader, path)
        await reader.press("h", "1", "enter")
        await reader.until(lambda: "Opened with the marks that were saved" in reader.said)
        assert "Loaded again" not in reader.said


async def test_without_a_library_the_key_says_so() -> None:
    """Where nothing is kept, h says how articles come into the library."""
    async with open_reader() as reader:
        await reader.press("h")
        assert reader.said.startswith("The library is empty")


async def test_a_library_that_cannot_be_used_does_not_stop_the_reading(tmp_path: Path) -> None:
    """The article is shown and corrected, a sentence says what is wrong, and the file is left alone."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"something else " * 100)
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        await reader.until(lambda: "is no library" in reader.said)
        assert reader.pane.document is not None
        before = len(reader.pane.document.annotations.attributions)
        await reader.press("a", "D")
        assert len(reader.pane.document.annotations.attributions) == before - 1
        assert "is no library" in reader.said
    assert path.read_bytes() == b"something else " * 100


async def test_the_library_is_listed_at_the_start(tmp_path: Path) -> None:
    """Without a location the program begins with what was read before; Esc leads to the sample under the list."""
    path = tmp_path / "library.sqlite3"
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        await kept(reader, path)
    async with open_reader(shelf=Shelf(path), opens_library=True) as reader:
        await reader.until(lambda: len(reader.app.screen_stack) == 2)
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1
