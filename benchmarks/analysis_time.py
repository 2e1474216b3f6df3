"""Measure the analysis of hard texts, and how long it keeps other threads waiting.

    python -m benchmarks.analysis_time [KILOBYTES...] [--only KIND...] [--marked]

Each text (``benchmarks.hard_texts``) is read and analysed in a separate process. The table has three figures:

- the processor time of the analysis in its thread, without the encoder;
- the longest time that another thread, which wakes every 10 ms like one that answers keys, was kept waiting; time in which other
  processes had the processor does not count;
- the time of the encoder for a word piece, as it grows with their number; equal windows are encoded once.

The budgets are 30 ms a kilobyte for the first, and 0.2 s for the second. The exit status is 1 where a budget is missed.
"""

import argparse
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from benchmarks.hard_texts import KINDS, OPENING, text_of
from benchmarks.timed_encoder import TimedEncoder
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.analysis.taggers.learned.encoder import Encoder, Scores, scores_of
from tui_reader.analysis.taggers.learned.tag_set import WIDTH
from tui_reader.model import Resource
from tui_reader.readers import read_resource

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.packing import Window
    from tui_reader.model import Article

SECONDS_A_KILOBYTE, LONGEST_WAIT = 0.03, 0.2
_WAKES = 0.01
_MOST_KNOWN = 200  # windows, whose scores take 0.3 MB each


def chance_scores(seed: int) -> Callable[["Window"], Scores]:
    """Return random scores in place of the encoder's; nearly every word is marked."""
    numbers = np.random.default_rng(seed)
    rows = numbers.normal(0, 2, (4096, WIDTH)).astype(np.float32)
    return lambda window: scores_of(rows[numbers.integers(0, len(rows), len(window.pieces))], window)


def encoder_scores() -> Callable[["Window"], Scores]:
    """Return the scores of the trained encoder, which runs once for equal windows.

    Hard texts consist of repetitions, so that many of their windows are equal.
    """
    encoder = Encoder()
    known: dict[tuple[tuple[int, ...], ...], Scores] = {}

    def scores(window: "Window") -> Scores:
        key = (tuple(window.pieces), tuple(window.shapes), tuple(window.firsts))
        if key not in known:
            if len(known) == _MOST_KNOWN:
                known.clear()
            known[key] = encoder.scores(window)
        return known[key]

    return scores


class _Waiting:
    """A thread that wakes every 10 ms and measures its longest delay.

    Of a delay, only the time in which this process used the processor counts.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._wake, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _wake(self) -> None:
        before, worked = time.perf_counter(), time.process_time()
        while not self._over.is_set():
            time.sleep(_WAKES)
            now, works = time.perf_counter(), time.process_time()
            self.longest = max(self.longest, min(now - before - _WAKES, works - worked))
            before, worked = now, works


class Cost(NamedTuple):
    """The cost of the analysis of a text.

    Attributes:
        seconds: Time of the processor in the thread of the analysis, without what passes within the encoder.
        wait: The longest time in seconds that another thread was kept from working.
        encoder: Milliseconds within the encoder a word piece; ``None`` where it was given nothing.
    """

    seconds: float
    wait: float
    encoder: float | None


def cost_of(kind: str, length: int, scores: Callable[["Window"], Scores]) -> Cost:
    """Return the cost of analysing a hard text as English."""
    encoder = TimedEncoder(scores)
    tagger = LearnedTagger(encoder)
    article = replace(_read(text_of(kind, length)), language="en")
    analyse(_read(OPENING), tagger=tagger)  # loads the lists
    counted, pieces = encoder.seconds, encoder.pieces
    with _Waiting() as waiting:
        begun = time.thread_time()
        analyse(article, tagger=tagger)
        seconds = time.thread_time() - begun
    if encoder.pieces == pieces:
        return Cost(seconds, waiting.longest, None)
    encoded = encoder.seconds - counted
    return Cost(seconds - encoded, waiting.longest, 1000 * encoded / (encoder.pieces - pieces))


def _read(text: str) -> "Article":
    return read_resource(Resource("boats", text.encode(), "text/plain", "utf-8"))


def main() -> int:
    """Print the table of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kilobytes", type=int, nargs="*", default=[100], metavar="KILOBYTES")
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND")
    parser.add_argument(
        "--marked", action="store_true", help="by chance in place of the encoder, so that every word is marked"
    )
    parser.add_argument("--here", action="store_true", help="analyse one text in this process, and print its row")
    options = parser.parse_args()
    if options.here:
        scores = chance_scores(1) if options.marked else encoder_scores()
        return _row(options.only[0], options.kilobytes[0], scores)
    print(f"{'kB':>6}  {'text':26}{'s':>7}{'wait':>7}{'ms/piece':>10}")
    tagger = ["--marked"] if options.marked else []
    missed = 0
    for size in options.kilobytes:
        for kind in options.only:
            command = [sys.executable, "-m", "benchmarks.analysis_time", str(size), "--only", kind, "--here", *tagger]
            missed += subprocess.run(command, check=False).returncode != 0
    print(f"{missed} of {len(options.kilobytes) * len(options.only)} beyond a budget")
    return 1 if missed else 0


def _row(kind: str, kilobytes: int, scores: Callable[["Window"], Scores]) -> int:
    seconds, wait, encoder = cost_of(kind, 1000 * kilobytes, scores)
    is_within = seconds <= SECONDS_A_KILOBYTE * kilobytes and wait <= LONGEST_WAIT
    measured = f"{seconds:7.2f}{wait:7.3f}" + (f"{encoder:10.3f}" if encoder is not None else f"{'-':>10}")
    print(f"{kilobytes:6}  {kind:26}{measured}  {'PASS' if is_within else 'FAIL'}", flush=True)
    return 0 if is_within else 1


if __name__ == "__main__":
    sys.exit(main())
