"""Measure shards: pages a minute, memory, shares of the time, and kills.

    python -m benchmarks.shards ../shared/data [--pages 1000] [--jobs 1 2] [--kills 50 10] [--taggers learned quick]
    python -m benchmarks.shards ../shared/data --pages 200 --dask
    python -m benchmarks.shards ../shared/data --small 100000

The pages are those of the development sets, repeated with other addresses. Times are of the processor as well as of the clock, because
other programs may use the machine meanwhile.
"""

import argparse
import hashlib
import html
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from benchmarks.instant_tagger import ENVIRONMENT, register
from benchmarks.processes import children, memory, processor
from benchmarks.timed_encoder import TimedEncoder
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.analysis.taggers.learned.encoder import Encoder
from tui_reader.analysis.taggers.learned.networks import NETWORKS, ShippedNetwork
from tui_reader.errors import NoArticleError
from tui_reader.export.summary import word_count
from tui_reader.language import limits
from tui_reader.model import AnnotatedArticle, Resource
from tui_reader.reading import read_alone
from tui_reader.shards.glimpse import is_in_other_language
from tui_reader.shards.rows import rows_of
from tui_reader.shards.shard_page import Page
from tui_reader.tagger_names import DEFAULT, VARIABLE, wanted_tagger

_SETS = ("scrapinghub-dev", "mozilla-dev", "wcxb-dev")
_LOOKS = 0.2  # seconds between two looks at the memory
_SHARDS = 8
_SMALL = 1_200  # characters of a small page


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--kills", type=int, nargs=2, default=(0, 0), metavar=("PROCESSES", "RUNS"))
    parser.add_argument(
        "--taggers",
        nargs="+",
        choices=NETWORKS,
        default=[DEFAULT],
        metavar="NAME",
        help="taggers that are measured one after the other",
    )
    parser.add_argument("--dask", action="store_true", help="only hold Dask against two processes")
    parser.add_argument("--small", type=int, metavar="N", help="only watch the memory over N small pages")
    options = parser.parse_args()
    pages = list(islice(_pages(options.data), options.pages))
    if options.dask or options.small:
        with tempfile.TemporaryDirectory() as folder:
            if options.dask:
                _print_cluster(pages, Path(folder))
            else:
                _print_small(options.data, options.small, Path(folder))
        return 0
    for tagger in options.taggers:
        _print_shares(pages[:100], NETWORKS[tagger])
    _print_glimpses(pages[:350])
    with tempfile.TemporaryDirectory() as folder:
        shard = Path(folder) / "pages.jsonl"
        shard.write_text("".join(map(_line, pages)), encoding="utf-8")
        for tagger in options.taggers:
            os.environ[VARIABLE] = tagger
            outputs = [_print_run(shard, Path(folder) / f"{tagger}-jobs{jobs}", jobs) for jobs in options.jobs]
            if any(options.kills):
                outputs.append(_killed(shard, Path(folder) / f"{tagger}-killed", *options.kills))
            print(f"{tagger}: outputs are the same to the byte:", len(set(map(_digest, outputs))) == 1)
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


def _print_shares(pages: Iterable[Page], shipped: ShippedNetwork) -> None:
    """Print where the processor's time goes in one process."""
    encoder = TimedEncoder(Encoder(1, shipped).scores)
    tagger = LearnedTagger(encoder, name=shipped.tagger)
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
    print(f"{shipped.tagger}, one process, {words:,} words: {words / total:,.0f} words a second")
    for name, taken in seconds.items():
        print(f"  {name:10} {taken / total:6.1%} of the time, {1e6 * taken / max(1, words):6.0f} µs a word")
    print(f"  {1e6 * encoder.seconds / max(1, encoder.pieces):.0f} µs of the encoder a piece", flush=True)


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


class _Figures(NamedTuple):
    """The figures of a run.

    ``seconds`` are of the clock, ``processor`` of the processor in all processes of the run. ``memory`` gives the megabytes of its largest
    process at each look.
    """

    pages: int
    words: int
    seconds: float
    processor: float
    memory: Sequence[float]

    def __str__(self) -> str:
        tenth = max(1, len(self.memory) // 10)
        return (
            f"{self.pages:,} pages, {self.words:,} words in {self.seconds:.0f} s: {60 * self.pages / self.seconds:.0f} pages a minute, "
            f"{self.words / self.seconds:,.0f} words a second; processor {self.processor:.0f} s, {self.words / self.processor:,.0f} words "
            f"a second of it; memory of a process {max(self.memory):.0f} MB at most, {max(self.memory[:tenth]):.0f} in the first tenth of the "
            f"time, {max(self.memory[-tenth:]):.0f} in the last; load {os.getloadavg()[0]:.1f}"
        )


def _run(
    shards: object, output: Path, jobs: int, *options: str, environment: Mapping[str, str] | None = None
) -> _Figures:
    """Annotate shards, and return the figures."""
    before = getrusage(RUSAGE_CHILDREN)
    begun, looks = time.perf_counter(), [0.0]
    command = [*_command(shards, output, jobs), *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    while process.poll() is None:
        looks.append(max([0.0, *(_memory(child) for child in children(process.pid))]))
        time.sleep(_LOOKS)
    taken = time.perf_counter() - begun
    after = getrusage(RUSAGE_CHILDREN)
    own = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    summary = json.loads((output / "_manifest.json").read_text(encoding="utf-8"))["total"]
    return _Figures(summary["pages"], summary["words"], taken, own, looks)


def _print_run(shard: Path, output: Path, jobs: int) -> Path:
    print(f"{wanted_tagger()}, jobs {jobs}: {_run(shard, output, jobs)}", flush=True)
    return output


_CLUSTER = """
import sys
from distributed import LocalCluster
with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""
"""The program of a cluster of two workers, each in a process of its own, that is there before it is given work."""


def _print_cluster(pages: Sequence[Page], folder: Path) -> None:
    """Compare Dask with two processes, in turn.

    Dask has a cluster that is started for the run, and two workers that were started before.
    """
    for number in range(_SHARDS):
        lines = "".join(map(_line, pages[number::_SHARDS]))
        (folder / f"part{number}.jsonl").write_text(lines, encoding="utf-8")
    cluster = subprocess.Popen(
        [sys.executable, "-c", _CLUSTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with cluster:
        address = cluster.stdout.readline().strip() if cluster.stdout else ""
        options = {"two processes": (), "Dask": ("--engine", "dask")}
        options["two workers of Dask"] = (*options["Dask"], "--address", address)
        clock, own = dict.fromkeys(options, 0.0), dict.fromkeys(options, 0.0)
        for turn, name in enumerate((*options, *reversed(options))):
            before = processor(cluster.pid)
            figures = _run(folder / "part*.jsonl", folder / f"turn{turn}", 2, *options[name])
            taken = figures.processor + processor(cluster.pid) - before
            print(
                f"{name}: {figures.pages:,} pages in {figures.seconds:.0f} s, {taken:.1f} s of the processor; "
                f"load {os.getloadavg()[0]:.1f}",
                flush=True,
            )
            clock[name] += figures.seconds
            own[name] += taken
        cluster.communicate()
    local, *others = options
    for name in others:
        print(
            f"{name}: {clock[local] / clock[name]:.2f} of the speed of two processes by the clock, "
            f"{own[local] / own[name]:.2f} by the processor"
        )
    outputs = {_digest(folder / f"turn{turn}") for turn in range(2 * len(options))}
    print("outputs are the same to the byte:", len(outputs) == 1)


def _print_small(data: Path, number: int, folder: Path) -> None:
    """Print the memory over many small pages, with a tagger that takes no time."""
    texts = [
        page["text"][:_SMALL]
        for name in _SETS
        for page in json.loads((data / "pages" / name / "truth.json").read_text(encoding="utf-8")).values()
    ]
    with (folder / "small.jsonl").open("w", encoding="utf-8") as lines:
        for at, text in enumerate(islice(cycle(texts), number)):
            body = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines())
            page = f"<html lang=en><title>Page {at}</title><article><h1>Page {at}</h1>{body}</article></html>"
            lines.write(json.dumps({"url": f"https://page{at}.example/", "html": page}) + "\n")
    register(folder)
    environment = {**ENVIRONMENT, "PYTHONPATH": str(folder)}
    figures = _run(folder / "small.jsonl", folder / "out", 2, environment=environment)
    print(f"small pages, a tagger that takes no time: {figures}", flush=True)


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


def _command(shards: object, output: Path, jobs: int) -> list[str]:
    where = ["--input", str(shards), "--output", str(output), "--jobs", str(jobs)]
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
