"""Count the terminal cells of a text."""

import re

from rich.cells import cell_len, get_character_cell_size

# Characters that always take one cell, so that length is width. Rich keeps such a list too (``rich.cells``), but
# without typographic quotation marks, dashes and currency signs, and so treats every newspaper line as difficult.
# None of the added ranges holds a wide or a zero-width character (Unicode's EastAsianWidth.txt).
_NARROW_RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0xAC),  # Latin-1 but the soft hyphen
    (0xAE, 0x2FF),  # Latin
    (0x370, 0x482),  # Greek, Cyrillic
    (0x2010, 0x2027),  # dashes, quotation marks, bullets, ellipsis
    (0x2030, 0x205E),  # per mille, primes, guillemets
    (0x20A0, 0x20C0),  # currency signs
    (0x2500, 0x25FC),  # box drawing
)
NARROW = frozenset(chr(code) for start, end in _NARROW_RANGES for code in range(start, end + 1))
# What can be printed and is not beyond these two ranges takes one cell each; to look so takes half the time of the set.
_BEYOND_COMMON = "[^\x20-\u02ff\u2010-\u205e]"

_ZERO_WIDTH_JOINER = "\u200d"
_EMOJI_VARIATION = "\ufe0f"


def is_narrow(text: str) -> bool:
    """Return whether every character of ``text`` takes exactly one cell."""
    is_common = text.isprintable() and (text.isascii() or not re.search(_BEYOND_COMMON, text))
    return is_common or NARROW.issuperset(text)


def character_widths(text: str) -> list[int]:
    """Count the cells of each character; 0 for one that joins the character before it.

    The sum is the text's ``rich.cells.cell_len``, which is what Textual lays lines out by.
    """
    widths = [get_character_cell_size(character) for character in text]
    if _ZERO_WIDTH_JOINER in text or _EMOJI_VARIATION in text:
        _join_emoji(text, widths)
    return widths


def _join_emoji(text: str, widths: list[int]) -> None:
    base: int | None = None
    joined = False
    for index, character in enumerate(text):
        if joined or character == _ZERO_WIDTH_JOINER:
            widths[index] = 0
            joined = not joined
        elif character == _EMOJI_VARIATION:
            if base is not None:
                widths[base] = cell_len(text[base] + _EMOJI_VARIATION)
            base = None
        elif widths[index]:
            base = index
