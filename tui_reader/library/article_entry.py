"""Define the rows of the list of the library."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

COLUMNS: Final = (
    "id, address, title, site, words, quoted, claimed, promoted, first_read, last_read, share_read, unread, tags"
)
"""The columns of the table of articles that make an entry, in the order of its fields."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the list of the library.

    Attributes:
        id: Its number in the library.
        address: The URL or the absolute path that it was opened by.
        title: Its title, empty where it has none.
        site: The site of the page, empty where it is not known.
        words: The number of its words.
        quoted: Share of the words that are attributed to somebody, from 0 to 1.
        claimed: Share of the words that the narrator claims without a source.
        promoted: Share of the words that are promotional.
        first_read: The time of the first reading.
        last_read: The time of the last reading.
        share_read: How far it was read, from 0 to 1.
        unread: Whether it was saved elsewhere and not opened yet; its times are then those at which it was saved.
        tags: The tags that it was saved with, with commas between them.
    """

    id: int
    address: str
    title: str
    site: str
    words: int
    quoted: float
    claimed: float
    promoted: float
    first_read: datetime
    last_read: datetime
    share_read: float
    unread: bool
    tags: str


class Found(NamedTuple):
    """An article with typed words, and an excerpt of its text around them.

    The excerpt is empty where the title has all of the words.
    """

    entry: Entry
    excerpt: str


def entry_of(row: Sequence[Any]) -> Entry:
    """Return the entry of a row with ``COLUMNS``."""
    number, address, title, site, words, quoted, claimed, promoted, first, last, share, unread, tags = row
    times = datetime.fromisoformat(first), datetime.fromisoformat(last)
    return Entry(number, address, title, site, words, quoted, claimed, promoted, *times, share, bool(unread), tags)
