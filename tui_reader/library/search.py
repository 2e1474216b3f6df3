"""Find typed words in titles and texts."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from tui_reader.model import Span

_WORD: Final = re.compile(r"\w+")
_BEFORE, _AFTER = 30, 70  # characters of an excerpt on both sides of the beginning of a word


def words_of(typed: str) -> list[str]:
    """Return the words of what was typed; what is neither letter nor digit parts them."""
    return _WORD.findall(typed)


def query_of(words: Sequence[str]) -> str:
    """Return the query of the index for all of these beginnings of words."""
    return " ".join(f'"{word}"*' for word in words)


def excerpt(words: Sequence[str], title: str, body: str) -> str | None:
    """Return the words of a text around the first match that its title lacks.

    Returns:
        The words in one line; empty where the title has all of ``words``; ``None`` where the match has other accents than ``words``.
    """
    lower = title.lower()
    missing = [word for word in words if _place(lower, word.lower()) < 0]
    if not missing:
        return ""
    start = _place(body.lower(), missing[0].lower())
    if start < 0:
        return None
    first, last = max(0, start - _BEFORE), min(len(body), start + _AFTER)
    if first and body[first - 1].isalnum():  # a part of a word
        first += max(0, body[first:start].find(" "))
    if last < len(body) and body[last].isalnum():
        last = max(body.rfind(" ", start, last), start + len(missing[0]))
    around = " ".join(body[first:last].split())
    return f"{'…' if first else ''}{around}{'…' if last < len(body) else ''}"


def places_of(words: Sequence[str], text: str) -> list[Span]:
    """Return the words of a text that begin with typed words, whatever their accents."""
    beginnings, plain = tuple(map(_folded, words)), _folded(text)
    return [Span(*word.span()) for word in _WORD.finditer(text) if plain.startswith(beginnings, word.start())]


def _folded(text: str) -> str:
    """Return a text without accents and capitals, as long as it was."""
    return "".join(unicodedata.normalize("NFD", character)[:1].lower()[:1] for character in text)


def _place(text: str, beginning: str) -> int:
    """Return the offset of the first word with a beginning, -1 without such a word."""
    start = text.find(beginning)
    while start > 0 and text[start - 1].isalnum():
        start = text.find(beginning, start + 1)
    return start
