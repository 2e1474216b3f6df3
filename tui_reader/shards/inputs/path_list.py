"""Read a list of paths: a file a line, of any format."""

from collections.abc import Iterator
from functools import partial

from tui_reader.errors import LoadError, UsageError
from tui_reader.shards.addresses import is_elsewhere, local_path, open_address
from tui_reader.shards.inputs.stream import Stream, whole_pages
from tui_reader.shards.shard_page import Page
from tui_reader.sources.decompression import CHUNK_BYTES, DamagedDataError, unpack_by_content
from tui_reader.sources.file import load_file
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import path_of, scheme_of
from tui_reader.sources.transfer import Transfer


def read_path_list(stream: Stream) -> Iterator[Page]:
    """Yield the page of each file.

    Relative paths begin at the folder of the list, wherever that is; ``file://…`` and addresses of other storage are paths, too. A list on
    other storage names no files of this machine.
    """
    return whole_pages(stream, _read)


def _read(stream: Stream) -> Iterator[Page]:
    for line in stream.unpacked():
        if path := line.decode(errors="surrogateescape").strip():
            yield _page(stream.address, path)


def _page(listed_in: str, path: str) -> Page:
    try:
        return Page(path, _content(_address(listed_in, path), path))
    except (LoadError, UsageError) as error:
        return Page(path, b"", fault=error.message)


def _address(listed_in: str, path: str) -> str:
    if is_elsewhere(path):
        return path
    if is_elsewhere(listed_in) and scheme_of(path) == "file":
        raise LoadError(
            f"{path} is a file of this machine, and the list is on other storage. Name it in a list of this machine."
        )
    if is_elsewhere(listed_in):
        return f"{listed_in.rpartition('/')[0]}/{path}"
    return str(local_path(listed_in).parent / (path_of(path) if scheme_of(path) == "file" else path))


def _content(address: str, path: str) -> bytes:
    transfer = Transfer(path, Limits().local_bytes)
    if not is_elsewhere(address):
        return load_file(address, transfer).content
    try:
        with open_address(address).file as file:
            return transfer.gathered(unpack_by_content(transfer.counted(iter(partial(file.read, CHUNK_BYTES), b""))))
    except DamagedDataError as error:
        raise LoadError(f"{path} cannot be unpacked: {error}. Fetch it again, or unpack it yourself.") from error
    except OSError as error:
        raise LoadError(f"{path} cannot be read: {error.strerror or error}.") from error
