"""Pack paragraphs into the windows that the encoder takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tui_reader.analysis.taggers.learned.wordpieces import WordPieces
from tui_reader.analysis.taggers.learned.words import Word

LONGEST = 256
"""Pieces of the longest window; the encoder has no positions beyond it."""


@dataclass(slots=True)
class Window:
    """Whole paragraphs, as the encoder takes them.

    ``pieces`` and ``shapes`` have one number a word piece; ``firsts`` gives the place of the first piece of each word,
    ``words`` the words themselves. The first ``known`` words were in the window before, too: they stand here so that
    what follows is read as going on with them.
    """

    pieces: list[int]
    shapes: list[int]
    firsts: list[int] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    known: int = 0


def pack(text: str, paragraphs: Iterable[Sequence[Word]], vocabulary: WordPieces, overlap: int = 0) -> Iterator[Window]:
    """Yield windows of as many whole paragraphs as they hold, a border piece between them.

    A paragraph longer than a window is cut between words. The result depends on the paragraphs alone.

    Args:
        text: What the words' offsets count in.
        paragraphs: The words of each paragraph.
        vocabulary: What cuts words into pieces.
        overlap: Pieces at most that a window repeats of the paragraph before it.
    """
    packer = _Packer(vocabulary, overlap)
    for paragraph in paragraphs:
        cut = [(word, vocabulary.pieces(text[word.start : word.end])) for word in paragraph]
        length = sum(len(pieces) for _, pieces in cut)
        if packer.is_filled and not packer.has_room(1 + length):
            yield packer.turn()
        packer.border()
        if packer.has_room(length):
            packer.add(cut)
            continue
        for word, pieces in cut:
            if not packer.has_room(len(pieces)):
                yield packer.turn()
            packer.add([(word, pieces)])
    if packer.is_filled:
        yield packer.turn()


class _Packer:
    """Fills one window after the other."""

    def __init__(self, vocabulary: WordPieces, overlap: int) -> None:
        self._vocabulary = vocabulary
        self._overlap = overlap
        self._paragraph: list[tuple[Word, Sequence[int]]] = []
        self._window = Window([vocabulary.begin], [0])

    @property
    def is_filled(self) -> bool:
        """Whether the window holds words that no window before it held."""
        return len(self._window.words) > self._window.known

    def has_room(self, pieces: int) -> bool:
        """Check whether so many pieces more fit, the closing one left aside."""
        return len(self._window.pieces) + pieces < LONGEST

    def border(self) -> None:
        """Begin a paragraph."""
        if self._window.words:
            self._mark()
        self._paragraph = []

    def add(self, cut: Sequence[tuple[Word, Sequence[int]]]) -> None:
        """Take words with their pieces in."""
        self._paragraph += cut
        self._append(cut)

    def turn(self) -> Window:
        """Return the window, and begin another one with the end of its paragraph."""
        self._mark()
        full, self._window = self._window, Window([self._vocabulary.begin], [0])
        room = self._overlap
        repeated = 0
        for _, pieces in reversed(self._paragraph):
            room -= len(pieces)
            if room < 0:
                break
            repeated += 1
        self._append(self._paragraph[len(self._paragraph) - repeated :])
        self._window.known = repeated
        return full

    def _append(self, cut: Sequence[tuple[Word, Sequence[int]]]) -> None:
        window = self._window
        for word, pieces in cut:
            window.firsts.append(len(window.pieces))
            window.pieces += pieces
            window.shapes += [word.shape] * len(pieces)
        window.words += [word for word, _ in cut]

    def _mark(self) -> None:
        self._window.pieces.append(self._vocabulary.border)
        self._window.shapes.append(0)
