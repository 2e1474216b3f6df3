"""Write raised characters in the line, as marks of notes or as exponents.

A PDF document leaves open which of the two a raised figure is; the text before it decides.
"""

import re
from typing import Final

from tui_reader.readers.notes import label_of, note_mark
from tui_reader.readers.raised import BESIDE, raised

# Powers of ten, units of length and time, single letters of formulas; and cents of a price.
_POWER: Final = re.compile(r"(?:(?<![\d.,])10|(?<![^\W_])(?:[kcdmnµμ]?m|ft|in|yd|mi|[^\W\d_])|\))$")
_PRICE: Final = re.compile(r"[$£€]\s?\d{1,9}$")
_FIGURES: Final = re.compile(r"[+−-]?\d{1,3}")
_CENTS: Final = 2


def joined(parts: list[tuple[str, bool]], before: str) -> str:
    """Return a word whose raised parts are written in the line.

    Args:
        parts: Parts of the word, and whether they are raised.
        before: The text before the word in the line.
    """
    written = ""
    for number, (part, is_raised) in enumerate(parts):
        behind = parts[number + 1][0] if number + 1 < len(parts) else ""
        written += _above(part, (before + written)[-BESIDE:], behind) if is_raised else part
    return written


def _above(part: str, before: str, behind: str) -> str:
    label = label_of(part)
    is_price = len(part) == _CENTS and _PRICE.search(before) is not None
    if label is None or is_price or (_FIGURES.fullmatch(part) and _POWER.search(before)) or (before and part.isalpha()):
        return raised(part, before, behind)
    blank_before = " " if before[-1:].isalnum() else ""
    return f"{blank_before}{note_mark(label)}{' ' if behind[:1].isalnum() else ''}"
