"""Find the parts of a message that a person reads."""

import re
from collections.abc import Iterator
from email.message import Message
from typing import Literal, NamedTuple, Self

from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.mime.flowed import unflowed
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


class Body(NamedTuple):
    """A part of a message that a person reads.

    Its fields are the type (``text/html`` or ``text/plain``), the bytes, the encoding as it is declared, and the
    address. ``flow`` names how the lines are wrapped, if they are.
    """

    media_type: str
    content: bytes
    charset: str | None
    location: str | None
    flow: Literal["flowed", "flowed, without the blanks"] | None = None

    def text(self) -> str:
        """Return a plain text with its lines as they were before transport."""
        text = decode(self.content, find_encoding(self.content, self.charset))
        return unflowed(text, deletes_space=self.flow != "flowed") if self.flow else text

    def words(self) -> int:
        """Return about how many words a person reads in the part."""
        content = _TAGS.sub(b" ", self.content) if self.media_type == "text/html" else self.content
        text = decode(content, find_encoding(content, self.charset, has_declaration=True))
        return sum("://" not in word and word.strip("-=_*~#>|") != "" for word in text.split())


class Enclosed(NamedTuple):
    """The beginning of a letter within another letter.

    ``level`` is 1 for those in the letter that was opened.
    """

    letter: Message
    level: int


def bodies(message: Message) -> list[Body]:
    """Return the parts that a person reads, in order.

    Attachments are left out, and of several versions of one text only the best is returned.
    """
    return [part for part in parts(message) if isinstance(part, Body)]


def parts(message: Message) -> list[Body | Enclosed]:
    """Return the parts that a person reads, with the beginnings of enclosed letters among them.

    Attached letters are read, as those of a digest are. Where the message has no other part to read, attached texts
    are returned, too.
    """
    found = list(_parts(message, _Place()))
    return found if any(isinstance(part, Body) for part in found) else list(_parts(message, _Place(attached=True)))


class _Place(NamedTuple):
    """The place of a part: its depth, and the number of letters around it.

    ``attached`` is true where attachments are read.
    """

    depth: int = 0
    letters: int = 0
    attached: bool = False

    def below(self) -> Self:
        return self._replace(depth=self.depth + 1)


def _parts(part: Message, place: _Place) -> Iterator[Body | Enclosed]:
    media_type = part.get_content_type()
    is_letter = media_type == "message/rfc822"
    if place.depth > _DEEPEST or (_is_attached(part) and not (place.attached or is_letter)):
        return
    if not part.is_multipart():
        if media_type in _TYPES and (body := _body(part, media_type)).content.strip():
            yield body
        return
    children = [child for child in part.get_payload() if isinstance(child, Message)]
    if is_letter and place.depth:
        place = place._replace(letters=place.letters + 1)
        yield from (Enclosed(child, place.letters) for child in children[:1])
    if media_type == "multipart/alternative":
        yield from _best([version for child in children if (version := list(_parts(child, place.below())))])
    elif media_type == "multipart/related":
        yield from _parts(root_part(part, children), place.below()) if children else ()
    else:
        for child in children:
            yield from _parts(child, place.below())


def root_part(related: Message, children: list[Message]) -> Message:
    """Return the part that shows the others (RFC 2387).

    It is the one that ``start`` names, else the first.
    """
    start = clean_line(str(related.get_param("start") or ""))
    return next((child for child in children if start and child.get("Content-ID") == start), children[0])


def _best(versions: list[list[Body | Enclosed]]) -> list[Body | Enclosed]:
    pages = [version for version in versions if _begins_with(version, "text/html")]
    texts = [version for version in versions if _begins_with(version, "text/plain")]
    if not pages or not texts:
        return (pages or texts or versions or [[]])[-1]
    page_words, text_words = (_words(version) for version in (pages[-1], texts[-1]))
    return texts[-1] if text_words > _RICHER * page_words else pages[-1]


def _begins_with(version: list[Body | Enclosed], media_type: str) -> bool:
    return next((part.media_type for part in version if isinstance(part, Body)), None) == media_type


def _words(version: list[Body | Enclosed]) -> int:
    return sum(part.words() for part in version if isinstance(part, Body))


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _body(part: Message, media_type: str) -> Body:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    location = part.get("Content-Location")
    return Body(
        media_type,
        content,
        part.get_content_charset(),
        str(location).strip() if location else None,
        _flow(part) if media_type == "text/plain" else None,
    )


def _flow(part: Message) -> Literal["flowed", "flowed, without the blanks"] | None:
    if _parameter(part, "format") != "flowed":
        return None
    return "flowed, without the blanks" if _parameter(part, "delsp") == "yes" else "flowed"


def _parameter(part: Message, name: str) -> str:
    return str(part.get_param(name) or "").strip().lower()
