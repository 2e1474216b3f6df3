"""Parses RSS (0.9 to 2.0, https://www.rssboard.org/rss-specification) and Atom (RFC 4287)."""

import re
from html import escape, unescape
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.model import Resource
from tui_reader.readers.dates import iso_date
from tui_reader.readers.feed.entry import MOST_ENTRIES, Entry, Feed
from tui_reader.readers.links import absolute_link
from tui_reader.readers.xml import children, descendants, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
_PREFIX: Final = re.compile(rb"(</?)[A-Za-z][\w.-]*:(?=[A-Za-z])")
_DATES: Final = ("pubDate", "published", "date", "issued", "created", "updated", "modified")
_ADDRESS: Final = re.compile(r"^\S+@\S+ \((.+)\)$")  # RSS: "ana@courier.example (Ana Ruiz)"


def parse_xml_feed(resource: Resource) -> Feed | None:
    """Return the feed in a resource, or ``None`` where there is none."""
    root = parse_xml(resource.content, resource.charset)
    if root is None:
        return None
    head = next(children(root, "channel"), root)
    site = _link(head, resource.url) or resource.url
    language = root.get(_LANGUAGE) or text_of(next(children(head, "language"), None)) or None
    return Feed(
        title=_plain(next(children(head, "title"), None)),
        url=site,
        language=language,
        entries=[_entry(item, site) for item in islice(descendants(root, "item", "entry"), MOST_ENTRIES)],
    )


def _entry(item: "_Element", site: str | None) -> Entry:
    url = _link(item, site)
    dates = filter(None, (iso_date(text_of(date)) for name in _DATES for date in children(item, name)))
    # "encoded" is the RSS module for whole articles, "content" is Atom's; media:content has an address and no text.
    contents = [_html(each) for each in children(item, "encoded", "content") if each.get("url") is None]
    summaries = [_html(each) for each in children(item, "description", "summary")]
    return Entry(
        title=_plain(next(children(item, "title"), None)),
        url=url,
        byline=_byline(item),
        published=next(dates, None),
        summary=max(summaries, key=len, default=""),
        content=max(contents, key=len, default=""),
        language=item.get(_LANGUAGE),
    )


def _link(element: "_Element", base: str | None) -> str | None:
    """The address of a feed's site or an entry's page: of Atom's links the one that shows it."""
    links = list(children(element, "link"))
    addresses = [
        absolute_link(link.get("href") or text_of(link), element.get(_BASE) or base)
        for link in links
        if link.get("rel", "alternate") == "alternate"
    ]
    guids = [text_of(guid) for guid in children(element, "guid") if guid.get("isPermaLink", "true") == "true"]
    addresses += [absolute_link(guid, None) for guid in guids]
    return next((address for address in addresses if address), None)


def _byline(item: "_Element") -> str | None:
    names = []
    for author in children(item, "creator", "author"):
        name = text_of(next(children(author, "name"), None)) or text_of(author)
        match = _ADDRESS.match(name)
        names.append(match[1] if match else name)
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _plain(title: "_Element | None") -> str:
    """A title without its markup: RSS does not say whether it has any, and feeds write it both ways."""
    text = text_of(title)
    return " ".join(unescape(_TAG.sub("", text)).split())


def _html(element: "_Element") -> str:
    """The HTML in an element: as text (RSS, Atom's ``html``), or as elements (``xhtml``); plain text becomes HTML."""
    from lxml.etree import tostring

    if len(element) and element.get("type") != "html":
        markup = b"".join(tostring(child, encoding="utf-8") for child in element)
        return _PREFIX.sub(rb"\1", markup).decode()
    text = "".join(map(str, element.itertext()))
    return escape(text) if element.get("type") in ("text", "text/plain") else text
