"""Annotate many shards on this machine."""

from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import nullcontext
from pathlib import Path
from threading import Event
from typing import Final

from tui_reader.batch.output import print_out, report
from tui_reader.batch.shard_progress import Tally, display_of
from tui_reader.errors import Cancelled, TuiReaderError, UsageError
from tui_reader.shards.finding import Found
from tui_reader.shards.finished import record_of, write_manifest
from tui_reader.shards.one_shard import Order, annotate_with
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.summary import PASSED_OVER, ShardSummary

_SECONDS: Final = 0.2
"""Between two looks at how far the shards are."""


def run_shards(found: Sequence[Found], order: Order, jobs: int) -> int:
    """Annotate shards that are not done, and write the manifest.

    A shard that cannot be read is reported, and the others go on.

    Args:
        found: The shards.
        order: The output that is asked for.
        jobs: Processes that annotate side by side, whatever the number of shards.

    Returns:
        The highest exit status of the shards.

    Raises:
        UsageError: The output has shards of another version or of other options.
        SaveError: The tables cannot be written.
    """
    left = [shard for shard in found if order.done(shard.name) is None]
    try:
        status = _Run(left, order, jobs).status() if left else 0
    finally:
        if order.output.is_dir():
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
    """A thread a shard, and processes that all of them share."""

    def __init__(self, left: Sequence[Found], order: Order, jobs: int) -> None:
        self._left = left
        self._order = order
        self._jobs = jobs
        self._sizes = {shard.name: Path(shard.path).stat().st_size for shard in left}
        self._tally = Tally(len(left), sum(self._sizes.values()))
        self._stopped = Event()

    def status(self) -> int:
        """Annotate the shards, and return the highest exit status."""
        with PagePool(self._order.selection, self._jobs) as pool, ThreadPoolExecutor(self._jobs) as threads:
            work = {threads.submit(self._annotate, shard, pool): shard for shard in self._left}
            try:
                return self._watched(work)
            except BaseException:
                self._stopped.set()
                threads.shutdown(wait=False, cancel_futures=True)
                pool.close()
                raise

    def _watched(self, work: dict[Future[ShardSummary], Found]) -> int:
        """Wait for the shards, and show how far they are."""
        status, unfinished = 0, set(work)
        with display_of(self._tally) as display:
            while unfinished:
                finished, unfinished = wait(unfinished, _SECONDS, FIRST_COMPLETED)
                with display.hidden() if finished else nullcontext():
                    status = max([status, *(self._ended(each) for each in finished)])
                display.update()
        return status

    def _annotate(self, shard: Found, pool: PagePool) -> ShardSummary:
        size = self._sizes[shard.name]
        return annotate_with(
            pool,
            shard.path,
            shard.name,
            self._order,
            lambda summary, share: self._tally.report(size, summary, share),
            self._stopped.is_set,
        )

    def _ended(self, work: Future[ShardSummary]) -> int:
        error = work.exception()
        if error is None:
            self._tally.finish()
            return 0
        if isinstance(error, TuiReaderError) and not isinstance(error, UsageError | Cancelled) and error.kind != "save":
            report(error)
            return error.exit_status
        raise error
