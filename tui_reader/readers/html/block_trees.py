"""Estimate the probability that a block belongs to the article, with decision trees.

The trees were fitted by ``training/fit_blocks.py``, which also prints what they reach on pages they were not fitted on.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from tui_reader.readers.html.block_features import FEATURES

# A leaf is a number, thousandths of log odds; a fork is the number of a feature, a limit, and the trees for values up to
# it and above it.
Tree: TypeAlias = "int | tuple[int, float, Tree, Tree]"
# A feature of all blocks, with the least and the most that it is.
_Column: TypeAlias = tuple[Sequence[float], float, float]

_FILE: Final = Path(__file__).with_name("block_trees.json")
_LEAF_SCALE: Final = 1000


def confidences(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return the probability of each block to belong to the article, by its features.

    On one page many features hardly differ: a fork at which all blocks go the same way is taken at once for all of them.
    """
    if not rows:
        return []
    columns = [(column, min(column), max(column)) for column in zip(*rows, strict=True)]
    totals = [0] * len(rows)
    everyone = range(len(rows))
    for tree in _trees():
        _add(tree, columns, everyone, totals)
    return [1 / (1 + math.exp(-total / _LEAF_SCALE)) for total in totals]


def _add(tree: Tree, columns: Sequence[_Column], places: Sequence[int], totals: list[int]) -> None:
    """Add a tree's leaf to the total of each of the blocks at ``places``.

    At each fork all blocks are handled together.
    """
    while not isinstance(tree, int):
        feature, limit, below, above = tree
        column, least, most = columns[feature]
        if most <= limit:
            tree = below
        elif least > limit:
            tree = above
        else:
            if lower := [at for at in places if column[at] <= limit]:
                _add(below, columns, lower, totals)
            if len(lower) == len(places):
                return
            tree, places = above, [at for at in places if column[at] > limit]
    for at in places:
        totals[at] += tree


@cache
def _trees() -> list[Tree]:
    fitted = json.loads(_FILE.read_bytes())
    if fitted["features"] != list(FEATURES):
        raise ValueError(f"{_FILE.name} was fitted to other features; run training/fit_blocks.py again.")
    return [_frozen(tree) for tree in fitted["trees"]]


def _frozen(tree: Any) -> Tree:
    if isinstance(tree, int):
        return tree
    feature, limit, below, above = tree
    return feature, limit, _frozen(below), _frozen(above)
