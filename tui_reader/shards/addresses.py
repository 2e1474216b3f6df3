"""Open and find files by addresses: paths, and by fsspec other storage (``s3://…``)."""

import glob
import os
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, cast

from tui_reader.errors import LocationError, UsageError
from tui_reader.sources.location import scheme_of
from tui_reader.sources.settings import Settings

_LOCAL: Final = "file://"


class Opened(NamedTuple):
    """A file that is open for reading, with its size in bytes."""

    file: BinaryIO
    size: int


def is_elsewhere(address: str) -> bool:
    """Check whether an address is one of other storage than the files of this machine."""
    return "://" in address and scheme_of(address) != "" and not address.startswith(_LOCAL)


def local_path(address: str) -> Path:
    """Return the path that an address of this machine means."""
    return Path(address.removeprefix(_LOCAL))


def storage_of(address: str) -> tuple[Any, str]:
    """Return the storage of an address by fsspec, and the path there.

    Raises:
        UsageError: fsspec, or its library for this storage, is not installed, there is no such storage, or the program is offline.
    """
    if Settings.from_environment().offline:
        raise UsageError(
            f"{address} is on other storage, and --offline keeps from the network. Name files of this machine, or leave --offline out."
        )
    try:
        import fsspec

        storage, path = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise UsageError(
            f"{address} cannot be opened: {error}. Install “tui-reader[scale]”, and what fsspec needs for this storage."
        ) from error
    return storage, str(path)


def open_address(address: str) -> Opened:
    """Open a file for reading.

    Raises:
        LocationError: There is no such file, or it may not be read.
        UsageError: What its storage needs is not installed.
    """
    try:
        if is_elsewhere(address):
            storage, path = storage_of(address)
            return Opened(cast("BinaryIO", storage.open(path, "rb")), int(storage.size(path)))
        file = local_path(address).open("rb", buffering=0)
        return Opened(file, os.fstat(file.fileno()).st_size)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise LocationError(f"{address} cannot be read: {reason}. Check the path.") from error


def size_of(address: str) -> int:
    """Return the size of a file in bytes, as ``open_address`` does."""
    file, size = open_address(address)
    file.close()
    return size


def find_addresses(pattern: str) -> list[str]:
    """Return the files that a pattern matches, as addresses.

    Raises:
        UsageError: What their storage needs is not installed.
    """
    if is_elsewhere(pattern):
        storage, path = storage_of(pattern)
        found = [each for each in storage.glob(path) if storage.isfile(each)]
        # The storage's own paths leave out the host (``hdfs://host/path``), which whoever opens them needs.
        head = pattern.removesuffix(path) if pattern.endswith(path) else None
        return [storage.unstrip_protocol(each) if head is None else head + each for each in found]
    # Not by ``Path.glob``, which takes no absolute patterns.
    found = glob.glob(str(local_path(pattern)), recursive=True)  # noqa: PTH207
    return [path for path in found if Path(path).is_file()]
