"""Annotate shards on a cluster, by the scheduler of Dask or Ray.

Each shard is one task. The engine places the tasks, does them again where a worker is lost, and shows them on its dashboard. The
record of a shard ensures that the shard is done once.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from tui_reader.errors import UsageError
from tui_reader.shards.finding import Found
from tui_reader.shards.one_shard import Order, annotate_with
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.recipe import Selection, recipe_of
from tui_reader.shards.summary import ShardSummary

if TYPE_CHECKING:
    from distributed import Client

EngineName: TypeAlias = Literal["dask", "ray"]
Ended: TypeAlias = Callable[[ShardSummary | BaseException], None]
_RETRIES: Final = 3
"""How often a shard is tried again whose worker is lost."""

_OF_CLUSTER: Final = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
}
"""Settings of a cluster that is started here.

Its threads only wait for other processes. By default Dask looks at them many times a second, which takes a twentieth of a core; with these
settings, and no limit of memory to watch, it takes a two-hundredth.
"""


def run_on(  # noqa: PLR0913, PLR0917 - see Args
    engine: EngineName, shards: Sequence[Found], order: Order, ended: Ended, address: str | None, jobs: int
) -> None:
    """Annotate shards on an engine.

    Args:
        engine: Name of the engine.
        shards: Shards that are not done. Their paths, and the output, mean the same on each machine.
        order: The output that is asked for.
        ended: Called for each shard as it ends, with its counts or its error.
        address: Address of the engine's scheduler; by default one of its own is started on this machine.
        jobs: Shards that are annotated side by side where there is no address.

    Raises:
        UsageError: The engine is not installed, or does not answer.
    """
    {"dask": _on_dask, "ray": _on_ray}[engine](shards, order, ended, address, jobs)


def task(shard: Found, order: Order, recipe: Mapping[str, object], jobs: int = 1) -> ShardSummary:
    """Annotate one shard on a worker.

    Args:
        shard: The shard.
        order: The output that is asked for.
        recipe: The recipe of the machine that asks.
        jobs: Shards that the worker annotates at once.

    Raises:
        UsageError: The worker has another version of the program than the machine that asks.
    """
    here = recipe_of(order.selection)
    if here != recipe:
        differences = ", ".join(
            f"{key} {here[key]} instead of {recipe[key]}" for key in here if here[key] != recipe[key]
        )
        raise UsageError(f"A worker has {differences}. Install the same version on all machines.")
    if done := order.done(shard.name):
        return done
    with _POOLS.shared(order.selection, jobs) as pool:
        return annotate_with(pool, shard.path, shard.name, order)


class _Pools:
    """The processes of a worker, which its shards share.

    They stay for the next shards: to start them for each takes as long as annotating ten pages.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._open: dict[Selection, PagePool] = {}
        self._users: Counter[Selection] = Counter()

    @contextmanager
    def shared(self, selection: Selection, jobs: int) -> Iterator[PagePool]:
        """Yield the pool for a selection of pages; others that no shard uses are closed."""
        with self._lock:
            self._close(set(self._open) - set(+self._users) - {selection})
            if selection not in self._open:
                self._open[selection] = PagePool(selection, jobs)
            pool = self._open[selection]
            self._users[selection] += 1
        try:
            yield pool
        finally:
            with self._lock:
                self._users[selection] -= 1

    def close(self) -> None:
        """End all processes; shards that are being annotated are given up."""
        with self._lock:
            self._close(set(self._open))

    def _close(self, selections: Iterable[Selection]) -> None:
        for selection in selections:
            self._open.pop(selection).close()


_POOLS: Final = _Pools()
"""The processes of the worker in this process; without a call of ``close`` they end with it."""


def _on_dask(shards: Sequence[Found], order: Order, ended: Ended, address: str | None, jobs: int) -> None:
    with _dask_client(address, jobs) as client:
        from distributed import as_completed

        recipe = recipe_of(order.selection)
        futures = client.map(_dask_task, shards, order=order, recipe=recipe, pure=False, retries=_RETRIES)
        for future in as_completed(futures):
            ended(future.exception() or future.result())


def _dask_task(shard: Found, order: Order, recipe: Mapping[str, object]) -> ShardSummary:
    from distributed import get_worker

    return task(shard, order, recipe, get_worker().state.nthreads)


@contextmanager
def _dask_client(address: str | None, jobs: int) -> Iterator["Client"]:
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise UsageError("The engine Dask is not installed: install “tui-reader[dask]”.") from error
    if address is None:
        # The worker needs no process of its own: pages are annotated in others, and to import Dask takes as long as ten pages.
        with (
            dask.config.set(_OF_CLUSTER),
            LocalCluster(
                n_workers=1,
                threads_per_worker=jobs,
                processes=False,
                memory_limit=None,
                dashboard_address=":0",
                silence_logs=logging.ERROR,
            ) as cluster,
            closing(_POOLS),
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(address)
    except (OSError, ValueError) as error:
        raise UsageError(f"Dask does not answer at {address}: {error}. Check --address.") from error
    with client:
        yield client


def _on_ray(shards: Sequence[Found], order: Order, ended: Ended, address: str | None, jobs: int) -> None:
    try:
        import ray
    except ImportError as error:
        raise UsageError("The engine Ray is not installed: install “tui-reader[ray]”.") from error
    try:
        ray.init(address=address, **({} if address else {"num_cpus": jobs}), log_to_driver=False)
    except (ConnectionError, ValueError) as error:
        raise UsageError(f"Ray does not answer at {address}: {error}. Check --address.") from error
    try:
        remote = ray.remote(max_retries=_RETRIES)(task)
        recipe = recipe_of(order.selection)
        waiting: list[Any] = [remote.remote(shard, order, recipe) for shard in shards]
        while waiting:
            [done], waiting = ray.wait(waiting)
            try:
                ended(ray.get(done))
            except ray.exceptions.RayTaskError as error:
                ended(error.cause)
    finally:
        ray.shutdown()
