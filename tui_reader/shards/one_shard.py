"""Annotate one shard: a file of many pages in, tables of rows out."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from tui_reader.errors import Cancelled, LoadError, UsageError
from tui_reader.shards.annotating import Outcome, failed
from tui_reader.shards.finished import Form, check_form, finish, record_of
from tui_reader.shards.inputs import name_of, pages_in
from tui_reader.shards.inputs.stream import Stream
from tui_reader.shards.page_process import PageProcess
from tui_reader.shards.recipe import FEWEST_WORDS, Selection, recipe_of
from tui_reader.shards.shard_page import Page
from tui_reader.shards.summary import ShardSummary
from tui_reader.shards.unfinished import FOLDER, unfinished


def annotate_shard(  # noqa: PLR0913 - keywords, each with a default
    shard: str | Path,
    output: str | Path,
    *,
    name: str | None = None,
    form: Form = "jsonl",
    languages: tuple[str, ...] = ("en",),
    fewest_words: int = FEWEST_WORDS,
    progress: Callable[[ShardSummary, float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    force: bool = False,
) -> ShardSummary:
    """Annotate the pages of one shard, and write tables of what was found.

    The rows depend on the pages and the arguments alone. A shard that is done is not done again, and one that was begun goes on where
    it was.

    Args:
        shard: Path of the input: JSON lines (``.jsonl``), WARC (``.warc``, ``.wet``), Parquet (``.parquet``) or a list of paths
            (``.list``); all but Parquet also packed (``.gz``, ``.zst``).
        output: Folder with a folder for each table.
        name: Name of the shard in the output; by default that of the input without its ending.
        form: Form of the tables, JSON lines or Parquet.
        languages: Languages of the articles that are annotated, of all where it is empty.
        fewest_words: Words of the shortest article that is annotated.
        progress: Called after each page with the counts so far, and the share of the input that was read.
        cancelled: Called after each page; once it returns true, ``Cancelled`` is raised. What was done is kept.
        force: Do again what is done.

    Returns:
        How many pages, words and rows there are, and how many pages were passed over.

    Raises:
        LoadError: The shard cannot be read; a page that cannot be read is a row of ``errors``.
        SaveError: The tables cannot be written.
        UsageError: The name ends in no known form, a library for it is missing, another process writes the shard, or the shard
            was done by another version, other weights or with other arguments.
        Cancelled: ``cancelled`` returned true.
    """
    check_form(form)
    name, output, selection = name or name_of(str(shard)), Path(output), Selection(tuple(languages), fewest_words)
    recipe = recipe_of(selection)
    if not force and (done := record_of(output, name)):
        if (done.recipe, done.form) != (recipe, form):
            raise UsageError(
                f"{output} has {name} of another version of the program, or of other arguments. "
                "Do it again with force, or write to another folder."
            )
        return done.summary
    with Stream(str(shard)) as stream, PageProcess(selection) as process:
        origin = {"input": str(shard), "size": stream.size, "recipe": recipe}
        with unfinished(output / FOLDER / name, ShardSummary(name), origin) as rows:
            with rows.writing():
                for outcome in _outcomes(islice(pages_in(stream), rows.summary.pages, None), process):
                    rows.add(outcome)
                    if progress is not None:
                        progress(rows.summary, stream.share)
                    if cancelled is not None and cancelled():
                        raise Cancelled(f"{name} was stopped before its end.")
            finish(output, rows.files, rows.summary, origin, form)
            rows.remove()
            return rows.summary


def _outcomes(pages: Iterator[Page], process: PageProcess) -> Iterator[Outcome]:
    """Yield the outcome of each page.

    The next one is read while a page is annotated.
    """
    page = next(pages, None)
    while page is not None:
        if page.fault is not None:
            yield failed(page, LoadError(page.fault))
            page = next(pages, None)
        elif page.passed_over is not None:
            yield Outcome(passed_over=page.passed_over)
            page = next(pages, None)
        else:
            process.begin(page)
            following = next(pages, None)
            yield process.outcome(page)
            page = following
