"""Read Parquet files with the columns ``url`` and ``html`` or ``text``."""

from collections.abc import Iterator
from typing import Any, Final

from tui_reader.shards.inputs.json_lines import page_of_fields
from tui_reader.shards.inputs.stream import Stream, whole_pages
from tui_reader.shards.parquet_files import load_pyarrow
from tui_reader.shards.shard_page import Page

_COLUMNS: Final = ("url", "html", "text", "title", "published", "retrieved")
_ROWS: Final = 64
"""Rows that are unpacked at once, so that memory stays small."""


def read_parquet(stream: Stream) -> Iterator[Page]:
    """Yield the page of each row.

    Raises:
        UsageError: pyarrow is not installed.
    """
    library = load_pyarrow()
    return whole_pages(stream, lambda opened: _read(opened, library.parquet))


def _read(stream: Stream, library: Any) -> Iterator[Page]:
    file = library.ParquetFile(stream)
    there = [name for name in _COLUMNS if name in file.schema_arrow.names]
    for batch in file.iter_batches(batch_size=_ROWS, columns=there):
        for row in batch.to_pylist():
            yield page_of_fields({name: _plain(value) for name, value in row.items()}, str(row.get("url")))


def _plain(value: Any) -> object:
    """Return a date in ISO 8601, and any other value as it is."""
    return value.isoformat() if hasattr(value, "isoformat") else value
