"""Kill writers of the library, write from two sides, and time the list.

    python -m benchmarks.library [--kills 200] [--articles 10000]

Every correction that a writer has confirmed must be there after its death, and the file must open. The list and the filter are timed
against those of an empty library in the same run.
"""

import argparse
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tui_reader.corrections.entries import NameCorrection
from tui_reader.library.store import Library
from tui_reader.model import AnnotatedArticle, Article, Block

_NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
_WORDS = "ferry quay council mayor bridge island captain report harbour winter price engine paper vote meeting school".split()
_LONGEST = 0.2  # seconds that a writer lives behind its first correction
_CORRECTIONS = 1_000  # of each of two writers

# What a writer does: it says the number of a correction only when the library has taken it.
_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tui_reader.corrections.entries import NameCorrection
from tui_reader.library.store import Library
path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
library = Library(path)
number = library.number_of("/a")
for name in range(first, first + count):
    library.correct(number, NameCorrection("hide", str(name), datetime.now(UTC)))
    print(name, flush=True)
"""


def main() -> int:
    """Run both parts and return 0 if nothing was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        lost = lost_by_kills(path, options.kills)
        print(f"{options.kills} writers killed: {lost} confirmed corrections lost")
        missing = lost_by_two_writers(path.with_name("two.sqlite3"), _CORRECTIONS)
        print(f"two writers with {_CORRECTIONS} corrections each: {missing} lost")
        time_list(Path(folder), options.articles)
    return 1 if lost or missing else 0


def lost_by_kills(path: Path, kills: int) -> int:
    """Kill writers at random moments and return the number of confirmed corrections lost."""
    chance = random.Random(2026)  # noqa: S311 - the same moments each time is what is wanted
    _begin(path)
    confirmed: set[str] = set()
    for kill in range(kills):
        writer = _writer(path, kill * 1_000_000, 1_000_000)
        first = writer.stdout.readline() if writer.stdout is not None else ""
        time.sleep(_LONGEST * chance.random())
        writer.send_signal(signal.SIGKILL)
        told, _ = writer.communicate()
        confirmed.update(line for line in (first + told).split("\n")[:-1] if line)
    print(f"{len(confirmed)} corrections were confirmed")
    return len(confirmed - _kept(path))


def lost_by_two_writers(path: Path, corrections: int) -> int:
    """Let two writers work at once and return the number of corrections lost."""
    _begin(path)
    writers = [_writer(path, side * corrections, corrections) for side in (0, 1)]
    for writer in writers:
        writer.communicate()
    return 2 * corrections - len(_kept(path))


def time_list(folder: Path, articles: int) -> None:
    """Print the times of list and filter, empty and with many articles."""
    empty, large = folder / "empty.sqlite3", folder / "large.sqlite3"
    Library(empty).close()
    with Library(large) as library:
        for number in range(articles):
            library.keep(_article(number), f"/{number}", _NOON)
    for name, act in (
        ("open and list", lambda library: library.entries(most=200)),
        ("filter “fer cap”", lambda library: library.entries("fer cap", most=200)),
    ):
        times = [_median_ms(path, act) for path in (empty, large)]
        print(f"{name}: {times[0]:.1f} ms empty, {times[1]:.1f} ms with {articles} articles")


def _median_ms(path: Path, act: Callable[[Library], object]) -> float:
    taken = []
    for _ in range(9):
        start = time.perf_counter()
        with Library(path) as library:
            act(library)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def _article(number: int) -> AnnotatedArticle:
    chance = random.Random(number)  # noqa: S311 - the same article each time
    title = " ".join(chance.choices(_WORDS, k=6))
    text = f"{title}\\n\\n{' '.join(chance.choices(_WORDS, k=300))}"
    blocks = (Block(0, len(title), "title", 1), Block(len(title) + 2, len(text), "paragraph"))
    return AnnotatedArticle(f"/{number}", Article(text, blocks, title=title))


def _begin(path: Path) -> None:
    with Library(path) as library:
        library.keep(_article(0), "/a", _NOON)


def _writer(path: Path, first: int, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _WRITER, str(path), str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _kept(path: Path) -> set[str]:
    with Library(path) as library:
        number = library.number_of("/a")
        entries = library.journal(number).entries if number is not None else ()
    return {entry.name for entry in entries if isinstance(entry, NameCorrection)}


if __name__ == "__main__":
    sys.exit(main())
