"""Read and write the library: articles, places, corrections."""

import json
import time
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlsplit

from tui_reader.corrections.journal import Journal
from tui_reader.errors import LibraryError, UsageError
from tui_reader.export.summary import counts, word_count
from tui_reader.export.writers.json import to_json
from tui_reader.kept.codec import MisfitError, decoded, encoded
from tui_reader.kept.schema import from_json
from tui_reader.library.article_entry import COLUMNS, Entry, Found, entry_of
from tui_reader.library.feeds import Feeds
from tui_reader.library.schema import connect, told_errors, written
from tui_reader.library.search import excerpt, query_of, words_of
from tui_reader.model import AnnotatedArticle, Correction, MarkCorrection, NameCorrection, Note
from tui_reader.reading_lists.row import Row
from tui_reader.sources.archive import ENDING, PAGES, path_of

_KINDS: Final[dict[str, type[Correction]]] = {"mark": MarkCorrection, "name": NameCorrection, "note": Note}
_KIND_OF: Final = {kind: name for name, kind in _KINDS.items()}
_PAGE_WAITS: Final = 24 * 3600  # seconds in which a page that was loaded becomes an article, at the longest
# Values of the column “undone” of a correction; one that is given up cannot be made again.
_HOLDS, _UNDONE, _GIVEN_UP = 0, 1, 2


class Library:
    """The articles of one SQLite file, which several programs may have open at once.

    Each method that writes is one transaction. An object belongs to the thread that made it; every method raises
    ``LibraryError`` where the file cannot be read or written.
    """

    def __init__(self, path: Path, *, looks: bool = False) -> None:
        """Open the library at ``path``.

        Args:
            path: The file, which is made if it is missing.
            looks: Make no file: a missing library is an empty one.

        Raises:
            LibraryError: It cannot be opened, is not a library, or was written by a newer version of the program.
        """
        self.path = path
        self._connection = connect(path, looks=looks)
        self.feeds = Feeds(self._connection, path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    # Articles

    def keep(self, annotated: AnnotatedArticle, address: str, read: datetime) -> int:
        """Keep an article, in place of an older version of the same address.

        Corrections, place and the time of the first reading stay.

        Args:
            annotated: The article with the marks of the analysis, without corrections.
            address: The URL or the absolute path that opens it again.
            read: The time, with its zone.

        Returns:
            Its number in the library.
        """
        article, found = annotated.article, counts(annotated)
        shares = [found[name].share for name in ("quote", "claim", "promo")]
        blob = zlib.compress(to_json(annotated).encode())
        with written(self._connection, self.path):
            (number,) = self._connection.execute(
                "INSERT INTO articles (address, title, site, words, quoted, claimed, promoted, first_read, last_read, annotated)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET title = excluded.title,"
                " site = excluded.site, words = excluded.words, quoted = excluded.quoted, claimed = excluded.claimed,"
                " promoted = excluded.promoted, last_read = excluded.last_read, annotated = excluded.annotated, deleted = 0,"
                " unread = 0"
                " RETURNING id",
                (
                    address,
                    article.title or "",
                    article.site or "",
                    word_count(article.text),
                    *shares,
                    *[read.isoformat()] * 2,
                    blob,
                ),
            ).fetchone()
            self._connection.execute("UPDATE news SET seen = 1 WHERE address = ?", (address,))
            self._connection.execute("DELETE FROM texts WHERE rowid = ?", (number,))
            self._connection.execute(
                "INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)", (number, article.title or "", article.text)
            )
        return int(number)

    def save(self, rows: Iterable[Row], now: datetime) -> int:
        """Add articles that were saved elsewhere, unread, and return the number of new ones.

        An address that is there already, also a deleted one, stays as it is.

        Args:
            rows: The articles.
            now: The time of those for which none is known, with its zone.
        """
        added = 0
        with written(self._connection, self.path):
            for row in rows:
                tags, saved = ", ".join(row.tags), (row.saved or now).isoformat()
                cursor = self._connection.execute(
                    "INSERT OR IGNORE INTO articles (address, title, site, words, quoted, claimed, promoted, first_read, last_read,"
                    " annotated, unread, tags) VALUES (?, ?, ?, 0, 0, 0, 0, ?, ?, x'', 1, ?)",
                    (row.address, row.title, urlsplit(row.address).hostname or "", saved, saved, tags),
                )
                if cursor.rowcount:
                    added += 1
                    self._connection.execute(
                        "INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)",
                        (cursor.lastrowid, row.title, f"{tags} {row.address}"),
                    )
        return added

    def article(self, number: int) -> AnnotatedArticle:
        """Return an article as it was kept, with the marks of the analysis.

        Raises:
            LibraryError: There is no such article, it was not read yet, or it is damaged.
        """
        blob, unread = self._row("SELECT annotated, unread FROM articles WHERE id = ?", number)
        if unread:
            raise LibraryError(f"Article {number} was not read yet. “tui-reader library open {number}” opens it.")
        try:
            return from_json(zlib.decompress(blob).decode())
        except (zlib.error, UnicodeDecodeError, UsageError) as error:
            raise LibraryError(
                f"Article {number} of the library {self.path} is damaged. Open its address again."
            ) from error

    def number_of(self, address: str) -> int | None:
        """Return the number of the article of an address, ``None`` without such an article."""
        with told_errors(self.path):
            row = self._connection.execute(
                "SELECT id FROM articles WHERE address = ? AND NOT deleted", (address,)
            ).fetchone()
        return None if row is None else int(row[0])

    def entries(self, words: str = "", *, most: int = -1) -> list[Entry]:
        """Return the articles that have all of ``words``, those read last first.

        Args:
            words: Beginnings of words, in any order; what is neither letter nor digit parts them.
            most: The largest number of articles; negative for all of them.
        """
        wanted = words_of(words)
        if words.strip() and not wanted:
            return []
        query = f"SELECT {COLUMNS} FROM articles WHERE deleted = 0"  # noqa: S608 - our own columns
        arguments: list[Any] = []
        if wanted:
            query += " AND id IN (SELECT rowid FROM texts WHERE texts MATCH ?)"
            arguments.append(query_of(wanted))
        query += " ORDER BY last_read DESC, id DESC LIMIT ?"
        with told_errors(self.path):
            rows = self._connection.execute(query, (*arguments, most)).fetchall()
        return [entry_of(row) for row in rows]

    def found(self, words: str, *, most: int) -> list[Found]:
        """Return the articles that ``entries`` returns, with excerpts of their texts."""
        wanted = words_of(words)
        return [Found(entry, self._excerpt(entry, wanted)) for entry in self.entries(words, most=most)]

    def _excerpt(self, entry: Entry, words: Sequence[str]) -> str:
        if not words:
            return ""
        (body,) = self._row("SELECT body FROM texts WHERE rowid = ?", entry.id)
        around = excerpt(words, entry.title, body)
        if around is None:
            query = "SELECT snippet(texts, 1, '', '', '…', 12) FROM texts WHERE texts MATCH ? AND rowid = ?"
            (told,) = self._row(query, query_of(words), entry.id)
            around = " ".join(told.split())
        return around

    def size(self) -> int:
        """Return the number of articles."""
        (number,) = self._row("SELECT count(*) FROM articles WHERE deleted = 0")
        return int(number)

    def entry(self, number: int) -> Entry:
        """Return the entry of one article.

        Raises:
            LibraryError: There is no such article.
        """
        return entry_of(self._row(f"SELECT {COLUMNS} FROM articles WHERE id = ?", number))  # noqa: S608 - our own columns

    def delete(self, numbers: Iterable[int]) -> None:
        """Delete articles; ``restore`` brings them back until ``purge``."""
        self._set_deleted(numbers, deleted=True)

    def restore(self, numbers: Iterable[int]) -> None:
        """Bring deleted articles back."""
        self._set_deleted(numbers, deleted=False)

    def purge(self) -> None:
        """Remove deleted articles for good: texts, corrections, words in the index, and pages.

        Pages without an article go, too, but for those of the last day: another program may be about to keep the article. Where there is no
        library, as where its file was moved away, the pages stay.
        """
        if not self.path.exists():
            return
        removed = self._pages("WHERE deleted")
        with written(self._connection, self.path):
            if self._connection.execute("SELECT 1 FROM articles WHERE deleted").fetchone():
                self._connection.execute("DELETE FROM texts WHERE rowid IN (SELECT id FROM articles WHERE deleted)")
                self._connection.execute("DELETE FROM articles WHERE deleted")
                self._connection.execute(
                    "INSERT INTO texts (texts) VALUES ('optimize')"
                )  # until then the index has them
        wanted, before = self._pages(), time.time() - _PAGE_WAITS
        with told_errors(self.path):
            for path in self.path.with_name(PAGES).glob(f"*{ENDING}"):
                with suppress(FileNotFoundError):  # another program has removed it meanwhile
                    if path.name not in wanted and (path.name in removed or path.stat().st_mtime < before):
                        path.unlink()

    def _pages(self, condition: str = "") -> set[str]:
        """Return the names of the files of pages of articles."""
        with told_errors(self.path):
            found = self._connection.execute(f"SELECT address FROM articles {condition}")  # noqa: S608 - our own condition
            return {self.page(address).name for (address,) in found}

    def page(self, address: str) -> Path:
        """Return the file of the page of an address, which need not exist."""
        return path_of(self.path.with_name(PAGES), address)

    def leave(self, number: int, share_read: float, read: datetime) -> None:
        """Keep how far an article was read, from 0 to 1, if that is further."""
        with written(self._connection, self.path):
            self._connection.execute(
                "UPDATE articles SET share_read = max(share_read, ?), last_read = ? WHERE id = ?",
                (share_read, read.isoformat(), number),
            )

    # Corrections

    def journal(self, number: int, of_file: Journal = Journal()) -> Journal:  # noqa: B008 - it cannot be changed
        """Return the corrections of an article, and those that a saved article has beside them.

        Args:
            number: The number of the article.
            of_file: The corrections of a saved article; those that ``take_over`` would add come last.
        """
        with told_errors(self.path):
            rows = self._connection.execute(
                "SELECT kind, entry, undone FROM corrections WHERE article = ? AND undone < ? ORDER BY id",
                (number, _GIVEN_UP),
            ).fetchall()
            rows += self._missing(number, of_file)
        entries = [(self._read(_KINDS[kind], entry), undone) for kind, entry, undone in rows if kind in _KINDS]
        return Journal(
            tuple(entry for entry, undone in entries if not undone), tuple(entry for entry, undone in entries if undone)
        )

    def corrected_numbers(self) -> list[int]:
        """Return the numbers of the articles with corrections."""
        with told_errors(self.path):
            rows = self._connection.execute(
                "SELECT DISTINCT article FROM corrections JOIN articles ON articles.id = article"
                " WHERE NOT undone AND NOT deleted ORDER BY article"
            ).fetchall()
        return [int(number) for (number,) in rows]

    def correct(self, number: int, *corrections: Correction) -> None:
        """Add corrections to an article; what was undone before is given up."""
        rows = [(number, *_row_of(each)) for each in corrections]
        with written(self._connection, self.path):
            self._connection.execute(
                "UPDATE corrections SET undone = ? WHERE article = ? AND undone", (_GIVEN_UP, number)
            )
            self._connection.executemany("INSERT INTO corrections (article, kind, entry) VALUES (?, ?, ?)", rows)

    def take_over(self, number: int, journal: Journal) -> None:
        """Add the corrections of a saved article that the library does not have.

        What was undone in the library, or given up, stays so.
        """
        if journal == Journal():
            return
        with written(self._connection, self.path):
            rows = [(number, *row) for row in self._missing(number, journal)]
            self._connection.executemany(
                "INSERT INTO corrections (article, kind, entry, undone) VALUES (?, ?, ?, ?)", rows
            )

    def _missing(self, number: int, journal: Journal) -> list[tuple[str, str, int]]:
        """Return kinds, entries and states of corrections that an article lacks."""
        known = self._connection.execute("SELECT kind, entry FROM corrections WHERE article = ?", (number,))
        there = set(known.fetchall())
        return [
            (*row, undone)
            for entries, undone in ((journal.entries, _HOLDS), (journal.undone, _UNDONE))
            for row in map(_row_of, entries)
            if row not in there
        ]

    def undo(self, number: int) -> bool:
        """Undo the last correction of an article and return whether there was one."""
        return self._move(number, "SELECT max(id) FROM corrections WHERE article = ? AND NOT undone", undone=True)

    def redo(self, number: int) -> bool:
        """Make the correction that was undone last again and return whether there was one."""
        return self._move(number, "SELECT min(id) FROM corrections WHERE article = ? AND undone = 1", undone=False)

    def _move(self, number: int, query: str, *, undone: bool) -> bool:
        with written(self._connection, self.path):
            (last,) = self._connection.execute(query, (number,)).fetchone()
            if last is not None:
                self._connection.execute("UPDATE corrections SET undone = ? WHERE id = ?", (undone, last))
        return last is not None

    def _set_deleted(self, numbers: Iterable[int], *, deleted: bool) -> None:
        with written(self._connection, self.path):
            self._connection.executemany(
                "UPDATE articles SET deleted = ? WHERE id = ?", [(deleted, number) for number in numbers]
            )

    def _row(self, query: str, *arguments: str | int) -> Sequence[Any]:
        """Return the first row of an answer about an article, whose number comes last."""
        with told_errors(self.path):
            row: Sequence[Any] | None = self._connection.execute(query, arguments).fetchone()
        if row is None:
            raise LibraryError(f"There is no article {arguments[-1]} in the library {self.path}.")
        return row

    def _read(self, kind: Any, data: str) -> Any:
        try:
            return decoded(kind, json.loads(data))
        except (MisfitError, ValueError) as error:
            raise LibraryError(f"An entry of the library {self.path} is damaged: {error}.") from error


def _row_of(correction: Correction) -> tuple[str, str]:
    return _KIND_OF[type(correction)], json.dumps(encoded(correction))
