"""An encoder with arbitrary scores, to test all that works with scores.

The trained encoder never returns most of these scores; no later step may rely on that.
"""

import zlib
from typing import TYPE_CHECKING

from tui_reader.analysis.taggers.learned.encoder import Encoder, Scores, scores_of
from tui_reader.analysis.taggers.learned.tag_set import COLUMNS, WIDTH

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.packing import Window

# About the spread of the trained encoder's logits: some words are sure, some are not.
_SPREAD = 4.0
# Share of the scores of a word that the next word takes over: with independent scores, each mark would be one word long.
_HELD = 0.5
# The most that is added to "outside", the first label of roles and of names: some windows are full of marks, most are not.
_OUTSIDE = 16.0


class AnyScores(Encoder):
    """Returns scores that depend on the word pieces alone and mean nothing.

    It needs no runtime.
    """

    def __init__(self) -> None:
        """Do nothing; there are no weights to load."""

    def scores(self, window: "Window") -> Scores:
        """Return the same numbers for the same word pieces."""
        import numpy as np

        chance = np.random.default_rng(zlib.crc32(repr(window.pieces).encode()))
        rows = chance.standard_normal((len(window.pieces), WIDTH), dtype=np.float32) * np.float32(_SPREAD)
        for labels in ("roles", "names"):
            rows[:, COLUMNS[labels].start] += chance.uniform(0, _OUTSIDE)
        rows[1:] += np.float32(_HELD) * rows[:-1]
        return scores_of(rows, window)
