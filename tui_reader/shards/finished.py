"""Put the rows of a shard in their places, and find what is done.

The record of a shard (``shards/NAME.json``) comes last: where it exists, the shard is done. ``_manifest.json`` sums up all of them.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tui_reader.errors import UsageError
from tui_reader.export.saving import written_file
from tui_reader.shards.columns import TABLES
from tui_reader.shards.recipe import Form
from tui_reader.shards.summary import ShardSummary, summary_from

RECORDS: Final = "shards"
"""The folder of the records."""
MANIFEST: Final = "_manifest.json"


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


def table_file(output: Path, table: str, name: str, form: Form) -> Path:
    """Return the file of a table of a shard."""
    return output / table / f"{name}.{form}"


def finish(
    output: Path, rows: Mapping[str, Path], summary: ShardSummary, origin: Mapping[str, Any], form: Form
) -> Record:
    """Move the rows of a shard to their places, and write its record.

    Args:
        output: The folder of the output.
        rows: A file of lines of JSON for each table.
        summary: The counts.
        origin: The input and the recipe.
        form: The form of the files in the output.
    """
    files = {table: table_file(output, table, summary.name, form) for table in TABLES}
    for table, path in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if form == "parquet":
            from tui_reader.shards.parquet_files import write_parquet

            write_parquet(rows[table], path, table, origin["recipe"])
        else:
            rows[table].replace(path)
    digests = {table: digest_of(path) for table, path in files.items()}
    record = Record(summary, origin["input"], form, origin["recipe"], digests)
    record_file = _record_file(output, summary.name)
    record_file.parent.mkdir(parents=True, exist_ok=True)
    with written_file(record_file, overwrite=True) as file:
        json.dump(_data(record), file, indent=1)
        file.write("\n")
    return record


def record_of(output: Path, name: str) -> Record | None:
    """Return the record of a shard, ``None`` where the shard is not done.

    Raises:
        UsageError: It is not a record.
    """
    path = _record_file(output, name)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        summary = summary_from({"name": name} | data["counts"], str(path))
        return Record(summary, data["input"], data["form"], data["recipe"], data["digests"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{path} is not the record of a shard: {error}. Remove it, or write to another folder."
        ) from error


def records(output: Path) -> Iterator[Record]:
    """Yield the records of all shards that are done, by their names."""
    folder = output / RECORDS
    for path in sorted(folder.rglob("*.json")):
        if record := record_of(output, path.relative_to(folder).with_suffix("").as_posix()):
            yield record


def write_manifest(output: Path) -> None:
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
    with written_file(output / MANIFEST, overwrite=True) as file:
        json.dump(manifest, file, indent=1)
        file.write("\n")


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _record_file(output: Path, name: str) -> Path:
    return output / RECORDS / f"{name}.json"


def _data(record: Record) -> dict[str, Any]:
    return {
        "input": record.input,
        "form": record.form,
        "recipe": dict(record.recipe),
        "counts": record.summary.counts(),
        "digests": dict(record.digests),
    }
