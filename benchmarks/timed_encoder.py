"""Counts what an encoder is given and takes, so that the rest of the analysis can be timed by itself."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.analysis.taggers.learned.encoder import Encoder, Scores

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.packing import Window


class TimedEncoder(Encoder):
    """Passes windows on to an encoder that works in the thread of its caller.

    Attributes:
        seconds: Time of the processor that the encoder has taken.
        pieces: Word pieces that the encoder was given.
    """

    def __init__(self, scores: Callable[["Window"], Scores]) -> None:
        """Time ``scores``, the method of an encoder; load no weights."""
        self._scores = scores
        self.seconds = 0.0
        self.pieces = 0

    def scores(self, window: "Window") -> Scores:
        """Return what the encoder says of ``window``."""
        begun = time.thread_time()
        try:
            return self._scores(window)
        finally:
            self.seconds += time.thread_time() - begun
            self.pieces += len(window.pieces)
