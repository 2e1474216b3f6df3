"""Measure shards: pages a minute, memory, shares of the time, and kills.

    python -m benchmarks.shards ../shared/data [--pages 1000] [--jobs 1 2] [--kills 50 10]

The pages are those of the development sets, repeated with other addresses. Times are of the processor as well as of the clock, because
other programs may use the machine meanwhile.
"""

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from benchmarks.processes import children, memory
from benchmarks.timed_encoder import TimedEncoder
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.analysis.taggers.learned.encoder import Encoder
from tui_reader.errors import NoArticleError
from tui_reader.export.summary import word_count
from tui_reader.language import limits
from tui_reader.model import AnnotatedArticle, Resource
from tui_reader.reading import read_alone
from tui_reader.shards.glimpse import is_in_other_language
from tui_reader.shards.rows import rows_of
from tui_reader.shards.shard_page import Page

_SETS = ("scrapinghub-dev", "mozilla-dev", "wcxb-dev")
_LOOKS = 0.2  # seconds between two looks at the memory


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--kills", type=int, nargs=2, default=(0, 0), metavar=("PROCESSES", "RUNS"))
    options = parser.parse_args()
    pages = list(islice(_pages(options.data), options.pages))
    _print_shares(pages[:100])
    _print_glimpses(pages[:350])
    with tempfile.TemporaryDirectory() as folder:
        shard = Path(folder) / "pages.jsonl"
        shard.write_text("".join(map(_line, pages)), encoding="utf-8")
        outputs = [_run(shard, Path(folder) / f"jobs{jobs}", jobs) for jobs in options.jobs]
        if any(options.kills):
            outputs.append(_killed(shard, Path(folder) / "killed", *options.kills))
        print("outputs are the same to the byte:", len(set(map(_digest, outputs))) == 1)
    return 0


def _pages(data: Path) -> Iterator[Page]:
    """Yield the pages of the sets again and again, with other addresses."""
    contents = [
        (data / "pages" / name / "html" / f"{page}.html").read_bytes()
        for name in _SETS
        for page in json.loads((data / "pages" / name / "truth.json").read_text(encoding="utf-8"))
    ]
    for number, content in enumerate(cycle(contents)):
        yield Page(f"https://page{number}.example/", content, "text/html")


def _line(page: Page) -> str:
    return json.dumps({"url": page.url, "html": page.content.decode(errors="replace")}) + "\n"


def _print_shares(pages: Iterable[Page]) -> None:
    """Print where the processor's time goes in one process."""
    encoder = TimedEncoder(Encoder(threads=1).scores)
    tagger = LearnedTagger(encoder)
    seconds = dict.fromkeys(("glimpse", "cleaning", "analysis", "rows"), 0.0)
    words = 0
    for page in pages:
        begun = time.process_time()
        is_in_other_language(page, ["en"])
        seconds["glimpse"] += time.process_time() - begun
        begun = time.process_time()
        try:
            article = read_alone(Resource(page.url, page.content, page.media_type, None, page.url))
        except NoArticleError:
            continue
        finally:
            seconds["cleaning"] += time.process_time() - begun
        begun = time.process_time()
        annotated = AnnotatedArticle(page.url, article, analyse(article, tagger=tagger))
        seconds["analysis"] += time.process_time() - begun
        begun = time.process_time()
        json.dumps(rows_of(page, annotated))
        seconds["rows"] += time.process_time() - begun
        words += word_count(article.text)
    seconds["encoder"] = encoder.seconds
    seconds["analysis"] -= encoder.seconds
    total = sum(seconds.values())
    print(f"one process, {words:,} words: {words / total:,.0f} words a second")
    for name, taken in seconds.items():
        print(f"  {name:10} {taken / total:6.1%} of the time, {1e6 * taken / max(1, words):6.0f} µs a word")


def _print_glimpses(pages: Iterable[Page]) -> None:
    """Print how many pages in other languages are passed over before they are read."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for page in pages:
        with suppress(NoArticleError):
            article = read_alone(Resource(page.url, page.content, page.media_type, None, page.url))
            is_other = limits(article) is not None
            counts[is_other, is_in_other_language(page, ["en"])] += 1
    print(f"at a glance {counts[True, True]} of {counts[True, True] + counts[True, False]} pages in other languages,")
    print(f"  and {counts[False, True]} of {counts[False, True] + counts[False, False]} others")


def _run(shard: Path, output: Path, jobs: int) -> Path:
    """Annotate a shard, and print its figures."""
    before = getrusage(RUSAGE_CHILDREN)
    begun, most = time.perf_counter(), 0.0
    process = subprocess.Popen(_command(shard, output, jobs), stdout=subprocess.DEVNULL)
    while process.poll() is None:
        most = max([most, *(_memory(child) for child in children(process.pid))])
        time.sleep(_LOOKS)
    taken = time.perf_counter() - begun
    after = getrusage(RUSAGE_CHILDREN)
    own = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    summary = json.loads((output / "_manifest.json").read_text(encoding="utf-8"))["total"]
    pages, words = summary["pages"], summary["words"]
    print(
        f"jobs {jobs}: {pages:,} pages, {words:,} words in {taken:.0f} s: {60 * pages / taken:.0f} pages a minute, "
        f"{words / taken:,.0f} words a second; processor {own:.0f} s, {words / own:,.0f} words a second of it; "
        f"memory of a process {most:.0f} MB at most; load {os.getloadavg()[0]:.1f}",
        flush=True,
    )
    return output


def _killed(shard: Path, output: Path, processes: int, runs: int) -> Path:
    """Annotate a shard while processes, and now and then the whole run, are killed."""
    chance = random.Random(1)  # noqa: S311 - it decides when, and nothing else
    left = [*["process"] * processes, *["run"] * runs]
    chance.shuffle(left)
    run = subprocess.Popen(_command(shard, output, 2), stdout=subprocess.DEVNULL)
    done = dict.fromkeys(left, 0)
    while left and run.poll() is None:
        time.sleep(chance.uniform(0.5, 3.0))
        running = children(run.pid)
        if left[-1] == "run":
            run.kill()
            run.wait()
            run = subprocess.Popen(_command(shard, output, 2), stdout=subprocess.DEVNULL)
        elif running:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(running), signal.SIGKILL)
        else:
            continue
        done[left.pop()] += 1
    print(f"killed: {done}, exit status {run.wait()}")
    return output


def _command(shard: Path, output: Path, jobs: int) -> list[str]:
    where = ["--input", str(shard), "--output", str(output), "--jobs", str(jobs)]
    return [sys.executable, "-m", "tui_reader", "annotate", *where, "--languages", "all"]


def _memory(process: int) -> float:
    with suppress(ProcessLookupError):
        return memory(process)
    return 0.0


def _digest(output: Path) -> str:
    """Return a digest of the tables of an output."""
    whole = hashlib.sha256()
    for path in sorted(output.rglob("*.jsonl")):
        whole.update(path.relative_to(output).as_posix().encode() + path.read_bytes())
    return whole.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
