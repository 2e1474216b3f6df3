"""Decode single wrong bytes among UTF-8 as windows-1252, and others as U+FFFD."""

import codecs
import re
from typing import Final

# One wrong byte beside letters of ASCII is one of windows-1252 (a name that was put into a page of UTF-8); several are a
# character that was cut.
_ASCII_LETTER: Final = re.compile(rb"[A-Za-z]")
_FIRST_LETTER: Final = 0xC0
_WORD_MARKS: Final = frozenset(b"\x85\x91\x92\x93\x94\x96\x97")


def _repaired(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    start, end = error.start, error.end
    wrong = error.object[start:end]
    around = error.object[max(start - 1, 0) : start] + error.object[end : end + 1]
    is_alone = error.encoding == "utf-8" and len(wrong) == 1 and around.isascii() and _ASCII_LETTER.search(around)
    if is_alone and (wrong[0] in _WORD_MARKS or wrong[0] >= _FIRST_LETTER):
        return wrong.decode("cp1252"), end
    return "\ufffd", end


DAMAGE: Final = "tui_reader.one_byte_among_others"
"""The name of the error handler for bytes that are not text."""
codecs.register_error(DAMAGE, _repaired)
