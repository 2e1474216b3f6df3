"""Measures how the time of every pattern grows with the text, and prints those of which it grows faster.

    python -m tests.patterns.growth [--part N/OF] [WORDS...]

Only patterns whose place or text contains one of the words, if any are given, and of these every ``OF``-th from the ``N``-th on. The exit
status is 1 if there are any to print.
"""

import argparse
import math
import signal
import sys
import time
from typing import Any

from tests.patterns.compiled import all_patterns
from tests.patterns.hostile_text import pieces
from tests.patterns.uses import Use, uses

_LENGTH = 2_000  # characters; what takes the square needs 3 ms and more for them, what is linear less than one
_TIMES = 4
_LOOKED_AT = 4  # of the texts of one pattern the slowest are measured
_PATIENCE = 0.003  # seconds; what takes less is not looked at again
_RUNS = 3  # on a busy machine a single run, or a single count, may take long by chance
_LIMIT = 1.0  # seconds of the processor after which a text is given up
_MOST_GROWTH = 8.0  # at four times the length: 4 is linear, 16 the square
_COUNTED = 0.04  # seconds of the processor that are counted at least
_LEAST = 0.02  # seconds of the processor at four times the length; below, growth is not told from chance
_BOUNDED = 0.004  # seconds of the processor for the longest text that a pattern meets


Made = tuple[str, str, str]
"""A beginning, a piece to be repeated, and an ending."""


class _TooLongError(Exception):
    pass


def main(arguments: list[str]) -> int:
    """Print the patterns that are not linear, each with the text that shows it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="1/1")
    parser.add_argument("words", nargs="*")
    options = parser.parse_args(arguments)
    part, parts = map(int, options.part.split("/"))
    chosen = [use for use in uses(all_patterns()) if _is_meant(use, options.words)]
    slow = 0
    for use in chosen[part - 1 :: parts]:
        if how := how_it_grows(use):
            sys.stdout.write(f"{use}\n    {how}\n")
            slow += 1
    return 1 if slow else 0


def _is_meant(use: Use, words: list[str]) -> bool:
    return not words or any(word in str(use) for word in words)


def how_it_grows(use: Use) -> str:
    """How the time of a pattern grows faster than a text that is made for it, with that text; nothing if it does not."""
    before = signal.signal(signal.SIGVTALRM, _give_up)
    measured = []
    try:
        for made in pieces(use.pattern):
            if made[1]:
                seconds = _first(use, made)
                if seconds == math.inf:
                    return _with(f"more than {_LIMIT} s for {_LENGTH} characters", made)
                measured.append((seconds, made))
        for seconds, made in sorted(measured, reverse=True)[:_LOOKED_AT]:
            if seconds >= _PATIENCE and (how := _grows(use, made)):
                return _with(how, made)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    return ""


def _with(how: str, made: Made) -> str:
    beginning, piece, ending = made
    return f"{how} with {beginning!r:.60} + {piece!r:.60} * n + {ending!r}"


def _give_up(*_: object) -> None:
    raise _TooLongError


def _first(use: Use, made: Made) -> float:
    """Seconds for a text of ordinary length, the least of some runs; infinite for what is given up."""
    text = _text(use, made, _LENGTH)
    least = math.inf
    for _ in range(_RUNS):
        begun = time.perf_counter()
        if not _ends(use, text):
            return math.inf
        least = min(least, time.perf_counter() - begun)
        if least < _PATIENCE:
            break
    return least


def _grows(use: Use, made: Made) -> str:
    """How the time grows, in words; nothing if it is in proportion to the text."""
    text, longer = _text(use, made, _LENGTH), _text(use, made, _TIMES * _LENGTH)
    is_bounded = len(longer) < 2 * len(text)
    if not _ends(use, longer):
        return f"more than {_LIMIT} s for {len(longer)} characters"
    how = ""
    for _ in range(_RUNS):
        before, after = _seconds(use, text), _seconds(use, longer)
        if after <= (_BOUNDED if is_bounded else max(_LEAST, _MOST_GROWTH * before)):
            return ""
        how = f"{before:.4f} s for {len(text)} characters, {after:.4f} s for {len(longer)},"
    return how


def _text(use: Use, made: Made, length: int) -> Any:
    beginning, piece, ending = made
    text = (beginning + piece * (length // len(piece) + 1))[: min(length, use.most)] + ending
    return text.encode("utf-8", "replace") if isinstance(use.pattern.pattern, bytes) else text


def _ends(use: Use, text: Any) -> bool:
    """Whether the pattern is done with a text within the limit."""
    signal.setitimer(signal.ITIMER_VIRTUAL, _LIMIT)
    try:
        use.run(text)
    except _TooLongError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return True


def _seconds(use: Use, text: Any) -> float:
    """Seconds of the processor for a text, over many runs, for some clocks advance by four thousandths at a time."""
    runs = 1
    while (taken := _of_runs(use, text, runs)) < _COUNTED:
        runs *= 2
    return taken / runs


def _of_runs(use: Use, text: Any, runs: int) -> float:
    begun = time.process_time()
    for _ in range(runs):
        use.run(text)
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
