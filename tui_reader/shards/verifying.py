"""Verify an output by the digests of its files and the rows of a sample."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from math import ceil
from typing import Any, TypeAlias

from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.shards.columns import TABLES
from tui_reader.shards.finished import Record, digest_of, records, table_file
from tui_reader.shards.inputs import pages_in
from tui_reader.shards.inputs.stream import Stream
from tui_reader.shards.one_shard import outcomes
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.places import Place
from tui_reader.shards.recipe import SAMPLE, Selection, recipe_of
from tui_reader.shards.shard_page import Page

_Rows: TypeAlias = dict[str, list[Mapping[str, object]]]


@dataclass(frozen=True, slots=True)
class Verification:
    """The result for one shard.

    Attributes:
        name: Name of the shard.
        pages: Pages that were annotated again.
        differences: A sentence for each difference from the output; empty for a shard without differences.
    """

    name: str
    pages: int
    differences: Sequence[str]


def verify(output: Place, sample: int = SAMPLE, jobs: int = 1) -> Iterator[Verification]:
    """Yield the result for each shard of an output, by the tagger that made it.

    The inputs have to be where they were. The sample is the same each time: pages at equal distances.

    Args:
        output: The folder of the output.
        sample: Pages of each shard that are annotated again.
        jobs: Processes that annotate side by side.

    Raises:
        UsageError: The folder has no shard that is done.
    """
    every = list(records(output))
    if not every:
        raise UsageError(f"{output} has no shard that is done. Name the folder that --output had.")
    for selection, alike in groupby(every, _selection):
        with PagePool(selection, jobs) as pool:
            for record in alike:
                yield _verified(output, record, selection, pool, sample)


def _selection(record: Record) -> Selection:
    recipe = record.recipe
    return Selection(tuple(recipe["languages"]), recipe["fewest_words"], recipe["tagger"])


def _verified(output: Place, record: Record, selection: Selection, pool: PagePool, sample: int) -> Verification:
    name = record.summary.name
    files = {table: table_file(table, name, record.form) for table in TABLES}
    changed = [
        f"{output}/{file} is not as it was written"
        for table, file in files.items()
        if _digest(output, file) != record.digests[table]
    ]
    if changed:
        return Verification(name, 0, changed)
    try:
        recipe = recipe_of(selection)
        other = [key for key, value in recipe.items() if record.recipe.get(key) != value]
        if other:
            told = ", ".join(f"{key} {record.recipe.get(key)}, here {recipe[key]}" for key in other)
            return Verification(name, 0, [f"{name} was made otherwise ({told}), so that it cannot be made again here"])
        return _made_again(output, record, pool, sample)
    except TuiReaderError as error:
        return Verification(name, 0, [f"{name} cannot be made again: {error.message}"])


def _made_again(output: Place, record: Record, pool: PagePool, sample: int) -> Verification:
    step = max(1, ceil(record.summary.pages / max(1, sample)))
    expected: dict[str, _Rows] = {}
    with Stream(record.input) as stream:
        pages = list(islice(pages_in(stream), 0, None, step))
    for page, outcome in zip(pages, outcomes(iter(pages), pool), strict=True):
        rows = {table: [json.loads(line) for line in lines.splitlines()] for table, lines in outcome.lines.items()}
        expected[page.key] = rows
    found = _rows_of(output, record, expected)
    differences = [
        f"{_shown(page)}: other {table}"
        for page in pages
        for table in TABLES
        if not _is_same(expected[page.key].get(table, []), found[page.key].get(table, []))
    ]
    return Verification(record.summary.name, len(pages), differences)


def _rows_of(output: Place, record: Record, keys: Mapping[str, Any]) -> dict[str, _Rows]:
    """Return the rows of some pages in the output, by their keys."""
    found: dict[str, _Rows] = {key: {} for key in keys}
    for table in TABLES:
        for row in _read(output, table, record):
            if (key := row["document"]) in found:
                found[str(key)].setdefault(table, []).append(row)
    return found


def _read(output: Place, table: str, record: Record) -> Iterator[Mapping[str, object]]:
    with output.open(table_file(table, record.summary.name, record.form)) as file:
        if record.form == "parquet":
            from tui_reader.shards.parquet_files import read_rows

            yield from read_rows(file)
        else:
            yield from map(json.loads, file)


def _is_same(expected: Sequence[object], found: Sequence[object]) -> bool:
    """Check whether rows are those expected.

    A page that is twice in the input has them twice.
    """
    times = len(found) // len(expected) if expected else 1
    return list(found) == list(expected) * max(1, times)


def _shown(page: Page) -> str:
    return f"the page {page.name}"


def _digest(output: Place, file: str) -> str | None:
    try:
        with output.open(file) as opened:
            return digest_of(opened)
    except OSError:
        return None
