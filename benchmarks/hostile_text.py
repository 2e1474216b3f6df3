"""How long text that is made to be hard to analyse takes, and how long the screen cannot answer meanwhile.

    python -m benchmarks.hostile_text [KILOBYTES...] [--only KIND...] [--rules] [--marked]

Each text is read and analysed in a process of its own. What is counted is the time of the processor that the analysis takes in its
thread, without what passes within the encoder, whose time is in proportion to the words. Beside it another thread wakes every
10 ms, as one that answers keys does, and the longest time that it was kept waiting is shown; while other processes had the
processor does not count. The budgets are 30 ms a kilobyte, and 0.2 s. The exit status is 1 where one is missed.
"""

import argparse
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import count, islice
from typing import TYPE_CHECKING, Self

import numpy as np

from benchmarks.timed_encoder import TimedEncoder
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.analysis.taggers.learned.encoder import Encoder, Scores, scores_of
from tui_reader.analysis.taggers.learned.labels import WIDTH
from tui_reader.analysis.taggers.rules import RuleTagger
from tui_reader.model import Resource
from tui_reader.readers import read_resource

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.packing import Window
    from tui_reader.analysis.tagging import Tagger

SECONDS_A_KILOBYTE, LONGEST_WAIT = 0.03, 0.2
_WAKES = 0.01
_OPENING = "Boats come back\n\nNine boats came back on Tuesday, and the ferry was late, said Anna Bell of the harbour office.\n\n"

REPEATED = {
    "opening marks": "“",
    "opening marks apart": "“a ",
    "closing marks": "a” ",
    "straight marks": '"a ',
    "single marks": "‘a ",
    "brackets and marks": "[“",
    "quotations in quotations": "“a ‘b “c’ ” ",
    "said": "said ",
    "he said": "he said, ",
    "quotations": "“No,” said Bell, “no.” ",
    "quoting paragraphs": "“No, it was not,” said Anna Bell. “It was late.”\n\n",
    "open paragraphs": "“No\n\n",
    "according to": "according to Bell, ",
    "as saying": "was quoted by Bell as saying that it was. ",
    "a transcript": "BELL: Yes, I was.\n\n",
    "one name": "Anna Bell met Mr. Bell. ",
    "one name without end": "Anna Bell ",
    "capitals": "ABC ",
    "initials": "A. ",
    "dates": "3 March 2019 ",
    "brackets": "(",
    "digits": "1",
    "numbers": "1,000.00 ",
    "commas": ", ",
    "copyright signs": "© ",
    "on": "on ",
    "promotion": "Subscribe to our newsletter. ",
    "words of promotion": "subscribe newsletter donate ",
    "one sentence": "and the boats went out ",
    "short sentences": "A b. ",
    "blanks": " ",
    "hyphens": "x-",
    "small paragraphs": "a b.\n\n",
    "dialogue": "— No\n\n",
    "addresses": "https://courier.example/b ",
    "apostrophes": "’s ",
    "one word": "x",
    "one capital word": "X",
}
NAMED = {
    "many names": "{0} Bell met {1}. ",
    "many persons": "Anna {0} saw {0} and {1}. ",
    "many councils": "the {0} Council met. ",
    "many acronyms": "the {0} Union ({0}) ",
    "many speakers": "{0}: Yes, I was.\n\n",
}
KINDS = (*REPEATED, *NAMED)


def text_of(kind: str, length: int) -> str:
    """Return a text of this kind and of ``length`` bytes in UTF-8, behind a paragraph that is ordinary."""
    if kind in REPEATED:
        piece = REPEATED[kind]
        return _OPENING + piece * (length // len(piece.encode()) + 1)
    pattern = NAMED[kind]
    names = map(_name, count())
    pieces = (pattern.format(one, other) for one, other in zip(names, names, strict=False))
    return _OPENING + "".join(islice(pieces, length // len(pattern.format("", "")) + 1))[:length]


def _name(number: int) -> str:
    """A name that no other number has: the digits of ``number`` as letters."""
    letters = ""
    rest = number + 14
    while rest:
        rest, letter = divmod(rest, 14)
        letters += "aeioubdglmnrst"[letter]
    return letters.capitalize()


def chance_scores(seed: int) -> Callable[["Window"], Scores]:
    """Return what stands in for the encoder and marks nearly every word, by chance: more than any text has."""
    numbers = np.random.default_rng(seed)
    rows = numbers.normal(0, 2, (4096, WIDTH)).astype(np.float32)
    return lambda window: scores_of(rows[numbers.integers(0, len(rows), len(window.pieces))], window)


class _Waiting:
    """A thread that wakes again and again, and knows the longest time that this process worked on while it was late."""

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


def seconds_of(kind: str, length: int, scores: Callable[["Window"], Scores] | None) -> tuple[float, float]:
    """Return the seconds of the analysis beyond the encoder, by the rules where there are no ``scores``, and the longest wait."""
    encoder = None if scores is None else TimedEncoder(scores)
    tagger: Tagger = RuleTagger() if encoder is None else LearnedTagger(encoder)
    article = read_resource(Resource("boats", text_of(kind, length).encode(), "text/plain", "utf-8"))
    analyse(
        read_resource(Resource("boats", _OPENING.encode(), "text/plain", "utf-8")), tagger=tagger
    )  # loads the lists
    counted = encoder.seconds if encoder is not None else 0.0
    with _Waiting() as waiting:
        begun = time.thread_time()
        analyse(article, tagger=tagger)
        seconds = time.thread_time() - begun
    return seconds - (encoder.seconds - counted if encoder is not None else 0.0), waiting.longest


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kilobytes", type=int, nargs="*", default=[100], metavar="KILOBYTES")
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND")
    by = parser.add_mutually_exclusive_group()
    by.add_argument("--rules", action="store_true", help="by the rules alone")
    by.add_argument(
        "--marked", action="store_true", help="by chance in place of the encoder, so that every word is marked"
    )
    parser.add_argument("--here", action="store_true", help="analyse one text in this process, and print its row")
    options = parser.parse_args()
    if options.here:
        scores = None if options.rules else chance_scores(1) if options.marked else Encoder().scores
        return _row(options.only[0], options.kilobytes[0], scores)
    print(f"{'kB':>6}  {'text':26}{'s':>7}{'wait':>7}")
    tagger = ["--rules"] if options.rules else ["--marked"] if options.marked else []
    missed = 0
    for size in options.kilobytes:
        for kind in options.only:
            command = [sys.executable, "-m", "benchmarks.hostile_text", str(size), "--only", kind, "--here", *tagger]
            missed += subprocess.run(command, check=False).returncode != 0
    print(f"{missed} of {len(options.kilobytes) * len(options.only)} beyond a budget")
    return 1 if missed else 0


def _row(kind: str, kilobytes: int, scores: Callable[["Window"], Scores] | None) -> int:
    seconds, wait = seconds_of(kind, 1000 * kilobytes, scores)
    is_within = seconds <= SECONDS_A_KILOBYTE * kilobytes and wait <= LONGEST_WAIT
    print(f"{kilobytes:6}  {kind:26}{seconds:7.2f}{wait:7.3f}  {'PASS' if is_within else 'FAIL'}", flush=True)
    return 0 if is_within else 1


if __name__ == "__main__":
    sys.exit(main())
