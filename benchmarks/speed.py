"""Measure the speed of the program: ``python -m benchmarks.speed``.

Runs the real command in a pseudo-terminal of 120 columns and 36 rows, on texts that it makes itself, and prints a table
with the budget of each figure. The status is 1 where a budget is broken. Compare ratios rather than seconds: on a busy
machine all figures grow, and a budget in milliseconds may break for that alone. The programs that first frames are compared
with, less, w3m and hike, are measured where they are installed.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.instant_tagger import ENVIRONMENT, InstantTagger, register
from benchmarks.starting import OPENING, READER, environment, first_frame, missing_peers, tricks
from benchmarks.terminal import Terminal
from benchmarks.texts import page_of_size, text_of_size

_PAGE_DOWN = b" "
_ALL_MARKED = b"quoted "  # the detail bar shows the composition as soon as all marks are there
_DRAWN_MARK = re.compile(rb"[\"?$](?:\x1b\[[0-9;]*m)*\xe2\x94\x82")  # letter and bar of the gutter, before a marked row
_MARKING_TIME = 300.0  # seconds
_IDLE = 6.0  # seconds


def marks(folder: Path) -> Iterator[Figure]:
    """Measure when the first marks come, and what an idle program does."""
    pages = {"plain text": text_of_size(100_000, OPENING), "web page": page_of_size(100_000, OPENING)}
    for kind, content in pages.items():
        name = f"article{'.html' if kind == 'web page' else '.txt'}"
        (folder / name).write_text(content, encoding="utf-8")
        with Terminal((*READER, name), environment(folder), folder) as terminal:
            shown = terminal.wait_for(OPENING.encode())
            terminal.wait_for_pattern(_DRAWN_MARK)
            behind = time.perf_counter() - terminal.started - shown
            yield Figure(f"marks on the screen behind the first frame: {kind} of 100 kB", behind, "s", 0.5)
            terminal.wait_for(_ALL_MARKED)
            terminal.settle(2.0)
            terminal.output, before = b"", terminal.processor_time()
            terminal.stand(_IDLE)
            used = terminal.processor_time() - before
            yield Figure(f"idle: output in {_IDLE:g} s, {kind}", len(terminal.output), "bytes", 0)
            yield Figure(f"idle: processor time in {_IDLE:g} s, {kind}", used * 1000, "ms", 20)


def large_text(folder: Path, pages: int) -> Iterator[Figure]:
    """Measure page-down, leaps and memory with 10 MB open, during the analysis and after."""
    register(folder)
    (folder / "large.txt").write_text(text_of_size(10_000_000, OPENING), encoding="utf-8")
    with Terminal((*READER, "large.txt"), environment(folder) | ENVIRONMENT, folder) as terminal:
        terminal.wait_for(OPENING.encode())
        yield Figure("memory: 10 MB open, marks being found", terminal.memory(), "MB", 150)
        yield from _page_down(terminal, pages, "10 MB, marks being found", 25, 100)
        yield Figure("marks of 10 MB on the screen", terminal.wait_for(_ALL_MARKED, _MARKING_TIME), "s")
        terminal.settle()
        yield from _page_down(terminal, pages, "10 MB, with marks", 25, 100)
        yield Figure("memory: 10 MB open, with marks", terminal.memory(), "MB", 150)
        yield Figure("memory: the most there was on the way", terminal.memory("VmHWM"), "MB")
    with Terminal((*READER, "large.txt"), environment(folder), folder) as terminal:
        shown = terminal.wait_for(OPENING.encode())
        terminal.wait_for_pattern(_DRAWN_MARK)
        behind = time.perf_counter() - terminal.started - shown
        yield Figure("marks on the screen behind the first frame: text of 10 MB", behind, "s", 0.5)
        for place in ("50", "25", "100"):
            yield Figure(
                f"10 MB, the encoder at work: marks behind a leap to {place} %", _leap(terminal, place), "s", 1
            )
        terminal.press(b"g")
        yield from _page_down(terminal, pages, "10 MB, the encoder at work", 30)
        yield Figure("memory: 10 MB open, the encoder at work", terminal.memory(), "MB", 190)


def _leap(terminal: Terminal, place: str) -> float:
    """Return the seconds from a leap until there are marks on the screen."""
    terminal.send(b"%")
    terminal.settle(0.3)
    terminal.output, begun = b"", time.perf_counter()
    terminal.send(place.encode() + b"\r")
    terminal.wait_for_pattern(_DRAWN_MARK)
    return time.perf_counter() - begun


def _page_down(
    terminal: Terminal, pages: int, name: str, median: float, worst: float | None = None
) -> Iterator[Figure]:
    pressed = [terminal.press(_PAGE_DOWN) for _ in range(pages)]
    milliseconds = [seconds * 1000 for seconds, _ in pressed]
    yield Figure(f"page-down: {name}, median of {pages}", statistics.median(milliseconds), "ms", median)
    yield Figure(f"page-down: {name}, worst", max(milliseconds), "ms", worst)
    yield Figure(f"page-down: {name}, output", statistics.median(count for _, count in pressed) / 1000, "kB")


def analysis() -> Iterator[Figure]:
    """Measure words a second without the encoder on one core.

    It is the best of three runs over 300 kB.
    """
    from tui_reader import annotate as analyse
    from tui_reader.model import Resource
    from tui_reader.readers import read_resource

    text = text_of_size(300_000, OPENING)
    article = read_resource(Resource("large.txt", text.encode(), "text/plain", "utf-8"))
    seconds = []
    for _ in range(3):
        begun = time.process_time()
        analyse(article, tagger=InstantTagger())
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
    text = " ".join(text_of_size(12_000, OPENING).split(" ")[:1000])
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
        (folder / files[-1]).write_text(text_of_size(12_000, f"{OPENING} {number}"), encoding="utf-8")
    words = sum(len((folder / name).read_text(encoding="utf-8").split()) for name in files)
    command = (*READER, "annotate", "--format", "json", *files)
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment(folder), check=True, stdout=subprocess.DEVNULL)
    pace = words / (time.perf_counter() - begun)
    yield Figure("encoder: words a second in a batch of 60 articles", pace, "words/s", 7_000, at_least=True)
    (folder / "megabyte.txt").write_text(text_of_size(1_000_000, OPENING), encoding="utf-8")
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    peak = subprocess.run(
        (sys.executable, "-c", script, *READER, "annotate", "--format", "json", "megabyte.txt"),
        cwd=folder,
        env=environment(folder),
        check=True,
        capture_output=True,
    )
    yield Figure("encoder: peak memory of annotate on 1 MB", int(peak.stdout) / 1024, "MB", 350)


def annotate(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure ``annotate`` on a small file, and check that it does not import Textual."""
    (folder / "small.txt").write_text(text_of_size(2_000, OPENING), encoding="utf-8")
    command = (*READER, "annotate", "--format", "json", "small.txt")
    seconds = []
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        subprocess.run(command, cwd=folder, env=environment(folder), check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - begun)
    yield Figure("annotate: one small file", statistics.median(seconds[1:]) * 1000, "ms")
    imports = subprocess.run(
        (sys.executable, "-X", "importtime", *command[1:]),
        cwd=folder,
        env=environment(folder),
        check=True,
        capture_output=True,
    )
    modules = {line.rpartition("|")[2].strip().split(".")[0] for line in imports.stderr.decode().splitlines()}
    yield Figure("annotate: imports of Textual", float("textual" in modules), "", 0)


def main() -> int:
    """Print the figures, and return 1 if a budget is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9, help="starts of each program (default: 9)")
    parser.add_argument("--pages", type=int, default=40, help="pages turned (default: 40)")
    parser.add_argument(
        "--tricks", action="store_true", help="measure what each trick of the start brings, nothing else"
    )
    options = parser.parse_args()
    if missing := missing_peers():
        print(f"not installed, and so not compared with: {', '.join(missing)}")
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = (
            first_frame(folder, options.rounds),
            marks(folder),
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
