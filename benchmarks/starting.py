"""Measure the first frame, beside a minimal Textual application and programs that people have."""

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.figures import Figure
from benchmarks.terminal import Terminal
from benchmarks.texts import page_of_size, text_of_size
from tui_reader.ui.startup.tricks import SWITCH, TRICKS

OPENING: Final = "Xylophone:"
"""The word by which the first frame of the article is known."""
READER: Final = (sys.executable, "-m", "tui_reader")
"""The command of the program."""
_LEFT_OUT: Final = ("", *TRICKS, "all")
_HELLO: Final = """
from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Xylophone:")


Hello().run()
"""
_HELLO_WORLD: Final = "hello-world of Textual"
# What is opened, and how many times as long as hello-world's its first frame may take: alone, and with one core busy.
_OURS: Final = {
    "plain text of 100 kB": ("article.txt", 1.2, 1.5),
    "web page of 100 kB": ("article.html", 1.2, 1.5),
    "plain text of 10 MB": ("large.txt", 3.5, None),
}
_PEERS: Final = {
    "less, plain text of 100 kB": ("less", "article.txt"),
    "less, plain text of 10 MB": ("less", "large.txt"),
    "w3m, web page of 100 kB": ("w3m", "article.html"),
    "hike, Markdown of 100 kB": ("hike", "article.md"),
}


def first_frame(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the time to the first frame; every second round has one core busy."""
    _write_files(folder)
    commands: dict[str, Sequence[str]] = {_HELLO_WORLD: (sys.executable, "hello.py")}
    commands |= {name: (*READER, file) for name, (file, *_) in _OURS.items()}
    commands |= {name: (found, file) for name, (program, file) in _PEERS.items() if (found := _program(program))}
    alone = _medians(commands, folder, rounds)
    for name, median in alone.items():
        yield Figure(f"first frame: {name}", median * 1000, "ms")
    for name in list(commands)[1:]:
        budget = _OURS[name][1] if name in _OURS else None
        yield Figure(f"first frame: {name} / hello-world", alone[name] / alone[_HELLO_WORLD], "x", budget)
    starts = {name: command for name, command in commands.items() if name == _HELLO_WORLD or _has_second_budget(name)}
    with _one_core_busy():
        busy = _medians(starts, folder, rounds)
    for name in list(starts)[1:]:
        ratio = busy[name] / busy[_HELLO_WORLD]
        yield Figure(f"first frame, one core busy: {name} / hello-world", ratio, "x", _OURS[name][2])


def missing_peers() -> list[str]:
    """Return the programs to compare with that are not installed."""
    return sorted({program for program, _ in _PEERS.values() if not _program(program)})


def tricks(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the start without each of its tricks, and without all (docs/start-up.md)."""
    _write_files(folder)
    kinds = {"plain text": "article.txt", "web page": "article.html"}
    seconds: dict[tuple[str, str], list[float]] = {(kind, left_out): [] for kind in kinds for left_out in _LEFT_OUT}
    hello: list[float] = []
    for number in range(rounds + 1):
        used = _processor_time((sys.executable, "hello.py"), folder, {})
        if number:
            hello.append(used)
        for (kind, left_out), taken in seconds.items():
            used = _processor_time((*READER, kinds[kind]), folder, {SWITCH: left_out})
            if number:
                taken.append(used)
    yield Figure(f"first frame: {_HELLO_WORLD}", statistics.median(hello) * 1000, "ms CPU")
    for (kind, left_out), taken in seconds.items():
        name = f"first frame: {kind} of 100 kB, without {left_out or 'nothing'}"
        yield Figure(name, statistics.median(taken) * 1000, "ms CPU")


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a colour terminal, without the user's settings."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV") if name in os.environ}
    home = {
        name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    }
    return kept | home | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def _write_files(folder: Path) -> None:
    text = text_of_size(100_000, OPENING)
    title, _, rest = text.partition("\n")
    files = {
        "hello.py": _HELLO,
        "article.txt": text,
        "article.html": page_of_size(100_000, OPENING),
        "article.md": f"# {title}\n{rest}",
        "large.txt": text_of_size(10_000_000, OPENING),
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")


def _program(name: str) -> str | None:
    """Return the path of a program, where it is installed, be it beside Python."""
    return shutil.which(name, path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))


def _has_second_budget(name: str) -> bool:
    return name in _OURS and _OURS[name][2] is not None


def _medians(commands: Mapping[str, Sequence[str]], folder: Path, rounds: int) -> dict[str, float]:
    """Return the median seconds to the first frame of each command, taken in turn.

    Each start has a home of its own: a program that is killed can leave half a file there, at which its next start
    fails.
    """
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):  # the first round only warms the caches of the file system
        for name, command in commands.items():
            with (
                TemporaryDirectory(ignore_cleanup_errors=True) as home,
                Terminal(command, environment(Path(home)), folder) as terminal,
            ):
                taken = terminal.wait_for(OPENING.encode())
                if number:
                    seconds[name].append(taken)
    return {name: statistics.median(taken) for name, taken in seconds.items()}


def _processor_time(command: Sequence[str], folder: Path, more: Mapping[str, str]) -> float:
    with Terminal(command, {**environment(folder), **more}, folder) as terminal:
        terminal.wait_for(OPENING.encode())
        return terminal.processor_time()


@contextmanager
def _one_core_busy() -> Iterator[None]:
    """Keep one core busy with a process that does nothing else."""
    with subprocess.Popen((sys.executable, "-c", "while True: pass")) as process:
        try:
            yield
        finally:
            process.kill()
