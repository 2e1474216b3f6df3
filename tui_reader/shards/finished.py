"""Move the rows of a shard to their places, and find finished shards.

The record of a shard (``shards/NAME.json``) comes last: where it exists, the shard is done. ``_manifest.json`` sums up all of them.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from tui_reader.errors import UsageError
from tui_reader.shards.places import Place
from tui_reader.shards.recipe import Form
from tui_reader.shards.summary import ShardSummary, summary_from

RECORDS: Final = "shards"
"""The folder of the records."""
MANIFEST: Final = "_manifest.json"
_PART: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Record:
    """The record of a shard that is done.

    Attributes:
        summary: Its counts.
        input: The address of its input, as it was given.
        form: The form of its files.
        recipe: All that its rows depend on, besides the pages.
        digests: SHA-256 of each table's file.
    """

    summary: ShardSummary
    input: str
    form: Form
    recipe: Mapping[str, Any]
    digests: Mapping[str, str]


def table_file(table: str, name: str, form: Form) -> str:
    """Return the name of the file of a table of a shard."""
    return f"{table}/{name}.{form}"


def finish(
    output: Place, rows: Mapping[str, Path], summary: ShardSummary, origin: Mapping[str, Any], form: Form
) -> Record:
    """Move the rows of a shard to their places, and write its record.

    Args:
        output: The folder of the output.
        rows: A file of lines of JSON for each table; they are moved away.
        summary: The counts.
        origin: The input and the recipe.
        form: The form of the files in the output.
    """
    digests = {}
    for table, file in rows.items():
        finished = file
        if form == "parquet":
            from tui_reader.shards.parquet_files import write_parquet

            finished = file.with_suffix(".parquet")
            write_parquet(file, finished, table, origin["recipe"])
        with finished.open("rb") as opened:
            digests[table] = digest_of(opened)
        output.put(table_file(table, summary.name, form), finished)
    record = Record(summary, origin["input"], form, origin["recipe"], digests)
    output.write(_record_file(summary.name), json.dumps(_data(record), indent=1) + "\n")
    return record


def record_of(output: Place, name: str) -> Record | None:
    """Return the record of a shard, ``None`` where the shard is not done.

    Raises:
        UsageError: The file is not a record.
    """
    where = f"{output}/{_record_file(name)}"
    try:
        with output.open(_record_file(name)) as file:
            data = json.load(file)
        summary = summary_from({"name": name} | data["counts"], where)
        return Record(summary, data["input"], data["form"], data["recipe"], data["digests"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{where} is not the record of a shard: {error}. Remove it, or write to another folder."
        ) from error


def records(output: Place) -> Iterator[Record]:
    """Yield the records of all shards that are done, by their names."""
    for name in output.names(RECORDS):
        if name.endswith(".json") and (record := record_of(output, name.removesuffix(".json"))):
            yield record


def write_manifest(output: Place) -> None:
    """Write the manifest: the recipes, the counts of each shard and their sums.

    Raises:
        SaveError: It could not be written.
    """
    every = list(records(output))
    total = ShardSummary("")
    for record in every:
        total = total.plus(record.summary)
    recipes = {json.dumps(record.recipe, sort_keys=True) for record in every}
    manifest = {
        "recipes": [json.loads(recipe) for recipe in sorted(recipes)],
        "total": total.counts(),
        "shards": {record.summary.name: record.summary.counts() for record in every},
    }
    output.write(MANIFEST, json.dumps(manifest, indent=1) + "\n")


def digest_of(file: BinaryIO) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    while part := file.read(_PART):
        digest.update(part)
    return digest.hexdigest()


def _record_file(name: str) -> str:
    return f"{RECORDS}/{name}.json"


def _data(record: Record) -> dict[str, Any]:
    return {
        "input": record.input,
        "form": record.form,
        "recipe": dict(record.recipe),
        "counts": record.summary.counts(),
        "digests": dict(record.digests),
    }
