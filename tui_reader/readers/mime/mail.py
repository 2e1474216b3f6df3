"""Read mail, newsletters, digests and mailboxes letter by letter."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import Final

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.digest import headlines_with_addresses, linked_headlines
from tui_reader.readers.links import absolute_link
from tui_reader.readers.markup import parse_markup
from tui_reader.readers.mime.bodies import Body, Enclosed, parts
from tui_reader.readers.mime.fields import authors, field_text
from tui_reader.readers.mime.letters import LetterHead, cut_letters, short_date
from tui_reader.readers.mime.letters_in_pages import cut_page
from tui_reader.readers.mime.mailbox import cut_mailbox, is_mailbox
from tui_reader.readers.mime.message import MOST_PARTS, parse_message, parts_in
from tui_reader.readers.plain_text import write_plain_text

# A mailbox may hold the letters of years; nobody reads further down than this.
_MOST_LETTERS: Final = 500
_ANSWER: Final = re.compile(r"(?:(?:re|fwd?|aw|wg|antw|sv|tr)\s*:\s*)+", re.IGNORECASE)
_DEEPEST_HEADING: Final = 6


def read_mail(resource: Resource) -> Article:
    """Return a mail as an article, with the subject as title and sender as author.

    Letters within it, and those of a mailbox, stand below each other, each under its subject, with its sender and date.
    The articles that a newsletter leads to are those that it lists.

    Raises:
        NoArticleError: There is no text in it.
    """
    messages, is_cut = _messages(resource)
    builder = ArticleBuilder()
    if len(messages) == 1:
        metadata = _metadata(messages[0], resource)
        if metadata.title:
            builder.add_title(metadata.title)
        _write_letter(builder, messages[0], 0)
    else:
        metadata = _of_all([_metadata(message, resource) for message in messages])
        if metadata.title:
            builder.add_title(metadata.title)
        for message in messages:
            _write_head(builder, _head(message, 1))
            _write_letter(builder, message, 1)
    if not builder.has_body:
        raise NoArticleError(
            f"There is no text in the mail {resource.location}. Open what is attached to it by itself."
        )
    missing = f"Only the first {len(messages)} letters of the mailbox are here." if is_cut else None
    article = builder.build(metadata)
    lists = linked_headlines(article) or headlines_with_addresses("\n\n".join(_texts(messages)))
    return replace(article, missing=missing, lists=lists)


def _texts(messages: list[Message]) -> Iterator[str]:
    """Yield the plain texts of a letter; nobody lists articles in those of a mailbox."""
    for message in messages if len(messages) == 1 else ():
        yield from (
            part.text() for part in parts(message) if isinstance(part, Body) and part.media_type == "text/plain"
        )


def _messages(resource: Resource) -> tuple[list[Message], bool]:
    """Return the letters in a file, and whether the file has more than are read."""
    content = resource.content.lstrip()
    if not is_mailbox(content):
        return [parse_message(resource)], False
    messages: list[Message] = []
    parts_so_far = 0
    for letter in cut_mailbox(content):
        parts_so_far += parts_in(letter)
        if len(messages) == _MOST_LETTERS or (messages and parts_so_far > MOST_PARTS):
            return messages, True
        messages.append(parse_message(replace(resource, content=letter)))
    return messages, False


def _of_all(letters: list[Metadata]) -> Metadata:
    """Return the metadata that the letters of a mailbox have in common.

    These are the subject that all answer, the list, and the last date.
    """
    subjects = {_ANSWER.sub("", letter.title or "") for letter in letters}
    sites = {letter.site for letter in letters}
    published = max((letter.published for letter in letters if letter.published), default=None)
    return Metadata(
        title=subjects.pop() if len(subjects) == 1 else None,
        site=sites.pop() if len(sites) == 1 else None,
        published=published,
        url=letters[0].url if letters else None,
    )


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


def _head(message: Message, level: int) -> LetterHead:
    return LetterHead(
        authors(message), short_date(field_text(message, "Date") or ""), field_text(message, "Subject"), level
    )


def _write_letter(builder: ArticleBuilder, message: Message, level: int) -> None:
    from tui_reader.readers.html.block_writing import write_blocks

    for part in parts(message):
        if isinstance(part, Enclosed):
            _write_head(builder, _head(part.letter, level + part.level))
        elif part.media_type == "text/plain":
            _write_text(builder, part.text(), level + 1)
        elif page := parse_markup(part.content, charset=part.charset, url=part.location):
            for piece in cut_page(page):
                if isinstance(piece, LetterHead):
                    _write_head(builder, piece._replace(level=level + 1))
                else:
                    write_blocks(builder, piece)


def _write_text(builder: ArticleBuilder, text: str, level: int) -> None:
    for piece in cut_letters(text):
        if isinstance(piece, str):
            write_plain_text(builder, piece.encode("utf-8", "replace"), "utf-8")
        else:
            _write_head(builder, piece._replace(level=level))


def _write_head(builder: ArticleBuilder, head: LetterHead) -> None:
    """Write the head of an enclosed letter: subject as heading, then sender and date."""
    if head.subject:
        builder.add("heading", head.subject, min(head.level, _DEEPEST_HEADING))
    builder.add("caption", " · ".join(filter(None, (head.sender, head.date))))
