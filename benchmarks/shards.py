"""Measure shards: pages a minute, memory, shares of the time, and kills.

    python -m benchmarks.shards ../shared/data [--pages 1000] [--jobs 1 2] [--taggers learned quick]
    python -m benchmarks.shards ../shared/data --pages 200 --dask
    python -m benchmarks.shards ../shared/data --pages 400 --kills 50 10
    python -m benchmarks.shards ../shared/data --small 100000 [--taggers instant]

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
from itertools import cycle, groupby, islice
from math import ceil
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from benchmarks.instant_tagger import NAME as INSTANT
from benchmarks.instant_tagger import register
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
_THOUSAND = 1000
_SMALL = 1_200  # characters of a small page


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--kills", type=int, nargs=2, metavar=("PROCESSES", "RUNS"), help="only kill, over small pages")
    parser.add_argument(
        "--taggers",
        nargs="+",
        choices=[*NETWORKS, INSTANT],
        default=[DEFAULT],
        metavar="NAME",
        help=f"taggers that are measured one after the other; {INSTANT}, which takes no time, is for small pages",
    )
    parser.add_argument("--dask", action="store_true", help="only hold Dask against two processes")
    parser.add_argument("--small", type=int, metavar="N", help="only watch the memory over N small pages")
    options = parser.parse_args()
    pages = list(islice(_pages(options.data), options.pages))
    if options.dask or options.small or options.kills:
        with tempfile.TemporaryDirectory() as folder:
            if options.dask:
                _print_cluster(pages, Path(folder))
            elif options.kills:
                _print_kills(options.data, options.pages, Path(folder), *options.kills)
            else:
                _print_small(options.data, options.small, options.taggers, Path(folder))
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

    ``seconds`` are of the clock, ``processor`` of the processor in all processes of the run. ``looks`` has for each look at the run how many
    shards were done, and the megabytes of the largest process that annotates and of the one that leads.
    """

    pages: int
    words: int
    seconds: float
    processor: float
    looks: Sequence[tuple[int, float, float]]

    def __str__(self) -> str:
        return (
            f"{self.pages:,} pages, {self.words:,} words in {self.seconds:.0f} s: {60 * self.pages / self.seconds:.0f} pages a minute, "
            f"{self.words / self.seconds:,.0f} words a second; processor {self.processor:.0f} s, {self.words / self.processor:,.0f} words "
            f"a second of it; memory of a process {max(each[1] for each in self.looks):.0f} MB at most; "
            f"load {os.getloadavg()[0]:.1f}"
        )


def _run(
    shards: object, output: Path, jobs: int, *options: str, environment: Mapping[str, str] | None = None
) -> _Figures:
    """Annotate shards, and return the figures."""
    before = getrusage(RUSAGE_CHILDREN)
    begun, looks = time.perf_counter(), [(0, 0.0, 0.0)]
    command = [*_command(shards, output, jobs), *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    while process.poll() is None:
        done = len(list((output / "shards").glob("**/*.json")))
        looks.append((done, max([0.0, *map(_memory, children(process.pid))]), _memory(process.pid)))
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
    _write_shards(list(map(_line, pages)), folder)
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


def _write_shards(lines: Sequence[str], folder: Path) -> None:
    for number in range(_SHARDS):
        (folder / f"part{number}.jsonl").write_text("".join(lines[number::_SHARDS]), encoding="utf-8")


def _print_small(data: Path, number: int, taggers: Iterable[str], folder: Path) -> None:
    """Print the memory over many small pages, in shards of a thousand."""
    lines = _small_lines(data, number)
    for shard in range(ceil(number / _THOUSAND)):
        (folder / f"part{shard:04}.jsonl").write_text("".join(islice(lines, _THOUSAND)), encoding="utf-8")
    register(folder)
    for tagger in taggers:
        environment = {VARIABLE: tagger, "PYTHONPATH": str(folder)}
        figures = _run(folder / "part*.jsonl", folder / tagger, 2, environment=environment)
        print(f"small pages, by the tagger {tagger}: {figures}")
        print("thousands of pages done, most MB of a process that annotates, and of the one that leads:")
        for done, looks in groupby(figures.looks, lambda look: look[0]):
            _, annotating, leading = zip(*looks, strict=True)
            print(f"{done:4} {max(annotating):5.0f} {max(leading):5.0f}", flush=True)


def _small_lines(data: Path, number: int) -> Iterator[str]:
    """Yield lines of JSON with the beginnings of pages."""
    texts = [
        page["text"][:_SMALL]
        for name in _SETS
        for page in json.loads((data / "pages" / name / "truth.json").read_text(encoding="utf-8")).values()
    ]
    for at, text in enumerate(islice(cycle(texts), number)):
        body = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines())
        page = f"<html lang=en><title>Page {at}</title><article><h1>Page {at}</h1>{body}</article></html>"
        yield json.dumps({"url": f"https://page{at}.example/", "html": page}) + "\n"


def _print_kills(data: Path, number: int, folder: Path, processes: int, runs: int) -> None:
    """Kill processes of a run, and compare its output with an undisturbed one."""
    _write_shards(list(_small_lines(data, number)), folder)
    shards, expected = folder / "part*.jsonl", folder / "undisturbed"
    subprocess.run(_command(shards, expected, 2), check=True, stdout=subprocess.DEVNULL)
    chance = random.Random(1)  # noqa: S311 - it decides when, and nothing else
    left = [*["process"] * processes, *["run"] * runs]
    chance.shuffle(left)
    rounds = 0
    while left:  # a run that ended before all were killed is done once more
        before = Counter(left)
        output = folder / f"round{rounds}"
        status = _killed(_command(shards, output, 2), left, chance)
        rounds += 1
        print(
            f"killed in round {rounds}: {dict(before - Counter(left))}, exit status {status}; "
            f"the same to the byte: {_digest(output) == _digest(expected)}; load {os.getloadavg()[0]:.1f}",
            flush=True,
        )


def _killed(command: Sequence[str], left: list[str], chance: random.Random) -> int:
    """Run a command to its end, and kill it meanwhile.

    Args:
        command: The command.
        left: The kills that are left, of a process or of the run; each is taken off the end of the list.
        chance: The times between kills, and the processes.

    Returns:
        The exit status of the run that came to its end.
    """
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while left and run.poll() is None:
        time.sleep(chance.uniform(0.5, 3.0))
        running = children(run.pid)
        if left[-1] == "run":
            run.kill()
            run.wait()
            run = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        elif running:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(running), signal.SIGKILL)
        else:
            continue
        left.pop()
    return run.wait()


def _command(shards: object, output: Path, jobs: int) -> list[str]:
    where = ["--input", str(shards), "--output", str(output), "--jobs", str(jobs)]
    return [sys.executable, "-m", "tui_reader", "annotate", *where, "--languages", "all"]


def _memory(process: int) -> float:
    with suppress(ProcessLookupError):
        return memory(process)
    return 0.0


def _digest(output: Path) -> str:
    """Return a digest of all files of an output."""
    whole = hashlib.sha256()
    for path in sorted(output.rglob("*")):
        whole.update(path.relative_to(output).as_posix().encode() + (path.read_bytes() if path.is_file() else b""))
    return whole.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
