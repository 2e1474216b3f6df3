"""Remember articles, places and looks in a small file for its owner only.

The file is not configuration: nobody writes it but the program, and nothing is lost but comfort if it is deleted. Programs that run at the
same time share it: each makes its changes to the file as it then is.
"""

import fcntl
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

from tui_reader.anchors import anchor_at
from tui_reader.model import Anchor
from tui_reader.private_files import write_private
from tui_reader.ui.remembered.state import DamagedStateError, Look, State, parsed, written

_MOST_BYTES: Final = 4_000_000
_PATIENCE: Final = 1.0  # seconds for another program to write the file, which takes it a few thousandths
_PAUSE: Final = 0.01
_NOWHERE: Final = -1

_Change = Callable[[State], State]


class Memory:
    """The state in a file, and the changes that are not written yet.

    A second thread may write them, too: the one that ends the program with its terminal.

    Attributes:
        state: The content of the file, with all changes of this program.
        trouble: A sentence on a file that could not be read, or nothing.
    """

    def __init__(self, path: Path | None = None, *, is_kept: bool = True) -> None:
        """Read the file, which need not exist.

        Args:
            path: The file; without one, nothing is known and nothing is written.
            is_kept: Write changes; else the file stays as it is.
        """
        self.state = State()
        self.trouble = ""
        self._path = Path(os.path.realpath(path)) if path is not None and is_kept else None
        self._changes: list[_Change] = []
        self._read: tuple[str, str, int] | None = None  # the address, the text, and the offset where the person is
        self._lock = threading.RLock()
        self._has_failed = False
        if path is not None:
            try:
                self.state = _state_in(path)
            except DamagedStateError as error:
                self.trouble = f"What was remembered in {path} cannot be read: {error}. {self._set_aside()}".strip()
            except OSError as error:
                self.trouble = f"What was remembered in {path} cannot be read: {error.strerror}."
                self._path = None

    def _set_aside(self) -> str:
        if self._path is None:
            return ""
        try:
            aside = _moved_aside(self._path)
        except OSError:
            self._path = None
            return "It cannot be moved away, so that nothing new is remembered."
        return f"It is {aside.name} now, and a new one is begun."

    def open(self, address: str | None, title: str, text: str) -> Anchor | None:
        """Remember an article and, from now on, the place in it.

        Without an address, nothing of the article is remembered.

        Returns:
            The place where it was left before.
        """
        with self._lock:
            self._leave()
            self._read = None
            if address is None:
                return None
            day = datetime.now(UTC).astimezone().date().isoformat()
            self._change(lambda state: state.with_article(address, title, day))
            self._read = (address, text, _NOWHERE)
            return self.state.place_in(address)

    def go_to(self, offset: int) -> None:
        """Note the place where the person reads, which costs nothing."""
        with self._lock:
            if self._read is not None:
                self._read = (*self._read[:2], offset)

    def _leave(self) -> None:
        if self._read is None or self._read[2] == _NOWHERE:
            return
        address, text, offset = self._read
        place = anchor_at(text, offset) if offset else None
        self._change(lambda state: state.with_place(address, place))
        self._read = (address, text, _NOWHERE)

    def note_typed(self, location: str) -> None:
        """Remember a location that was typed."""
        self._change(lambda state: state.with_typed(location))

    def note_look(self, name: Look, value: str | int) -> None:
        """Remember a part of the look."""
        self._change(lambda state: state.with_look(name, value))

    def _change(self, change: _Change) -> None:
        with self._lock:
            self.state = change(self.state)
            if self._path is not None:
                self._changes.append(change)

    def keep(self) -> str:
        """Write all changes.

        Returns:
            A sentence, the first time that the file cannot be written; else nothing.
        """
        with self._lock:
            self._leave()
            if not self._changes or self._path is None:
                return ""
            try:
                self._write(self._path)
            except OSError as error:
                sentence = f"Nothing can be remembered in {self._path}: {error.strerror}."
                is_first, self._has_failed = not self._has_failed, True
                return sentence if is_first else ""
            return ""

    def _write(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _locked(path.parent):
            try:
                state = _state_in(path)
            except DamagedStateError:  # since the start, by another program
                _moved_aside(path)
                state = self.state
            for change in self._changes:
                state = change(state)
            write_private(path, written(state))
        self.state = state
        self._changes.clear()


def state_file() -> Path:
    """Return the file in which this system keeps the state."""
    from platformdirs import user_state_path

    return user_state_path("tui-reader") / "state.json"


def _state_in(path: Path) -> State:
    """Return the state in a file, an empty one if there is no file.

    Raises:
        DamagedStateError: The file holds no state.
        OSError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return State()
    if len(content) > _MOST_BYTES:
        raise DamagedStateError("it is much too large")
    return parsed(content)


def _moved_aside(path: Path) -> Path:
    """Give a file a name of its own beside its old one, and return that.

    Raises:
        OSError: It cannot be moved.
    """
    names = (f"{path.stem}-damaged{f'-{number}' if number > 1 else ''}{path.suffix}" for number in count(1))
    aside = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    return path.replace(aside)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep other programs from changing the file meanwhile, where the file system has locks."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        end = time.monotonic() + _PATIENCE
        while not _is_locked(descriptor) and time.monotonic() < end:
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)  # which ends the lock


def _is_locked(descriptor: int) -> bool:
    """Try to lock, and return whether there is nothing to wait for."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # there are no locks on this file system
        return True
    return True
