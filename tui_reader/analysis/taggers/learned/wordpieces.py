"""Split words into the pieces of the encoder's vocabulary.

The method is the greedy longest match of BERT's uncased models (Devlin et al., 2019): words are lower-cased, their
accents dropped, and each is covered from the left by the longest pieces there are.
"""

import unicodedata
from collections.abc import Sequence

_LONGEST_WORD = 60
"""Characters of the longest word that is cut; what is longer is an address or noise, and one unknown piece."""

_REMEMBERED = 50_000  # words, so that memory does not grow with the text


def normalise(word: str) -> str:
    """Return ``word`` in lower case without accents, as the encoder was trained to read it.

    Double marks that are typed as two single ones become what they stand for.
    """
    if word in ("''", "``"):
        return '"'
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    return "".join(mark for mark in unicodedata.normalize("NFD", lowered) if unicodedata.category(mark) != "Mn")


class WordPieces:
    """The vocabulary of word pieces, numbered by their order.

    The pieces of words that were split before are cached.
    """

    UNKNOWN, BEGIN, BORDER = "[UNK]", "[CLS]", "[SEP]"

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest = max(map(len, vocabulary))
        self.unknown = self._numbers[self.UNKNOWN]
        self.begin = self._numbers[self.BEGIN]
        self.border = self._numbers[self.BORDER]
        self._seen: dict[str, tuple[int, ...]] = {}

    def number(self, piece: str) -> int:
        """Return the number of ``piece``, or that of the unknown one."""
        return self._numbers.get(piece, self.unknown)

    def pieces(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the pieces that ``word`` consists of; at least one."""
        found = self._seen.get(word)
        if found is None:
            found = self._cut(normalise(word))
            if len(self._seen) < _REMEMBERED:
                self._seen[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        if not word or len(word) > _LONGEST_WORD:
            return (self.unknown,)
        numbers = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(min(len(word), start + self._longest), start, -1):
                number = self._numbers.get(prefix + word[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return (self.unknown,)
        return tuple(numbers)
