"""Reads how likely each word is part of a fact without a source out of the encoder's scores."""

from collections.abc import Sequence

from tui_reader.analysis.learned.reading import ReadWindow
from tui_reader.analysis.tagger import Facts


def facts_in(windows: Sequence[ReadWindow]) -> Facts:
    """Return the probabilities for the words of all windows."""
    import numpy as np

    starts = [word.start for read in windows for word in read.window.words[read.window.known :]]
    if not starts:
        return Facts((), ())
    scores = np.concatenate([read.scores.unsourced[read.window.known :] for read in windows])
    return Facts(starts, (1 / (1 + np.exp(-scores))).tolist())
