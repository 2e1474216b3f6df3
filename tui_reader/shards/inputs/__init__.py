"""Read the pages of an input shard in each of its formats."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from pkgutil import resolve_name
from typing import Final, TypeAlias

from tui_reader.errors import UsageError
from tui_reader.shards.inputs.stream import Stream
from tui_reader.shards.shard_page import Page

__all__ = ["check_ending", "name_of", "pages_in"]

_Reader: TypeAlias = Callable[[Stream], Iterator[Page]]
_ROOM: Final = "tui_reader.shards.inputs"
_PACKED: Final = (".gz", ".zst")
_READERS: Final = {
    ".jsonl": f"{_ROOM}.json_lines:read_json_lines",
    ".ndjson": f"{_ROOM}.json_lines:read_json_lines",
    ".warc": f"{_ROOM}.warc:read_warc",
    ".wet": f"{_ROOM}.warc:read_warc",
    ".parquet": f"{_ROOM}.parquet_rows:read_parquet",
    ".list": f"{_ROOM}.path_list:read_path_list",
}
"""The reader of each ending of a file name."""


def pages_in(stream: Stream) -> Iterator[Page]:
    """Yield the pages of an input shard in their order.

    A damaged entry is a page with a fault, and where the rest of the shard is damaged, the last page says so.

    Raises:
        UsageError: The ending of its name is not known, or a library for it is missing.
        LoadError: It cannot be read.
    """
    reader: _Reader = resolve_name(_READERS[check_ending(stream.address)])
    return reader(stream)


def check_ending(address: str) -> str:
    """Return the ending of an address by which its reader is chosen.

    Raises:
        UsageError: The ending is not known.
    """
    ending = PurePosixPath(_unpacked(address)).suffix.lower()
    if ending not in _READERS:
        known = ", ".join(_READERS)
        raise UsageError(
            f"{address} is not a shard: its name ends in none of {known}, with .gz or .zst behind it or not."
        )
    return ending


def name_of(address: str) -> str:
    """Return the name of a shard, without folders and endings."""
    return PurePosixPath(_unpacked(address)).stem


def _unpacked(address: str) -> str:
    path = PurePosixPath(address)
    return str(path.with_suffix("")) if path.suffix.lower() in _PACKED else address
