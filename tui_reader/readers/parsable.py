"""Makes text fit for lxml, whose trees hold no control characters: it reads some in and fails when such text is moved."""

import re
from typing import Final

from tui_reader.text import without_terminal_codes

# What XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets); form feed and vertical tab are white space in HTML.
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff]")
_ESCAPE: Final = re.compile(r"&#(?:0{0,5}27|[xX]0{0,4}1[bB]);")
_WHITE: Final = re.compile("[\x0b\x0c]")
_REFERENCE: Final = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,6})|0*([0-9]{1,7}))(?![0-9a-fA-F]);?")
_SURROGATES: Final = range(0xD800, 0xE000)
_HIGHEST: Final = 0x10FFFF


def parsable(text: str) -> bytes:
    """Return a text in UTF-8 without the characters that lxml cannot hold, written as they are or as references."""
    text = _WHITE.sub("\n", _CONTROLS.sub("", without_terminal_codes(_ESCAPE.sub("\x1b", text))))
    return _REFERENCE.sub(_kept, text).encode("utf-8", "replace")


def _kept(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    if code > _HIGHEST or code in _SURROGATES:
        return ""
    return "" if _CONTROLS.match(chr(code)) else "\n" if _WHITE.match(chr(code)) else reference[0]
