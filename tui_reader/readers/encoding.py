"""Tells in which character encoding bytes are, and decodes them.

The order is that of the HTML standard (https://html.spec.whatwg.org/#determining-the-character-encoding): byte order
mark, transport, document; then UTF-8 where the bytes are valid in it, and at last a guess by a library.
"""

import codecs
import re
from collections.abc import Iterator
from typing import Final

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Python's codecs (by Python's own name) that text of the web can be in, and the codec that reads it: the Encoding
# Standard (https://encoding.spec.whatwg.org/#names-and-labels) reads many labels as a superset of what they say.
_CODECS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
} | {
    name: name
    for name in (
        *("utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5hkscs", "euc_jp", "iso2022_jp", "cp932", "cp949"),
        *("cp874", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp866"),
        *(f"cp125{page}" for page in range(9)),
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    )
}
# Labels of the standard that Python does not know or knows as something else.
_LABELS: Final = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-cp1252": "cp1252",
    "x-cp1251": "cp1251",
    "iso-8859-8-i": "iso8859-8",
    "x-mac-cyrillic": "mac-cyrillic",
    "unicode": "utf-16-le",
    "unicode-1-1-utf-8": "utf-8",
}
_FALLBACK: Final = "cp1252"
# The HTML standard looks for a meta element in the first 1024 bytes; real pages have it later, behind scripts.
_DECLARATION_BYTES: Final = 8 * 1024
_DECLARATION = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_CHUNK_BYTES: Final = 1024 * 1024
_SAMPLE_BYTES: Final = 16 * 1024
# Short words in other encodings are valid UTF-8 by chance ("联通" in GBK, four bytes); text of this many bytes is not.
_TELLING_BYTES: Final = 20
_REGION_BYTES: Final = 256 * 1024
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_ASCII: Final = bytes(range(0x80))
# In Latin letters an accented one is mostly alone: in German, French, Czech and Turkish texts at most a fifth of the
# bytes that are not ASCII follow another such byte. In Cyrillic and East Asian texts at least three quarters do.
_RUN_SHARE: Final = 0.5
_LATIN: Final = ("cp1252", "cp1250", "cp1254", "cp1257")


def codec_for(label: str) -> str | None:
    """Return the codec that reads text labelled ``label``, or ``None`` where the label is none of the web's."""
    label = label.strip().lower()
    if label in _LABELS:
        return _LABELS[label]
    try:
        return _CODECS.get(codecs.lookup(label).name)
    except (LookupError, ValueError):
        return None


def find_encoding(content: bytes, charset: str | None = None, *, has_declaration: bool = False) -> str:
    """Return the codec for ``content``.

    Args:
        content: The bytes of a text.
        charset: What the transport said.
        has_declaration: Whether the text can name its encoding itself, as HTML and XML can.
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return codec
    if charset and (named := codec_for(charset)):
        return named
    if has_declaration and (declared := _declared(content)) and not _is_surely_utf8(content):
        return declared
    return "utf-8" if _is_utf8(content) else _guessed(content)


def _declared(content: bytes) -> str | None:
    declaration = _DECLARATION.search(content, 0, _DECLARATION_BYTES)
    if declaration is None:
        return None
    label = (declaration[1] or declaration[2]).decode("ascii", "replace")
    # The declaration was read as bytes of ASCII, so the page cannot be in UTF-16, whatever it says.
    return codec_for("utf-8" if label.lower().startswith("utf-16") else label)


def _is_surely_utf8(content: bytes) -> bool:
    """Whether it can be nothing else: browsers save pages in UTF-8 and leave the old declaration in them."""
    return len(content.translate(None, _ASCII)) >= _TELLING_BYTES and _is_utf8(content)


def decode(content: bytes, codec: str) -> str:
    """Decode; what is no text in this encoding becomes U+FFFD."""
    return content.decode(codec, "replace")


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


def _chunks(content: bytes) -> Iterator[memoryview]:
    view = memoryview(content)
    for start in range(0, len(content), _CHUNK_BYTES):
        yield view[start : start + _CHUNK_BYTES]


def _guessed(content: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = _sample(content)
    following = len(re.findall(rb"[\x80-\xff](?=[\x80-\xff])", sample))
    is_latin = following < _RUN_SHARE * len(sample.translate(None, _ASCII))
    best = from_bytes(sample, cp_isolation=list(_LATIN) if is_latin else None).best()
    return (codec_for(best.encoding) if best else None) or _FALLBACK


def _sample(content: bytes) -> bytes:
    """Lines that tell something: those with bytes that are not ASCII, from the first of them on."""
    telling = _NOT_ASCII.search(content)
    start = telling.start() if telling else 0
    start = max(content.rfind(b"\n", 0, start) + 1, start - _SAMPLE_BYTES // 4)
    lines = content[start : start + _REGION_BYTES].split(b"\n")
    sample = b"\n".join(line for line in lines if not line.isascii())[:_SAMPLE_BYTES]
    # Not to end within a character of several bytes.
    return sample[: max(sample.rfind(b"\n"), sample.rfind(b" "))] if len(sample) == _SAMPLE_BYTES else sample
