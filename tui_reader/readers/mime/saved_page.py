"""Read pages that a browser saved as one file (MHTML, RFC 2557)."""

from dataclasses import replace
from email.message import Message

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource
from tui_reader.readers.links import absolute_link
from tui_reader.readers.mime.bodies import bodies
from tui_reader.readers.mime.fields import field_text
from tui_reader.readers.mime.message import parse_message

# The field in which browsers name the page's address; the part itself has the address, too, for where the field is missing.
_LOCATION = "Snapshot-Content-Location"


def read_saved_page(resource: Resource) -> Article:
    """Return the article in a saved page, with the address that the page had.

    Raises:
        NoArticleError: There is no page in it, or no article in the page.
    """
    from tui_reader.readers.html import read_html
    from tui_reader.readers.plain_text import read_plain_text

    message = parse_message(resource)
    found = bodies(message)
    if not found:
        raise NoArticleError(f"There is no page in {resource.location}. Save it again in the browser, as HTML.")
    body = next((each for each in found if each.media_type == "text/html"), found[0])
    page = replace(
        resource,
        content=body.content,
        media_type=body.media_type,
        charset=body.charset,
        url=resource.url or _address(message, body.location),
    )
    return read_html(page) if body.media_type == "text/html" else read_plain_text(page)


def _address(message: Message, location: str | None) -> str | None:
    named = (field_text(message, _LOCATION), location)
    return next((url for url in (absolute_link(address or "", None) for address in named) if url), None)
