"""Compute the probability that a word is part of a fact without a source."""

from tui_reader.analysis.taggers.learned.reading import ReadWindow


def facts_in(read: ReadWindow) -> tuple[list[int], list[float]]:
    """Return where the words of a window begin, and their probabilities."""
    import numpy as np

    starts = [word.start for word in read.window.words[read.window.known :]]
    return starts, (1 / (1 + np.exp(-read.scores.unsourced[read.window.known :]))).tolist()
