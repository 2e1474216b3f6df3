"""Split text into the words that the tagger labels, with their shapes.

A shape is what the letters in lower case do not show: case and quotation marks.

The encoder's vocabulary knows neither capitals nor which way a quotation mark leans, and both carry meaning here, so
each word comes with a *shape*: its class of case or mark, and whether a blank stands before it (that is what tells an
opening straight mark from a closing one).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORD = re.compile(r"''|``|[^\W_]+|[^\w\s]|_")
_MARKS = {
    "''": 3, "``": 3, "“": 1, "„": 1, "«": 1, "”": 2, "»": 2, '"': 3, "‘": 4, "’": 5, "'": 6, "`": 4,
    ".": 7, "!": 7, "?": 7, "…": 7, ",": 8, ";": 8, ":": 9, "-": 10, "–": 10, "—": 10, "(": 11, ")": 12,
}  # fmt: skip
LOWER, CAPITALS, CAPITALISED, MIXED, DIGITS, OTHER = 14, 15, 16, 17, 18, 13
GLUED = 20
"""Added to the shape of a word that no blank stands before."""

SHAPES = 2 * GLUED
"""How many shapes there are; 0 is that of the pieces that stand for no word."""


class Word(NamedTuple):
    """A word or a mark of the text: ``text[start:end]``, with its shape."""

    start: int
    end: int
    shape: int


def case_of(word: str) -> int:
    """Return the class of a word, whatever is before it."""
    if not word[0].isalnum():
        return _MARKS.get(word, OTHER)
    if word.islower():
        return LOWER
    if word[0].isdigit():
        return DIGITS
    if word.isupper():
        return CAPITALS if len(word) > 1 else CAPITALISED
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return CAPITALISED
    return MIXED if word.isalpha() else OTHER


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words and marks of ``text[start:end]``; every mark is a word of its own."""
    behind = -1
    for match in _WORD.finditer(text, start, end):
        at, until = match.span()
        yield Word(at, until, case_of(match.group()) + (GLUED if at == behind else 0))
        behind = until
