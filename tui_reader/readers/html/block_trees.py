"""Says how sure it is that a block belongs to the article: a few decision trees over what is seen of the block.

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

_FILE: Final = Path(__file__).with_name("block_trees.json")
_LEAF_SCALE: Final = 1000


def confidences(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return, for each of some blocks by their features, the probability that it belongs to the article.

    On one page many features hardly differ: a fork at which all blocks go the same way is taken once for all of them.
    """
    if not rows:
        return []
    ranges = [(min(column), max(column)) for column in zip(*rows, strict=True)]
    trees = [_within(tree, ranges) for tree in _trees()]
    return [_probability(row, trees) for row in rows]


def _within(tree: Tree, ranges: Sequence[tuple[float, float]]) -> Tree:
    """A tree without the forks that cannot matter where each feature lies within its range."""
    if not isinstance(tree, tuple):
        return tree
    feature, limit, below, above = tree
    least, most = ranges[feature]
    if most <= limit:
        return _within(below, ranges)
    if least > limit:
        return _within(above, ranges)
    return feature, limit, _within(below, ranges), _within(above, ranges)


def _probability(row: Sequence[float], trees: Sequence[Tree]) -> float:
    total = 0
    for tree in trees:
        node = tree
        while node.__class__ is tuple:  # half the time of isinstance, here, where most of the time goes
            feature, limit, below, above = node
            node = below if row[feature] <= limit else above
        total += node  # type: ignore[operator]  # mypy cannot tell that only a leaf is left
    return 1 / (1 + math.exp(-total / _LEAF_SCALE))


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
