"""Open the bytes of an input shard, and know how far it has been read."""

import io
import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, Final, cast

from tui_reader.errors import LoadError
from tui_reader.shards.addresses import open_address
from tui_reader.shards.shard_page import Page
from tui_reader.sources.decompression import DamagedDataError, Readable, gunzip, unpack_zstandard
from tui_reader.text import clean_line

_BUFFER: Final = 1024 * 1024
_WINDOW: Final = 128 * 1024 * 1024
"""Bytes of the window of Zstandard: that of ``zstd --long``, with which archives are packed."""
# Errors of what unpacks and parses.
_DAMAGED: Final = (DamagedDataError, EOFError, OSError, ValueError)


class Stream(io.RawIOBase):
    """A file, with the share of it that has been read.

    An error of the storage is kept, so that a reader can distinguish it from an error in the data.

    Raises:
        LocationError: There is no such file, or it may not be read.
        UsageError: What its storage needs is not installed.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.failure: OSError | None = None
        self._file, self.size = open_address(address)

    @property
    def share(self) -> float:
        """The share of the bytes that has been read, from 0 to 1."""
        return self._file.tell() / self.size if self.size and not self._file.closed else 1.0

    def readable(self) -> bool:
        """Return true; the file is read only."""
        return True

    def seekable(self) -> bool:
        """Return whether it can be read from other places."""
        return self._file.seekable()

    def readinto(self, buffer: object) -> int:
        """Read into a buffer, and keep the error if it fails."""
        view = memoryview(cast("bytearray", buffer))
        try:
            data = self._file.read(len(view))
        except OSError as error:
            self.failure = error
            raise
        view[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go on at another place."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the place that is read next."""
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()

    def unpacked(self) -> BinaryIO:
        """Return the bytes without the packing that the ending of the name states."""
        chunks: Iterator[bytes] = iter(partial(self.read, _BUFFER), b"")
        if self.address.lower().endswith(".gz"):
            chunks = gunzip(chunks)
        elif self.address.lower().endswith(".zst"):
            chunks = unpack_zstandard(chunks, _WINDOW)
        return cast("BinaryIO", io.BufferedReader(Readable(chunks), _BUFFER))


def whole_pages(stream: Stream, read: Callable[[Stream], Iterator[Page]]) -> Iterator[Page]:
    """Yield the pages that a function reads.

    Where the rest is damaged, a page with a fault comes behind them.

    Raises:
        LoadError: The storage failed, so that the shard may be whole.
    """
    number = 0
    try:
        for page in read(stream):
            number += 1
            yield page
    except _DAMAGED as error:
        if stream.failure is not None:
            raise LoadError(
                f"{stream.address} could not be read to its end: {stream.failure.strerror or stream.failure}."
            ) from error
        reason = clean_line(str(error)) or type(error).__name__
        place = f"behind page {number}" if number else "from its beginning"
        sentence = f"{stream.address} is damaged {place}: {reason}. Fetch it again."
        yield Page("", sentence.encode(), fault=sentence)
