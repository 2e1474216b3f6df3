"""Join the words of a corpus without text as a person would write."""

from collections.abc import Iterable, Iterator
from typing import Final

_CLOSING: Final = frozenset([*",.;:!?)]}%”", "...", "n't", "’s"])
_ENDINGS: Final = frozenset("'s 're 've 'd 'll 'm".split())
_OPENING: Final = frozenset("([{$#“")
_QUOTATION_MARKS: Final = frozenset(['"', "''", "``"])


def joined(words: Iterable[str]) -> tuple[str, list[str]]:
    """Return the text of a sentence and its written words.

    Every second quotation mark is a closing one.
    """
    written = list(_written(words))
    return "".join(before + word for before, word in written), [word for _, word in written]


def _written(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each word with the white space before it."""
    is_quoted, is_glued = False, True
    for word in words:
        if word in _QUOTATION_MARKS:
            yield ("" if is_quoted or is_glued else " "), '"'
            is_quoted, is_glued = not is_quoted, not is_quoted
        elif word == "/":
            yield "", word
            is_glued = True
        else:
            yield ("" if is_glued or word in _CLOSING or word.lower() in _ENDINGS else " "), word
            is_glued = word in _OPENING
