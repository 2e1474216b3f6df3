"""Measure the speed of the program: ``python -m benchmarks.speed``.

Runs the real command in a pseudo-terminal of 120 columns and 36 rows, on texts that it makes itself, and prints a table
with the budget of each figure. The status is 1 where a budget is broken. Compare ratios rather than seconds: on a busy
machine all figures grow, and a budget in milliseconds may break for that alone.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quick_tagger import ENVIRONMENT, QuickTagger, register
from benchmarks.terminal import Terminal
from benchmarks.texts import page_of_size, text_of_size
from tui_reader.ui.startup.tricks import SWITCH, TRICKS

_LEFT_OUT = ("", *TRICKS, "all")
_OPENING = "Xylophone:"  # the word by which the first frame of the article is known
_READER = (sys.executable, "-m", "tui_reader")
_HELLO = """
from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Xylophone:")


Hello().run()
"""
_PAGE_DOWN = b" "
_MARKED = b" marks"  # the title row counts them as soon as they are there
_SOME_MARKED = b"quoted "  # the detail bar counts what is marked so far
_MARKING_TIME = 300.0  # seconds


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    ``budget`` is the most that ``value`` may be, or the least with ``at_least``; ``None`` is not a budget.
    """

    name: str
    value: float
    unit: str
    budget: float | None = None
    at_least: bool = False

    @property
    def is_kept(self) -> bool:
        """Check whether the budget is kept."""
        if self.budget is None:
            return True
        return self.value >= self.budget if self.at_least else self.value <= self.budget

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        budget = "" if self.budget is None else f"{sign} {self.budget:,g} {self.unit}"
        return f"{self.name:<58} {self.value:>10,.4g} {self.unit:<7} {budget:<16} {'' if self.is_kept else 'BROKEN'}"


def first_frame(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the time to the first frame, beside a minimal Textual application."""
    (folder / "hello.py").write_text(_HELLO, encoding="utf-8")
    (folder / "article.txt").write_text(text_of_size(100_000, _OPENING), encoding="utf-8")
    (folder / "article.html").write_text(page_of_size(100_000, _OPENING), encoding="utf-8")
    commands = {
        "hello-world Textual application": (sys.executable, "hello.py"),
        "plain text of 100 kB": (*_READER, "article.txt"),
        "web page of 100 kB": (*_READER, "article.html"),
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):  # the first round only warms the caches of the file system
        for name, command in commands.items():
            with Terminal(command, _environment(folder), folder) as terminal:
                taken = terminal.wait_for(_OPENING.encode())
                if number:
                    seconds[name].append(taken)
    medians = {name: statistics.median(taken) for name, taken in seconds.items()}
    base = medians["hello-world Textual application"]
    for name, median in medians.items():
        yield Figure(f"first frame: {name}", median * 1000, "ms")
    for name in list(commands)[1:]:
        yield Figure(f"first frame: {name} / hello-world", medians[name] / base, "x", 1.25)


def tricks(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the start without each of its tricks, and without all (docs/start-up.md)."""
    files = {"plain text": "article.txt", "web page": "article.html"}
    (folder / "article.txt").write_text(text_of_size(100_000, _OPENING), encoding="utf-8")
    (folder / "article.html").write_text(page_of_size(100_000, _OPENING), encoding="utf-8")
    seconds: dict[tuple[str, str], list[float]] = {(kind, left_out): [] for kind in files for left_out in _LEFT_OUT}
    for number in range(rounds + 1):
        for (kind, left_out), taken in seconds.items():
            environment = _environment(folder) | {SWITCH: left_out}
            with Terminal((*_READER, files[kind]), environment, folder) as terminal:
                terminal.wait_for(_OPENING.encode())
                if number:
                    taken.append(terminal.processor_time())
    for (kind, left_out), taken in seconds.items():
        name = f"first frame: {kind} of 100 kB, without {left_out or 'nothing'}"
        yield Figure(name, statistics.median(taken) * 1000, "ms CPU")


def large_text(folder: Path, pages: int) -> Iterator[Figure]:
    """Measure page-down and memory with 10 MB open, during the analysis and after."""
    register(folder)
    (folder / "large.txt").write_text(text_of_size(10_000_000, _OPENING), encoding="utf-8")
    with Terminal((*_READER, "large.txt"), _environment(folder) | ENVIRONMENT, folder) as terminal:
        yield Figure("first frame: plain text of 10 MB", terminal.wait_for(_OPENING.encode()) * 1000, "ms")
        yield Figure("memory: 10 MB open, marks being found", terminal.memory(), "MB", 150)
        yield from _page_down(terminal, pages, "10 MB, marks being found")
        yield Figure("marks of 10 MB on the screen", terminal.wait_for(_MARKED, _MARKING_TIME), "s")
        terminal.settle()
        yield from _page_down(terminal, pages, "10 MB, with marks")
        yield Figure("memory: 10 MB open, with marks", terminal.memory(), "MB", 150)
        yield Figure("memory: the most there was on the way", terminal.memory("VmHWM"), "MB")
    with Terminal((*_READER, "large.txt"), _environment(folder), folder) as terminal:
        terminal.wait_for(_OPENING.encode())
        yield Figure("first marks of 10 MB, by the encoder", terminal.wait_for(_SOME_MARKED, _MARKING_TIME), "s")
        yield from _page_down(terminal, pages, "10 MB, the encoder at work")
        yield Figure("memory: 10 MB open, the encoder at work", terminal.memory(), "MB")


def _page_down(terminal: Terminal, pages: int, name: str) -> Iterator[Figure]:
    pressed = [terminal.press(_PAGE_DOWN) for _ in range(pages)]
    milliseconds = [seconds * 1000 for seconds, _ in pressed]
    yield Figure(f"page-down: {name}, median of {pages}", statistics.median(milliseconds), "ms", 30)
    yield Figure(f"page-down: {name}, worst", max(milliseconds), "ms", 120)
    yield Figure(f"page-down: {name}, output", statistics.median(count for _, count in pressed) / 1000, "kB")


def analysis() -> Iterator[Figure]:
    """Measure words a second without the encoder on one core.

    It is the best of three runs over 300 kB.
    """
    from tui_reader import annotate as analyse
    from tui_reader.model import Resource
    from tui_reader.readers import read_resource

    text = text_of_size(300_000, _OPENING)
    article = read_resource(Resource("large.txt", text.encode(), "text/plain", "utf-8"))
    seconds = []
    for _ in range(3):
        begun = time.process_time()
        analyse(article, tagger=QuickTagger())
        seconds.append(time.process_time() - begun)
    yield Figure(
        "without the encoder: words a second on one core",
        len(text.split()) / min(seconds),
        "words/s",
        50_000,
        at_least=True,
    )


def encoder(folder: Path) -> Iterator[Figure]:
    """Measure the learned tagger: loading, an article, a batch, disk and memory."""
    import tui_reader.analysis.taggers.learned as room
    from tui_reader import annotate as analyse
    from tui_reader.model import Resource
    from tui_reader.readers import read_resource

    weights = Path(room.__file__).with_name("tagger.onnx")
    yield Figure("encoder: weights on disk", weights.stat().st_size / 1e6, "MB", 24)
    begun = time.perf_counter()
    tagger = room.learned_tagger()
    yield Figure("encoder: loaded, its runtime imported", (time.perf_counter() - begun) * 1000, "ms", 400)
    text = " ".join(text_of_size(12_000, _OPENING).split(" ")[:1000])
    article = read_resource(Resource("article.txt", text.encode(), "text/plain", "utf-8"))
    seconds = []
    for _ in range(10):
        begun = time.perf_counter()
        analyse(article, tagger=tagger)
        seconds.append(time.perf_counter() - begun)
    yield Figure("encoder: 1,000 words to annotations, median", statistics.median(seconds) * 1000, "ms", 250)
    files = []
    for number in range(60):
        files.append(f"article-{number}.txt")
        (folder / files[-1]).write_text(text_of_size(12_000, f"{_OPENING} {number}"), encoding="utf-8")
    words = sum(len((folder / name).read_text(encoding="utf-8").split()) for name in files)
    command = (*_READER, "annotate", "--format", "json", *files)
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, env=_environment(folder), check=True, stdout=subprocess.DEVNULL)
    pace = words / (time.perf_counter() - begun)
    yield Figure("encoder: words a second in a batch of 60 articles", pace, "words/s", 7_000, at_least=True)
    (folder / "megabyte.txt").write_text(text_of_size(1_000_000, _OPENING), encoding="utf-8")
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    peak = subprocess.run(
        (sys.executable, "-c", script, *_READER, "annotate", "--format", "json", "megabyte.txt"),
        cwd=folder,
        env=_environment(folder),
        check=True,
        capture_output=True,
    )
    yield Figure("encoder: peak memory of annotate on 1 MB", int(peak.stdout) / 1024, "MB", 350)


def annotate(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure ``annotate`` on a small file, and check that it does not import Textual."""
    (folder / "small.txt").write_text(text_of_size(2_000, _OPENING), encoding="utf-8")
    command = (*_READER, "annotate", "--format", "json", "small.txt")
    seconds = []
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        subprocess.run(command, cwd=folder, env=_environment(folder), check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - begun)
    yield Figure("annotate: one small file", statistics.median(seconds[1:]) * 1000, "ms")
    imports = subprocess.run(
        (sys.executable, "-X", "importtime", *command[1:]),
        cwd=folder,
        env=_environment(folder),
        check=True,
        capture_output=True,
    )
    modules = {line.rpartition("|")[2].strip().split(".")[0] for line in imports.stderr.decode().splitlines()}
    yield Figure("annotate: imports of Textual", float("textual" in modules), "", 0)


def _environment(folder: Path) -> dict[str, str]:
    """Return the environment of a colour terminal, without the user's settings."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV") if name in os.environ}
    home = {
        name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    }
    return kept | home | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def main() -> int:
    """Print the figures, and return 1 if a budget is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9, help="starts of each program (default: 9)")
    parser.add_argument("--pages", type=int, default=40, help="pages turned (default: 40)")
    parser.add_argument(
        "--tricks", action="store_true", help="measure what each trick of the start brings, nothing else"
    )
    options = parser.parse_args()
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = (
            first_frame(folder, options.rounds),
            large_text(folder, options.pages),
            analysis(),
            encoder(folder),
            annotate(folder, options.rounds),
        )
        for part in (tricks(folder, options.rounds),) if options.tricks else whole:
            for figure in part:
                print(figure, flush=True)
                kept = kept and figure.is_kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
