"""Turns the bytes of a resource into an article: one reader a format."""

from dataclasses import replace

from tui_reader.model import Article, Resource

__all__ = ["read_resource"]


def read_resource(resource: Resource) -> Article:
    """Return the article in a resource, cleaned, with its structure and what is known about it.

    Raises:
        NoArticleError: There is no article in it.
    """
    from tui_reader.readers.formats import find_format

    match find_format(resource):
        case "html":
            from tui_reader.readers.html import read_html
            from tui_reader.readers.saved_from import saved_from

            return read_html(replace(resource, url=resource.url or saved_from(resource.content)))
        case "markdown":
            from tui_reader.readers.markdown import read_markdown

            return read_markdown(resource)
        case "plain text":
            from tui_reader.readers.plain_text import read_plain_text

            return read_plain_text(resource)
        case "mail":
            from tui_reader.readers.mime.mail import read_mail

            return read_mail(resource)
        case "saved page":
            from tui_reader.readers.mime.saved_page import read_saved_page

            return read_saved_page(resource)
        case "e-book":
            from tui_reader.readers.epub import read_epub

            return read_epub(resource)
