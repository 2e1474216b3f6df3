"""Decode the fields of a message: subject, sender, date."""

from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.mime.tolerant_message import FIELD_ERRORS

# A longer subject or list of senders is not a person's.
_MOST_CHARACTERS = 4000
_MOST_AUTHORS = 10


def field_text(message: Message, name: str) -> str | None:
    """Return the decoded text of a field in one line, or ``None`` without one.

    Encoded words (RFC 2047) are decoded.
    """
    raw = _raw(message, name)
    return (_decoded(raw) or None) if raw else None


def authors(message: Message) -> str | None:
    """Return the names of a message's senders, or their addresses, or ``None``.

    An address stands for a sender without a name.
    """
    raw = _raw(message, "From") or ""
    try:
        people = getaddresses([raw])
    except FIELD_ERRORS:
        return _decoded(raw) or None  # brackets within brackets: not a name, but the text of the field
    names = [_decoded(name) or address for name, address in people[:_MOST_AUTHORS]]
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _raw(message: Message, name: str) -> str | None:
    """Return a field as it was received, unfolded, or ``None`` without one.

    Bytes outside ASCII, which no field should have, are decoded as those of a text are.
    """
    for other, value in message.raw_items():
        if other.lower() == name.lower():
            content = str(value).encode("utf-8", "surrogateescape")
            return " ".join(decode(content, find_encoding(content)).split())[:_MOST_CHARACTERS]
    return None


def _decoded(text: str) -> str:
    if "=?" not in text:
        return text
    try:
        pieces = decode_header(text)
    except (HeaderParseError, *FIELD_ERRORS):
        return text
    return " ".join("".join(_piece(*piece) for piece in pieces).split())


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:
        return piece.decode(
            "raw-unicode-escape", "replace"
        )  # the encoding in which ``decode_header`` returns unencoded text
    return decode(piece, find_encoding(piece, charset))
