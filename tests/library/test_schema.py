"""Files of the library that are old, new, damaged, or cannot be written."""

import os
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from tests.corrections.articles import NOON, ferry
from tests.library.test_store import HIDDEN
from tui_reader.errors import LibraryError
from tui_reader.export.writers.json import to_json
from tui_reader.library.schema import MIGRATIONS
from tui_reader.library.store import Library
from tui_reader.model import AnnotatedArticle


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


def test_two_programs_make_one_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes while another program makes the tables waits for it, and then has the library."""
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr("tui_reader.library.schema.sleep", lambda _: other.execute("COMMIT"))
        with Library(path) as library:
            assert library.size() == 0


def test_each_older_file_is_brought_up_to_date(tmp_path: Path) -> None:
    """A file of any earlier version opens with all that was in it, and its texts are found by their words."""
    row = ("/a", "Quay shut", "", 4, 0, 0, 0, NOON.isoformat(), NOON.isoformat(), blob(ferry()))
    for version in range(1, len(MIGRATIONS)):
        path = tmp_path / f"{version}.sqlite3"
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.executescript(";".join(MIGRATIONS[:version]))
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute(
                "INSERT INTO articles (address, title, site, words, quoted, claimed, promoted, first_read, last_read, annotated)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )
            connection.execute("INSERT INTO texts (rowid, title, body) VALUES (1, 'Quay shut', 'The quay is shut.')")
        with Library(path) as library:
            assert [entry.title for entry in library.entries("sh")] == ["Quay shut"]
            assert library.article(1) == ferry()


def test_a_folder_where_nothing_may_be_written_is_told(tmp_path: Path) -> None:
    """In a folder that may only be read, a sentence says so, and what is there stays as it is."""
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.keep(ferry(), "/a", NOON)
    before = path.read_bytes()
    script = "import sys, tests.library.test_schema as t; t.keep_as_nobody(sys.argv[1])"
    tmp_path.chmod(0o555)
    path.chmod(0o444)
    try:
        result = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    finally:
        tmp_path.chmod(0o755)
    assert "could not be used: " in result.stdout
    assert path.read_bytes() == before


def keep_as_nobody(path: str) -> None:
    """Keep an article as a user to whom the file does not belong, and print what is said of that."""
    if os.geteuid() == 0:
        os.setegid(65534)
        os.seteuid(65534)
    try:
        with Library(Path(path)) as library:
            library.keep(ferry(), "/b", NOON)
    except LibraryError as error:
        sys.stdout.write(error.message)


def test_half_a_character_is_told(tmp_path: Path) -> None:
    """A name of a file that is not Unicode text is refused by a sentence, and the library stays usable."""
    with Library(tmp_path / "library.sqlite3") as library:
        with pytest.raises(LibraryError, match="not Unicode text"):
            library.keep(ferry(), "/caf\udce9.txt", NOON)
        with pytest.raises(LibraryError, match="not Unicode text"):
            library.number_of("/caf\udce9.txt")
        assert library.keep(ferry(), "/a", NOON) == 1


def test_another_file_is_no_library(tmp_path: Path) -> None:
    """A file of something else is left as it is."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"Dear diary, " * 100)
    with pytest.raises(LibraryError, match="is not a library, or damaged"):
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


def blob(annotated: AnnotatedArticle) -> bytes:
    return zlib.compress(to_json(annotated).encode())
