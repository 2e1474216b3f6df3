"""Find the codec for a label of a character encoding.

Labels are read as browsers read them, and common misspellings by servers are understood.
"""

import codecs
import re
from typing import Final

# Python's codecs (by Python's own name) that text of the web can be in, and the codec that reads it: the Encoding
# Standard (https://encoding.spec.whatwg.org/#names-and-labels) reads many labels as a superset of the encoding that they name.
_ONE_BYTE: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
} | {
    name: name
    for name in (
        *("cp874", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp866", "cp437", "cp850", "cp852"),
        *(f"cp125{page}" for page in range(9)),
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    )
}
_OTHERS: Final = {
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
        *("utf-32", "utf-32-le", "utf-32-be"),
    )
}
_CODECS: Final = _ONE_BYTE | _OTHERS
ONE_BYTE_CODECS: Final = frozenset(_ONE_BYTE.values())
"""The codecs of one byte a character, in which any bytes are text."""

# Labels of the standard, and of programs, that Python does not know or knows as something else.
_LABELS: Final = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-roman": "mac-roman",
    "unicode": "utf-16-le",
    "unicode-1-1-utf-8": "utf-8",
    "ansi": "cp1252",
}
# "windows-1252", "win1252", "cp-1252", "x-cp1252"; "iso8859_1", "iso-8859-8-i"; "utf8mb4", "x-unicode20utf8", "utf 8".
_WINDOWS: Final = re.compile(r"(?:x-)?(?:windows|win|cp|ms|ibm|dos)[-_ ]?(\d{3,4})")
_ISO: Final = re.compile(r"(?:x-)?iso[-_ ]?8859[-_ ]?(\d{1,2})(?:[-_][ei])?(?::\d{4})?")
_UTF8: Final = re.compile(r"(?:x-)?(?:unicode[-_\d]{0,4})?utf[-_ ]?8(?:mb[34])?")
_PAGES: Final = {"936": "gb18030", "932": "cp932", "949": "cp949", "950": "big5hkscs"}


def codec_for(label: str) -> str | None:
    """Return the codec for text labelled ``label``, or ``None`` for an unknown label."""
    label = label.strip("\"' \t\r\n").lower()
    if label in _LABELS:
        return _LABELS[label]
    if _UTF8.fullmatch(label):
        return "utf-8"
    if windows := _WINDOWS.fullmatch(label):
        return _PAGES.get(windows[1]) or _CODECS.get(f"cp{windows[1]}")
    if iso := _ISO.fullmatch(label):
        return _CODECS.get(f"iso8859-{iso[1]}")
    try:
        return _CODECS.get(codecs.lookup(label).name)
    except (LookupError, ValueError):
        return None
