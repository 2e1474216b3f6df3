"""Find quotation marks, and decide which may open and which may close."""

import re
from itertools import chain
from typing import NamedTuple

# What may open a quotation, for a look at the first character of a block. The dash opens a line of dialogue.
OPENING = "“„‟\"«»‹›‘‚‛'`—–―"

_MARK = re.compile(r"``|''|[“”„‟\"«»‹›‘’‚‛'`]")
# The same behind “, which two single marks may close.
_MARK_BEHIND = re.compile(r"``|''|’’|[“”„‟\"«»‹›‘’‚‛'`]")
# Apostrophes that stand where an opening mark could: clipped words and decades.
_CLIPPED = re.compile(
    r"(?:\d0s|em|til|till|tis|twas|cause|bout|round|cos|cuz|n|neath|tween)\b|\d\d\b(?!\d|,\d)", re.IGNORECASE
)
_SURE_OPENING = frozenset({"“", "``", "„", "‟", "‚", "«", "‹"})
_BEFORE_OPENING = frozenset(" \n([{—–-―/…‘“'\"«‚„`")
_AFTER_CLOSING = frozenset(" \n.,;:!?)]}—–-―/…’”'\"»“")

# A mark of one of these glyphs ends a quotation that the key opened; mixed pairs come from careless typing.
CLOSED_BY: dict[str, str] = {
    "“": "”\"''’’“",
    "„": '“”"',
    "‟": '”"',
    '"': "\"”''",
    "”": "”",
    "``": "''\"”",
    "''": "''\"",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’'",
    "’": "",
    "'": "'’",
    "‚": "‘’",
    "‛": "’'",
    "`": "'’",
}
SINGLE = frozenset("‘’'‚‛`‹›")


class Mark(NamedTuple):
    """One quotation mark. ``weak`` tells that it closes a quotation only where nothing better follows.

    A weak mark may also be an apostrophe (“the families’ money”) or mean inches.
    """

    start: int
    end: int
    glyph: str
    opens: bool
    closes: bool
    weak: bool = False

    @property
    def single(self) -> bool:
        """Whether it is a single mark, which can also be an apostrophe."""
        return self.glyph in SINGLE


def _role(glyph: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether ``glyph`` can open and can close a quotation between the characters ``before`` and ``after``."""
    can_open = not after.isspace() and before in _BEFORE_OPENING
    can_close = not before.isspace() and after in _AFTER_CLOSING
    if glyph in _SURE_OPENING:
        return can_open or not can_close, can_close and before not in _BEFORE_OPENING
    if glyph in "»›":
        return can_open and before.isspace(), True
    if glyph == "”":
        return can_open and not can_close, can_close or not can_open
    if glyph == "’’":
        return False, can_close
    if glyph in {'"', "''"}:
        return can_open, can_close or not can_open
    return can_open, can_close  # ‘ ’ ' `, which can be apostrophes


def _weak(glyph: str, before: str, after: str, beyond: str) -> bool:
    if glyph in "’'":
        return before in "sSzZxX" and after.isspace() and beyond.isalnum()
    return glyph == '"' and before.isdigit() and after.isspace() and beyond.islower()


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """Return the quotation marks of one block, ``text[start:end]``.

    Apostrophes and signs of inches are left out.
    """
    marks = []
    inside = False  # a straight quotation
    curly = text.find("“", start, end)
    behind_curly = curly if curly >= 0 else end
    found = chain(_MARK.finditer(text, start, behind_curly), _MARK_BEHIND.finditer(text, behind_curly, end))
    for match in found:
        at, behind, glyph = match.start(), match.end(), match.group()
        before = text[at - 1] if at > start else " "
        after = text[behind] if behind < end else " "
        opens, closes = _role(glyph, before, after)
        if glyph == '"':
            if before.isspace() and after.isspace() and (inside or text.find('"', behind, end) >= 0):
                opens, closes = not inside, inside  # “" It is late , " he said .”: blanks on both sides tell nothing
            inside = opens and not (closes and inside)
        if glyph in "‘’'" and (opens or not closes) and _CLIPPED.match(text, behind, end):
            continue
        if opens or closes:
            beyond = text[behind + 1] if behind + 1 < end else " "
            marks.append(Mark(at, behind, glyph, opens, closes, _weak(glyph, before, after, beyond)))
    return marks
