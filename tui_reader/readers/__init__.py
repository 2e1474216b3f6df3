"""Turns the bytes of a resource into an article: one reader a format."""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from tui_reader.model import Article, Resource

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["read_resource"]


def read_resource(resource: Resource) -> Article:
    """Return the article in a resource, cleaned, with its structure and what is known about it.

    Raises:
        NoArticleError: There is no article in it; ``ShellError`` where it only leads to another address.
    """
    from tui_reader.readers.formats import find_format

    _check_onward(resource)
    read: Callable[[Resource], Article]
    match find_format(resource):
        case "html":
            from tui_reader.readers.html import read_html
            from tui_reader.readers.saved_from import saved_from

            resource = replace(resource, url=resource.url or saved_from(resource.content))
            read = read_html
        case "markdown":
            from tui_reader.readers.markdown import read_markdown

            read = read_markdown
        case "plain text":
            from tui_reader.readers.plain_text import read_plain_text

            read = read_plain_text
        case "mail":
            from tui_reader.readers.mime.mail import read_mail

            read = read_mail
        case "saved page":
            from tui_reader.readers.mime.saved_page import read_saved_page

            read = read_saved_page
        case "e-book":
            from tui_reader.readers.epub import read_epub

            read = read_epub
        case "feed":
            from tui_reader.readers.feed import read_feed

            read = read_feed
        case "outline" | "XML document" as form:
            read = _reader_of_xml(form)
        case "PDF":
            from tui_reader.readers.pdf import read_pdf

            read = read_pdf
    return read(resource)


def _check_onward(resource: Resource) -> None:
    """Raise ``ShellError`` where a server sends its readers on, as a page may with an element."""
    if not resource.refresh or not resource.url:
        return
    from tui_reader.errors import ShellError
    from tui_reader.readers.refresh import is_same, refresh_address

    url = refresh_address(resource.refresh, resource.url)
    if url and not is_same(url, resource.url):
        raise ShellError(f"{resource.location} has no article; it leads to {url}. Open that.", url)


def _reader_of_xml(form: Literal["outline", "XML document"]) -> "Callable[[Resource], Article]":
    if form == "outline":
        from tui_reader.readers.outline import read_outline

        return read_outline
    from tui_reader.readers.xml_document import read_xml_document

    return read_xml_document
