"""Write the files of an output atomically, to this machine or other storage.

Other storage is any that fsspec knows: ``s3://…``, for example.
"""

import hashlib
import secrets
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

from tui_reader.errors import SaveError
from tui_reader.export.saving import save_error, written_file
from tui_reader.shards.addresses import is_elsewhere, local_path, storage_of

_UNFINISHED: Final = "_unfinished"
_FOLDERS: Final = frozenset({"sftp", "ssh", "hdfs", "arrow_hdfs", "smb"})
"""Storage without atomic uploads, in which half of a file could be seen."""


class Place(ABC):
    """The folder of an output, whose files have names such as ``documents/may.jsonl``."""

    @abstractmethod
    def put(self, name: str, file: Path) -> None:
        """Move a file of this machine to its place.

        Raises:
            SaveError: It cannot be written.
        """

    @abstractmethod
    def write(self, name: str, text: str) -> None:
        """Write a file.

        Raises:
            SaveError: It cannot be written.
        """

    @abstractmethod
    def open(self, name: str) -> BinaryIO:
        """Open a file for reading.

        Raises:
            OSError: It is not there, or cannot be read.
        """

    @abstractmethod
    def names(self, folder: str) -> Sequence[str]:
        """Return the names of the files below a folder, in their order, without the folder."""

    @property
    @abstractmethod
    def unfinished(self) -> Path:
        """The folder on this machine for shards that are not finished."""


@dataclass(frozen=True, slots=True)
class LocalPlace(Place):
    """A folder of this machine."""

    folder: Path

    def __str__(self) -> str:
        return str(self.folder)

    def put(self, name: str, file: Path) -> None:
        """Move a file, in one step."""
        try:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            file.replace(self.folder / name)
        except OSError as error:
            raise save_error(self.folder / name, error) from error

    def write(self, name: str, text: str) -> None:
        """Write a file under a temporary name, and rename it."""
        try:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise save_error(self.folder / name, error) from error
        with written_file(self.folder / name, overwrite=True) as file:
            file.write(text)

    def open(self, name: str) -> BinaryIO:
        """Open a file of the folder."""
        return (self.folder / name).open("rb")

    def names(self, folder: str) -> Sequence[str]:
        """List the files of the folder."""
        inside = self.folder / folder
        return sorted(path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file())

    @property
    def unfinished(self) -> Path:
        """A folder within this one."""
        return self.folder / _UNFINISHED


@dataclass(frozen=True, slots=True)
class RemotePlace(Place):
    """A folder of other storage, by its address."""

    address: str

    def __str__(self) -> str:
        return self.address

    def put(self, name: str, file: Path) -> None:
        """Upload a file, and remove it here."""
        storage, root = storage_of(self.address)
        path = f"{root}/{name}"
        try:
            storage.makedirs(path.rpartition("/")[0], exist_ok=True)
            protocols = {storage.protocol} if isinstance(storage.protocol, str) else set(storage.protocol)
            if protocols & _FOLDERS:
                temporary = f"{path}.{secrets.token_hex(8)}.tmp"
                storage.put_file(str(file), temporary)
                storage.mv(temporary, path)
            else:
                storage.put_file(str(file), path)
            file.unlink()
        except OSError as error:
            raise SaveError(f"{self.address}/{name} could not be written: {error}.") from error

    def write(self, name: str, text: str) -> None:
        """Write a file here, and upload it."""
        try:
            self.unfinished.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise save_error(self.unfinished, error) from error
        file = self.unfinished / f"{secrets.token_hex(8)}.tmp"  # another run may write a file of this name
        with written_file(file, overwrite=True) as opened:
            opened.write(text)
        self.put(name, file)

    def open(self, name: str) -> BinaryIO:
        """Open a file of the storage."""
        storage, root = storage_of(self.address)
        return cast("BinaryIO", storage.open(f"{root}/{name}", "rb"))

    def names(self, folder: str) -> Sequence[str]:
        """List the files of the storage."""
        storage, root = storage_of(self.address)
        storage.invalidate_cache()
        inside = f"{root}/{folder}/"
        return sorted(path.partition(inside)[2] for path in storage.find(inside))

    @property
    def unfinished(self) -> Path:
        """A folder among the cached files of the user, which the next run finds again."""
        from platformdirs import user_cache_path

        return user_cache_path("tui-reader") / "shards" / hashlib.sha256(self.address.encode()).hexdigest()[:16]


def place_of(address: str | Path) -> Place:
    """Return the folder that an address means."""
    text = str(address)
    return RemotePlace(text.rstrip("/")) if is_elsewhere(text) else LocalPlace(local_path(text))
