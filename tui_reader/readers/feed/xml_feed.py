"""Parse RSS and Atom, with the text of Media RSS.

RSS is read from 0.9 to 2.0 (https://www.rssboard.org/rss-specification), Atom as of RFC 4287.
"""

import re
from html import escape, unescape
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.model import Resource
from tui_reader.readers.dates import iso_date
from tui_reader.readers.feed.entry import MOST_ENTRIES, Entry, Feed, as_html
from tui_reader.readers.links import absolute_link
from tui_reader.readers.xml import children, declared_base, descendants, parse_xml, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TEXT_TYPES: Final = ("text", "html", "xhtml")
_PLAIN_TYPES: Final = ("text", "plain", "text/plain")
_REFERENCE: Final = re.compile(r"&(?:\w{2,31}|#\w{1,8});")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
_PREFIX: Final = re.compile(rb"(</?)[A-Za-z][\w.-]*:(?=[A-Za-z])")
_DATES: Final = ("pubDate", "published", "date", "issued", "created", "updated", "modified")
_ADDRESS: Final = re.compile(r"^[^\s@]++@\S++ \((.+)\)$")  # RSS: "ana@courier.example (Ana Ruiz)"


def parse_xml_feed(resource: Resource) -> Feed | None:
    """Return the feed in a resource, or ``None`` where the resource is not a feed."""
    root = parse_xml(resource.content, resource.charset)
    if root is None:
        return None
    head = next(children(root, "channel"), root)
    site = _link(head, resource.url, resource.url) or resource.url
    language = root.get(_LANGUAGE) or text_of(next(children(head, "language"), None)) or None
    return Feed(
        title=next(map(_plain, children(head, "title")), ""),
        url=site,
        language=language,
        entries=[_entry(item, site, resource.url) for item in islice(descendants(root, "item", "entry"), MOST_ENTRIES)],
    )


def _entry(item: "_Element", site: str | None, feed_url: str | None) -> Entry:
    dates = filter(None, (iso_date(text_of(date)) for name in _DATES for date in children(item, name)))
    # "encoded" is the RSS module for whole articles, "content" is Atom's; media:content has an address and no text.
    contents = [each for each in children(item, "encoded", "content") if each.get("url") is None]
    summaries = list(_with_media(item, "description", "summary", "text"))
    content, summary = (max(found, key=_length, default=None) for found in (contents, summaries))
    texts = [each for each in (content, summary) if each is not None]
    return Entry(
        title=next(filter(None, map(_plain, _with_media(item, "title"))), ""),
        url=_link(item, site, feed_url),
        byline=_byline(item),
        published=next(dates, None),
        summary=_html(summary, feed_url) if summary is not None else "",
        content=_html(content, feed_url) if content is not None else "",
        language=item.get(_LANGUAGE),
        base=declared_base(max(texts, key=_length), feed_url) if texts else None,
    )


def _with_media(item: "_Element", *names: str) -> "Iterator[_Element]":
    """Yield the children with these names, also those of Media RSS.

    Media RSS describes films and sounds (https://www.rssboard.org/media-rss).
    """
    yield from children(item, *names)
    for media in children(item, "group", "content"):
        if media.get("type") not in _TEXT_TYPES:
            yield from _with_media(media, *names)


def _length(element: "_Element") -> int:
    return sum(len(text) for text in element.itertext())


def _link(element: "_Element", site: str | None, feed_url: str | None) -> str | None:
    """Return the address of a feed's site or an entry's page, or ``None``.

    Of Atom's links it is the one with the relation ``alternate``.
    """
    links = list(children(element, "link"))
    addresses = [
        absolute_link(link.get("href") or text_of(link), declared_base(link, feed_url) or site)
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


def _plain(title: "_Element") -> str:
    """Return a title without its markup.

    RSS leaves open whether a title has markup, and feeds write it both ways.
    """
    text = text_of(title)
    return text if title.get("type") in _PLAIN_TYPES else " ".join(unescape(_TAG.sub("", text)).split())


def _html(element: "_Element", feed_url: str | None) -> str:
    """Return the contents of an element as HTML.

    The element has it as text (RSS, Atom's ``html``) or as elements (``xhtml``); plain text is turned into HTML.
    """
    from lxml.etree import tostring

    if len(element) and element.get("type") != "html":
        _make_links_absolute(element, feed_url)
        markup = b"".join(tostring(child, encoding="utf-8") for child in element)
        return escape(element.text or "") + _PREFIX.sub(rb"\1", markup).decode()
    text = "".join(map(str, element.itertext()))
    is_plain = element.get("type") in _PLAIN_TYPES or not (_TAG.search(text) or _REFERENCE.search(text))
    return as_html(text) if is_plain else text


def _make_links_absolute(element: "_Element", feed_url: str | None) -> None:
    for link in element.iterdescendants():
        address = link.get("href")
        base = declared_base(link, feed_url) if address else None
        if address and base and (absolute := absolute_link(address, base)):
            link.set("href", absolute)
