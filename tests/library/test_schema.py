"""Files of the library that are old, new, damaged, or cannot be written."""

import sqlite3
from pathlib import Path

import pytest

from tests.corrections.articles import NOON, ferry
from tests.library.test_store import HIDDEN
from tui_reader.errors import LibraryError
from tui_reader.library.schema import MIGRATIONS
from tui_reader.library.store import Library


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    """A file of a newer version is not opened, not changed, and a sentence says what to do."""
    path = tmp_path / "library.sqlite3"
    Library(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="written by a newer tui-reader"):
        Library(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    """A file without tables, the oldest that there can be, gets all of them."""
    path = tmp_path / "library.sqlite3"
    path.touch()
    with Library(path) as library:
        library.keep(ferry(), "/a", NOON)
        assert len(library.entries()) == 1


def test_another_file_is_no_library(tmp_path: Path) -> None:
    """A file of something else is left as it is."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"Dear diary, " * 100)
    with pytest.raises(LibraryError, match="is no library, or damaged"):
        Library(path)
    assert path.read_bytes() == b"Dear diary, " * 100


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Where the folder of the library cannot be, a sentence says why."""
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="could not be used"):
        Library(tmp_path / "file" / "library.sqlite3")


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    """What does not fit is not kept, a sentence says so, and all the rest is there."""
    with Library(tmp_path / "library.sqlite3") as library:
        number = library.keep(ferry(), "/a", NOON)
        (pages,) = library._connection.execute("PRAGMA page_count").fetchone()
        library._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryError, match="the disk is full; make room"):
            _fill(library)
        assert library.article(number) == ferry()


def test_a_failed_write_leaves_the_file_usable(tmp_path: Path) -> None:
    """After an error in the middle of a transaction, nothing of it is kept, and the next one works."""
    with Library(tmp_path / "library.sqlite3") as library:
        library._connection.execute(
            "CREATE TRIGGER stop BEFORE INSERT ON corrections BEGIN SELECT raise(ABORT, 'no'); END"
        )
        number = library.keep(ferry(), "/a", NOON)
        with pytest.raises(LibraryError):
            library.correct(number, HIDDEN)
        library._connection.execute("DROP TRIGGER stop")
        assert library.journal(number).entries == ()
        assert library.keep(ferry(), "/a", NOON) == number


def _fill(library: Library) -> None:
    for copy in range(1000):
        library.keep(ferry(), f"/{copy}", NOON)
