"""Split a clause into its words, with their capitals and commas."""

import re
from typing import Final

_WORD: Final = re.compile(r"(,?)[ ]?(?:([^\W\d_]+(?:'[^\W\d_]+)?)|\d{1,20}(?:[.,]\d{1,20}){0,6})")
NUMBER: Final = "0"
"""The text of a number."""

_TITLE_CASE: Final = 0.6  # share of words with a capital; names alone are seldom that many


class ClauseWords:
    """The words of a clause.

    ``texts`` has them in lower case with straight apostrophes, and ``NUMBER`` for each number.
    """

    __slots__ = ("_found", "texts")

    def __init__(self, clause: str) -> None:
        self._found: list[tuple[str, str]] = _WORD.findall(clause.replace("’", "'"))
        self.texts = [word.lower() or NUMBER for _, word in self._found]

    def __len__(self) -> int:
        return len(self.texts)

    def written(self, start: int, end: int) -> str:
        """Return the words from ``start`` to ``end`` as they are written, numbers left out."""
        return " ".join(word for _, word in self._found[start:end] if word)

    def is_capital(self, index: int) -> bool:
        """Check whether the word at ``index`` begins with a capital."""
        return self._found[index][1][:1].isupper()

    def has_capital_behind_first(self) -> bool:
        """Check whether a word but the first one begins with a capital."""
        return any(word[:1].isupper() for _, word in self._found[1:])

    def is_behind_comma(self, index: int) -> bool:
        """Check whether a comma stands right before the word at ``index``."""
        return bool(self._found[index][0])

    def is_in_title_case(self) -> bool:
        """Check whether most words begin with a capital, as in headlines."""
        return sum(word[:1].isupper() for _, word in self._found) > _TITLE_CASE * len(self._found)
