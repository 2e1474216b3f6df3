"""Says how sure it is that a block belongs to the article: a few decision trees over what is seen of the block.

The trees were fitted by ``training/fit_blocks.py``, which also prints what they reach on pages they were not fitted on.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from tui_reader.readers.html.block_features import FEATURES

# A leaf is a number, thousandths of log odds; a fork is the number of a feature, a limit, and the trees for values up to
# it and above it.
Tree: TypeAlias = "int | tuple[int, float, Tree, Tree]"

_FILE: Final = Path(__file__).with_name("block_trees.json")
_LEAF_SCALE: Final = 1000


def confidence(row: Sequence[float]) -> float:
    """Return the probability that a block with these features belongs to the article."""
    total = 0
    for tree in _trees():
        node = tree
        while not isinstance(node, int):
            feature, limit, below, above = node
            node = below if row[feature] <= limit else above
        total += node
    return 1 / (1 + math.exp(-total / _LEAF_SCALE))


@cache
def _trees() -> list[Tree]:
    fitted = json.loads(_FILE.read_bytes())
    if fitted["features"] != list(FEATURES):
        raise ValueError(f"{_FILE.name} was fitted to other features; run training/fit_blocks.py again.")
    trees: list[Tree] = fitted["trees"]
    return trees
