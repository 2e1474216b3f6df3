"""Has the file that the program was started with read by a process of its own, while this one imports the screen.

Both keep a core busy for about as long, so that a web page stands in the first frame almost as soon as a plain text
does. A thread would not do: importing and reading are both Python, and take turns at one interpreter's lock.
"""

import os
import pickle
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Never

import tui_reader
from tui_reader.errors import Cancelled, TuiReaderError
from tui_reader.model import Annotations, Article

if TYPE_CHECKING:
    from tui_reader.analysis.page import Page

# What is larger takes longer than the screen needs to come up, and would be held twice on its way here.
_MOST_BYTES = 2_000_000
_CHUNK_BYTES = 1 << 20
_PATIENCE = 0.1  # seconds between two looks at whether to go on


class EarlyReading:
    """Reads and annotates as the package does, and has begun with one location already.

    Where a process cannot be copied safely, or the location is not a file of common size, it reads when it is asked to.
    """

    def __init__(self, location: str) -> None:
        """Begin to read ``location`` if that can be done beside this process."""
        self._location = location
        self._process: _Process | None = None
        if _suits(location):
            with suppress(OSError):  # no more processes, or no memory for one
                self._process = _Process(location)

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
                outcome = process.outcome(cancelled) if location == self._location and not again else None
            if isinstance(outcome, TuiReaderError):
                raise outcome
            if outcome is not None:
                return outcome
        return tui_reader.read(location, progress=progress, cancelled=cancelled, again=again)

    def annotate(
        self,
        article: Article,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        page: "Page | None" = None,
    ) -> Annotations:
        """As ``tui_reader.annotate``."""
        return tui_reader.annotate(article, progress=progress, cancelled=cancelled, page=page)


def _suits(location: str) -> bool:
    """Whether a copy of this process can read it, and will be done about when the screen is."""
    # Elsewhere there is no copying, or the system's own libraries do not bear it (macOS). A copy has none of the threads,
    # but the locks that they held.
    if sys.platform != "linux" or threading.active_count() > 1:
        return False
    try:
        path = Path(location)
        return path.is_file() and path.stat().st_size <= _MOST_BYTES
    except (OSError, ValueError):
        return False


class _Process:
    """A copy of this process that reads one file and ends; to be used with ``with``, behind which it is gone."""

    def __init__(self, location: str) -> None:
        self._pipe, writing_end = os.pipe()
        try:
            self._number = os.fork()
        except OSError:
            os.close(self._pipe)
            os.close(writing_end)
            raise
        if not self._number:
            os.close(self._pipe)
            _read_into(writing_end, location)
        os.close(writing_end)

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        os.close(self._pipe)
        os.kill(self._number, signal.SIGKILL)
        os.waitpid(self._number, 0)

    def outcome(self, cancelled: Callable[[], bool] | None) -> Article | TuiReaderError | None:
        """Wait for the article or for what reading it raised; ``None`` where the process died without either.

        Raises:
            Cancelled: ``cancelled`` said true.
        """
        content = bytearray()
        while True:
            if cancelled is not None and cancelled():
                raise Cancelled("Reading was stopped before its end.")
            if select.select([self._pipe], [], [], _PATIENCE)[0]:
                chunk = os.read(self._pipe, _CHUNK_BYTES)
                if not chunk:
                    break
                content += chunk
        try:
            outcome: Article | TuiReaderError = pickle.loads(content)  # noqa: S301 - from our own process, by a pipe of its own
        except (EOFError, pickle.UnpicklingError):
            return None
        return outcome


def _read_into(pipe: int, location: str) -> Never:
    """Read, send what came of it, and end without a trace of the process that this one is a copy of."""
    status = 1
    try:
        _let_go_of_the_terminal()
        _end_when_nobody_waits(pipe, does=True)
        outcome: Article | TuiReaderError
        try:
            outcome = tui_reader.read(location)
        except TuiReaderError as error:
            outcome = error
        content = pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)
        _end_when_nobody_waits(pipe, does=False)
        with os.fdopen(pipe, "wb") as stream:
            stream.write(content)
        status = 0
    finally:
        os._exit(status)


def _let_go_of_the_terminal() -> None:
    """Write nothing to it, do not keep it open, and say nothing at ctrl+c."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _end_when_nobody_waits(pipe: int, *, does: bool) -> None:
    """Have the system end this process as soon as the other end of ``pipe`` is closed, however that came about.

    SIGIO tells of it and ends who does not handle it, even in the middle of a parser, where a thread of Python would have
    to wait. It would also tell that the pipe was emptied, which does no harm before anything was written.
    """
    import fcntl

    flags = fcntl.fcntl(pipe, fcntl.F_GETFL)
    fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(pipe, fcntl.F_SETFL, flags | os.O_ASYNC if does else flags & ~os.O_ASYNC)
