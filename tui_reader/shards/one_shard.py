"""Annotate one shard: a file of many pages in, tables of rows out."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from tui_reader.errors import Cancelled, LoadError, UsageError
from tui_reader.shards.annotating import Outcome, failed
from tui_reader.shards.finished import finish, record_of
from tui_reader.shards.inputs import name_of, pages_in
from tui_reader.shards.inputs.stream import Stream
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.places import Place, place_of
from tui_reader.shards.recipe import FEWEST_WORDS, Form, Selection, check_form, recipe_of
from tui_reader.shards.shard_page import Page
from tui_reader.shards.summary import ShardSummary
from tui_reader.shards.unfinished import unfinished
from tui_reader.tagger_names import wanted_tagger

Progress: TypeAlias = Callable[[ShardSummary, float], None]


@dataclass(frozen=True, slots=True)
class Order:
    """The request for the output of one shard or many.

    Attributes:
        output: The folder of the tables.
        form: The form of their files.
        selection: The pages that are annotated, and the tagger.
        force: Whether shards that are done are done again.
    """

    output: Place
    form: Form = "jsonl"
    selection: Selection = field(default_factory=Selection)
    force: bool = False

    def done(self, name: str) -> ShardSummary | None:
        """Return the counts of a shard that is done, or ``None``.

        Raises:
            UsageError: It was done by another version, other weights or with other arguments.
        """
        record = None if self.force else record_of(self.output, name)
        if record is None:
            return None
        if (record.recipe, record.form) != (recipe_of(self.selection), self.form):
            raise UsageError(
                f"{self.output} has the shard {name} of another version of the program, or of other options. "
                "Write to another folder, or do it again by force."
            )
        return record.summary


def annotate_shard(  # noqa: PLR0913 - keywords, each with a default
    shard: str | Path,
    output: str | Path,
    *,
    name: str | None = None,
    form: Form = "jsonl",
    languages: tuple[str, ...] = ("en",),
    fewest_words: int = FEWEST_WORDS,
    tagger: str | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    force: bool = False,
) -> ShardSummary:
    """Annotate the pages of one shard, and write tables of what was found.

    The rows depend on the pages and the arguments alone. A shard that is done is not done again, and one that was begun goes on where
    it was.

    Args:
        shard: Path or address (``s3://…``) of the input: JSON lines (``.jsonl``), WARC (``.warc``, ``.wet``), Parquet (``.parquet``) or a list of paths
            (``.list``); all but Parquet also packed (``.gz``, ``.zst``).
        output: Folder with a folder for each table, or its address.
        name: Name of the shard in the output; by default that of the input without its ending.
        form: Form of the tables, JSON lines or Parquet.
        languages: Languages of the articles that are annotated, of all where it is empty.
        fewest_words: Words of the shortest article that is annotated.
        tagger: Name of the tagger; by default that in the environment, or else ``learned``.
        jobs: Processes that annotate side by side; engines that call this function on every core leave it at 1.
        progress: Called after each page with the counts so far, and the share of the input that was read.
        cancelled: Called after each page; once it returns true, ``Cancelled`` is raised. The rows so far are kept.
        force: Whether a shard that is done is done again.

    Returns:
        How many pages, words and rows there are, and how many pages were passed over.

    Raises:
        LoadError: The shard cannot be read; a page that cannot be read is a row of ``errors``.
        SaveError: The tables cannot be written.
        UsageError: The name ends in no known form, a library for it is missing, there is no such tagger, another process writes the
            shard, or the shard was done by another version, other weights or with other arguments.
        Cancelled: ``cancelled`` returned true.
    """
    check_form(form)
    selection = Selection(tuple(languages), fewest_words, tagger or wanted_tagger())
    order = Order(place_of(output), form, selection, force)
    name = name or name_of(str(shard))
    if done := order.done(name):
        return done
    with PagePool(order.selection, jobs) as pool:
        return annotate_with(pool, str(shard), name, order, progress, cancelled)


def annotate_with(  # noqa: PLR0913, PLR0917 - what annotate_shard has put together
    pool: PagePool,
    shard: str,
    name: str,
    order: Order,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ShardSummary:
    """Annotate a shard with processes that other shards may share.

    The result and the errors are those of ``annotate_shard``.
    """
    with Stream(shard) as stream:
        origin = {"input": shard, "size": stream.size, "recipe": recipe_of(order.selection)}
        with unfinished(order.output.unfinished / name, ShardSummary(name), origin) as rows:
            if done := order.done(name):  # by another run, which this one has waited for
                rows.remove()
                return done
            with rows.writing():
                for outcome in outcomes(islice(pages_in(stream), rows.summary.pages, None), pool):
                    rows.add(outcome)
                    if progress is not None:
                        progress(rows.summary, stream.share)
                    if cancelled is not None and cancelled():
                        raise Cancelled(f"{name} was stopped before its end.")
            finish(order.output, rows.files, rows.summary, origin, order.form)
            rows.remove()
            return rows.summary


def outcomes(pages: Iterable[Page], pool: PagePool) -> Iterator[Outcome]:
    """Yield the outcome of each page in order.

    The next pages are begun meanwhile, as many as the pool has room for. The first page needs no room, so that no shard waits for another.
    Where the pages end with an error, those that wait for a process are given up.
    """
    begun: deque[Future[Outcome]] = deque()
    taken = 0
    try:
        for page in pages:
            begun.append(_begun(page, pool))
            if pool.room.acquire(blocking=False):
                taken += 1
            else:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    except CancelledError as error:
        raise Cancelled("The shard was stopped before its end.") from error
    finally:
        for each in begun:
            each.cancel()
        for _ in range(taken):
            pool.room.release()


def _begun(page: Page, pool: PagePool) -> Future[Outcome]:
    if page.fault is None and page.passed_over is None:
        return pool.begin(page)
    known: Future[Outcome] = Future()
    is_faulty = page.fault is not None
    known.set_result(failed(page, LoadError(page.fault or "")) if is_faulty else Outcome(passed_over=page.passed_over))
    return known
