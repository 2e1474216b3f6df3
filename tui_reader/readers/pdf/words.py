"""Take the words of a PDF page from PDFium, with places and fonts."""

import ctypes
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple, TypeAlias

_BOLD_NAMES: Final = (b"bold", b"black", b"heavy")
_LONGEST_NAME: Final = 200
_WHITE: Final = {0x0A: "\n", 0x0D: "\n", 0x09: " ", 0x20: " ", 0xA0: " "}
# What PDFium puts in place of a hyphen at the end of a line, and ligatures, which hide words from a search.
_CHARACTERS: Final[dict[int, str]] = str.maketrans(
    {
        "\x02": "-",
        "\ufffe": "-",
        "\u00ad": "-",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
)
# The next line follows directly, without the blank or line end between other lines.
_LINE_END_HYPHENS: Final = frozenset({0x02, 0xFFFE})
# Turned text is a stamp, a watermark or the head of a table. Where more than this share of a page is turned, the page is.
_TURNED_PAGE: Final = 0.25
_RIGHT_ANGLE: Final = 90
_STEP: Final = 3  # degrees; letters of one line differ by less
PERHAPS_RAISED: Final = re.compile(r"[\d*†‡§¶]")
"""What may be the mark of a note, or an exponent, in a word or by itself."""
# Raised figures are set at 0.55 to 0.75 of the size of the text, and their middle is higher by 0.15 of it or more.
_SMALLER: Final = 0.85
_SMALLEST: Final = 0.5  # smaller text is beside a large first letter
_OPENING: Final = frozenset("\"'“‘«„")
_OTHER_ROW: Final = 0.6
MUCH_LARGER: Final = 1.6
"""By how much a large first letter is higher than what stands beside it; one over two lines is twice as high."""
_HIGHER: Final = 0.08


class Word(NamedTuple):
    """A word or white space.

    ``first`` and ``last`` are the numbers of its first and last character on the page.
    """

    text: str
    first: int
    last: int


class Box(NamedTuple):
    """The box around a character, in points from the page's lower left corner."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """The height of the box."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """The vertical middle of the box."""
        return (self.top + self.bottom) / 2

    def is_above(self, other: "Box") -> bool:
        """Check whether this box is smaller than the other and higher on the page."""
        return (
            _SMALLEST * other.size < self.size < _SMALLER * other.size
            and self.middle - other.middle > _HIGHER * other.size
        )


Where: TypeAlias = Callable[[int], Box | None]


def words(text: Any, where: Where) -> Iterator[Word]:
    """Yield the words of a page and the white space between them, without stamps.

    Stamps are printed at an angle to the text.
    """
    found = [part for word in _all_words(text) for part in (_apart(word, where) if len(word.text) > 1 else (word,))]
    angles = _angles(text, found)
    share: Counter[int] = Counter()
    for word, angle in angles.items():
        share[angle] += len(word.text)
    most = max(share, key=share.__getitem__, default=0)
    for word in found:
        angle = angles.get(word, most)
        is_stamp = angle != most and (angle * _STEP % _RIGHT_ANGLE != 0 or share[angle] < _TURNED_PAGE * share.total())
        if not is_stamp:
            yield word


def _apart(word: Word, where: Where) -> Iterator[Word]:
    """Yield the parts of a word that PDFium should have separated.

    These are a large first letter and the text beside it, and figures below each other.
    """
    letter = 1 if word.text[0] in _OPENING else 0
    if word.text[letter : letter + 1].isupper() and word.first + letter < word.last:
        last = word.first + letter
        first, second = where(last), where(last + 1)
        if first and second and first.size > MUCH_LARGER * second.size:
            yield Word(word.text[: letter + 1], word.first, last)
            word = Word(word.text[letter + 1 :], last + 1, word.last)
    yield from _rows(word, where)


def _rows(word: Word, where: Where) -> Iterator[Word]:
    first = where(word.first) if word.text.isdecimal() and word.first < word.last else None
    last = where(word.last) if first else None
    if first is None or last is None or abs(first.middle - last.middle) < _OTHER_ROW * first.size:
        yield word
        return
    begin, middle = word.first, first.middle
    for index in range(word.first + 1, word.last + 1):
        box = where(index)
        if box and abs(box.middle - middle) >= _OTHER_ROW * box.size:
            yield Word(word.text[begin - word.first : index - word.first], begin, index - 1)
            begin, middle = index, box.middle
    yield Word(word.text[begin - word.first :], begin, word.last)


def _angles(text: Any, found: list[Word]) -> dict[Word, int]:
    """Return the angle of each word in steps of a few degrees.

    PDFium's −1 for an unknown angle counts as no turn.
    """
    from pypdfium2 import raw

    ask = raw.FPDFText_GetCharAngle
    angles = {}
    for word in found:
        if not word.text.isspace():
            angle = ask(text, word.first)
            is_turned = angle > 0 and math.isfinite(angle)
            angles[word] = round(math.degrees(angle) / _STEP) % (360 // _STEP) if is_turned else 0
    return angles


def _all_words(text: Any) -> Iterator[Word]:
    from pypdfium2 import raw

    code_at = raw.FPDFText_GetUnicode
    word: list[str] = []
    first = 0
    for index in range(text.count_chars()):
        code = code_at(text, index)
        if code in _WHITE:
            if word:
                yield Word("".join(word), first, index - 1)
                word.clear()
            yield Word(_WHITE[code], index, index)
        elif 0 < code <= sys.maxunicode:
            if not word:
                first = index
            word.append(_CHARACTERS.get(code) or chr(code))
            if code in _LINE_END_HYPHENS:
                yield Word("".join(word), first, index)
                word.clear()
    if word:
        yield Word("".join(word), first, text.count_chars() - 1)


def places(text: Any) -> Where:
    """Return a function from a character's number to its box on the page.

    The function returns ``None`` where PDFium cannot find the box.
    """
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    reference = ctypes.byref(box)
    ask = raw.FPDFText_GetLooseCharBox

    def where(index: int) -> Box | None:
        if not ask(text, index, reference):
            return None
        left, right, top, bottom = box.left, box.right, box.top, box.bottom
        # Otherwise its matrix has figures that are not finite.
        return Box(left, right, top, bottom) if math.isfinite(left + right + top + bottom) else None

    return where


def is_bold(text: Any, index: int) -> bool:
    """Check whether the name of a character's font has a word for bold.

    The weight that PDFium returns is mostly 0 or 400.
    """
    from pypdfium2 import raw

    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(text, index, name, _LONGEST_NAME, ctypes.byref(ctypes.c_int()))
    return any(word in name.value.lower() for word in _BOLD_NAMES)


def raised_parts(word: Word, where: Where, line: Box | None) -> list[tuple[str, bool]]:
    """Cut a word into parts on the line and parts raised above it.

    Args:
        word: The word, which ``PERHAPS_RAISED`` is found in.
        where: Where characters stand.
        line: The box of the text before the word in the line.
    """
    if len(word.text) != word.last - word.first + 1:
        return [(word.text, False)]
    boxes = [where(index) for index in range(word.first, word.last + 1)]
    seen = [box for box in boxes if box]
    largest = max([*seen, *([line] if line else [])], key=lambda box: box.size, default=None)
    parts: list[tuple[str, bool]] = []
    for character, box in zip(word.text, boxes, strict=True):
        is_raised = box is not None and largest is not None and box.is_above(largest)
        if parts and parts[-1][1] == is_raised:
            parts[-1] = (parts[-1][0] + character, is_raised)
        else:
            parts.append((character, is_raised))
    return parts
