"""Annotate many shards on this machine."""

from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from functools import partial
from threading import Event
from typing import Final, NamedTuple

from tui_reader.batch.engines import EngineName, run_on
from tui_reader.batch.output import print_out, report
from tui_reader.batch.shard_progress import Display, Tally, display_of
from tui_reader.errors import Cancelled, LoadError
from tui_reader.shards.addresses import size_of
from tui_reader.shards.finding import Found
from tui_reader.shards.finished import record_of, write_manifest
from tui_reader.shards.one_shard import Order, annotate_with
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.summary import PASSED_OVER, ShardSummary

_SECONDS: Final = 0.2
"""Between two looks at how far the shards are."""


class Cluster(NamedTuple):
    """An engine, and the address of its scheduler, if it is not started here."""

    engine: EngineName
    address: str | None = None


def run_shards(found: Sequence[Found], order: Order, jobs: int, cluster: Cluster | None = None) -> int:
    """Annotate shards that are not done, and write the manifest.

    A shard that cannot be read is reported, and the others go on.

    Args:
        found: The shards.
        order: The output that is asked for.
        jobs: Processes that annotate side by side, whatever the number of shards.
        cluster: The engine that places the shards on machines; by default all is done here.

    Returns:
        The highest exit status of the shards.

    Raises:
        UsageError: The output has shards of another version or of other options, or the engine does not answer.
        SaveError: The tables cannot be written.
    """
    left = [shard for shard in found if order.done(shard.name) is None]
    try:
        status = _Run(left, order).status(jobs, cluster) if left else 0
    finally:
        write_manifest(order.output)
    print_out(_counts(found, order))
    return status


def _counts(found: Sequence[Found], order: Order) -> str:
    """Return the counts of all shards in a sentence."""
    total, done = ShardSummary(""), 0
    for shard in found:
        if record := record_of(order.output, shard.name):
            total, done = total.plus(record.summary), done + 1
    over = ", ".join(f"{count:,} {PASSED_OVER[why]}" for why, count in total.passed_over.items() if count)
    return (
        f"{done:,} of {len(found):,} shards in {order.output}: {total.rows['documents']:,} articles of {total.pages:,} pages, "
        f"{total.rows['attributions']:,} statements, {total.rows['errors']:,} errors. "
        f"Passed over: {over or 'nothing'}.\n"
    )


class _Run:
    """Shards that are being annotated, and how far they are."""

    def __init__(self, left: Sequence[Found], order: Order) -> None:
        self._left = left
        self._order = order
        self._sizes = {shard.name: size_of(shard.path) for shard in left}
        self._tally = Tally(len(left), sum(self._sizes.values()))
        self._stopped = Event()
        self._status = 0

    def status(self, jobs: int, cluster: Cluster | None) -> int:
        """Annotate the shards, and return the highest exit status."""
        with display_of(self._tally) as display:
            if cluster is None:
                self._do_here(display, jobs)
            else:
                for shard in self._left:  # a worker reports its shard only once that is done
                    self._report(ShardSummary(shard.name), 0.0)
                ended = partial(self._end, display)
                run_on(cluster.engine, self._left, self._order, ended, cluster.address, jobs)
        return self._status

    def _do_here(self, display: Display, jobs: int) -> None:
        """Annotate by a thread a shard, and processes that all of them share."""
        with PagePool(self._order.selection, jobs) as pool, ThreadPoolExecutor(jobs) as threads:
            unfinished = {threads.submit(self._annotate, shard, pool) for shard in self._left}
            try:
                while unfinished:
                    finished, unfinished = wait(unfinished, _SECONDS, FIRST_COMPLETED)
                    for each in finished:
                        self._end(display, each.exception() or each.result())
                    display.update()
            except BaseException:
                self._stopped.set()
                threads.shutdown(wait=False, cancel_futures=True)
                pool.close()
                raise

    def _annotate(self, shard: Found, pool: PagePool) -> ShardSummary:
        return annotate_with(pool, shard.path, shard.name, self._order, self._report, self._stopped.is_set)

    def _report(self, summary: ShardSummary, share: float) -> None:
        self._tally.report(self._sizes[summary.name], summary, share)

    def _end(self, display: Display, result: ShardSummary | BaseException) -> None:
        """Count a shard that is done, or report its error; some errors end the run."""
        if isinstance(result, ShardSummary):
            self._report(result, 1.0)
            self._tally.finish()
            display.update()
        elif isinstance(result, LoadError) and not isinstance(result, Cancelled):
            with display.hidden():
                report(result)
            self._status = max(self._status, result.exit_status)
        else:
            raise result
