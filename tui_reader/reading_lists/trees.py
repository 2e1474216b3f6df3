"""Read pages of links, outlines, and data: Pocket, bookmarks, OPML, Wallabag, Omnivore."""

from collections.abc import Iterator
from typing import Any, Final

from tui_reader.model import Resource
from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.html.tree import build_tree
from tui_reader.readers.json import parse_json
from tui_reader.readers.outline import listed
from tui_reader.readers.xml import parse_xml
from tui_reader.reading_lists.row import ReadingList, Row, list_of, row_of

_BOOKMARKS: Final = b"netscape-bookmark-file"
_POCKET: Final = b"pocket export"
_BEGINNING: Final = 2000  # bytes in which a page says what it is


def read_page(resource: Resource) -> ReadingList | None:
    """Return the links of Pocket or of bookmarks, ``None`` for another page."""
    beginning = resource.content[:_BEGINNING].lower()
    if _BOOKMARKS not in beginning and _POCKET not in beginning:
        return None
    origin = "Pocket" if _POCKET in beginning else "Bookmarks"
    root = build_tree(decode(resource.content, find_encoding(resource.content, resource.charset, has_declaration=True)))
    links = (link for link in root.iter("a") if link.get("href"))
    return list_of(
        origin,
        (
            row_of(
                link.get("href"),
                " ".join(link.text_content().split()),
                link.get("time_added") or link.get("add_date"),
                (link.get("tags") or "").split(","),
            )
            for link in links
        ),
    )


def read_outline(resource: Resource) -> ReadingList | None:
    """Return the entries of an outline, ``None`` where it is damaged beyond repair."""
    root = parse_xml(resource.content, resource.charset)
    if root is None:
        return None
    return list_of("OPML", (row_of(url, title, None, ()) for title, url in listed(root, None)))


def read_values(resource: Resource) -> ReadingList | None:
    """Return the entries of Wallabag or Omnivore, ``None`` for other data."""
    text = decode(resource.content, find_encoding(resource.content, resource.charset)).lstrip("\ufeff")
    values = parse_json(text)
    entries = [each for each in values if isinstance(each, dict)] if isinstance(values, list) else []
    if not entries or not all("url" in entry for entry in entries):
        return None
    origin = "Omnivore" if any("savedAt" in entry for entry in entries) else "Wallabag"
    return list_of(origin, map(_entry, entries))


def _entry(entry: dict[str, Any]) -> Row | None:
    saved = entry.get("savedAt") or entry.get("created_at")
    return row_of(entry["url"], entry.get("title"), saved, _tags(entry))


def _tags(entry: dict[str, Any]) -> Iterator[object]:
    """Yield the names of tags, which stand alone or in objects."""
    for name in ("tags", "labels"):
        values = entry.get(name)
        for value in values if isinstance(values, list) else ():
            yield (value.get("label") or value.get("name")) if isinstance(value, dict) else value
