"""Find the hints of patterns that occur in a text, hundreds at a time."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

_LENGTH: Final = 3  # characters of the piece by which a hint is looked for


class Hints:
    """Strings, each of which may occur in a text.

    A string of three characters or more is looked for only in a text that has the rarest of its pieces of three characters:
    of 700 strings a paragraph has hardly a tenth of these pieces.
    """

    def __init__(self, hints: Iterable[str]) -> None:
        self._order = {hint: number for number, hint in enumerate(dict.fromkeys(hints))}
        counts = Counter(piece for hint in self._order for piece in _pieces(hint))
        self._short = [hint for hint in self._order if len(hint) < _LENGTH]
        self._by_piece: dict[str, list[str]] = {}
        for hint in self._order:
            if len(hint) >= _LENGTH:
                rarest = min(_pieces(hint), key=lambda piece: (counts[piece], piece))
                self._by_piece.setdefault(rarest, []).append(hint)

    def within(self, text: str) -> list[str]:
        """Return the strings that occur in ``text``, in the order in which they were given."""
        found = [hint for hint in self._short if hint in text]
        for piece in self._by_piece.keys() & _pieces(text):
            found += [hint for hint in self._by_piece[piece] if hint in text]
        return sorted(found, key=self._order.__getitem__)


def _pieces(text: str) -> set[str]:
    return {text[at : at + _LENGTH] for at in range(len(text) - _LENGTH + 1)}
