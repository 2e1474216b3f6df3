"""Run the encoder: windows of word pieces in, scores for each word out."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.analysis.taggers.learned.networks import LARGE, ShippedNetwork
from tui_reader.analysis.taggers.learned.packing import Window
from tui_reader.analysis.taggers.learned.runtime import load_runtime
from tui_reader.analysis.taggers.learned.tag_set import COLUMNS
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

VOCABULARY = "vocabulary.txt"


class Scores(NamedTuple):
    """The encoder's scores of a window, with one row for each word.

    The columns of the matrices are those of ``tag_set.COLUMNS``.

    ``linked`` has one more row, the first, for no link.
    """

    roles: "Matrix"
    names: "Matrix"
    unsourced: "Matrix"
    to_cue: "Matrix"
    to_source: "Matrix"
    linked: "Matrix"


def scores_of(rows: "Matrix", window: Window) -> Scores:
    """Return the scores of the words of a window, from rows of its word pieces."""
    words = rows[window.firsts]
    part = {name: words[:, columns] for name, columns in COLUMNS.items()}
    part["unsourced"] = part["unsourced"][:, 0]
    part["linked"] = rows[[0, *window.firsts]][:, COLUMNS["linked"]]
    return Scores(**part)


class Encoder:
    """A network with its weights, ready to run.

    Each run has one window: onnxruntime scales its integers by all numbers of a run, so that with several windows the scores of one
    would depend on the others.

    Args:
        threads: Threads for one window.
        shipped: Which of the networks of this package.

    Raises:
        UsageError: The environment asks for a runtime that does not exist, or that cannot run here, or two files do not fit together.
    """

    def __init__(self, threads: int = 1, shipped: ShippedNetwork = LARGE) -> None:
        self.runtime, self._network = load_runtime(shipped, threads)

    def scores(self, window: Window) -> Scores:
        """Return the network's scores of the words of a window."""
        return scores_of(self._network(window.pieces, window.shapes), window)


@cache
def vocabulary() -> WordPieces:
    """Return the vocabulary that the weights were trained with."""
    return WordPieces(files(__package__).joinpath(VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1])
