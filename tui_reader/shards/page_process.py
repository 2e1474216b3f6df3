"""Annotate the pages of a shard in a process of their own.

A page may crash a parser, never come to an end or take all memory. The system ends the process then, another takes its place, and
the page becomes an error. Not by ``multiprocessing``, which engines that start their workers with it do not let them use.
"""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from queue import LifoQueue
from threading import Lock, Semaphore
from types import TracebackType
from typing import Final, NamedTuple, Self

from tui_reader.errors import Cancelled, LoadError, TimeLimitError, TooLargeError, TuiReaderError, internal_error
from tui_reader.lifeline import end_with_the_other_end
from tui_reader.readers import allowance
from tui_reader.shards.annotating import Outcome, failed, outcome_of_page
from tui_reader.shards.recipe import Selection
from tui_reader.shards.shard_page import Page
from tui_reader.tagger_names import VARIABLE

# It finds modules where this process does, and nowhere else: not in the folder that it is started in.
_PROGRAM: Final = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from tui_reader.shards.page_process import serve; serve(*map(int, sys.argv[1:3]))"
)
_TRIES: Final = 3
"""How often a page is tried whose process breaks down."""
_KILLS: Final = 20
"""How often a page is tried whose process is killed: by a person, or by the system for want of memory, whatever the page is."""
_AHEAD: Final = 4
"""Pages that are read ahead for each process, so that a slow page holds up no other."""
_KILLED: Final = -getattr(signal, "SIGKILL", 0)
_OUT_OF_TIME: Final = -getattr(signal, "SIGPROF", 0)
MOST_MEMORY: Final = 800_000_000
"""Bytes of data of the process: 500 MB for a document, as wherever one is read, and the tagger."""


class _Running(NamedTuple):
    """A process, the connection to it, and the pipe that it ends with."""

    process: "subprocess.Popen[bytes]"
    line: Connection
    lifeline: int


class PageProcess:
    """Annotates one page after another in a process; if the process dies, another is started."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._running: _Running | None = None
        self._is_closed = False
        self._starting = Lock()

    def outcome(self, page: Page) -> Outcome:
        """Annotate a page.

        A page whose process dies is tried again; where it used up its time, or died each time, the outcome is an error.

        Raises:
            Cancelled: The process was closed meanwhile.
            TuiReaderError: The process cannot be started.
        """
        deaths: list[int] = []
        while deaths.count(_KILLED) < _KILLS and len(deaths) - deaths.count(_KILLED) < _TRIES:
            running = self._running or self._started()
            try:
                running.line.send(page)
                outcome: Outcome = running.line.recv()
            except (EOFError, OSError):
                deaths.append(self._ended(running))
            else:
                return outcome
            if deaths[-1] == _OUT_OF_TIME:
                return failed(page, _too_slow(page))
        return failed(page, _broken(page, deaths))

    def stop(self) -> None:
        """End the process, whatever it is busy with; another thread may wait for an outcome."""
        with self._starting:
            self._is_closed = True
            if self._running:
                self._running.process.kill()

    def close(self) -> None:
        """End the process once no thread waits for an outcome, and wait for its end."""
        self.stop()
        if self._running:
            self._ended(self._running)

    def _started(self) -> _Running:
        with self._starting:
            if self._is_closed:
                raise _stopped()
            self._running = _started(self._selection)
            return self._running

    def _ended(self, running: _Running) -> int:
        """Wait for the end of the process, and return its exit status."""
        with self._starting:
            self._running = None
        running.line.close()
        os.close(running.lifeline)
        return running.process.wait()


class PagePool:
    """Processes that annotate pages of one or several shards side by side.

    Attributes:
        room: Taken for each page that is read before it is its turn; all shards share it, so that memory grows with the processes alone.
    """

    def __init__(self, selection: Selection, jobs: int) -> None:
        self.room = Semaphore(_AHEAD * jobs)
        self._processes = [PageProcess(selection) for _ in range(jobs)]
        self._idle: LifoQueue[PageProcess] = LifoQueue()
        for process in self._processes:
            self._idle.put(process)
        self._threads = ThreadPoolExecutor(jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def begin(self, page: Page) -> "Future[Outcome]":
        """Annotate a page as soon as a process is free.

        Raises:
            Cancelled: The pool is closed.
        """
        try:
            return self._threads.submit(self._outcome, page)
        except RuntimeError as error:
            raise _stopped() from error

    def close(self) -> None:
        """End all processes; pages that were begun are given up."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in self._processes:
            process.stop()
        self._threads.shutdown()
        for process in self._processes:
            process.close()

    def _outcome(self, page: Page) -> Outcome:
        process = self._idle.get()
        try:
            return process.outcome(page)
        finally:
            self._idle.put(process)


def _started(selection: Selection) -> _Running:
    here, there = Pipe()
    their_lifeline, lifeline = os.pipe()
    command = [sys.executable, "-P", "-c", _PROGRAM, str(there.fileno()), str(their_lifeline), *sys.path]
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, with our own program
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, VARIABLE: selection.tagger},
            pass_fds=[there.fileno(), their_lifeline],
            # Ctrl+c in a terminal is for the process that started this one. Not a session, whose priority Linux would set by itself.
            process_group=0,
        )
    except OSError as error:
        raise TuiReaderError(f"A process to annotate in could not be started: {error.strerror}.") from error
    finally:
        there.close()
        os.close(their_lifeline)
    with suppress(OSError):  # it has died already, which shows when a page is sent
        here.send(selection)
    return _Running(process, here, lifeline)


def serve(line: int, lifeline: int) -> None:
    """Annotate the pages that come by a connection until it is closed.

    Args:
        line: The connection, as a file of this process.
        lifeline: A pipe whose other end is closed when the process that started this one is gone.
    """
    end_with_the_other_end(lifeline)
    gc.disable()  # it is looked for behind each page, and there is hardly any
    pages = Connection(line)
    with suppress(EOFError, OSError):
        selection: Selection = pages.recv()
        pages.send(_outcome(pages.recv(), selection))
        gc.collect()
        gc.freeze()  # to look through weights and word lists behind each page would take an eighth of the time
        while not allowance.memory_ran_out(MOST_MEMORY):  # another process takes over, so that memory stays flat
            pages.send(_outcome(pages.recv(), selection))
            gc.collect()


def _outcome(page: Page, selection: Selection) -> Outcome:
    allowance.limit(len(page.content), MOST_MEMORY)
    try:
        return outcome_of_page(page, selection)
    except MemoryError:
        return failed(page, _too_large(page))
    except Exception as error:  # noqa: BLE001 - it is reported, and the other pages go on
        if allowance.memory_ran_out(MOST_MEMORY):
            return failed(page, _too_large(page))
        return failed(page, internal_error(error, f"{page.name} could not be annotated"))


def _stopped() -> Cancelled:
    return Cancelled("The shard was stopped before its end.")


def _too_slow(page: Page) -> TuiReaderError:
    return TimeLimitError(
        f"{page.name} was given up: to annotate it takes longer than we wait. It may be made to hold programs up."
    )


def _too_large(page: Page) -> TuiReaderError:
    most = MOST_MEMORY // 1_000_000
    return TooLargeError(f"{page.name} was given up: to annotate it takes more than {most} MB of memory.")


def _broken(page: Page, deaths: Sequence[int]) -> TuiReaderError:
    status = deaths[-1]
    how = f"signal {-status}" if status < 0 else f"exit status {status}"
    return LoadError(f"{page.name} is damaged or made to do harm: what annotated it died {len(deaths)} times ({how}).")
