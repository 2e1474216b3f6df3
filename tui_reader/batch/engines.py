"""Annotate shards on a cluster, by the scheduler of Dask or Ray.

Each shard is one task. The engine places the tasks, does them again where a worker is lost, and shows them on its dashboard. The
record of a shard ensures that the shard is done once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import local
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
_OF_WORKER: Final = local()
_RETRIES: Final = 3
"""How often a shard is tried again whose worker is lost."""


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
        jobs: Workers that are started where there is no address.

    Raises:
        UsageError: The engine is not installed, or does not answer.
    """
    {"dask": _on_dask, "ray": _on_ray}[engine](shards, order, ended, address, jobs)


def task(shard: Found, order: Order, recipe: Mapping[str, object]) -> ShardSummary:
    """Annotate one shard on a worker.

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
    with _pool_of_worker(order.selection) as pool:
        return annotate_with(pool, shard.path, shard.name, order)


@contextmanager
def _pool_of_worker(selection: Selection) -> Iterator[PagePool]:
    """Yield the process of this thread of a worker, which stays for its next shard.

    To start one for each shard takes as long as annotating ten pages. It is closed where a shard could not be finished, because pages of
    that shard are left in it; otherwise it ends with the worker.
    """
    selected, pool = getattr(_OF_WORKER, "pool", (None, None))
    if pool is None or selected != selection:
        if pool is not None:
            pool.close()
        pool = PagePool(selection, 1)
        _OF_WORKER.pool = (selection, pool)
    try:
        yield pool
    except BaseException:
        del _OF_WORKER.pool
        pool.close()
        raise


def _on_dask(shards: Sequence[Found], order: Order, ended: Ended, address: str | None, jobs: int) -> None:
    with _dask_client(address, jobs) as client:
        from distributed import as_completed

        recipe = recipe_of(order.selection)
        futures = client.map(task, shards, order=order, recipe=recipe, pure=False, retries=_RETRIES)
        for future in as_completed(futures):
            ended(future.exception() or future.result())


@contextmanager
def _dask_client(address: str | None, jobs: int) -> Iterator["Client"]:
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise UsageError("The engine Dask is not installed: install “tui-reader[dask]”.") from error
    if address is None:
        with (
            LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=":0") as cluster,
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
