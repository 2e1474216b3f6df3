"""Vary examples at random: the style of quotation marks, their presence, capitals."""

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from training.tagger.data import CASED, IGNORED, Example
from tui_reader.analysis.taggers.learned.packing import Window
from tui_reader.analysis.taggers.learned.tag_set import ROLES, begins
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces
from tui_reader.analysis.taggers.learned.words import CAPITALISED, CAPITALS, GLUED, LOWER

_CURLY = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_STRAIGHT_SHAPES = {1: 3, 2: 3, 4: 6, 5: 6}
_OPENERS = {1 << begins(index) for index in range(len(ROLES))}

# Up to which draw of a random number each variation of marks, and of capitals, is made.
_STRAIGHT, _SINGLE, _NONE = 0.20, 0.25, 0.29
_SMALL, _ALL_CAPITAL, _CAPITAL_HEADLINE, _TITLE_CASE = 0.05, 0.06, 0.09, 0.12
_HEADLINE = 16  # pieces of what is taken for a headline


class Variation:
    """Makes random variations, so that the tagger does not rely on typography.

    Quotation marks become straight or single or are left out, headlines become capitals, and names lower-case.
    """

    def __init__(self, vocabulary: WordPieces) -> None:
        self._straight = {vocabulary.number(curly): vocabulary.number(plain) for curly, plain in _CURLY.items()}
        self._single = {
            vocabulary.number("“"): (vocabulary.number("‘"), 4),
            vocabulary.number("”"): (vocabulary.number("’"), 5),
        }
        self._doubles = {vocabulary.number(mark) for mark in ("“", "”", '"')}

    def __call__(self, example: Example, chance: random.Random) -> Example:
        """Return ``example`` or a variation of it."""
        draw = chance.random()
        if _SINGLE <= draw < _NONE:
            return self._without_marks(example)
        window = self._with_cases(self._with_marks(example.window, draw), chance.random())
        return replace(example, window=window)

    def _with_marks(self, window: Window, draw: float) -> Window:
        if draw >= _SINGLE:
            return window
        if draw < _STRAIGHT:
            shapes = [_STRAIGHT_SHAPES.get(s % GLUED, s % GLUED) + s // GLUED * GLUED for s in window.shapes]
            pieces = [self._straight.get(piece, piece) for piece in window.pieces]
            return Window(pieces, shapes, window.firsts, window.words)
        both = [self._single.get(piece, (piece, None)) for piece in window.pieces]
        shapes = [
            shape if new is None else new + shape // GLUED * GLUED
            for (_, new), shape in zip(both, window.shapes, strict=True)
        ]
        return Window([piece for piece, _ in both], shapes, window.firsts, window.words)

    def _with_cases(self, window: Window, draw: float) -> Window:
        whole, headline = window.firsts[-1], min(window.firsts[-1], _HEADLINE)
        if draw < _SMALL:
            shapes = _recased(window.shapes, LOWER, CASED, len(window.shapes))
        elif draw < _CAPITAL_HEADLINE:
            shapes = _recased(window.shapes, CAPITALS, (*CASED, LOWER), whole if draw < _ALL_CAPITAL else headline)
        elif draw < _TITLE_CASE:
            shapes = _recased(window.shapes, CAPITALISED, (LOWER,), headline)
        else:
            return window
        return Window(window.pieces, shapes, window.firsts, window.words)

    def _without_marks(self, example: Example) -> Example:
        """Return an example without double quotation marks.

        A content that began with a mark begins with the next word.
        """
        window = example.window
        gone = {at for at, first in enumerate(window.firsts) if window.pieces[first] in self._doubles}
        if not gone or len(gone) == len(window.words):
            return example
        kept = [at for at in range(len(window.words)) if at not in gone]
        roles = list(example.roles)
        for at in sorted(gone):
            if roles and at + 1 < len(roles) and roles[at] in _OPENERS and roles[at + 1] == roles[at] << 1:
                roles[at + 1] = roles[at]
        place = _places(kept, gone)
        links = [(place(c), place(q), place(s)) for c, q, s in example.links]

        def pick(values: Sequence[int]) -> list[int]:
            return [values[at] for at in kept] if values else []

        return replace(
            example,
            window=_without(window, {window.firsts[at] for at in gone}, kept),
            roles=pick(roles),
            names=pick(example.names),
            unsourced=pick(example.unsourced),
            links=[link for link in links if link[0] >= 0],
        )


def _recased(shapes: Sequence[int], case: int, cases: Collection[int], until: int) -> list[int]:
    """Return shapes with ``case`` for each of ``cases``, up to the piece ``until``."""
    return [case + s // GLUED * GLUED if s % GLUED in cases and at <= until else s for at, s in enumerate(shapes)]


def _places(kept: Sequence[int], gone: Collection[int]) -> Callable[[int], int]:
    """Return a function from old to new indices of words when some are removed.

    A removed quotation mark has the index of the word behind it.
    """
    new = {at: number for number, at in enumerate(kept)}
    return lambda word: word if word < 0 else new.get(word + 1 if word in gone else word, IGNORED)


def _without(window: Window, dropped: Collection[int], kept: Sequence[int]) -> Window:
    """Return a window without the pieces ``dropped``, with the words ``kept``."""
    left = [at for at in range(len(window.pieces)) if at not in dropped]
    where = {at: number for number, at in enumerate(left)}
    return Window(
        [window.pieces[at] for at in left],
        [window.shapes[at] for at in left],
        [where[window.firsts[at]] for at in kept],
        [window.words[at] for at in kept],
    )
