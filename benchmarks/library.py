"""Kill writers of the library, write from two sides, and time list, filter and opening.

    python -m benchmarks.library [--kills 200] [--articles 10000]

Whatever a writer has confirmed must be there after its death, and the file must open: behind corrections, saved articles, and the step
from an older file to today's tables. The times, those of the processor, are held against their budgets: the first frame with the list, by the real program in a
pseudo-terminal, takes at most 1.3 times that of a library of one article; a filter 50 ms; an article of the library opens in at most 1.1
times what the same article takes as a file.
"""

import argparse
import os
import random
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Final

import tui_reader
from benchmarks.terminal import Terminal
from tui_reader.export import save_article
from tui_reader.library.schema import MIGRATIONS
from tui_reader.library.store import Library
from tui_reader.model import AnnotatedArticle, Article, Assertion, Block, NameCorrection

_NOON: Final = datetime(2026, 11, 29, 12, tzinfo=UTC)
_LONGEST: Final = 0.2  # seconds that a writer lives behind its first word
_CORRECTIONS: Final = 1_000  # of each of two writers
_OLD: Final = 100  # articles of an older file
_TIMES: Final = 9  # that each figure is taken; the median counts
_FRAME, _FILTER_MS, _OPENING = 1.3, 50.0, 1.1  # the budgets
_TYPED: Final = ("b", "ba", "bak", "ba ko", "b c d", "bakolufe")

# Words as frequent as those of a language: the second half as often as the first, and so on.
_SYLLABLES: Final = [first + second for first in "bcdfghklmnprstvw" for second in "aeiou"]
_WORDS: Final = [
    "".join(random.Random(number).choices(_SYLLABLES, k=1 + number % 4))  # noqa: S311 - the same words each time
    for number in range(20_000)
]
_OFTEN: Final = list(accumulate(1 / number for number in range(1, len(_WORDS) + 1)))

# What a writer does: it says the number of a correction or the address of an article only when the library has taken it.
_WRITER: Final = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from benchmarks.library import short_article
from tui_reader.model import NameCorrection
from tui_reader.library.store import Library
path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
library = Library(path)
number = library.number_of("/a")
for name in range(first, first + count):
    library.correct(number, NameCorrection("hide", str(name), datetime.now(UTC)))
    print(name, flush=True)
    if name % 5 == 4:
        library.keep(short_article(name), f"/{name}", datetime.now(UTC))
        print(f"/{name}", flush=True)
"""
_OPENER: Final = """
import sys
from pathlib import Path
from tui_reader.library.store import Library
print("begun", flush=True)
Library(Path(sys.argv[1])).close()
print("done", flush=True)
"""


def main() -> int:
    """Run all parts and return 0 if nothing was lost and every budget is kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lost = lost_by_kills(folder / "library.sqlite3", options.kills)
        print(f"{options.kills} writers killed while they corrected and saved: {lost} confirmed changes lost")
        broken = broken_by_killed_steps(folder, options.kills // 4)
        print(
            f"{options.kills // 4} programs killed while they brought an older file up to date: {broken} files broken"
        )
        missing = lost_by_two_writers(folder / "two.sqlite3", _CORRECTIONS)
        print(f"two writers with {_CORRECTIONS} corrections each: {missing} lost")
        kept = keeps_budgets(folder, options.articles)
    return 0 if kept and not (lost or broken or missing) else 1


def lost_by_kills(path: Path, kills: int) -> int:
    """Kill writers at random moments and return the number of confirmed changes lost."""
    chance = random.Random(2026)  # noqa: S311 - the same moments each time is what is wanted
    _begin(path)
    confirmed: set[str] = set()
    for kill in range(kills):
        confirmed |= _killed(_writer(path, kill * 1_000_000, 1_000_000), _LONGEST * chance.random())
    print(f"{len(confirmed)} changes were confirmed")
    return len(confirmed - _kept(path))


def broken_by_killed_steps(folder: Path, kills: int) -> int:
    """Kill programs that update an older file, and return the number of broken files."""
    chance = random.Random(2026)  # noqa: S311
    old, path = folder / "old.sqlite3", folder / "stepping.sqlite3"
    _write_old(old)
    start = time.perf_counter()
    Library(Path(shutil.copy(old, path))).close()
    longest = 2 * (time.perf_counter() - start)
    broken = done = 0
    for _ in range(kills):
        for leftover in folder.glob(f"{path.name}*"):
            leftover.unlink()
        shutil.copy(old, path)
        done += "done" in _killed(_process(_OPENER, path), longest * chance.random())
        with Library(path) as library:
            broken += library.size() != _OLD or len(library.entries("word")) != _OLD
    print(f"{done} of them were done before")
    return broken


def lost_by_two_writers(path: Path, corrections: int) -> int:
    """Let two writers work at once and return the number of corrections lost."""
    _begin(path)
    writers = [_writer(path, side * corrections, corrections) for side in (0, 1)]
    for writer in writers:
        writer.communicate()
    return 2 * corrections - sum(name.isdecimal() for name in _kept(path))


def keeps_budgets(folder: Path, articles: int) -> bool:
    """Print the times of list, filter and opening, and check their budgets."""
    homes = [folder / name / "tui-reader" for name in ("one", "many")]
    for home, number in zip(homes, (1, articles), strict=True):
        home.mkdir(parents=True)
        with Library(home / "library.sqlite3") as library:
            for each in range(number):
                library.keep(article(each), f"/{each}", _NOON + timedelta(minutes=each))
    path = homes[1] / "library.sqlite3"
    frames = [statistics.median(_first_list(home.parent) for _ in range(_TIMES)) * 1000 for home in homes]
    ratio = frames[1] / frames[0]
    print(
        f"first frame with the list: {frames[0]:.0f} ms with 1 article, {frames[1]:.0f} ms with {articles}: {ratio:.2f}"
    )
    slowest = 0.0
    for typed in _TYPED:
        taken = _median_ms(lambda: _found(path, typed))  # noqa: B023 - called at once
        slowest = max(slowest, taken)
        print(f"filter “{typed}”: {taken:.1f} ms")
    file = folder / "article.json"
    save_article(article(0), file)
    as_file = _median_ms(lambda: tui_reader.annotate(tui_reader.read(str(file))))
    as_kept = _median_ms(lambda: _opened(path, 1))
    print(f"opening: {as_kept:.1f} ms from the library, {as_file:.1f} ms as a file: {as_kept / as_file:.2f}")
    return ratio <= _FRAME and slowest <= _FILTER_MS and as_kept <= _OPENING * as_file


def _first_list(data: Path) -> float:
    """Return the seconds of the processor until the list of the library is shown."""
    homes = {f"XDG_{name}_HOME": str(data) for name in ("DATA", "STATE", "CACHE", "CONFIG")}
    environment = os.environ | homes | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with Terminal([sys.executable, "-m", "tui_reader"], environment, Path.cwd()) as terminal:
        terminal.wait_for(b"Library: ")
        return terminal.processor_time()


def _found(path: Path, typed: str) -> None:
    with Library(path) as library:
        library.found(typed, most=201)


def _opened(path: Path, number: int) -> None:
    with Library(path) as library:
        library.article(number)
        library.journal(number)


def _median_ms(act: Callable[[], object]) -> float:
    taken = []
    for _ in range(_TIMES):
        start = time.process_time()
        act()
        taken.append(time.process_time() - start)
    return statistics.median(taken) * 1000


def article(number: int, words: int = 600) -> AnnotatedArticle:
    """Return an article of made-up words, the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - the same article each time
    chosen = chance.choices(_WORDS, cum_weights=_OFTEN, k=words)
    title = " ".join(chosen[:6])
    blocks, claims, text = [Block(0, len(title), "title", 1)], [], title
    for first in range(6, words, 60):
        start = len(text) + 2
        text = f"{text}\n\n{' '.join(chosen[first : first + 60])}."
        blocks.append(Block(start, len(text), "paragraph"))
        claims.append(Assertion(start, len(text), "fact"))
    return AnnotatedArticle(
        f"/{number}", Article(text, tuple(blocks), title=title), tui_reader.Annotations((), tuple(claims))
    )


def short_article(number: int) -> AnnotatedArticle:
    """Return an article of a few words."""
    return article(number, 12)


def _write_old(path: Path) -> None:
    """Write a file as the first version of the library wrote it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(MIGRATIONS[0])
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA user_version = 1")
        for number in range(1, _OLD + 1):
            connection.execute(
                "INSERT INTO articles (address, title, site, words, quoted, claimed, promoted, first_read, last_read, annotated)"
                " VALUES (?, 'Title', '', 1, 0, 0, 0, ?, ?, x'00')",
                (f"/{number}", _NOON.isoformat(), _NOON.isoformat()),
            )
            text = f"word {article(number).article.text}"
            connection.execute("INSERT INTO texts (rowid, title, body) VALUES (?, 'Title', ?)", (number, text))


def _begin(path: Path) -> None:
    with Library(path) as library:
        library.keep(short_article(0), "/a", _NOON)


def _killed(process: subprocess.Popen[str], seconds: float) -> set[str]:
    """Kill a process a time after its first line, and return its whole lines."""
    first = process.stdout.readline() if process.stdout is not None else ""
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    told, _ = process.communicate()
    return {line for line in (first + told).split("\n")[:-1] if line}


def _writer(path: Path, first: int, count: int) -> subprocess.Popen[str]:
    return _process(_WRITER, path, first, count)


def _process(program: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", program, *map(str, arguments)], stdout=subprocess.PIPE, text=True)


def _kept(path: Path) -> set[str]:
    """Return the names of corrections and the addresses of articles in a library."""
    with Library(path) as library:
        number = library.number_of("/a")
        entries = library.journal(number).entries if number is not None else ()
        addresses = {entry.address for entry in library.entries()}
    return {entry.name for entry in entries if isinstance(entry, NameCorrection)} | addresses


if __name__ == "__main__":
    sys.exit(main())
