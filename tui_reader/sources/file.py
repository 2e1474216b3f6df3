"""Load a file of this machine."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tui_reader.errors import LoadError, LocationError
from tui_reader.model import Resource
from tui_reader.sources.decompression import CHUNK_BYTES, DamagedDataError, unpack_by_content
from tui_reader.sources.transfer import Transfer

_CHUNK_BYTES = 16 * CHUNK_BYTES
# Neither waits for a writer (a pipe) nor becomes a terminal's owner (a device); on a regular file they do nothing.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)
_KINDS = (
    (stat.S_ISDIR, "is a folder. Give the path of a file in it."),
    (stat.S_ISFIFO, "is a named pipe, not a file. Pipe it in and give - as the location."),
    (stat.S_ISCHR, "is a device, not a file. Give the path of a file."),
    (stat.S_ISBLK, "is a device, not a file. Give the path of a file."),
    (stat.S_ISSOCK, "is a socket, not a file. Give the path of a file."),
)


def load_file(path: str, transfer: Transfer) -> Resource:
    """Read a regular file; gzip, known by its content, is unpacked.

    Raises:
        LocationError: It is missing, no regular file, or may not be read.
        LoadError: Reading failed, or the packed data are damaged.
        TooLargeError: It is larger than ``transfer`` takes.
        Cancelled: The person stopped it.
    """
    try:
        expanded = Path(path).expanduser()
        with _opened(expanded, path) as file:
            transfer.total = os.fstat(file.fileno()).st_size
            content = transfer.gathered(unpack_by_content(transfer.counted(_chunks(file))))
    except FileNotFoundError as error:
        raise LocationError(f"There is no file {path}.{_web_hint(path)}") from error
    except PermissionError as error:
        raise LocationError(f"{path} may not be read by you. Ask its owner, or copy it as somebody who may.") from error
    except DamagedDataError as error:
        raise LoadError(f"{path} cannot be unpacked: {error}. Fetch it again, or unpack it yourself.") from error
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise LocationError(f"{path} cannot be read: {reason}. Check the path.") from error
    return Resource(location=path, content=content)


def _opened(path: Path, shown: str) -> BinaryIO:
    _check_kind(path.stat().st_mode, shown)
    descriptor = os.open(path, _OPEN_FLAGS)
    try:
        # Once more on what was really opened: the name may mean something else by now.
        _check_kind(os.fstat(descriptor).st_mode, shown)
        return os.fdopen(descriptor, "rb", buffering=0)
    except BaseException:
        os.close(descriptor)
        raise


def _check_kind(mode: int, shown: str) -> None:
    for is_kind, sentence in _KINDS:
        if is_kind(mode):
            raise LocationError(f"{shown} {sentence}")


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK_BYTES):
        yield chunk


def _web_hint(path: str) -> str:
    host = path.partition("/")[0]
    looks_like_host = "." in host.strip(".") and not host.startswith((".", "~"))
    return f" For a web page, write https://{path}" if looks_like_host else " Check the path."
