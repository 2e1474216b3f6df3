"""Define an article of a reading list, and read its fields from text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from tui_reader.readers.dates import iso_date
from tui_reader.readers.links import absolute_link
from tui_reader.sources.location import lasting_address
from tui_reader.text import clean_line

_LONGEST_TITLE: Final = 500
_WEB: Final = ("http://", "https://")
_LAST_YEAR: Final = (
    9000  # programs write a later one for “never”, and no clock of another zone can show the last day of all
)
_OF_TAG: Final = re.compile(r"[\[\]'\"]")  # Readwise Reader and Instapaper write lists of names in quotation marks


@dataclass(frozen=True, slots=True)
class Row:
    """An article that a person has saved.

    ``title`` is empty without a title; ``saved`` is in UTC, and ``None`` where the time is not known.
    """

    address: str
    title: str = ""
    saved: datetime | None = None
    tags: tuple[str, ...] = ()

    def joined(self, earlier: "Row") -> "Row":
        """Return the row of an address that was there twice."""
        saved = min(filter(None, (self.saved, earlier.saved)), default=None)
        tags = tuple(dict.fromkeys((*earlier.tags, *self.tags)))
        return replace(self, title=earlier.title or self.title, saved=saved, tags=tags)


@dataclass(frozen=True, slots=True)
class ReadingList:
    """The rows of a file.

    ``origin`` is the program that wrote it, for a sentence; ``left_out`` is the number of entries without an address of the web.
    """

    origin: str
    rows: tuple[Row, ...]
    left_out: int = 0


def list_of(origin: str, rows: Iterable[Row | None]) -> ReadingList:
    """Return a reading list of rows, of which those without an address are ``None``."""
    every = list(rows)
    found = tuple(row for row in every if row is not None)
    return ReadingList(origin, found, len(every) - len(found))


def row_of(address: object, title: object, saved: object, tags: Iterable[object]) -> Row | None:
    """Return the row of raw fields, ``None`` without an address of the web."""
    link = absolute_link(address, None) if isinstance(address, str) else None
    lasting = lasting_address(link) if link is not None and link.lower().startswith(_WEB) else None
    if lasting is None:
        return None
    name = clean_line(title)[:_LONGEST_TITLE] if isinstance(title, str) else ""
    names = (clean_line(_OF_TAG.sub("", tag)) for tag in tags if isinstance(tag, str))
    is_address = name in {address, link}  # programs give it where they know no title
    return Row(lasting, "" if is_address else name, _time(saved), tuple(dict.fromkeys(filter(None, names))))


def _time(text: object) -> datetime | None:
    """Return the time in a field, seconds since 1970 or a written date, in UTC."""
    found = iso_date(str(text)) if isinstance(text, str | int) and text else None
    if found is None:
        return None
    time = datetime.fromisoformat(found)
    if not 1 < time.year < _LAST_YEAR:
        return None
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
