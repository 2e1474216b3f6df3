"""List the formats that are read, one row for each.

To add a format, write its reader in a file of its own and add its row to ``FORMATS``, before the rows whose sniffers
would accept it.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tui_reader.model import Article, Resource
from tui_reader.readers.not_text import refuse_what_is_not_text
from tui_reader.readers.sniffing import (
    Sniffer,
    is_e_book,
    is_feed,
    is_kept_json,
    is_kept_markdown,
    is_mail,
    is_markdown,
    is_outline,
    is_page,
    is_pdf,
    is_saved_page,
    is_text,
    is_xml_document,
    sample_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOM: Final = "tui_reader.readers"
# Types that a transport uses where it has no better one. Servers send Markdown as plain text.
_SAYS_NOTHING: Final = frozenset({"application/octet-stream", "application/gzip", "application/x-gzip", "text/plain"})


@dataclass(frozen=True, slots=True)
class Format:
    """A format of input.

    Attributes:
        name: The name of the format; no two rows share one.
        sniff: Checks whether a sample is of this format. It is asked after the sniffers of the rows above have refused.
        loader: The reader, as ``module:function``; the function takes a ``Resource``, returns an ``Article`` and raises
            ``NoArticleError``. It is imported when it is first needed.
        types: Media types that transports use for the format.
        endings: Endings of file names, with the dot, in small letters.
        is_text: Whether the format is refused where the bytes are not those of a text.
        is_packed: Whether few bytes can hold much, so that even small documents are read in a process of their own.
        is_plain: Whether reading takes time in proportion to the length, so that a process of its own is never needed.
    """

    name: str
    sniff: Sniffer
    loader: str
    types: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    is_text: bool = True
    is_packed: bool = False
    is_plain: bool = False

    def read(self, resource: Resource) -> Article:
        """Import the reader and return the article in ``resource``, or raise ``NoArticleError``."""
        reader: Callable[[Resource], Article] = resolve_name(self.loader)
        return reader(resource)


FORMATS: Final = (
    Format("PDF", is_pdf, f"{_ROOM}.pdf:read_pdf", ("application/pdf",), is_text=False, is_packed=True),
    Format("e-book", is_e_book, f"{_ROOM}.epub:read_epub", is_text=False, is_packed=True),
    Format(
        "saved page",
        is_saved_page,
        f"{_ROOM}.mime.saved_page:read_saved_page",
        ("multipart/related", "application/x-mimearchive"),
        (".mht", ".mhtml"),
        is_text=False,
    ),
    Format("mail", is_mail, f"{_ROOM}.mime.mail:read_mail", ("message/rfc822",), (".eml",), is_text=False),
    Format("kept JSON", is_kept_json, f"{_ROOM}.kept_json:read_kept_json"),
    Format("kept Markdown", is_kept_markdown, f"{_ROOM}.markdown:read_markdown"),
    Format("feed", is_feed, f"{_ROOM}.feed:read_feed"),
    Format("outline", is_outline, f"{_ROOM}.outline:read_outline"),
    Format("XML document", is_xml_document, f"{_ROOM}.xml_document:read_xml_document"),
    Format(
        "html",
        is_page,
        f"{_ROOM}.html:read_html",
        ("text/html", "application/xhtml+xml"),
        (".html", ".htm", ".xhtml"),
    ),
    Format(
        "markdown",
        is_markdown,
        f"{_ROOM}.markdown:read_markdown",
        ("text/markdown", "text/x-markdown", "application/markdown"),
        (".md", ".markdown"),
    ),
    Format(
        "plain text",
        is_text,
        f"{_ROOM}.plain_text:read_plain_text",
        ("text/plain",),
        (".txt", ".text"),
        is_plain=True,
    ),
)


def find_format(resource: Resource) -> Format:
    """Return the format of a resource, by its bytes before its type and name.

    Type and name decide only where the bytes leave the format open.

    Raises:
        NoArticleError: The bytes are those of something without an article, as a picture or an office document.
    """
    declared, has_type = _declared(resource)
    sample = sample_of(resource.content, declared, has_type=has_type)
    for form in FORMATS:
        if not form.is_text and form.sniff(sample):
            return form
    refuse_what_is_not_text(resource)
    return next(form for form in FORMATS if form.is_text and form.sniff(sample))


def _declared(resource: Resource) -> tuple[str | None, bool]:
    """Return the format that type or name declare, and whether either declares anything."""
    media_type = resource.media_type
    if media_type is None or media_type in _SAYS_NOTHING:
        ending = _ending(resource)
        named = next((form.name for form in FORMATS if ending in form.endings), None)
        if named or media_type != "text/plain":
            return named, named is not None
    return next((form.name for form in FORMATS if media_type in form.types), None), True


def _ending(resource: Resource) -> str:
    """Return the ending of the resource's name, without ``.gz``."""
    name = urlsplit(resource.url).path if resource.url else resource.location
    return PurePosixPath(name.lower().removesuffix(".gz")).suffix
