"""Recognise formats by the bytes that they begin with, without importing a parser."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tui_reader.readers.archives import is_epub
from tui_reader.readers.encoding import decode
from tui_reader.readers.mime.kind import mime_kind
from tui_reader.readers.wide_text import wide_codec

_HEAD_BYTES: Final = 8 * 1024
# How pages begin, after the MIME Sniffing Standard (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type).
_PAGE_START = re.compile(
    rb"(?:<!doctype html|<(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|article|main|section"
    rb"|meta|link|header|span)[\s>/])",
    re.IGNORECASE,
)
# Without a tag, a file declared as a page is read as text: as a page its lines would run together.
_TAG = re.compile(rb"<[a-z!/?]|<\0[a-z!/?]\0|\0<\0[a-z!/?]", re.IGNORECASE)
_CERTAIN_PAGE = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_PROLOGUE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|(?><!--.*?-->)|(?><\?xml.*?\?>))*", re.DOTALL)
_FEED = re.compile(
    rb"""<(?:!DOCTYPE\s+)?(?:rss|feed|atom:feed|rdf:RDF)[\s>]"""
    rb"""|\{(?s:.*?)"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org(?:\\?/)version\b"""
)
# What this program saves: JSON by its first key, Markdown by the last of its front matter or by its first line (docs/json.md, docs/markdown.md).
_KEPT_JSON = re.compile(rb'\{\s*"schema"\s*:\s*\d+\s*,\s*"location"\s*:')
_KEPT_MARKDOWN = re.compile(
    rb"---\r?\ntitle: [^\r\n]*\r?\nsource: [^\r\n]*\r?\n(?:[a-z]+: [^\r\n]*\r?\n){1,20}counts:\r?\n  quotes: \d"
)
_KEPT_MARKDOWN_LINE = re.compile(
    rb"(?:\xef\xbb\xbf)?<!-- tui-reader: an article with its marks(?:, style [a-z]{1,20})? -->\r?\n"
)
_OUTLINE = re.compile(rb"(?:<!DOCTYPE[^<>]{0,200}>\s*)?<opml[\s/>]", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"\s*<\?xml\s")
# DocBook and JATS have elements of HTML's names; they are recognised by namespace, type and the element of metadata.
_XML_DOCUMENT = re.compile(
    rb"<!DOCTYPE\s+(?!html\b)[a-z]|<(?:TEI(?:\.2)?|teiCorpus|nitf|newsItem|NewsML)[\s>]"
    rb"|<(?:article|section|book|chapter)\b[^<>]{0,1000}(?:docbook\.org|article-type=|dtd-version=)"
    rb"|<article>\s{0,80}<(?:front|info|articleinfo)>",
    re.IGNORECASE,
)
_ELEMENT = re.compile(rb"<[a-z_][\w.:-]*[\s>]", re.IGNORECASE)
_MARKDOWN_SIGNS = (
    re.compile(rb"\A(?:---\r?\n\w[\w -]{0,80}:|\+\+\+\r?\n\w[\w-]{0,80} ?=)"),
    re.compile(rb"^\[\^[\w-]{1,40}\]:", re.MULTILINE),
    re.compile(rb"^#{1,6} \S", re.MULTILINE),
    re.compile(rb"^\S.*\r?\n(?:={3,}|-{3,})\s*$", re.MULTILINE),
    re.compile(rb"\]\((?:https?:|/|#)"),
    re.compile(rb"^(?:```|~~~)", re.MULTILINE),
    re.compile(rb"\*\*\w[^*\n]*\w\*\*"),
)
_MARKDOWN_SIGNS_NEEDED = 2
_PDF_MAGIC = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Sample:
    """The bytes that a sniffer looks at.

    Attributes:
        content: All bytes of the resource.
        head: The first 8 KiB of the content; of a text in UTF-16 or UTF-32, as UTF-8.
        start: The head behind byte order mark, white space, comments and XML declaration.
        declared: Name of the format that the media type stands for, ``None`` where there is no such format.
        has_type: Whether the transport or the ending of the name says anything of the type.
    """

    content: bytes
    head: bytes
    start: bytes
    declared: str | None = None
    has_type: bool = False


Sniffer = Callable[[Sample], bool]


def sample_of(content: bytes, declared: str | None = None, *, has_type: bool = False) -> Sample:
    """Return the sample of a resource's bytes."""
    head = content[:_HEAD_BYTES]
    if wide := wide_codec(head):
        head = decode(head, wide).encode()
    prologue = _PROLOGUE.match(head)
    return Sample(content, head, head[prologue.end() if prologue else 0 :], declared, has_type)


def begins_with(magic: bytes) -> Sniffer:
    """Return a sniffer of the formats that begin with ``magic``, as ``begins_with(b"%PDF-")``."""
    return lambda sample: sample.content.startswith(magic)


def is_pdf(sample: Sample) -> bool:
    """Check for the mark of a PDF document.

    In a document that is declared as PDF, other bytes may precede the mark.
    """
    head = sample.content[:_HEAD_BYTES]
    return head.lstrip().startswith(_PDF_MAGIC) or (sample.declared == "PDF" and _PDF_MAGIC in head)


def is_e_book(sample: Sample) -> bool:
    """Check for a zip archive with the files of an EPUB."""
    return is_epub(sample.content)


def is_kept_json(sample: Sample) -> bool:
    """Check for the first keys of the JSON that this program writes."""
    return bool(_KEPT_JSON.match(sample.start))


def is_kept_markdown(sample: Sample) -> bool:
    """Check for the front matter, or the line in its place, that this program writes."""
    return bool(_KEPT_MARKDOWN.match(sample.start) or _KEPT_MARKDOWN_LINE.match(sample.head))


def is_mail(sample: Sample) -> bool:
    """Check for the fields of a message."""
    return mime_kind(sample.content[:_HEAD_BYTES], sample.declared) == "mail"


def is_saved_page(sample: Sample) -> bool:
    """Check for the fields of a page that a browser saved as one file."""
    return mime_kind(sample.content[:_HEAD_BYTES], sample.declared) == "saved page"


def is_feed(sample: Sample) -> bool:
    """Check for the first element of RSS or Atom, or for a JSON Feed's version."""
    return bool(_FEED.match(sample.start))


def is_outline(sample: Sample) -> bool:
    """Check for the first element of OPML."""
    return bool(_OUTLINE.match(sample.start))


def is_xml_document(sample: Sample) -> bool:
    """Check for a document in XML, by its first element or by an XML declaration.

    The declaration counts before an element that no page begins with.
    """
    if sample.declared == "markdown":
        return False
    if _XML_DOCUMENT.match(sample.start):
        return True
    is_xml = _XML_DECLARATION.match(sample.head.removeprefix(b"\xef\xbb\xbf")) and _ELEMENT.match(sample.start)
    return bool(is_xml) and not _PAGE_START.match(sample.start)


def is_page(sample: Sample) -> bool:
    """Check for a page of HTML.

    Where HTML is declared, one tag is enough. Otherwise the text has to begin as only pages do, and must not be
    declared as Markdown.
    """
    if sample.declared == "html" and (_TAG.search(sample.head) or _TAG.search(sample.content)):
        return True
    page_start = _CERTAIN_PAGE if sample.declared == "plain text" else _PAGE_START
    return sample.declared != "markdown" and bool(page_start.match(sample.start))


def is_markdown(sample: Sample) -> bool:
    """Check for Markdown, by its declared type or by two signs of it.

    The signs count only where no type is declared.
    """
    if sample.has_type:
        return sample.declared == "markdown"
    return sum(bool(sign.search(sample.head)) for sign in _MARKDOWN_SIGNS) >= _MARKDOWN_SIGNS_NEEDED


def is_text(_: Sample) -> bool:
    """Accept any text."""
    return True
