"""Read the first file in a separate process, while this one imports the screen.

Both keep a core busy for about as long, so that a web page stands in the first frame almost as soon as a plain text
does. A thread would not do: importing and reading are both Python, and take turns at one interpreter's lock. What reading
leaves lying about in memory, 20 MB for a text of ten, goes with that process, too.
"""

import mmap
import os
import pickle
import select
import signal
import stat
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Never

import tui_reader
from tui_reader.errors import Cancelled, TuiReaderError
from tui_reader.lifeline import end_with_the_other_end
from tui_reader.model import Article
from tui_reader.sources.location import local_path
from tui_reader.ui.startup.kept_patterns import keep_patterns
from tui_reader.ui.startup.left_out import import_late_for_readability
from tui_reader.ui.startup.tricks import is_used

# Seconds that the first frame waits for a file that is about to have been read, and for a small one: to paint that it is loading, and
# to style the screen twice, takes 20 to 60 ms itself, from what the reading could have. Where another program keeps a core busy, a web
# page of 100 kB needs most of the longer time, which is shorter than a person takes to wonder.
_FIRST_FRAME_WAITS, _FOR_SMALL_FILE = 0.15, 0.4
_SMALL = 500_000  # bytes
_PATIENCE = 0.1  # seconds between two looks at whether to go on, and between two words of how far the reading is
_PROGRESS = struct.Struct("qq")  # the bytes so far, and the total or -1
_UNKNOWN = -1
_DONE = b"."


class EarlyReading:
    """Reads and annotates as the package does, and has begun with one location already.

    Where a process cannot be copied safely, or the location is not a file, it reads when it is asked to.
    """

    def __init__(self, location: str) -> None:
        """Begin to read ``location`` if that can be done beside this process."""
        self._location = location
        self._process: _Process | None = None
        size = _size(location) if _can_copy() else None
        self._is_small = size is not None and size <= _SMALL
        if size is not None:
            with suppress(OSError):  # no more processes, or no memory for one; an old system
                self._process = _Process(location)

    @property
    def has_begun(self) -> bool:
        """Return whether a reading was begun that nobody has asked for yet."""
        return self._process is not None

    @property
    def patience(self) -> float:
        """The seconds that the first frame waits for a reading that was begun."""
        if not self.has_begun:
            return 0.0
        return _FOR_SMALL_FILE if self._is_small else _FIRST_FRAME_WAITS

    def read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        again: bool = False,
    ) -> Article:
        """As ``tui_reader.read``; the first time, what was begun."""
        process, self._process = self._process, None
        if process is not None:
            with process:
                outcome = process.outcome(progress, cancelled) if location == self._location and not again else None
            if isinstance(outcome, TuiReaderError):
                raise outcome
            if outcome is not None:
                return outcome
        return tui_reader.read(location, progress=progress, cancelled=cancelled, again=again)

    annotate = staticmethod(tui_reader.annotate)


def _can_copy() -> bool:
    """Check whether a copy of this process can read."""
    # Elsewhere there is no copying, or the system's own libraries do not bear it (macOS). A copy has none of the threads,
    # but the locks that they held.
    return sys.platform == "linux" and threading.active_count() == 1 and is_used("early-reading")


def _size(location: str) -> int | None:
    """Return the bytes of a regular file, ``None`` for any other location."""
    path = local_path(location)
    try:
        state = path.stat() if path is not None else None
    except (OSError, ValueError):  # there is no such file, or no file can be called so
        return None
    return state.st_size if state is not None and stat.S_ISREG(state.st_mode) else None


class _Process:
    """A copy of this process that reads one file, as a context manager.

    The copy has ended when the ``with`` block is left.

    It writes how far it is into a pipe, and what came of it into memory that both share: what would go through a pipe
    were twice in this process, and the larger part of ten megabytes would stay with it for good.
    """

    def __init__(self, location: str) -> None:
        self._shared = os.memfd_create("article")
        self._pipe, telling = os.pipe()
        waiting, self._line = os.pipe()
        self._number = 0
        try:
            self._number = os.fork()
            if not self._number:
                for descriptor in (self._pipe, self._line):
                    os.close(descriptor)
                _read_into(self._shared, telling, waiting, location)
        except OSError:
            self._close()
            raise
        finally:
            for descriptor in (telling, waiting):
                os.close(descriptor)

    def _close(self) -> None:
        for descriptor in (self._shared, self._pipe, self._line):
            os.close(descriptor)

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self._close()
        os.kill(self._number, signal.SIGKILL)
        os.waitpid(self._number, 0)

    def outcome(
        self, progress: Callable[[int, int | None], None] | None, cancelled: Callable[[], bool] | None
    ) -> Article | TuiReaderError | None:
        """Wait for the article or its error; ``None`` if the process died.

        Raises:
            Cancelled: ``cancelled`` returned true.
        """
        told = b""
        while True:
            if cancelled is not None and cancelled():
                raise Cancelled("Reading was stopped before its end.")
            if select.select([self._pipe], [], [], _PATIENCE)[0]:
                told = os.read(self._pipe, _PROGRESS.size)
                if len(told) < _PROGRESS.size:
                    break
                if progress is not None:
                    done, total = _PROGRESS.unpack(told)
                    progress(done, None if total == _UNKNOWN else total)
        return _sent(self._shared) if told == _DONE else None


def _sent(shared: int) -> Article | TuiReaderError:
    with mmap.mmap(shared, 0, prot=mmap.PROT_READ) as memory:
        outcome: Article | TuiReaderError = pickle.loads(memory)  # noqa: S301 - from a copy of our own process
    return outcome


def _read_into(shared: int, telling: int, waiting: int, location: str) -> Never:
    """Read the file, write the result, and end without clean-up of the original process."""
    status = 1
    try:
        _let_go_of_the_terminal()
        end_with_the_other_end(waiting)
        import_late_for_readability()
        outcome: Article | TuiReaderError
        try:
            outcome = tui_reader.read(location, progress=_Teller(telling))
        except TuiReaderError as error:
            outcome = error
        with os.fdopen(shared, "wb") as memory:
            pickle.dump(outcome, memory, pickle.HIGHEST_PROTOCOL)
        keep_patterns()
        os.write(telling, _DONE)
        status = 0
    finally:
        os._exit(status)


class _Teller:
    """Reports the progress of the reading, ten times a second at most."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe
        self._next = time.monotonic() + _PATIENCE

    def __call__(self, done: int, total: int | None) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _PATIENCE
            os.write(self._pipe, _PROGRESS.pack(done, _UNKNOWN if total is None else total))


def _let_go_of_the_terminal() -> None:
    """Detach from the terminal's output, and end silently at ctrl+c."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
