"""Reads and annotates a great many broken and hostile inputs, and checks what is promised of each.

    python -m benchmarks.fuzz DATA_FOLDER [--count N] [--first N] [--seed N] [--encoded N] [--keep FOLDER]

``DATA_FOLDER`` holds ``pages/SET/html``, from which pieces are cut; without any, all inputs are made up. Each input must give
an article or one of the project's own errors, within two seconds of the processor; its offsets must be right, its text clean,
its marks apart (``benchmarks.promises``), and it must be possible to write it in each format. The exit status is 1 where
something did not hold. An input has a number, and ``--first`` begins there, so that a finding can be seen again.

The encoder takes three quarters of the time and answers any input with numbers. So it reads one input in twenty; for the others
``benchmarks.any_scores`` makes numbers up, which asks more of all that works with them.
"""

import argparse
import logging
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.any_scores import any_tagger
from benchmarks.hostile import HostileInputs
from benchmarks.promises import broken_promises
from tui_reader.analysis import analyse
from tui_reader.analysis.tagger import Tagger
from tui_reader.analysis.taggers import default_tagger
from tui_reader.errors import TuiReaderError
from tui_reader.export import annotated_json, annotated_markdown, annotated_text
from tui_reader.model import AnnotatedArticle, Resource
from tui_reader.readers import read_resource

_MOST_SECONDS = 2.0
_PROGRESS_EVERY = 5000
_SHOWN = 3  # examples of each finding
_PACKAGE = "tui_reader"


@dataclass(slots=True)
class Findings:
    """What did not hold, how often, and the numbers of the first inputs of each."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[int]] = field(default_factory=dict)

    def add(self, finding: str, number: int) -> bool:
        """Count it, and say whether it is new."""
        self.counts[finding] += 1
        if len(examples := self.examples.setdefault(finding, [])) < _SHOWN:
            examples.append(number)
        return self.counts[finding] == 1


def main() -> int:
    """Run, print what was found, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--count", type=int, default=200_000, help="inputs (default: 200000)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first one (default: 0)")
    parser.add_argument("--seed", type=int, default=1, help="other inputs (default: 1)")
    parser.add_argument(
        "--encoded", type=int, default=20, metavar="N", help="each N-th is read by the encoder (default: 20)"
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the first input of each finding there")
    options = parser.parse_args()
    logging.disable()
    inputs = HostileInputs(sorted(options.data.glob("pages/*/html/*.html")), options.seed)
    anything = any_tagger()
    findings, outcomes, begun = Findings(), Counter[str](), time.monotonic()
    for number in range(options.first, options.first + options.count):
        resource = inputs.make(number)
        outcome, found = check(resource, anything if number % options.encoded else default_tagger())
        outcomes[outcome] += 1
        for finding in found:
            if findings.add(finding, number):
                print(f"{number}: {finding}", flush=True)
                _keep(options.keep, number, resource)
        if (number + 1 - options.first) % _PROGRESS_EVERY == 0:
            _say_progress(number + 1 - options.first, begun)
    _say_progress(options.count, begun)
    print("; ".join(f"{name}: {count}" for name, count in outcomes.most_common()))
    for finding, count in findings.counts.most_common():
        print(f"{count:8} x {finding} (inputs {', '.join(map(str, findings.examples[finding]))})")
    return int(bool(findings.counts))


def check(resource: Resource, tagger: Tagger) -> tuple[str, list[str]]:
    """Return what became of an input, and what did not hold, with the marks that a tagger finds."""
    begun = time.process_time()
    try:
        article = read_resource(resource)
        annotated = AnnotatedArticle(resource.location, article, analyse(article, tagger=tagger))
        found = list(broken_promises(article, annotated.annotations))
        for write in (annotated_json, annotated_markdown, annotated_text):
            write(annotated)
        outcome = "article"
    except TuiReaderError as error:
        outcome, found = error.kind, []
    except Exception as error:  # noqa: BLE001 - the very thing that is looked for
        outcome, found = "fault", [_where(error)]
    if time.process_time() - begun > _MOST_SECONDS:
        found.append(f"more than {_MOST_SECONDS:g} s")
    return outcome, found


def _where(error: Exception) -> str:
    """The kind of an error and the last line of the package that it passed."""
    frames = traceback.extract_tb(error.__traceback__)
    own = next((frame for frame in reversed(frames) if _PACKAGE in frame.filename), frames[-1])
    return f"{type(error).__name__} in {own.filename.partition(_PACKAGE)[2]}:{own.lineno}"


def _keep(folder: Path | None, number: int, resource: Resource) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / str(number)).write_bytes(resource.content)
        (folder / f"{number}.txt").write_text(f"{resource.media_type} {resource.charset!r} {resource.url}\n", "utf-8")


def _say_progress(done: int, begun: float) -> None:
    seconds = time.monotonic() - begun
    print(f"{done} inputs in {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
