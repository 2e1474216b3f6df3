"""Time an encoder, so that the rest of the analysis can be timed alone."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.analysis.taggers.learned.encoder import Encoder, Scores

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.packing import Window


class TimedEncoder(Encoder):
    """An encoder that times another one, which works in the thread of the caller.

    Attributes:
        seconds: Time of the processor that the encoder has taken.
        pieces: Word pieces that the encoder was given.
    """

    def __init__(self, scores: Callable[["Window"], Scores]) -> None:
        """Keep the method of an encoder that is timed; load no weights."""
        self._scores = scores
        self.seconds = 0.0
        self.pieces = 0

    def scores(self, window: "Window") -> Scores:
        """Return the other encoder's scores of a window."""
        begun = time.thread_time()
        try:
            return self._scores(window)
        finally:
            self.seconds += time.thread_time() - begun
            self.pieces += len(window.pieces)
