"""Read a list of paths: a file a line, of any format."""

from collections.abc import Iterator
from pathlib import Path

from tui_reader.errors import LoadError
from tui_reader.shards.addresses import local_path
from tui_reader.shards.inputs.stream import Stream, whole_pages
from tui_reader.shards.shard_page import Page
from tui_reader.sources.file import load_file
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import path_of, scheme_of
from tui_reader.sources.transfer import Transfer


def read_path_list(stream: Stream) -> Iterator[Page]:
    """Yield the page of each file.

    Relative paths begin at the folder of the list, and ``file://…`` is a path, too.
    """
    return whole_pages(stream, _read)


def _read(stream: Stream) -> Iterator[Page]:
    folder = local_path(stream.address).parent
    for line in stream.unpacked():
        if path := line.decode(errors="surrogateescape").strip():
            yield _page(folder, path)


def _page(folder: Path, path: str) -> Page:
    try:
        local = path_of(path) if scheme_of(path) == "file" else path
        resource = load_file(str(folder / local), Transfer(path, Limits().local_bytes))
    except LoadError as error:
        return Page(path, b"", fault=error.message)
    return Page(path, resource.content)
