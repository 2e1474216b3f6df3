"""Distinguish UTF-16 and UTF-32 texts without a byte order mark from data."""

import codecs
import unicodedata
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODECS: Final = (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2))
_HEAD_BYTES: Final = 2048
# Of a text in ASCII, written wide, every second byte is zero; other texts have bytes that are not printable ones.
_ZEROS_IN_ASCII: Final = 0.25
_ASCII: Final = bytes(range(0x20, 0x7F)) + b"\t\n\r\f\v\b\x1b"
_WHITE: Final = "\t\n\r\f\v\b\x1b"
# Data that pass for text have letters of many scripts beside each other; a text is in one, with marks and figures. Of
# the characters of a text in any script, at least this share is in the four commonest rows of 256, and so many are
# blanks (Chinese, without blanks between words, has line ends).
_ROWS: Final = 4
_SHARE_IN_ROWS: Final = 0.9
_MOST_CHINESE_ROWS: Final = range(0x4E, 0xA0)


def wide_codec(content: bytes) -> str | None:
    """Return the codec of a text in UTF-16 or UTF-32, or ``None`` of anything else.

    The text may have a byte order mark or not.
    """
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return codec
    head = content[:_HEAD_BYTES]
    zeros = head.count(0)
    is_ascii = not head.translate(None, b"\0" + _ASCII)
    if not zeros or (is_ascii and zeros < _ZEROS_IN_ASCII * len(head)):
        return None
    found = [(_blanks(text), codec) for codec, width in _CODECS if (text := _text(head, codec, width)) is not None]
    blanks, codec = max(found, default=(0, ""), key=lambda each: each[0])
    return codec if blanks else None


def _text(head: bytes, codec: str, width: int) -> str | None:
    """Return the beginning of a text, or ``None`` for bytes outside that encoding."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(head[: len(head) // width * width])
    except UnicodeDecodeError:
        return None
    if any(unicodedata.category(letter) in ("Cc", "Cn", "Co", "Cs") and letter not in _WHITE for letter in text):
        return None
    rows: dict[int, int] = {}
    for letter in text:
        row = ord(letter) >> 8
        row = _MOST_CHINESE_ROWS[0] if row in _MOST_CHINESE_ROWS else row
        rows[row] = rows.get(row, 0) + 1
    in_rows = sum(sorted(rows.values())[-_ROWS:])
    return text if in_rows >= _SHARE_IN_ROWS * len(text) else None


def _blanks(text: str) -> int:
    """Return a score of the characters that any text has.

    Blanks and line ends, which any text has, count before letters of ASCII.
    """
    return sum(letter in " \n" for letter in text) * len(text) + sum("!" <= letter <= "~" for letter in text)
