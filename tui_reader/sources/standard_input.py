"""Load the bytes that are piped in."""

import os
import select
import sys
from collections.abc import Iterator
from typing import BinaryIO

from tui_reader.errors import LoadError, LocationError
from tui_reader.model import Resource
from tui_reader.sources.decompression import CHUNK_BYTES, DamagedDataError, unpack_by_content
from tui_reader.sources.location import STANDARD_INPUT
from tui_reader.sources.transfer import POLL_SECONDS, Transfer


def load_standard_input(transfer: Transfer, stream: BinaryIO | None = None) -> Resource:
    """Read ``stream`` (by default standard input) to its end, and unpack gzip.

    Gzip is recognised by its content.

    Raises:
        LocationError: There is nothing piped in: it is a terminal, or closed.
        LoadError: Reading failed, or the packed data are damaged.
        TooLargeError: It is more than ``transfer`` takes.
        Cancelled: The person stopped it.
    """
    if stream is None:
        stream = _standard_input()
    try:
        content = transfer.gathered(unpack_by_content(transfer.counted(_chunks(stream.fileno(), transfer))))
    except DamagedDataError as error:
        raise LoadError(f"Standard input cannot be unpacked: {error}. Unpack it before you pipe it in.") from error
    except (OSError, ValueError) as error:
        raise LoadError(f"Standard input cannot be read: {error}. Save it to a file and open that.") from error
    return Resource(location=STANDARD_INPUT, content=content)


def _standard_input() -> BinaryIO:
    # A program started without one has None there.
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        raise LocationError("Nothing is piped in. Write for example: curl https://example.org/article | tui-reader -")
    return sys.stdin.buffer


def _chunks(descriptor: int, transfer: Transfer) -> Iterator[bytes]:
    while True:
        transfer.check()
        # A read would block until the writer writes, and could not be cancelled.
        ready, _, _ = select.select([descriptor], [], [], POLL_SECONDS)
        if ready:
            chunk = os.read(descriptor, CHUNK_BYTES)
            if not chunk:
                return
            yield chunk
