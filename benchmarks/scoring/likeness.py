"""Measure the similarity of texts as the sourcing benchmark does (arXiv 2501.00164).

The benchmark is that of the Markkula Center.
"""

import re
from functools import cache


def plain(text: str | None) -> str:
    """Return a text in lower case, with single blanks."""
    return " ".join((text or "").lower().split())


def ratio(one: str, other: str) -> int:
    """Return 0 to 100: how much of two texts is their longest common subsequence."""
    if one == other:
        return 100
    return round(200 * _common(one, other) / (len(one) + len(other)))


@cache
def likeness(one: str, other: str) -> int:
    """Return the best ratio of a piece of one text with a piece of another.

    Pieces end with a sentence or a comma.
    """
    best = 0
    for piece in _pieces(one):
        for counterpart in _pieces(other):
            # Two pieces are no more alike than their lengths allow.
            if 200 * min(len(piece), len(counterpart)) / (len(piece) + len(counterpart)) + 0.5 > best:
                best = max(best, ratio(piece, counterpart))
    return best


@cache
def _pieces(text: str) -> tuple[str, ...]:
    sentences = re.split(r"(?<=[.!?])[\"”’']?\s+", plain(text))
    return tuple(piece for sentence in sentences for each in sentence.split(",") if (piece := each.strip()))


@cache
def _common(one: str, other: str) -> int:
    """Return the length of the longest common subsequence.

    A row of its table is the bits of one integer (Hyyrö 2004).
    """
    places: dict[str, int] = {}
    for at, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << at
    row = every = (1 << len(one)) - 1
    for character in other:
        met = row & places.get(character, 0)
        row = (row + met | row - met) & every
    return len(one) - row.bit_count()
