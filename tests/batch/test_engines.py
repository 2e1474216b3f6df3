"""Shards on a cluster."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import PATIENCE, run
from tests.shards.pages import STORIES, contents
from tui_reader.batch import engines
from tui_reader.batch.engines import task
from tui_reader.errors import Cancelled, LocationError, UsageError
from tui_reader.shards.finding import Found
from tui_reader.shards.one_shard import Order
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.places import place_of
from tui_reader.shards.recipe import Selection, recipe_of
from tui_reader.shards.shard_page import Page


@pytest.mark.parametrize("engine", ["dask", "ray"])
def test_two_workers_write_what_one_process_writes(engine: str, crawl: Path, done: Path, tmp_path: Path) -> None:
    """A cluster that is started for the run comes to the same bytes."""
    pytest.importorskip("distributed" if engine == "dask" else engine, reason=f"the extra {engine} is not installed")
    result = run("annotate", "--input", f"{crawl}/*.jsonl", "--output", tmp_path, "--jobs", "2", "--engine", engine)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("3 of 3 shards in ")
    assert contents(tmp_path) == contents(done)


# In a process of its own: threads of a cluster stay until their process ends.
_LOSES_A_WORKER = """
import os, signal, sys
import distributed
from tui_reader.batch.engines import run_on
from tui_reader.shards.finding import find_shards
from tui_reader.shards.one_shard import Order
from tui_reader.shards.places import place_of
with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
    os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    ended = []
    order = Order(place_of(sys.argv[2]))
    run_on("dask", find_shards([sys.argv[1]]), order, ended.append, cluster.scheduler_address, 2)
print("ended", *sorted(each.name for each in ended))
"""


def test_a_worker_that_is_killed_is_replaced(crawl: Path, done: Path, tmp_path: Path) -> None:
    """A cluster with an address does its shards on another worker."""
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    command = [sys.executable, "-c", _LOSES_A_WORKER, f"{crawl}/*.jsonl", str(tmp_path / "out")]
    result = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", timeout=PATIENCE)
    assert result.stdout.splitlines()[-1:] == ["ended " + " ".join(sorted(STORIES))], result.stderr
    for table in ("documents", "attributions"):
        assert contents(tmp_path / "out" / table) == contents(done / table)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[PagePool]]:
    """The pools that a worker opens, which has none yet."""
    opened: list[PagePool] = []

    def noted(selection: Selection, jobs: int) -> PagePool:
        opened.append(PagePool(selection, jobs))
        return opened[-1]

    pools = engines._Pools()
    monkeypatch.setattr(engines, "PagePool", noted)
    monkeypatch.setattr(engines, "_POOLS", pools)
    yield opened
    pools.close()


def test_the_process_of_a_worker_serves_its_next_shards(crawl: Path, tmp_path: Path, started: list[PagePool]) -> None:
    """It stays, also behind a shard that cannot be read."""
    order, recipe = Order(place_of(tmp_path)), recipe_of(Selection())
    assert task(Found(str(crawl / "ferry.jsonl"), "ferry"), order, recipe).pages == 1
    with pytest.raises(LocationError):
        task(Found(str(crawl / "none.jsonl"), "none"), order, recipe)
    assert task(Found(str(crawl / "mill.jsonl"), "mill"), order, recipe).pages == 1
    assert len(started) == 1


def test_a_worker_closes_processes_that_no_shard_uses(started: list[PagePool]) -> None:
    """One that serves several runs keeps those of a selection of pages only as long as shards of it are annotated."""
    pools, english, every = engines._POOLS, Selection(), Selection(languages=())
    with pools.shared(english, 1) as first, pools.shared(every, 1) as other:
        assert first is not other
    with pools.shared(every, 1) as again:
        assert again is other
    assert len(started) == 2
    with pytest.raises(Cancelled):
        first.begin(Page("", b""))


def test_a_worker_with_another_version_is_told_of(crawl: Path, tmp_path: Path) -> None:
    """Its rows would not be those of the other machines."""
    other = {**recipe_of(Selection()), "version": "0.0.1"}
    with pytest.raises(UsageError, match=r"A worker has version .* instead of 0\.0\.1\. Install the same version"):
        task(Found(str(crawl / "ferry.jsonl"), "ferry"), Order(place_of(tmp_path)), other)


def test_an_address_needs_an_engine(tmp_path: Path) -> None:
    """Alone it would be ignored."""
    result = run("annotate", "--input", "a.jsonl", "--output", tmp_path, "--address", "localhost:1")
    assert result.returncode == 2
    assert "--address is that of an engine" in result.stderr
