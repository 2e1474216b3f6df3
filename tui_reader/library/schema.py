"""Open the SQLite file of the library, and bring an older one up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from tui_reader.errors import LibraryError

_PATIENCE: Final = 10.0  # seconds that one reader waits for another one's writing
_BETWEEN: Final = 0.01  # seconds between two attempts where SQLite itself does not wait

MIGRATIONS: Final = (
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        address TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        site TEXT NOT NULL,
        words INTEGER NOT NULL,
        quoted REAL NOT NULL,
        claimed REAL NOT NULL,
        promoted REAL NOT NULL,
        first_read TEXT NOT NULL,
        last_read TEXT NOT NULL,
        share_read REAL NOT NULL DEFAULT 0,
        deleted INTEGER NOT NULL DEFAULT 0,
        annotated BLOB NOT NULL
    );
    CREATE INDEX articles_by_time ON articles (deleted, last_read DESC, id DESC);
    CREATE VIRTUAL TABLE texts USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2");
    CREATE TABLE corrections (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        entry TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX corrections_by_article ON corrections (article, id);
    """,
    # An index of first letters: without it, one letter alone takes 140 ms to find among 10,000 articles, with it 2 ms.
    """
    CREATE VIRTUAL TABLE newer USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2", prefix = "1");
    INSERT INTO newer (rowid, title, body) SELECT rowid, title, body FROM texts;
    DROP TABLE texts;
    ALTER TABLE newer RENAME TO texts;
    """,
    # Articles that were saved elsewhere and not opened yet: they have no text.
    """
    ALTER TABLE articles ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE articles ADD COLUMN tags TEXT NOT NULL DEFAULT '';
    """,
    """
    CREATE TABLE feeds (
        id INTEGER PRIMARY KEY,
        address TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        asked TEXT,
        trouble TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE news (
        id INTEGER PRIMARY KEY,
        feed INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        address TEXT NOT NULL,
        title TEXT NOT NULL,
        published TEXT,
        seen INTEGER NOT NULL DEFAULT 0,
        UNIQUE (feed, address)
    );
    CREATE INDEX news_by_address ON news (address);
    """,
)
"""The steps from an empty file to today's tables; the number of steps done is SQLite's ``user_version``. A step is never changed."""


def connect(path: Path, *, looks: bool) -> sqlite3.Connection:
    """Open the library at ``path`` with the tables of today.

    Args:
        path: The file.
        looks: Make no file: where it is missing, an empty library in memory takes its place. Else folder and file are made.

    Raises:
        LibraryError: It cannot be opened or written, is not a library, or was written by a newer version of the program.
    """
    with told_errors(path):
        place: Path | str = path
        if looks and not path.exists():
            place = ":memory:"
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)  # what somebody reads is nobody else's business
        connection = sqlite3.connect(place, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
            _bring_up_to_date(connection, path)
            connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def written(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Run a ``with`` block as one transaction: all of it is kept, or nothing.

    Raises:
        LibraryError: The file could not be written.
    """
    with told_errors(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def told_errors(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the file system into a sentence.

    Raises:
        LibraryError: The ``with`` block met one.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        raise LibraryError(f"The library {path} could not be used: {_reason(error)}.") from error
    except sqlite3.DatabaseError as error:
        raise LibraryError(
            f"{path} is not a library, or damaged ({error}). Move it away, and a new library begins; nothing was changed."
        ) from error
    except OSError as error:
        raise LibraryError(f"The library {path} could not be used: {error.strerror or error}.") from error
    except UnicodeEncodeError as error:  # half a character, which a name of a file can hold
        raise LibraryError(
            f"This cannot be kept in the library {path}: it has a character that is not Unicode text."
        ) from error


def _reason(error: sqlite3.OperationalError) -> str:
    told = str(error)
    if "locked" in told:
        return "another program is writing it; try again"
    if "full" in told:
        return "the disk is full; make room and try again"
    if "readonly" in told or "unable to open" in told:
        return "it may not be written there"
    return told


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    if _version(connection) == len(MIGRATIONS):
        return
    _write_ahead(connection)
    with written(connection, path):
        version = _version(connection)  # another reader may have done it meanwhile
        if version > len(MIGRATIONS):
            raise LibraryError(
                f"The library {path} was written by a newer tui-reader (its format is {version}, this version knows "
                f"{len(MIGRATIONS)}). It was left alone; update tui-reader to use it."
            )
        for number, step in enumerate(MIGRATIONS[version:], version + 1):
            for statement in step.split(";"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch the file to write-ahead logging.

    SQLite itself does not wait for that while another program makes the tables.
    """
    until = monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(_BETWEEN)
        else:
            return


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
