"""Join the large first letter of a text with the rest of its word.

Such a letter is as high as several lines.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Final

from tui_reader.readers.pdf.line import Line, Page
from tui_reader.readers.pdf.words import MUCH_LARGER

_LETTER: Final = re.compile(r"[\"“‘«„]?\s?[^\W\d_]")
_WORD: Final = re.compile(r"\w+")
# How far from it its word may begin, in heights of the text.
_NEAR: Final = 2.0
_OVERLAP: Final = 0.5
_MOST: Final = 20
# Letters that are words by themselves, in the languages that begin sentences with them.
_WORDS: Final = frozenset("aioy")


def with_drop_caps(pages: Sequence[Page]) -> list[Page]:
    """Return the pages with each large first letter at the beginning of its line."""
    known: Counter[str] | None = None
    found = []
    for page in pages:
        letters = _letters(page)
        if letters and known is None:
            known = Counter(
                word.casefold() for each in pages for line in each.lines for word in _WORD.findall(line.text)
            )
        found.append(Page(page.height, _joined(page.lines, letters, known)) if letters and known else page)
    return found


def _letters(page: Page) -> list[Line]:
    single = [line for line in page.lines if _LETTER.fullmatch(line.text)]
    if not single:
        return []
    usual = median(line.size for line in page.lines)
    return [line for line in single if line.size > MUCH_LARGER * usual][:_MOST]


def _joined(lines: list[Line], letters: list[Line], known: Counter[str]) -> list[Line]:
    lines = list(lines)
    for letter in letters:
        beside = [line for line in lines if line not in letters and _is_beside(line, letter)]
        if beside:
            first = min(beside, key=lambda line: line.top)
            blank = " " if _is_word(letter.text, first.text, known) else ""
            lines[lines.index(first)] = first._replace(text=f"{letter.text}{blank}{first.text}")
            lines.remove(letter)
    return lines


def _is_beside(line: Line, letter: Line) -> bool:
    distance = line.left - letter.right
    return -_OVERLAP * line.size < distance < _NEAR * line.size and letter.top < line.middle < letter.bottom


def _is_word(letter: str, text: str, known: Counter[str]) -> bool:
    """Check whether a large letter is a word by itself.

    It is one where the next word is a word, too, which the document has elsewhere.
    """
    letter = letter[-1].casefold()
    word = _WORD.match(text)
    if letter not in _WORDS or word is None:
        return letter in _WORDS
    following = word[0].casefold()
    return known[following] > 1 and not known[letter + following]
