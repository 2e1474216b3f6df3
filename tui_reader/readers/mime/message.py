"""Parse the bytes of a message into a tree of its parts."""

import re
from email.message import Message
from typing import Final

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers.mime.tolerant_message import TolerantMessage

# The standard library takes a message of any making apart, but its time grows with the square of the length of a
# ``Content-Type``, and with 0.1 ms a part and 5 µs a field. Letters have a few parts, and headers of some 10 kB.
MOST_PARTS: Final = 5000
_LONGEST_HEADER: Final = 256 * 1024
_LONGEST_FIELD: Final = 8 * 1024
_HEADER_END: Final = re.compile(rb"\r?\n\r?\n|\r\r")
_FIELD: Final = re.compile(rb"^content-(?:type|disposition):.*(?:\n[ \t].*)*", re.IGNORECASE | re.MULTILINE)
_BOUNDARY: Final = re.compile(rb"""\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))""", re.IGNORECASE)
_BOUNDARY_LINE: Final = re.compile(rb"^--(.{1,200}?)[ \t]*\r?$", re.MULTILINE)


def parse_message(resource: Resource) -> Message:
    """Return a message as a tree of its parts, however broken the message is.

    Raises:
        NoArticleError: Its header is endless, or its parts are too many, or nest too deeply.
    """
    from email import message_from_bytes

    content = resource.content.lstrip()
    if _is_hostile(content):
        raise _unreadable(resource.location)
    try:
        return message_from_bytes(content, _class=TolerantMessage)
    except RecursionError as error:
        raise _unreadable(resource.location) from error


def _is_hostile(content: bytes) -> bool:
    end = _HEADER_END.search(content, 0, _LONGEST_HEADER)
    if end is None and len(content) > _LONGEST_HEADER:
        return True
    return (
        any(len(match.group()) > _LONGEST_FIELD for match in _FIELD.finditer(content)) or parts_in(content) > MOST_PARTS
    )


def parts_in(content: bytes) -> int:
    """Return about how many parts a message has."""
    fields = [match.group() for match in _FIELD.finditer(content)]
    boundaries = {quoted or bare for field in fields for quoted, bare in _BOUNDARY.findall(field)}
    return sum(match[1] in boundaries for match in _BOUNDARY_LINE.finditer(content)) if boundaries else 0


def _unreadable(location: str) -> NoArticleError:
    return NoArticleError(
        f"{location} has a header without end, or more parts than a letter has. Open it in a mail program, and save its text."
    )
