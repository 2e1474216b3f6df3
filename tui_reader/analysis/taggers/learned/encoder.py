"""Runs the encoder: windows of word pieces in, numbers for each word out."""

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.analysis.taggers.learned.labels import COLUMNS
from tui_reader.analysis.taggers.learned.packing import Window
from tui_reader.analysis.taggers.learned.runtime import load_runtime
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

WEIGHTS, VOCABULARY = "tagger.onnx", "vocabulary.txt"


class Scores(NamedTuple):
    """What the encoder says of a window: one row a word in each matrix (see ``labels.COLUMNS``).

    ``linked`` has a row more, the first, which stands for "none".
    """

    roles: "Matrix"
    names: "Matrix"
    unsourced: "Matrix"
    to_cue: "Matrix"
    to_source: "Matrix"
    linked: "Matrix"


def scores_of(rows: "Matrix", window: Window) -> Scores:
    """Return what ``rows`` (one a piece of ``window``) say of its words."""
    words = rows[window.firsts]
    part = {name: words[:, columns] for name, columns in COLUMNS.items()}
    part["unsourced"] = part["unsourced"][:, 0]
    part["linked"] = rows[[0, *window.firsts]][:, COLUMNS["linked"]]
    return Scores(**part)


class Encoder:
    """The network with its weights, ready to run.

    A window is run by itself: the weights are whole numbers of eight bits, whose scale is taken from what is run
    together, so that the answer for a window would else depend on its neighbours.

    Args:
        threads: Threads for one window.

    Raises:
        ImportError: The runtime is not installed.
    """

    def __init__(self, threads: int = 1) -> None:
        onnxruntime = load_runtime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        with as_file(files(__package__).joinpath(WEIGHTS)) as path:
            self._session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def scores(self, window: Window) -> Scores:
        """Return what the network says of the words of ``window``."""
        import numpy as np

        pieces = np.array([window.pieces], dtype=np.int64)
        shapes = np.array([window.shapes], dtype=np.int64)
        (rows,) = self._session.run(None, {"pieces": pieces, "shapes": shapes})
        return scores_of(rows[0], window)


@cache
def vocabulary() -> WordPieces:
    """Return the vocabulary that the weights were trained with."""
    return WordPieces(files(__package__).joinpath(VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1])
