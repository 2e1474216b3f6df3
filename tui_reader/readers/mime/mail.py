"""Reads mail and newsletters: the text that a person sees, without what is attached."""

from email.message import Message
from typing import TYPE_CHECKING

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.encoding import find_encoding
from tui_reader.readers.links import absolute_link
from tui_reader.readers.markup import parse_markup, write_markup
from tui_reader.readers.mime.bodies import Body, bodies
from tui_reader.readers.mime.fields import authors, field_text
from tui_reader.readers.mime.message import parse_message
from tui_reader.readers.plain_text import write_plain_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TABLE_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")


def read_mail(resource: Resource) -> Article:
    """Return a mail as an article: the subject is its title, the sender its author.

    Raises:
        NoArticleError: There is no text in it.
    """
    message = parse_message(resource)
    metadata = _metadata(message, resource)
    builder = ArticleBuilder()
    if metadata.title:
        builder.add_title(metadata.title)
    for body in bodies(message):
        _write(builder, body)
    if not builder.has_body:
        raise NoArticleError(
            f"There is no text in the mail {resource.location}. Open what is attached to it by itself."
        )
    return builder.build(metadata)


def _metadata(message: Message, resource: Resource) -> Metadata:
    archived = (field_text(message, "Archived-At") or "").strip("<> ")
    mailing_list = (field_text(message, "List-Id") or "").partition("<")[0].strip(' "')
    return Metadata(
        title=field_text(message, "Subject"),
        byline=authors(message),
        site=mailing_list or None,
        published=iso_date(field_text(message, "Date") or ""),
        language=(field_text(message, "Content-Language") or "").partition(",")[0].strip() or None,
        url=resource.url or absolute_link(archived, None),
    )


def _write(builder: ArticleBuilder, body: Body) -> None:
    if body.media_type == "text/plain":
        write_plain_text(builder, body.content, find_encoding(body.content, body.charset))
    elif page := parse_markup(body.content, charset=body.charset, url=body.location):
        _take_frames_apart(page.root)
        write_markup(builder, page)


def _take_frames_apart(root: "HtmlElement") -> None:
    """Turn the tables by which a mail is laid out, and which hold links or pictures, into plain blocks."""
    for table in root.xpath("//table[@role='presentation' or .//a or .//img]"):
        for element in table.iter(*_TABLE_PARTS):
            element.tag = "div"
        table.tag = "div"
