"""The library as the screen uses it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corrections.articles import NOON, ferry
from tui_reader.corrections.journal import Journal
from tui_reader.model import NameCorrection
from tui_reader.ui.remembered.shelf import Shelf

HIDDEN = NameCorrection("hide", "Ida Marsh", NOON)
SHOWN, LATER = (replace(HIDDEN, name=name) for name in ("Dana Okafor", "Marsh"))


def test_questions_make_no_library(tmp_path: Path) -> None:
    """Where nothing was kept, looking and leaving make neither folder nor file."""
    shelf = Shelf(tmp_path / "folder" / "library.sqlite3")
    assert (shelf.size(), shelf.found("ferry", most=9), shelf.article(1), shelf.journal("/a", Journal())) == (
        0,
        [],
        None,
        Journal(),
    )
    shelf.leave("/a", 0.5)
    shelf.delete(1)
    shelf.restore(1)
    assert (list(tmp_path.iterdir()), shelf.take_trouble()) == ([], "")


def test_without_a_path_nothing_is_kept() -> None:
    """A private shelf takes everything and keeps nothing."""
    shelf = Shelf()
    shelf.keep("/a", ferry())
    shelf.correct("/a", ferry(), Journal(), HIDDEN)
    assert (shelf.size(), shelf.journal("/a", Journal()), shelf.take_trouble()) == (0, Journal(), "")


def test_a_file_whose_name_is_not_text_is_told(tmp_path: Path) -> None:
    """An article of a file with such a name is not kept, a sentence says so each time, and others are kept."""
    shelf, address = Shelf(tmp_path / "library.sqlite3"), "/caf\udce9.txt"
    shelf.keep(address, ferry())
    assert "not Unicode text" in shelf.take_trouble()
    shelf.correct(address, ferry(), Journal(), HIDDEN)
    assert "not Unicode text" in shelf.take_trouble()
    assert (shelf.journal(address, Journal()), "not Unicode text" in shelf.take_trouble()) == (Journal(), True)
    shelf.keep("/a", ferry())
    assert (shelf.size(), shelf.take_trouble()) == (1, "")


def test_a_library_that_cannot_be_looked_at_is_told(tmp_path: Path) -> None:
    """A path that the file system refuses is a sentence, not a fault of the program."""
    shelf = Shelf(tmp_path / ("a" * 300) / "library.sqlite3")
    assert shelf.size() == 0
    assert "could not be used: File name too long" in shelf.take_trouble()


def test_a_sentence_is_taken_once(tmp_path: Path) -> None:
    """The sentence on a failure is there until it is taken."""
    (tmp_path / "library.sqlite3").write_bytes(b"Dear diary, " * 100)
    shelf = Shelf(tmp_path / "library.sqlite3")
    assert shelf.size() == 0
    assert "is not a library" in shelf.take_trouble()
    assert shelf.take_trouble() == ""


def test_a_page_that_was_not_kept_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pages are to be kept as they were received and this one was not, the article is kept and a sentence says so."""
    monkeypatch.setenv("TUI_READER_ARCHIVE", "1")
    shelf = Shelf(tmp_path / "library.sqlite3")
    shelf.keep("https://example.org/a", replace(ferry(), article=replace(ferry().article, url="https://example.org/a")))
    assert shelf.size() == 1
    assert shelf.take_trouble().startswith("The page could not be kept as it was received")
    shelf.keep("/a", ferry())
    assert shelf.take_trouble() == ""
    shelf.keep("/b", replace(ferry(), article=replace(ferry().article, url="https://example.org/b")))
    assert shelf.take_trouble() == ""  # a file that names the address of its page was not received


def test_corrections_of_a_saved_file_are_kept_with_the_first_change(tmp_path: Path) -> None:
    """Opening a saved file keeps nothing; what is taken back or added stays so beside what the file holds."""
    path, of_file = tmp_path / "library.sqlite3", Journal((HIDDEN, SHOWN))
    shelf = Shelf(path)
    assert shelf.journal("/a.md", of_file) == of_file
    assert not path.exists()
    shelf.undo("/a.md", ferry(), of_file)
    assert shelf.journal("/a.md", of_file) == of_file.undo()
    shelf.correct("/a.md", ferry(), of_file.undo(), LATER)
    assert shelf.journal("/a.md", of_file).entries == (HIDDEN, LATER)
    assert shelf.take_trouble() == ""
