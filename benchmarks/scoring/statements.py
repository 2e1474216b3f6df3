"""Pair gold statements with predicted ones, and measure ranks."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

Statement = frozenset[int]
Shown = tuple[dict[str, Any], Statement]

_ALIKE: Final = 0.5
"""Share of the words of two statements together that both have, from which they are one."""
_WITHIN: Final = 0.9
"""Share of the words of a piece that a statement has, from which it is a piece of it."""
_FEWEST: Final = 3


def best_pairs(gold: Sequence[Statement], predicted: Sequence[Statement]) -> dict[int, int]:
    """Return the index of the prediction for each gold statement that is found.

    The most similar pairs are made first, and each prediction is used once.
    """
    alike = sorted(
        (-len(one & other) / len(one | other), place, shown)
        for place, one in enumerate(gold)
        for shown, other in enumerate(predicted)
        if one & other
    )
    found: dict[int, int] = {}
    used: set[int] = set()
    for likeness, place, shown in alike:
        if -likeness >= _ALIKE and place not in found and shown not in used:
            found[place] = shown
            used.add(shown)
    return found


def joined(gold: Sequence[Statement], predicted: Sequence[Shown], name: str) -> list[Shown]:
    """Join predictions within one gold statement that have the same speaker.

    A program may show a long turn in pieces, one for each paragraph.

    The least sure piece counts. ``name`` is the key under which a prediction has the words of its speaker's name.
    """
    whole: list[Shown] = []
    places: dict[tuple[int, Any], int] = {}
    for one, words in predicted:
        home = next((place for place, each in enumerate(gold) if len(words & each) >= _WITHIN * len(words)), None)
        key = (-1, None) if home is None else (home, one[name])
        if home is not None and key in places:
            first, before = whole[places[key]]
            sure = min(first.get("confidence", 1.0), one.get("confidence", 1.0))
            whole[places[key]] = ({**first, "confidence": sure}, before | words)
        else:
            places[key] = len(whole)
            whole.append((one, words))
    return whole


def spearman(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return Spearman's rank correlation; ``None`` for too few or constant numbers.

    Ties share their mean rank.
    """
    if len(pairs) < _FEWEST:
        return None
    one, other = _ranks([pair[0] for pair in pairs]), _ranks([pair[1] for pair in pairs])
    middle = (len(pairs) + 1) / 2
    together = sum((x - middle) * (y - middle) for x, y in zip(one, other, strict=True))
    apart = (sum((x - middle) ** 2 for x in one) * sum((y - middle) ** 2 for y in other)) ** 0.5
    return float(together / apart) if apart else None


def _ranks(values: Sequence[float]) -> list[float]:
    ranks = [0.0] * len(values)
    before = 0
    for _, group in groupby(sorted(range(len(values)), key=values.__getitem__), key=values.__getitem__):
        places = list(group)
        for place in places:
            ranks[place] = before + (len(places) + 1) / 2
        before += len(places)
    return ranks
