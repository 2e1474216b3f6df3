"""Finds in a message the parts that a person reads."""

import re
from collections.abc import Iterator
from email.message import Message
from typing import NamedTuple

from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.text import clean_line

# Mail programs nest three or four deep: mixed, related, alternative, and once more in what was forwarded.
_DEEPEST = 20
_TYPES = ("text/html", "text/plain")
_TAGS = re.compile(
    rb"<(style|script|title)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[a-z/!][^<>]*>", re.IGNORECASE | re.DOTALL
)
# The plain text beside a page is its copy, or one sentence that asks for another mail program. Where it has this many
# times the page's words, it is the page that asks (or that holds pictures only).
_RICHER = 1.5
# RFC 3676: a line that ends with a blank goes on in the next, but for the line before a signature.
_SOFT_BREAK = re.compile(rb"(?<!^--) \r?\n(?![>\r\n])", re.MULTILINE)


class Body(NamedTuple):
    """A part to be read: its type (``text/html`` or ``text/plain``), bytes, encoding as given, and address."""

    media_type: str
    content: bytes
    charset: str | None
    location: str | None

    def words(self) -> int:
        """About how many words a person reads in it."""
        content = _TAGS.sub(b" ", self.content) if self.media_type == "text/html" else self.content
        text = decode(content, find_encoding(content, self.charset, has_declaration=True))
        return sum("://" not in word and word.strip("-=_*~#>|") != "" for word in text.split())


def bodies(message: Message) -> list[Body]:
    """Return the parts that a person reads, in order: no attachments, and of several versions of one text the best.

    A message that holds nothing but another one is that one.
    """
    found = list(_bodies(message, 0, inside=False))
    return found or list(_bodies(message, 0, inside=True))


def _bodies(part: Message, depth: int, *, inside: bool) -> Iterator[Body]:
    media_type = part.get_content_type()
    if depth > _DEEPEST or (not inside and _is_attached(part)):
        return
    if not part.is_multipart():
        if media_type in _TYPES and (body := _body(part, media_type)).content.strip():
            yield body
        return
    children = [child for child in part.get_payload() if isinstance(child, Message)]
    if media_type == "message/rfc822" and not inside and depth:
        return
    if media_type == "multipart/alternative":
        versions = [list(_bodies(child, depth + 1, inside=inside)) for child in children]
        yield from _best([version for version in versions if version])
    elif media_type == "multipart/related":
        yield from _bodies(root_part(part, children), depth + 1, inside=inside) if children else ()
    else:
        for child in children:
            yield from _bodies(child, depth + 1, inside=inside)


def root_part(related: Message, children: list[Message]) -> Message:
    """Return the part that shows the others (RFC 2387): the one that ``start`` names, else the first."""
    start = clean_line(str(related.get_param("start") or ""))
    return next((child for child in children if start and child.get("Content-ID") == start), children[0])


def _best(versions: list[list[Body]]) -> list[Body]:
    pages = [version for version in versions if version[0].media_type == "text/html"]
    texts = [version for version in versions if version[0].media_type == "text/plain"]
    if not pages or not texts:
        return (pages or texts or [[]])[-1]
    page_words, text_words = (sum(body.words() for body in version) for version in (pages[-1], texts[-1]))
    return texts[-1] if text_words > _RICHER * page_words else pages[-1]


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _body(part: Message, media_type: str) -> Body:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    if str(part.get_param("format") or "").lower() == "flowed":
        content = _SOFT_BREAK.sub(b" ", content)
    location = part.get("Content-Location")
    return Body(media_type, content, part.get_content_charset(), str(location).strip() if location else None)
