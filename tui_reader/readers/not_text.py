"""Refuse files that are not texts, such as pictures, programs and archives, and name them."""

import re
from typing import Final

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers.archives import ZIP_MAGIC, archive_noun
from tui_reader.readers.wide_text import wide_codec

_HEAD_BYTES: Final = 8 * 1024
_MAGIC: Final = (
    (b"\x7fELF", "a program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, a film or a sound recording"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ", "packed with xz"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS: Final = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b")
# Printers and manual pages set a letter upon another: bold, or with a line below it.
_STRUCK_OVER: Final = re.compile(rb"[^\x00-\x1f]\x08")
# Text of any encoding but UTF-16 has hardly any of them; packed or compiled data have about one byte in nine.
_CONTROL_SHARE: Final = 0.05


def refuse_what_is_not_text(resource: Resource) -> None:
    """Raise ``NoArticleError`` unless the bytes are those of a text.

    The message has a noun for the file: "a picture".
    """
    head = resource.content[:_HEAD_BYTES]
    if noun := _noun(head, resource.content):
        raise NoArticleError(f"{resource.location} is {noun}, not an article. Open a page or a text instead.")


def _noun(head: bytes, content: bytes) -> str | None:
    if head.startswith(ZIP_MAGIC):
        return archive_noun(content)
    for magic, noun in _MAGIC:
        if head.startswith(magic):
            return noun
    return "binary data" if _is_binary(head) else None


def _is_binary(head: bytes) -> bool:
    if wide_codec(head):
        return False
    struck = _STRUCK_OVER.sub(b"", head)
    controls = len(struck) - len(struck.translate(None, _CONTROLS))
    return b"\0" in head or controls > _CONTROL_SHARE * len(head)
