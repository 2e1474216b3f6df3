"""Read tables: Pocket, Instapaper and Readwise Reader, and others with the same columns."""

import csv
import io
from collections.abc import Mapping
from itertools import chain
from typing import Final

from tui_reader.model import Resource
from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.reading_lists.row import ReadingList, Row, list_of, row_of

_ADDRESSES: Final = ("url", "link", "address")
_TIMES: Final = ("time_added", "timestamp", "saved date", "saved_at", "created", "date added")
_TAGS: Final = ("tags", "document tags", "labels")
_STATES: Final = frozenset({"unread", "archive", "starred"})  # folders of Instapaper that say nothing of an article
# The columns by which a table is known, and the program that writes them.
_ORIGINS: Final = (
    ({"url", "time_added", "status"}, "Pocket"),
    ({"url", "selection", "folder", "timestamp"}, "Instapaper"),
    ({"url", "document tags", "saved date"}, "Readwise Reader"),
)


def read_table(resource: Resource) -> ReadingList | None:
    """Return the rows of a table of comma-separated values, ``None`` without a column of addresses."""
    text = decode(resource.content, find_encoding(resource.content, resource.charset)).lstrip("\ufeff")
    lines = csv.reader(io.StringIO(text.replace("\0", ""), newline=""))
    try:
        columns = [name.strip().lower() for name in next(lines, [])]
        if len(columns) < 2 or not any(name in columns for name in _ADDRESSES):  # noqa: PLR2004 - one column is not a table
            return None
        rows = [_row(dict(zip(columns, line, strict=False))) for line in lines if any(line)]
    except csv.Error:  # a field of more characters than any has
        return None
    origin = next((name for known, name in _ORIGINS if known <= set(columns)), "a table")
    return list_of(origin, rows)


def _row(fields: Mapping[str, str]) -> Row | None:
    tags = [part for name in _TAGS for part in fields.get(name, "").replace("|", ",").split(",")]
    folder = fields.get("folder", "")
    folders = [folder] if folder.lower() not in _STATES else []
    return row_of(_first(fields, _ADDRESSES), fields.get("title"), _first(fields, _TIMES), chain(tags, folders))


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((fields[name].strip() for name in names if fields.get(name)), "")
