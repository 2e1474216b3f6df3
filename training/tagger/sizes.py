"""Other sizes of the same texts: single sentences, and windows of sentences from several texts."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from training.tagger.data import IGNORED, Example
from tui_reader.analysis.taggers.learned.packing import LONGEST, Window
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces
from tui_reader.analysis.taggers.learned.words import GLUED

_STOPS = 7  # the shape of what ends a sentence
_CLOSING = (2, 3, 5, 6, 12)  # those of what may stand behind it
_LEAST = 3  # words of a sentence that is worth a window
_SAME_PARAGRAPH = 0.5  # chance that a joined sentence opens no new paragraph


def cut(example: Example, first: int, last: int, vocabulary: WordPieces) -> Example:
    """Return the words ``first`` to ``last``, exclusive, of an example as a new window."""
    window = example.window
    end = window.firsts[last] if last < len(window.words) else len(window.pieces) - 1
    start = window.firsts[first]
    border = vocabulary.border
    while end > start and window.pieces[end - 1] == border:
        end -= 1
    small = Window(
        [vocabulary.begin, *window.pieces[start:end], border],
        [0, *window.shapes[start:end], 0],
        [at - start + 1 for at in window.firsts[first:last]],
        window.words[first:last],
    )

    def moved(word: int) -> int:
        return word - first if first <= word < last else (word if word < 0 else IGNORED)

    links = [(c - first, moved(q), moved(s)) for c, q, s in example.links if first <= c < last]
    return replace(
        example,
        window=small,
        roles=example.roles[first:last],
        names=example.names[first:last],
        unsourced=example.unsourced[first:last],
        links=links,
    )


def sentences(example: Example, vocabulary: WordPieces) -> list[Example]:
    """Return the sentences of an example, one window each.

    The tagger must learn to tag single sentences as well as articles.
    """
    window = example.window
    ends = []
    for at, first in enumerate(window.firsts):
        is_last = at + 1 == len(window.firsts)
        border = not is_last and vocabulary.border in window.pieces[first : window.firsts[at + 1]]
        shape = window.shapes[first] % GLUED
        before = window.shapes[window.firsts[at - 1]] % GLUED if at else 0
        stop = shape == _STOPS or (shape in _CLOSING and before == _STOPS)
        apart = not is_last and window.shapes[window.firsts[at + 1]] < GLUED
        if is_last or border or (stop and apart):
            ends.append(at + 1)
    return [cut(example, a, b, vocabulary) for a, b in pairwise([0, *ends]) if b - a >= _LEAST]


def joined(examples: Sequence[Example], vocabulary: WordPieces, chance: random.Random) -> list[Example]:
    """Return windows of several examples each, as paragraphs or as sentences of one paragraph."""
    made: list[Example] = []
    current: Example | None = None
    for one in examples:
        room = LONGEST if current is None else LONGEST - len(current.window.pieces)
        if current is None or len(one.window.pieces) > room:
            current = Example(Window([vocabulary.begin], [0]), by_guide=one.by_guide, held=one.held)
            made.append(current)
        elif chance.random() < _SAME_PARAGRAPH:
            current.window.pieces.append(vocabulary.border)
            current.window.shapes.append(0)
        words = len(current.window.words)
        offset = len(current.window.pieces) - 1
        current.window.firsts += [at + offset for at in one.window.firsts]
        current.window.words += one.window.words
        current.window.pieces += one.window.pieces[1:-1]
        current.window.shapes += one.window.shapes[1:-1]
        current.roles += one.roles
        current.names += one.names
        current.unsourced += one.unsourced
        current.links += [(c + words, _moved(q, words), _moved(s, words)) for c, q, s in one.links]
    for one in made:
        one.window.pieces.append(vocabulary.border)
        one.window.shapes.append(0)
    return [one for one in made if len(one.window.pieces) <= LONGEST]


def _moved(word: int, by: int) -> int:
    """Return a word's index moved; negative values, for no word or unknown, stay."""
    return word + by if word >= 0 else word
