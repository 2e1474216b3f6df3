"""Write a table of a shard as a Parquet file."""

import json
import os
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from tui_reader.errors import UsageError
from tui_reader.shards.columns import TABLES, Type

if TYPE_CHECKING:
    import pyarrow as pa

METADATA: Final = b"tui-reader"
"""Key of the recipe in the metadata of a file."""
_ROWS: Final = 2_000
"""Rows of a group, so that memory stays small."""


def load_pyarrow() -> Any:
    """Import pyarrow and return the module.

    Raises:
        UsageError: It is not installed.
    """
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("Parquet files need pyarrow: install “tui-reader[scale]”.") from error
    return pyarrow


def write_parquet(lines: Path, file: Path, table: str, recipe: Mapping[str, object]) -> None:
    """Write lines of JSON as a Parquet file.

    Args:
        lines: The rows, an object a line.
        file: The file to write.
        table: Name of the table.
        recipe: All that the rows depend on, for the file's metadata.
    """
    pa = load_pyarrow()
    schema = pa.schema(
        [pa.field(column.name, _type(column.type), column.may_be_missing) for column in TABLES[table]],
        {METADATA: json.dumps(recipe, sort_keys=True).encode()},
    )
    with pa.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for rows in _groups(lines):
            writer.write_table(pa.Table.from_pylist(rows, schema))
    with file.open("rb+") as written:  # it has to be on the disk before it is renamed
        os.fsync(written.fileno())


def read_rows(file: BinaryIO) -> Iterator[dict[str, object]]:
    """Yield the rows of a Parquet file."""
    for batch in load_pyarrow().parquet.ParquetFile(file).iter_batches(batch_size=_ROWS):
        yield from batch.to_pylist()


def _type(kind: Type) -> "pa.DataType":
    pa = load_pyarrow()
    return {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "strings": pa.list_(pa.string()),
        "spans": pa.list_(pa.list_(pa.int64())),
    }[kind]


def _groups(lines: Path) -> Iterator[list[dict[str, object]]]:
    with lines.open(encoding="utf-8", newline="\n") as rows:
        while group := list(islice(rows, _ROWS)):
            yield [json.loads(row) for row in group]
