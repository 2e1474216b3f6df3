"""Processes that the tests of this room share: to start one takes longer than all pages of a test."""

import sys
from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from tui_reader.shards import one_shard, verifying
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.recipe import Selection

Pools = dict[tuple[Selection, int, tuple[str, ...]], PagePool]


@pytest.fixture(scope="package")
def pools() -> Iterator[Pools]:
    """The pools of this room's tests, each with its selection of pages, its number of processes and where they find modules.

    They end with the room: tests of another one wait until the threads of its process have ended.
    """
    made: Pools = {}
    yield made
    for pool in made.values():
        pool.close()


@pytest.fixture
def shared_processes(pools: Pools, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards are annotated and verified by processes that go on behind the test."""

    def lent(selection: Selection, jobs: int) -> nullcontext[PagePool]:
        key = selection, jobs, tuple(sys.path)
        if key not in pools:
            pools[key] = PagePool(selection, jobs)
        return nullcontext(pools[key])

    monkeypatch.setattr(one_shard, "PagePool", lent)
    monkeypatch.setattr(verifying, "PagePool", lent)
