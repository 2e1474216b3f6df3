"""Keep an article as data in a comment at the end of Markdown.

Readers of Markdown do not show comments. The record holds the whole article with its marks, packed, for Markdown has no place for
reasons, confidences, names and columns of tables; and it has a digest of the lines before it. A file whose digest is right opens as it
was saved. Otherwise a person has changed the text, and the marks are carried over to the text as it is now (``kept.carrying``).
"""

import hashlib
import json
import re
import zlib
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from tui_reader.kept.codec import decoded, encoded
from tui_reader.kept.offsets import check_offsets
from tui_reader.kept.review import Opened, opened_with_review
from tui_reader.model import AnnotatedArticle

TEXT_END: Final = "<!-- tui-reader: the article ends here -->"
"""A line behind the article, before the appendix."""

FIRST_LINE: Final = re.compile(
    r"\ufeff?<!-- tui-reader: an article with its marks(?:, style (?P<style>[a-z]{1,20}))? -->\n"
)
"""The line above an article without front matter."""

_OPENING: Final = "<!-- tui-reader record 1: the text and its marks as they were saved. Digest of the lines above: "
_RECORD: Final = re.compile(rf"\n{re.escape(_OPENING)}(?P<digest>[0-9a-f]{{64}})\n(?P<data>[A-Za-z0-9+/=\n]*+)-->")
_WIDTH: Final = 120
_MOST_BYTES: Final = 64 * 1024 * 1024
"""The largest record that is unpacked: no text that is opened is larger, and a few bytes can be made to hold gigabytes."""


def first_line(style: str) -> str:
    """Return the line above an article without front matter; the usual style has no name."""
    return f"<!-- tui-reader: an article with its marks{', style ' * bool(style)}{style} -->"


class Record(NamedTuple):
    """The record of a file.

    Attributes:
        opened: The article as it was saved; ``None`` where the record is damaged.
        is_true: Whether the lines above are those that were saved.
    """

    opened: Opened | None
    is_true: bool


def with_record(written: str, annotated: AnnotatedArticle) -> str:
    """Return Markdown, which ends with a newline, with the record of the article behind it."""
    data = encoded(replace(annotated, location=annotated.origin))
    packed = b64encode(zlib.compress(json.dumps(data).encode(), 9)).decode()
    lines = "\n".join(packed[at : at + _WIDTH] for at in range(0, len(packed), _WIDTH))
    return f"{written}\n{_OPENING}{_digest(written)}\n{lines}\n-->\n"


def find_record(text: str) -> Record | None:
    """Return the record in a file, if there is one.

    The lines of the file end with line feeds.
    """
    found = next(iter(reversed(list(_RECORD.finditer(text)))), None)
    if found is None:
        return None
    is_true = _digest(text[: found.start()]) == found["digest"] and not text[found.end() :].strip()
    try:
        return Record(_unpacked(found["data"]), is_true)
    except (ValueError, Base64Error, zlib.error, RecursionError):
        return Record(None, is_true)


def _unpacked(data: str) -> Opened:
    unpacking = zlib.decompressobj()
    plain = unpacking.decompress(b64decode(data), _MOST_BYTES)
    if not unpacking.eof:
        raise ValueError("the record is cut off, or larger than any text")
    saved = json.loads(plain)
    opened = opened_with_review(partial(decoded, AnnotatedArticle), saved, (saved,))
    check_offsets(opened.annotated)
    return opened


def _digest(text: str) -> str:
    """Return the digest of a text without the blank lines at its end.

    Editors add and take away such lines.
    """
    return hashlib.sha256(text.rstrip("\n").encode(errors="replace")).hexdigest()
