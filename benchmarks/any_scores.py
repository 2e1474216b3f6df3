"""An encoder that says anything at all, so that nothing behind it may rely on what the trained one was taught."""

import zlib
from typing import TYPE_CHECKING

from tui_reader.analysis.taggers.learned.encoder import Encoder, Scores, scores_of
from tui_reader.analysis.taggers.learned.tag_set import COLUMNS, WIDTH

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.packing import Window

# So far apart lie the logits of the trained encoder, about: some words are sure, some are not.
_SPREAD = 4.0
# With scores of one word alone each mark would be a word long: what is said of a word is said half of the next one.
_HELD = 0.5
# So much at most is for "outside", the first of the labels of roles and of names: some windows are full of marks, most are not.
_OUTSIDE = 16.0


class AnyScores(Encoder):
    """Gives each window numbers that depend on its word pieces and mean nothing; it needs no runtime."""

    def __init__(self) -> None:
        """Load no weights."""

    def scores(self, window: "Window") -> Scores:
        """Return the same numbers for the same word pieces."""
        import numpy as np

        chance = np.random.default_rng(zlib.crc32(repr(window.pieces).encode()))
        rows = chance.standard_normal((len(window.pieces), WIDTH), dtype=np.float32) * np.float32(_SPREAD)
        for labels in ("roles", "names"):
            rows[:, COLUMNS[labels].start] += chance.uniform(0, _OUTSIDE)
        rows[1:] += np.float32(_HELD) * rows[:-1]
        return scores_of(rows, window)
