"""Find the character encoding of bytes, and decode them.

The order is that of the HTML standard (https://html.spec.whatwg.org/#determining-the-character-encoding): byte order
mark, transport, document; then UTF-8 where the bytes are valid in it, and at last a guess by a library.
"""

import codecs
import re
from collections.abc import Iterator
from typing import Final

from tui_reader.readers.charset_labels import ONE_BYTE_CODECS, codec_for
from tui_reader.readers.damaged_bytes import DAMAGE
from tui_reader.readers.mojibake import mended
from tui_reader.readers.wide_text import wide_codec

_ASCII: Final = bytes(range(0x80))
_CHARACTER: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_DAMAGED_SHARE: Final = 0.5
_FALLBACK: Final = "cp1252"
# The HTML standard looks for a meta element in the first 1024 bytes; real pages have it later, behind scripts.
_DECLARATION_BYTES: Final = 64 * 1024
_DECLARATION = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*+=\s*+["']?\s*+([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*+=\s*+["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_CHUNK_BYTES: Final = 1024 * 1024
_SAMPLE_BYTES: Final = 16 * 1024
# Short words in other encodings are valid UTF-8 by chance ("联通" in GBK, four bytes); text of this many bytes is not.
_TELLING_BYTES: Final = 20
_REGION_BYTES: Final = 256 * 1024
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
# In Latin letters an accented one is mostly alone: in German, French, Czech and Turkish texts at most a fifth of the
# bytes that are not ASCII follow another such byte. In Cyrillic and East Asian texts at least three quarters do.
_RUN_SHARE: Final = 0.5
# Letters of French, German, Italian, Spanish and the north, and marks. In texts of central Europe and the Baltic, and in
# Turkish ones, some of the same bytes are others by which they are known ("ł" is "³" there, "ğ" is "ð").
_WESTERN: Final = "àâäåæçèéêëíîïñóôöøùúûüáßÀÂÄÅÆÇÈÉÊËÎÏÑÔÖØÙÚÜÁœŒ“”‘’„–—…•€£§°©®«»\xa0".encode("cp1252")
_LATIN: Final = ("cp1252", "cp1250", "cp1254", "cp1257")


def find_encoding(content: bytes, charset: str | None = None, *, has_declaration: bool = False) -> str:
    """Return the codec for ``content``.

    Args:
        content: The bytes of a text.
        charset: The encoding that the transport declared.
        has_declaration: Whether the text can name its encoding itself, as HTML and XML can.
    """
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if wide := wide_codec(content):
        return wide
    labels = (charset, _declared(content) if has_declaration else None)
    for codec in (codec_for(label) for label in labels if label):
        if codec and _is_true(codec, content):
            return codec
    return "utf-8" if _is_utf8(content) or _is_damaged_utf8(content) else _guessed(content)


def _declared(content: bytes) -> str | None:
    declaration = _DECLARATION.search(content, 0, _DECLARATION_BYTES)
    return (declaration[1] or declaration[2]).decode("ascii", "replace") if declaration else None


def _is_true(codec: str, content: bytes) -> bool:
    """Check whether the bytes can be in the encoding that a label names.

    Programs write UTF-8 and leave the old label in place, or the other way round. In an encoding of one byte a
    character nobody's text is valid UTF-8: that takes rare capitals before signs, at every place where the text is
    not ASCII.
    """
    if codec == "utf-8":
        return False  # UTF-8 is recognised anyway
    if codec.startswith(("utf-16", "utf-32")):
        # Most such texts have been known by their bytes; a few words of Chinese have no zero among them.
        return len(content.translate(None, _ASCII)) > len(content) / 2 and not _is_utf8(content)
    telling = len(content.translate(None, _ASCII))
    enough = 1 if codec in ONE_BYTE_CODECS else _TELLING_BYTES
    return telling < enough or not _is_utf8(content)


def as_written(content: bytes, codec: str) -> str:
    """Decode bytes, and undo nothing: the text is meant as it is written."""
    return content.decode(codec, DAMAGE)


def decode(content: bytes, codec: str) -> str:
    """Decode bytes, and undo an encoding that was applied twice.

    Bytes that are not text in this encoding are decoded by the handler ``DAMAGE``.
    """
    return mended(as_written(content, codec))


def _is_utf8(content: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for chunk in _chunks(content):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        # A file cut off in the middle of its last character is still UTF-8.
        return error.reason == "unexpected end of data"
    return True


def _is_damaged_utf8(content: bytes) -> bool:
    """Check whether the bytes are UTF-8 with a few wrong bytes.

    In texts of other encodings hardly a byte in ten happens to begin a character of UTF-8 (in Chinese ones most do).
    """
    rest, valid = _CHARACTER.subn(b"", content)
    return valid > _DAMAGED_SHARE * len(rest.translate(None, _ASCII))


def _chunks(content: bytes) -> Iterator[memoryview]:
    view = memoryview(content)
    for start in range(0, len(content), _CHUNK_BYTES):
        yield view[start : start + _CHUNK_BYTES]


def _guessed(content: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = _sample(content)
    following = len(re.findall(rb"[\x80-\xff](?=[\x80-\xff])", sample))
    is_latin = following < _RUN_SHARE * len(sample.translate(None, _ASCII))
    if is_latin and not sample.translate(None, _ASCII + _WESTERN):
        return _FALLBACK
    best = from_bytes(sample, cp_isolation=list(_LATIN) if is_latin else None).best()
    return (codec_for(best.encoding) if best else None) or _FALLBACK


def _sample(content: bytes) -> bytes:
    """Return the first lines with bytes outside of ASCII, from which an encoding is guessed."""
    telling = _NOT_ASCII.search(content)
    start = telling.start() if telling else 0
    start = max(content.rfind(b"\n", 0, start) + 1, start - _SAMPLE_BYTES // 4)
    lines = content[start : start + _REGION_BYTES].split(b"\n")
    sample = b"\n".join(line for line in lines if not line.isascii())[:_SAMPLE_BYTES]
    # Not to end within a character of several bytes.
    return sample[: max(sample.rfind(b"\n"), sample.rfind(b" "))] if len(sample) == _SAMPLE_BYTES else sample
