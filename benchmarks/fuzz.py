"""Read and annotate many broken and hostile inputs, and check the promises of each.

    python -m benchmarks.fuzz DATA_FOLDER [--count N] [--first N] [--seed N] [--jobs N] [--encoded N] [--compared N] [--keep FOLDER]

Two thirds are small sound documents of every format (``benchmarks.specimens``) with some of their fields spoilt; the others are
pieces of pages (``DATA_FOLDER`` holds ``pages/SET/html``; without any, all are made up) and text made of traps. Each input must
give an article or one of the project's own errors, within two seconds of processor time, not counting the encoder, which has half
a millisecond for each word piece (``benchmarks.checking``). The article's offsets must be right, its text clean and its marks
without overlaps (``benchmarks.promises``), and it must be possible to write it in each format. Some inputs are read in three
ways: in this process, in a separate one and in a batch, with equal results (``benchmarks.comparing``). The exit status is 1 if
there is a finding. Each input has a number, so that a finding can be repeated with ``--first``.

The encoder takes three quarters of the time, and returns scores for any input. So it reads one input in twenty; for the others,
``benchmarks.any_scores`` makes up scores, which are harder for the rest of the analysis. Inputs are read in separate processes: one
that dies, or takes ten times its allowance, is a finding, and the next process continues behind that input.
"""

import argparse
import json
import logging
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.any_scores import AnyScores
from benchmarks.checking import MOST_SECONDS, check
from benchmarks.comparing import differences
from benchmarks.fuzz_inputs import FuzzInputs
from benchmarks.timed_encoder import TimedEncoder
from tui_reader.analysis.taggers.learned.encoder import Encoder

if TYPE_CHECKING:
    from tui_reader.model import Resource

_PROGRESS_EVERY = 5000
_SHOWN = 3  # examples of each finding
_GIVEN_UP = 10 * MOST_SECONDS
_COMPARED_AT_ONCE = 40


class _Report(NamedTuple):
    """The outcome of an input; empty for one that is begun or compared only."""

    number: int
    outcome: str
    found: list[str]


class Findings:
    """The outcomes of the inputs, and each finding with its first inputs."""

    def __init__(self, inputs: FuzzInputs, keep: Path | None) -> None:
        self.outcomes: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self._examples: dict[str, list[int]] = {}
        self._inputs = inputs
        self._keep = keep
        self._lock = threading.Lock()
        self._begun = time.monotonic()

    def take(self, report: _Report) -> None:
        """Count a report, and print each finding that is new."""
        with self._lock:
            if report.outcome:
                self.outcomes[report.outcome] += 1
                if (done := self.outcomes.total()) % _PROGRESS_EVERY == 0:
                    self.say_progress(done)
            for finding in report.found:
                self.counts[finding] += 1
                examples = self._examples.setdefault(finding, [])
                if len(examples) < _SHOWN:
                    examples.append(report.number)
                if len(examples) == 1:
                    print(f"{report.number}: {finding}", flush=True)
                    self._write(report.number)

    def say_progress(self, done: int) -> None:
        """Print how many inputs are done."""
        print(f"{done} inputs in {time.monotonic() - self._begun:.0f} s", flush=True)

    def print_all(self) -> None:
        """Print how the inputs ended, and each finding."""
        self.say_progress(self.outcomes.total())
        print("; ".join(f"{name}: {count}" for name, count in self.outcomes.most_common()))
        for finding, count in self.counts.most_common():
            print(f"{count:8} x {finding} (inputs {', '.join(map(str, self._examples[finding]))})")

    def _write(self, number: int) -> None:
        if self._keep is not None:
            resource = self._inputs.make(number)
            self._keep.mkdir(parents=True, exist_ok=True)
            (self._keep / str(number)).write_bytes(resource.content)
            about = f"{resource.media_type} {resource.charset!r} {resource.url}\n"
            (self._keep / f"{number}.txt").write_text(about, "utf-8")


def main() -> int:
    """Check the inputs, print the findings, and return the exit status."""
    options = _options()
    inputs = FuzzInputs(sorted(options.data.glob("pages/*/html/*.html")), options.seed)
    if options.here:
        _check_here(inputs, options)
        return 0
    findings = Findings(inputs, options.keep)
    share = -(-options.count // options.jobs)
    end = options.first + options.count
    threads = [
        threading.Thread(target=_check_range, args=(options, first, min(first + share, end), findings))
        for first in range(options.first, end, share)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    findings.print_all()
    return int(bool(findings.counts))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--count", type=int, default=200_000, help="inputs (default: 200000)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first one (default: 0)")
    parser.add_argument("--seed", type=int, default=1, help="other inputs (default: 1)")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes (default: 1)")
    parser.add_argument(
        "--encoded", type=int, default=20, metavar="N", help="each N-th is read by the encoder (default: 20)"
    )
    parser.add_argument(
        "--compared", type=int, default=200, metavar="N", help="each N-th is read in three ways (default: 200)"
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the first input of each finding there")
    parser.add_argument(
        "--here", action="store_true", help="check in this process, and print a line of JSON for each step"
    )
    return parser.parse_args()


def _check_range(options: argparse.Namespace, first: int, end: int, findings: Findings) -> None:
    """Check inputs in a separate process, and start another one if it dies.

    The new process goes on behind the input at which the old one died.
    """
    while first < end:
        command = [sys.executable, "-m", "benchmarks.fuzz", str(options.data), "--here", "--first", str(first)]
        command += ["--count", str(end - first), "--seed", str(options.seed)]
        command += ["--encoded", str(options.encoded), "--compared", str(options.compared)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout or ():
                report = _Report(*json.loads(line))
                first = max(first, report.number)
                findings.take(report)
        if process.returncode == 0:
            return
        how = f"more than {_GIVEN_UP:g} s" if process.returncode == -signal.SIGPROF else f"exit {process.returncode}"
        findings.take(_Report(first, "died", [f"the process died: {how}"]))
        first += 1


def _check_here(inputs: FuzzInputs, options: argparse.Namespace) -> None:
    logging.disable()
    anything, trained = TimedEncoder(AnyScores().scores), TimedEncoder(Encoder().scores)
    compared: dict[int, Resource] = {}
    numbers = range(options.first, options.first + options.count)
    for number in numbers:
        _say(number, "", [])
        resource = inputs.make(number)
        signal.setitimer(signal.ITIMER_PROF, _GIVEN_UP)  # whose signal nobody handles
        outcome, found = check(resource, anything if number % options.encoded else trained)
        signal.setitimer(signal.ITIMER_PROF, 0)
        _say(number, outcome, found)
        if number % options.compared == 0 and outcome != "fault":
            compared[number] = resource
        if compared and (len(compared) == _COMPARED_AT_ONCE or number == numbers[-1]):
            for each, difference in differences(compared):
                _say(each, "", [difference])
            compared.clear()


def _say(*report: Any) -> None:
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    sys.exit(main())
