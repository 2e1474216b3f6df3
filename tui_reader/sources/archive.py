"""Keep the pages of an article as they were received, in a WARC file.

WARC (ISO 28500, version 1.1) is the format of web archives; other programs read these files. A record is few lines of text and the answer
of the server, so that they are written here: a library for it, in C++, would be one more for everybody to install.
"""

import base64
import gzip
import hashlib
import uuid
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Final, NamedTuple

from tui_reader.private_files import write_private
from tui_reader.version import __version__

ENDING: Final = ".warc.gz"
PAGES: Final = "pages"
"""The name of the folder, beside the library."""
_REASONS: Final = {status.value: status.phrase for status in HTTPStatus}
_LINE: Final = b"\r\n"
_FORGOTTEN: Final = {"set-cookie", "set-cookie2"}  # they identify a person
# The connection is behind these, so that they would be wrong of the body that is kept.
_OF_THE_CONNECTION: Final = {"transfer-encoding", "content-length", "connection", "keep-alive"}


class Received(NamedTuple):
    """An answer of a server.

    ``headers`` have lower-case names, ``body`` is packed as it came, ``time`` is in seconds since 1970.
    """

    url: str
    status: int
    headers: dict[str, str]
    body: bytes
    time: float


class Archive:
    """The answers to the loads for one article, in a file of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._address: str | None = None
        self._content = b""

    def add(self, address: str, received: Received) -> None:
        """Add an answer to the file, in place of the file of an earlier visit.

        Args:
            address: What was asked for; the first one names the file.
            received: The answer.

        Raises:
            OSError: It cannot be written, and the file of the earlier visit is as it was.
        """
        if self._address is None:
            self._address = address
            self._content = gzip.compress(_information(address, received.time), mtime=0)
        self._content += gzip.compress(_response(received), mtime=0)
        write_private(path_of(self._folder, self._address), self._content)


def default_folder() -> Path:
    """Return the folder of the user's pages, in the folder for data of programs."""
    from platformdirs import user_data_path

    return user_data_path("tui-reader") / PAGES


def path_of(folder: Path, address: str) -> Path:
    """Return the file of an address, which need not exist."""
    return folder / f"{hashlib.sha256(address.encode(errors='surrogateescape')).hexdigest()}{ENDING}"


def content_of(path: Path) -> bytes | None:
    """Return the content of a file of this module, ``None`` without a file.

    Raises:
        OSError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def answers_in(content: bytes) -> list[Received]:
    """Return the answers in a file of this module.

    Raises:
        ValueError: The file is damaged.
    """
    try:
        return list(_answers(gzip.decompress(content)))
    except (EOFError, OSError, LookupError, zlib.error) as error:
        raise ValueError(str(error)) from error


def _answers(records: bytes) -> Iterator[Received]:
    while records:
        head, _, rest = records.partition(2 * _LINE)
        fields = _fields(head)
        length = int(fields["content-length"])
        block, records = rest[:length], rest[length:].removeprefix(2 * _LINE)
        if len(block) < length:
            raise ValueError("its end is missing")
        if fields["warc-type"] == "response":
            answer, _, body = block.partition(2 * _LINE)
            time = datetime.fromisoformat(fields["warc-date"]).timestamp()
            yield Received(fields["warc-target-uri"], int(answer.split()[1]), _fields(answer), body, time)


def _fields(head: bytes) -> dict[str, str]:
    """Return the fields below the first line of a head, with lower-case names."""
    lines = head.decode("utf-8", "replace").split("\r\n")[1:]
    return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def _information(address: str, time: float) -> bytes:
    """Return the record about the program and the address that was asked for."""
    software = f"software: tui-reader/{__version__}\r\nformat: WARC File Format 1.1\r\nrequested: {address}\r\n"
    return _record("warcinfo", "application/warc-fields", software.encode(errors="replace"), time)


def _response(received: Received) -> bytes:
    """Return the record of an answer; headers about the connection get another name."""
    status = received.status
    lines = [f"HTTP/1.1 {status} {_REASONS.get(status, 'Unknown')}"]
    for name, value in received.headers.items():
        if name not in _FORGOTTEN:
            prefix = "x-archive-orig-" if name in _OF_THE_CONNECTION else ""
            lines.append(f"{prefix}{name}: {' '.join(value.split())}")
    lines.append(f"content-length: {len(received.body)}")
    block = "\r\n".join(lines).encode(errors="replace") + 2 * _LINE + received.body
    more = (f"WARC-Target-URI: {received.url}", f"WARC-Payload-Digest: {_digest(received.body)}")
    return _record("response", "application/http;msgtype=response", block, received.time, *more)


def _record(kind: str, media_type: str, block: bytes, time: float, *more: str) -> bytes:
    head = (
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid4()}>",
        f"WARC-Date: {datetime.fromtimestamp(time, UTC):%Y-%m-%dT%H:%M:%SZ}",
        *more,
        f"WARC-Block-Digest: {_digest(block)}",
        f"Content-Type: {media_type}",
        f"Content-Length: {len(block)}",
    )
    return "\r\n".join(head).encode(errors="replace") + 2 * _LINE + block + 2 * _LINE


def _digest(content: bytes) -> str:
    """Return a digest as readers of WARC expect it; it only finds damage."""
    return f"sha1:{base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()}"
