"""The library on the screen: what is read is kept, with its corrections."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from tests.corrections.articles import NOON
from tests.ui.reader import Reader, SampleReading, open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_reading_screen import GatedReading
from tui_reader import sample
from tui_reader.library.store import Library
from tui_reader.model import AnnotatedArticle, Annotations, Article, Block
from tui_reader.reading_lists import Row
from tui_reader.ui.dialogs.filtering import FilteredList
from tui_reader.ui.preferences import Configuration, Preferences
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


async def test_a_library_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    """Where the program begins with the library and cannot use it, the sample stands there with the reason."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"Dear diary, " * 100)
    async with open_reader(str(sample.ARTICLE), shelf=Shelf(path), opens_library=True) as reader:
        await reader.until(lambda: reader.said != "")
        assert "is not a library, or damaged" in reader.said


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
        row = next(row for row, entry in enumerate(Library(path).entries()) if entry.address == PAGE)
        await reader.press("h", *["down"] * row, "enter")
        await reader.until(lambda: reader.pane.location == PAGE and not reader.pane.busy)
        assert reader.pane.document is not None
        assert reader.pane.document.annotations == corrected
        assert reading.read_before == 1


async def test_an_article_of_the_library_is_not_said_to_be_loaded_again(tmp_path: Path) -> None:
    """Where the article on the screen is chosen in the library, the message says that it is shown as it was saved."""
    path = tmp_path / "library.sqlite3"
    async with open_reader(PAGE, shelf=Shelf(path), reading=Once()) as reader:
        await kept(reader, path)
        await reader.press("h", "enter")
        await reader.until(lambda: "Opened with the marks that were saved" in reader.said)
        assert "Loaded again" not in reader.said


def three_articles(path: Path) -> Shelf:
    """A library of three articles, whose texts differ."""
    texts = {"Ferry stops": "The engine is worn out.", "Quay shut": "The café has no guests.", "Mill": "No news."}
    with Library(path) as library:
        for day, (title, text) in enumerate(texts.items()):
            article = Article(text, (Block(0, len(text), "paragraph"),), title=title, site="Island News")
            library.keep(AnnotatedArticle("-", article), f"https://example.org/{day}", NOON - timedelta(days=day))
    return Shelf(path)


def rows(reader: Reader) -> list[str]:
    """The rows of the list of the library, without age, part read and composition."""
    prompts = (str(option.prompt) for option in reader.app.screen.query_one(FilteredList).options)
    return [line.rpartition("  ")[2] for prompt in prompts for line in prompt.splitlines()]


async def test_the_list_is_shortened_by_words_of_titles_and_texts(tmp_path: Path) -> None:
    """What is typed is looked for in titles and texts; below a match in the text stand its words."""
    async with open_reader("-", shelf=three_articles(tmp_path / "library.sqlite3"), marked=False) as reader:
        await reader.press("h")
        assert rows(reader)[:1] == ["Ferry stops · Island News"]
        assert len(rows(reader)) == 3
        await reader.press(*"qu")
        assert rows(reader) == ["Quay shut · Island News"]
        await reader.press("backspace", "backspace", *"guest")
        assert rows(reader)[1] == "The café has no guests."
        shown = screen_text(reader.app).splitlines()
        columns = {next(line.index(word) for line in shown if word in line) for word in ("title ·", "Quay", "The café")}
        assert len(columns) == 1
        await reader.press(*["backspace"] * 5, *"cafe")
        assert rows(reader)[1] == "The café has no guests."
        await reader.press("x")
        assert rows(reader) == ["No article has these words."]


async def test_an_article_is_deleted_and_brought_back_in_the_list(tmp_path: Path) -> None:
    """^d deletes the article that is pointed at and says how it comes back; ^z brings the last one back, and points at it."""
    shelf = three_articles(tmp_path / "library.sqlite3")
    async with open_reader("-", shelf=shelf, marked=False) as reader:
        await reader.press("h", "ctrl+z")
        assert reader.said.startswith("Nothing was deleted in this list.")
        await reader.press("down", "ctrl+d")
        assert reader.said.startswith("Deleted “Quay shut”. ^z brings it back;")
        assert rows(reader) == ["Ferry stops · Island News", "Mill · Island News"]
        await reader.press("ctrl+z")
        assert reader.said == "“Quay shut” is back."
        assert reader.app.screen.query_one(FilteredList).highlighted == 1
        for _ in range(4):
            await reader.press("ctrl+d")
        assert rows(reader) == ["Nothing is left here."]
        assert reader.said == "No article is listed to delete."
        assert "Library: 0 articles" in screen_text(reader.app)


async def test_a_failed_deletion_is_told(tmp_path: Path) -> None:
    """Where the library cannot be written, the article stays in the list and a sentence says why."""
    path = tmp_path / "library.sqlite3"
    async with open_reader("-", shelf=three_articles(path), marked=False) as reader:
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TRIGGER no BEFORE UPDATE ON articles BEGIN SELECT raise(ABORT, 'no'); END")
        await reader.press("h", "ctrl+d")
        assert "no" in reader.said
        assert len(rows(reader)) == 3


async def test_a_long_list_says_that_there_is_more(tmp_path: Path) -> None:
    """Of a large library, the articles that were read last are listed, and the last row says how to find the others."""
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        for number in range(201):
            library.keep(AnnotatedArticle("-", Article("Word.", (Block(0, 5, "paragraph"),))), f"/{number}", NOON)
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("h", "up")
        assert "Library: 201 articles" in screen_text(reader.app)
        assert reader.app.screen.query_one(FilteredList).option_count == 201
        assert reader.app.screen.query_one(FilteredList).highlighted == 199


async def test_loading_a_kept_article_again_says_what_changed(tmp_path: Path) -> None:
    """r at an article of the library loads its address, and says what has changed since it was kept."""
    async with open_reader("-", shelf=three_articles(tmp_path / "library.sqlite3")) as reader:
        await reader.press("h", "enter")
        await reader.until(lambda: reader.pane.location == "https://example.org/0" and not reader.pane.busy)
        await reader.press("r")
        await reader.until(lambda: reader.said.startswith("Loaded again: "))
        assert "1 paragraph gone" in reader.said


async def test_without_a_library_the_key_says_so(tmp_path: Path) -> None:
    """Where nothing is kept yet, h says how articles come into the library; in a private run, why none do."""
    async with open_reader("-", shelf=Shelf(tmp_path / "library.sqlite3"), marked=False) as reader:
        await reader.press("h")
        assert reader.said.startswith("The library is empty")
    async with open_reader(marked=False) as reader:
        await reader.press("h")
        assert reader.said.startswith("Nothing is kept in this run")


async def test_a_library_that_cannot_be_used_does_not_stop_the_reading(tmp_path: Path) -> None:
    """The article is shown and corrected, a sentence says what is wrong, and the file is left alone."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"something else " * 100)
    async with open_reader(PAGE, shelf=Shelf(path)) as reader:
        await reader.until(lambda: "is not a library" in reader.said)
        assert reader.pane.document is not None
        before = len(reader.pane.document.annotations.attributions)
        await reader.press("a", "D")
        assert len(reader.pane.document.annotations.attributions) == before - 1
        assert "is not a library" in reader.said
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


async def test_an_unread_article_is_loaded_when_it_is_chosen(tmp_path: Path) -> None:
    """An article that was saved elsewhere is called unread in the list; chosen, it is loaded and is then a read one."""
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.save([Row(PAGE, "Ferry late")], NOON)
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("h")
        assert "unread" in screen_text(reader.app)
        await reader.press("enter")
        await reader.until(lambda: not Library(path).entry(1).unread)
        assert reader.pane.location == PAGE


async def test_an_article_opens_where_it_was_left(tmp_path: Path) -> None:
    """Where the place is no longer remembered, an article opens as far as it was read; one that was read to its end at its beginning."""
    path = tmp_path / "library.sqlite3"
    text = "\n\n".join(f"Paragraph {number}." for number in range(200))
    blocks, start = [], 0
    for line in text.split("\n\n"):
        blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 2
    with Library(path) as library:
        for title, share in (("Half", 0.5), ("All", 1.0)):
            number = library.keep(AnnotatedArticle("-", Article(text, tuple(blocks), title=title)), f"/{title}", NOON)
            library.leave(number, share, NOON)
    keys = Configuration(Preferences(keys={"top": ("f7",)}))
    async with open_reader("-", shelf=Shelf(path), reading=Once(), configuration=keys) as reader:
        for title, progress in (("half", 0.5), ("all", 0.0)):
            await reader.press("h", *title, "enter")
            await reader.until(lambda: "Opened with the marks that were saved" in reader.said)
            assert ("You read so far: f7 goes to the beginning." in reader.said) == (progress > 0)
            await reader.until(lambda: not reader.pane.busy)
            assert reader.pane.document is not None
            assert reader.pane.document.article.title == title.title()
            assert abs(reader.screen.view.progress - progress) < 0.1
