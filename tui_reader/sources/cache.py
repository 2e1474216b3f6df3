"""Keep pages that were loaded before as files of this machine.

Each file is one answer, its head in the first line, then its body. Only the person can read the folder. Where
anything is wrong with it, the page is requested as if the folder did not exist.
"""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tui_reader.private_files import write_private

_ENDING = ".answer"
_MOST_BYTES = 100 * 1024 * 1024
_HEAD_BYTES = 512 * 1024
# Cookies identify a person, and belong to a visit and not to a page.
_FORGOTTEN = {"set-cookie", "set-cookie2"}


class Head(NamedTuple):
    """The head of an answer. ``headers`` have lower-case names, ``received`` is in seconds since 1970."""

    url: str
    status: int
    headers: dict[str, str]
    received: float


class Stored(NamedTuple):
    """An answer with its body, packed as it came."""

    head: Head
    body: bytes


class Cache:
    """The answers of one user agent, in a folder.

    The folder is made when the first answer is kept.

    When they are more than ``most_bytes``, those that were not used for longest go.
    """

    def __init__(self, folder: Path, user_agent: str, most_bytes: int = _MOST_BYTES) -> None:
        self._folder = folder
        self._user_agent = user_agent
        self._most_bytes = most_bytes

    def find(self, url: str) -> Stored | None:
        """Return the answer that was kept for an address, or ``None`` unless it is whole."""
        path = self._path(url)
        try:
            with path.open("rb") as file:
                fields = json.loads(file.readline(_HEAD_BYTES))
                head = Head(
                    str(fields["url"]),
                    int(fields["status"]),
                    {str(name): str(value) for name, value in fields["headers"].items()},
                    float(fields["received"]),
                )
                body = file.read()
            if head.url != url or len(body) != fields["length"]:
                return None
            os.utime(path)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return Stored(head, body)

    def keep(self, head: Head, body: bytes) -> None:
        """Write an answer, whole or not at all, in place of the one before."""
        headers = {name: value for name, value in head.headers.items() if name not in _FORGOTTEN}
        fields = head._replace(headers=headers)._asdict() | {"length": len(body)}
        first_line = json.dumps(fields).encode() + b"\n"
        if len(first_line) > _HEAD_BYTES or len(body) > self._most_bytes:
            return
        with suppress(OSError):  # a full or read-only disk: the page is shown all the same
            write_private(self._path(head.url), first_line + body, ending=_ENDING)
            self._make_room()

    def _make_room(self) -> None:
        files = [(path, path.stat()) for path in self._folder.glob(f"*{_ENDING}")]
        total = sum(status.st_size for _, status in files)
        for path, status in sorted(files, key=lambda file: file[1].st_mtime):
            if total <= self._most_bytes:
                return
            path.unlink(missing_ok=True)
            total -= status.st_size

    def _path(self, url: str) -> Path:
        name = hashlib.sha256(f"{self._user_agent}\n{url}".encode()).hexdigest()
        return self._folder / f"{name}{_ENDING}"
