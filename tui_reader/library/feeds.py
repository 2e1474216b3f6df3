"""Keep the feeds that a person has subscribed to, with their articles."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui_reader.errors import Cancelled, LibraryError, TuiReaderError, UsageError
from tui_reader.library.schema import told_errors, written
from tui_reader.reading_lists.row import Row

if TYPE_CHECKING:
    from tui_reader.subscriptions import News

_FEEDS: Final = (
    "SELECT feeds.id, feeds.address, feeds.title, asked, trouble, count(news.id), count(CASE WHEN NOT seen THEN 1 END)"
    " FROM feeds LEFT JOIN news ON news.feed = feeds.id"
)
_KNOWN_THAT_WENT: Final = 300  # seen articles of a feed that it no longer has


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in the list of subscriptions.

    Attributes:
        id: Its number in the library.
        address: Its address.
        title: Its title, empty where it is not known.
        asked: When its server has answered last, ``None`` before it was asked.
        trouble: A sentence on why it could not be asked the last time, or nothing.
        articles: The number of its articles that are known.
        unread: The number of those that were not opened.
    """

    id: int
    address: str
    title: str
    asked: datetime | None
    trouble: str
    articles: int
    unread: int


@dataclass(frozen=True, slots=True)
class NewsRow:
    """An article of a feed, and whether it was seen: opened, or marked so."""

    address: str
    title: str
    published: datetime | None
    seen: bool


class Feeds:
    """The subscriptions in the file of a library.

    Each method raises ``LibraryError`` where the file cannot be used.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def subscribe(self, address: str, title: str) -> bool:
        """Add a feed, and return whether it is new."""
        with written(self._connection, self._path):
            cursor = self._connection.execute(
                "INSERT OR IGNORE INTO feeds (address, title) VALUES (?, ?)", (address, title)
            )
        return cursor.rowcount > 0

    def unsubscribe(self, number: int) -> None:
        """Remove a feed with its list of articles; articles of the library stay."""
        with written(self._connection, self._path):
            self._connection.execute("DELETE FROM feeds WHERE id = ?", (number,))

    def all(self) -> list[Feed]:
        """Return the feeds, those with unread articles first, then by title."""
        query = f"{_FEEDS} GROUP BY feeds.id ORDER BY count(CASE WHEN NOT seen THEN 1 END) = 0, lower(feeds.title), feeds.id"
        with told_errors(self._path):
            return [_feed(row) for row in self._connection.execute(query)]

    def feed(self, number: int) -> Feed:
        """Return one feed.

        Raises:
            LibraryError: There is no such feed.
        """
        with told_errors(self._path):
            row = self._connection.execute(f"{_FEEDS} WHERE feeds.id = ? GROUP BY feeds.id", (number,)).fetchone()
        if row is None:
            raise LibraryError(f"There is no feed {number} in the library {self._path}.")
        return _feed(row)

    def news(self, number: int) -> list[NewsRow]:
        """Return the articles of a feed, unread ones first, then the newest."""
        query = "SELECT address, title, published, seen FROM news WHERE feed = ? ORDER BY seen, published DESC, id"
        with told_errors(self._path):
            return [
                NewsRow(address, title, _time(published), bool(seen))
                for address, title, published, seen in self._connection.execute(query, (number,))
            ]

    def take(self, number: int, outcome: "News | TuiReaderError", asked: datetime) -> int:
        """Keep the news of a feed, or its error, and count the new unread articles.

        That a person wants nobody to be asked, or cancels, is no trouble of the feed.

        Args:
            number: The number of the feed.
            outcome: Its news, or the error.
            asked: The time, with its zone.
        """
        if not isinstance(outcome, TuiReaderError):
            return self.note(number, outcome.title, outcome.rows, asked)
        if not isinstance(outcome, UsageError | Cancelled):
            self.note_trouble(number, outcome.message)
        return 0

    def note(self, number: int, title: str, rows: Sequence[Row], asked: datetime) -> int:
        """Take over the news of a feed and return the number of new unread articles.

        Articles that were read before are seen already. Of those that were seen and are no longer in the feed the last hundreds stay, because a
        feed that is empty, or cut, for a moment would bring them back as unread. A feed that was removed while its server was asked has no
        news.

        Args:
            number: The number of the feed.
            title: Its title, empty to leave it as it is.
            rows: Its articles, in the feed's order.
            asked: The time, with its zone.
        """
        with written(self._connection, self._path):
            before = self._unread(number)
            found = self._connection.execute(
                "UPDATE feeds SET title = coalesce(nullif(?, ''), title), asked = ?, trouble = '' WHERE id = ?",
                (title, asked.isoformat(), number),
            )
            for row in rows if found.rowcount else ():
                self._connection.execute(
                    "INSERT OR IGNORE INTO news (feed, address, title, published, seen) SELECT ?, ?, ?, ?,"
                    " EXISTS (SELECT 1 FROM articles WHERE address = ? AND NOT unread)",
                    (number, row.address, row.title, row.saved.isoformat() if row.saved else None, row.address),
                )
            self._drop_seen(number, {row.address for row in rows})
            return self._unread(number) - before

    def _unread(self, number: int) -> int:
        query = "SELECT count(*) FROM news WHERE feed = ? AND NOT seen"
        return int(self._connection.execute(query, (number,)).fetchone()[0])

    def _drop_seen(self, number: int, current: set[str]) -> None:
        query = "SELECT id, address FROM news WHERE feed = ? AND seen ORDER BY id DESC"
        gone = [(each,) for each, address in self._connection.execute(query, (number,)) if address not in current]
        self._connection.executemany("DELETE FROM news WHERE id = ?", gone[_KNOWN_THAT_WENT:])

    def note_trouble(self, number: int, sentence: str) -> None:
        """Keep why a feed could not be asked, until it can be."""
        with written(self._connection, self._path):
            self._connection.execute("UPDATE feeds SET trouble = ? WHERE id = ?", (sentence, number))

    def see(self, numbers: Iterable[int]) -> None:
        """Mark all articles of feeds as seen."""
        with written(self._connection, self._path):
            self._connection.executemany("UPDATE news SET seen = 1 WHERE feed = ?", [(number,) for number in numbers])


def _feed(row: Sequence[Any]) -> Feed:
    number, address, title, asked, trouble, articles, unread = row
    return Feed(number, address, title, _time(asked), trouble, articles, unread)


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
