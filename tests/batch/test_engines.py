"""Shards on a cluster."""

import os
import signal
from pathlib import Path

import pytest

from tests.commands import run
from tests.shards.pages import contents, entries, write_lines
from tui_reader.batch.engines import run_on, task
from tui_reader.errors import UsageError
from tui_reader.shards.finding import Found, find_shards
from tui_reader.shards.one_shard import Order
from tui_reader.shards.places import place_of
from tui_reader.shards.recipe import Selection, recipe_of
from tui_reader.shards.summary import ShardSummary

NAMES = ("ferry", "mill", "school")


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crawl")
    for name in NAMES:
        write_lines(folder / f"{name}.jsonl", entries(name))
    return folder


@pytest.fixture(scope="module")
def done(crawl: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of one process on this machine."""
    output = tmp_path_factory.mktemp("done")
    assert run("annotate", "--input", f"{crawl}/*.jsonl", "--output", output, "--jobs", "1").returncode == 0
    return output


@pytest.mark.parametrize("engine", ["dask", "ray"])
def test_two_workers_write_what_one_process_writes(engine: str, crawl: Path, done: Path, tmp_path: Path) -> None:
    """A cluster that is started for the run comes to the same bytes."""
    pytest.importorskip("distributed" if engine == "dask" else engine, reason=f"the extra {engine} is not installed")
    result = run("annotate", "--input", f"{crawl}/*.jsonl", "--output", tmp_path, "--jobs", "2", "--engine", engine)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("3 of 3 shards in ")
    assert contents(tmp_path) == contents(done)


def test_a_worker_that_is_killed_is_replaced(crawl: Path, done: Path, tmp_path: Path) -> None:
    """A cluster with an address does its shards on another worker."""
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    order, ended = Order(place_of(tmp_path / "out")), list[ShardSummary | BaseException]()
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        victim = next(iter(cluster.workers.values())).pid
        os.kill(victim, signal.SIGKILL)
        run_on("dask", find_shards([f"{crawl}/*.jsonl"]), order, ended.append, cluster.scheduler_address, 2)
    assert sorted(each.name for each in ended if isinstance(each, ShardSummary)) == sorted(NAMES)
    for table in ("documents", "attributions"):
        assert contents(tmp_path / "out" / table) == contents(done / table)


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
