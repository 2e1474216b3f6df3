"""Tells in which format a resource is: by what its transport says, and by its bytes where that says nothing or lies."""

import re
from typing import Literal, TypeAlias

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers.archives import ZIP_MAGIC, archive_noun, is_epub
from tui_reader.readers.encoding import decode
from tui_reader.readers.mime.kind import mime_kind
from tui_reader.readers.wide_text import wide_codec

Format: TypeAlias = Literal[
    "html", "markdown", "plain text", "mail", "saved page", "e-book", "feed", "outline", "XML document", "PDF"
]

_BY_MEDIA_TYPE: dict[str, Format] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "application/markdown": "markdown",
}
_HEAD_BYTES = 8 * 1024
# How pages begin, after the MIME Sniffing Standard (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type).
_PAGE_START = re.compile(
    rb"(?:<!doctype html|<(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|article|main|section"
    rb"|meta|link|header|span)[\s>/])",
    re.IGNORECASE,
)
# Without one, what calls itself a page is a text: its lines would run together.
_TAG = re.compile(rb"<[a-z!/?]|<\0[a-z!/?]\0|\0<\0[a-z!/?]", re.IGNORECASE)
_CERTAIN_PAGE = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_PROLOGUE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|(?><!--.*?-->)|(?><\?xml.*?\?>))*", re.DOTALL)
_FEED = re.compile(
    rb"""<(?:!DOCTYPE\s+)?(?:rss|feed|atom:feed|rdf:RDF)[\s>]"""
    rb"""|\{(?s:.*?)"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org(?:\\?/)version\b"""
)
_OUTLINE = re.compile(rb"(?:<!DOCTYPE[^<>]{0,200}>\s*)?<opml[\s/>]", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"\s*<\?xml\s")
# DocBook and JATS have elements of HTML's names; the namespace, the type and the element of data tell them.
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
_MAGIC = (
    (b"\x7fELF", "a program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, a film or a sound recording"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ", "packed with xz"),
    (b"SQLite format 3", "a database"),
)
_PDF_MAGIC = b"%PDF-"
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b")
# Printers and manual pages set a letter upon another: bold, or with a line below it.
_STRUCK_OVER = re.compile(rb"[^\x00-\x1f]\x08")
# Text of any encoding but UTF-16 has hardly any of them; packed or compiled data have about one byte in nine.
_CONTROL_SHARE = 0.05


def find_format(resource: Resource) -> Format:
    """Return the format.

    Raises:
        NoArticleError: It is none that holds an article: a picture, an office document.
    """
    head = resource.content[:_HEAD_BYTES]
    if marked := _marked_format(resource, head):
        return marked
    _refuse_binary(head, resource.location)
    if wide := wide_codec(head):
        head = decode(head, wide).encode()
    prologue = _PROLOGUE.match(head)
    start = head[prologue.end() if prologue else 0 :]
    return _xml_format(resource, head, start) or _text_format(resource, head, start)


def _xml_format(resource: Resource, head: bytes, start: bytes) -> Format | None:
    if _FEED.match(start):
        return "feed"
    if _OUTLINE.match(start):
        return "outline"
    if resource.media_type in _BY_MEDIA_TYPE and _BY_MEDIA_TYPE[resource.media_type] != "html":
        return None
    if _XML_DOCUMENT.match(start):
        return "XML document"
    is_xml = _XML_DECLARATION.match(head.removeprefix(b"\xef\xbb\xbf")) and _ELEMENT.match(start)
    return "XML document" if is_xml and not _PAGE_START.match(start) else None


def _marked_format(resource: Resource, head: bytes) -> Format | None:
    """The format of what no text begins like."""
    if head.lstrip().startswith(_PDF_MAGIC) or (resource.media_type == "application/pdf" and _PDF_MAGIC in head):
        return "PDF"
    if head.startswith(ZIP_MAGIC):
        if is_epub(resource.content):
            return "e-book"
        raise _no_article(resource.location, archive_noun(resource.content))
    return mime_kind(head, resource.media_type)


def _text_format(resource: Resource, head: bytes, start: bytes) -> Format:
    media_type = resource.media_type or ""
    named = _BY_MEDIA_TYPE.get(media_type)
    if named is not None and not (named == "html" and not (_TAG.search(head) or _TAG.search(resource.content))):
        return named
    is_page = _CERTAIN_PAGE if media_type.startswith("text/plain") else _PAGE_START
    if is_page.match(start):
        return "html"
    return "markdown" if not media_type and _looks_like_markdown(head) else "plain text"


def _refuse_binary(head: bytes, location: str) -> None:
    for magic, noun in _MAGIC:
        if head.startswith(magic):
            raise _no_article(location, noun)
    if wide_codec(head):
        return
    struck = _STRUCK_OVER.sub(b"", head)
    controls = len(struck) - len(struck.translate(None, _CONTROLS))
    if b"\0" in head or controls > _CONTROL_SHARE * len(head):
        raise _no_article(location, "binary data")


def _no_article(location: str, noun: str) -> NoArticleError:
    return NoArticleError(f"{location} is {noun}, not an article. Open a page or a text instead.")


def _looks_like_markdown(head: bytes) -> bool:
    return sum(bool(sign.search(head)) for sign in _MARKDOWN_SIGNS) >= _MARKDOWN_SIGNS_NEEDED
