"""Read outlines (OPML, http://opml.org/spec2.opml), such as lists of feeds and reading lists."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.inline_text import InlineText
from tui_reader.readers.links import absolute_link
from tui_reader.readers.xml import children, descendants, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
_DEEPEST: Final = 6
# Feeds open as lists of articles, so they come first, and the site last.
_ADDRESSES: Final = ("xmlUrl", "url", "htmlUrl", "href")


def read_outline(resource: Resource) -> Article:
    """Return an outline as an article.

    Entries with entries below them become headings, the others items with their links.

    Raises:
        NoArticleError: It is damaged, or empty.
    """
    root = parse_xml(resource.content, resource.charset)
    builder = ArticleBuilder()
    if root is not None:
        head = next(children(root, "head"), root)
        metadata = Metadata(
            title=_field(head, "title") or None,
            byline=_field(head, "ownerName") or None,
            published=iso_date(_field(head, "dateModified") or _field(head, "dateCreated")),
            url=resource.url,
            lists=tuple(listed(root, resource.url)),
        )
        if metadata.title:
            builder.add_title(metadata.title)
        for body in children(root, "body"):
            _write(builder, body, resource.url, 1)
    if root is None or not builder.has_body:
        raise NoArticleError(f"There is nothing in the outline {resource.location}. Export it again from its program.")
    return builder.build(metadata)


def listed(root: "_Element", base: str | None) -> Iterator[tuple[str, str]]:
    """Yield the title and the first address of each entry at any depth."""
    for outline in descendants(root, "outline"):
        for url in _addresses(outline, base)[:1]:
            yield _text(outline, "text") or _text(outline, "title") or url, url


def feeds_of(resource: Resource) -> list[tuple[str, str]]:
    """Return the titles and addresses of the feeds in an outline."""
    root = parse_xml(resource.content, resource.charset)
    outlines = () if root is None else descendants(root, "outline")
    found = ((each, absolute_link(each.get("xmlUrl", ""), resource.url)) for each in outlines)
    return [(_text(each, "title") or _text(each, "text"), url) for each, url in found if url]


def _addresses(outline: "_Element", base: str | None) -> list[str]:
    return [url for name in _ADDRESSES if (url := absolute_link(outline.get(name, ""), base))]


def _field(head: "_Element", name: str) -> str:
    return text_of(next(children(head, name), None))


def _write(builder: ArticleBuilder, parent: "_Element", base: str | None, level: int) -> None:
    for outline in children(parent, "outline"):
        is_group = next(children(outline, "outline"), None) is not None
        inline = _entry(outline, base)
        builder.add_inline("heading" if is_group else "list_item", inline, min(level, _DEEPEST) if is_group else 1)
        for about in ("description", "_note"):
            builder.add("paragraph", _text(outline, about))
        _write(builder, outline, base, level + 1)


def _entry(outline: "_Element", base: str | None) -> InlineText:
    addresses = _addresses(outline, base)
    name = _text(outline, "text") or _text(outline, "title")
    inline = InlineText()
    if addresses:
        inline.open_link(addresses[0])
    inline.write(name or (addresses[0] if addresses else ""))
    inline.close_link()
    site = absolute_link(outline.get("htmlUrl", ""), base)
    if site and site != addresses[0]:
        inline.write(" – ")
        inline.open_link(site)
        inline.write(urlsplit(site).netloc)
    return inline


def _text(outline: "_Element", name: str) -> str:
    """Return the text in an attribute, which may be HTML."""
    return unescape(_TAG.sub("", outline.get(name, "")))
