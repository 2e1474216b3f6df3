"""Small sound documents of all formats, with named fields that can be spoilt."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from benchmarks.specimens import feeds, messages, packed, pages, texts


class Specimen(NamedTuple):
    """A document: its format, its sound fields, and a function that builds it."""

    name: str
    media_type: str
    fields: Mapping[str, str]
    build: Callable[[Mapping[str, str]], bytes]


def _templated(name: str, media_type: str, template: str, fields: Mapping[str, str]) -> Specimen:
    def build(values: Mapping[str, str]) -> bytes:
        return template.format_map(values).encode("utf-8", "surrogatepass")

    return Specimen(name, media_type, fields, build)


SPECIMENS = (
    _templated("page", "text/html", pages.PAGE, pages.FIELDS),
    _templated("page with data", "text/html", pages.DATA_PAGE, pages.DATA_FIELDS),
    _templated("mail", "message/rfc822", messages.MAIL, messages.MAIL_FIELDS),
    _templated("mail of parts", "message/rfc822", messages.PARTS, messages.PARTS_FIELDS),
    _templated("saved page", "multipart/related", messages.SAVED_PAGE, messages.SAVED_PAGE_FIELDS),
    _templated("mailbox", "application/mbox", messages.MAILBOX, messages.MAILBOX_FIELDS),
    _templated("RSS", "application/rss+xml", feeds.RSS, feeds.RSS_FIELDS),
    _templated("Atom", "application/atom+xml", feeds.ATOM, feeds.ATOM_FIELDS),
    _templated("RDF", "application/rdf+xml", feeds.RDF, feeds.RDF_FIELDS),
    _templated("JSON Feed", "application/feed+json", feeds.JSON_FEED, feeds.JSON_FEED_FIELDS),
    _templated("outline", "text/x-opml", feeds.OUTLINE, feeds.OUTLINE_FIELDS),
    _templated("XML document", "application/xml", feeds.STORY, feeds.STORY_FIELDS),
    _templated("Markdown", "text/markdown", texts.MARKDOWN, texts.MARKDOWN_FIELDS),
    _templated("text", "text/plain", texts.TEXT, texts.TEXT_FIELDS),
    Specimen("e-book", "application/epub+zip", packed.BOOK_FIELDS, packed.book),
    Specimen("PDF", "application/pdf", packed.PDF_FIELDS, packed.pdf),
)
