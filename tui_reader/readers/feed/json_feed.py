"""Parse JSON Feed (https://www.jsonfeed.org/version/1.1/)."""

from typing import Any

from tui_reader.model import Resource
from tui_reader.readers.dates import iso_date
from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.feed.entry import MOST_ENTRIES, Entry, Feed, as_html
from tui_reader.readers.json import parse_json
from tui_reader.readers.links import absolute_link


def parse_json_feed(resource: Resource) -> Feed | None:
    """Return the feed in a resource, or ``None`` where it is not a JSON Feed."""
    found = parse_json(decode(resource.content, find_encoding(resource.content, resource.charset)))
    if not isinstance(found, dict) or not isinstance(items := found.get("items", []), list):
        return None
    site = absolute_link(_text(found, "home_page_url"), resource.url) or resource.url
    language = _text(found, "language") or None
    entries = [_entry(item, site) for item in items[:MOST_ENTRIES] if isinstance(item, dict)]
    return Feed(_text(found, "title"), site, language, entries)


def _entry(item: dict[str, Any], site: str | None) -> Entry:
    people = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    names = [_text(person, "name") for person in people or [] if isinstance(person, dict)]
    return Entry(
        title=_text(item, "title"),
        url=absolute_link(_text(item, "url") or _text(item, "external_url"), site),
        byline=", ".join(filter(None, names)) or None,
        published=iso_date(_text(item, "date_published") or _text(item, "date_modified")),
        summary=as_html(_text(item, "summary")),
        content=_text(item, "content_html") or as_html(_text(item, "content_text")),
        language=_text(item, "language") or None,
    )


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
