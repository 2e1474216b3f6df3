"""Annotate the pages of a shard in a process of their own.

A page may crash a parser, never come to an end or take all memory. The system ends the process then, another takes its place, and
the page becomes an error. Not by ``multiprocessing``, which engines that start their workers with it do not let them use.
"""

import gc
import os
import signal
import subprocess
import sys
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from types import TracebackType
from typing import Final, NamedTuple, Self

from tui_reader.errors import LoadError, TimeLimitError, TooLargeError, TuiReaderError, internal_error
from tui_reader.lifeline import end_with_the_other_end
from tui_reader.readers import allowance
from tui_reader.shards.annotating import Outcome, failed, outcome_of_page
from tui_reader.shards.recipe import Selection
from tui_reader.shards.shard_page import Page

# It finds modules where this process does, and nowhere else: not in the folder that it is started in.
_PROGRAM: Final = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from tui_reader.shards.page_process import serve; serve(*map(int, sys.argv[1:3]))"
)
_TRIES: Final = 3
"""How often a page is tried whose process dies: somebody, or the system for want of memory, may have ended it."""
MOST_MEMORY: Final = 800_000_000
"""Bytes of data of the process: 500 MB for a document, as wherever one is read, and the tagger."""


class _Running(NamedTuple):
    """A process, the connection to it, and the pipe that it ends with."""

    process: "subprocess.Popen[bytes]"
    line: Connection
    lifeline: int


class PageProcess:
    """A process that annotates one page after another; where it dies, another is started."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._running: _Running | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._running:
            self._running.process.kill()
            self._ended(self._running)

    def begin(self, page: Page) -> None:
        """Let the process begin with a page; ``outcome`` waits for the end.

        Raises:
            TuiReaderError: The process cannot be started.
        """
        self._running = self._running or self._started()
        with suppress(OSError):  # it has died meanwhile, which shows when the outcome is read
            self._running.line.send(page)

    def outcome(self, page: Page) -> Outcome:
        """Wait for the outcome of the page that was begun.

        A page whose process dies is tried again; where it used up its time, or died each time, the outcome is an error.
        """
        status = 0
        for _ in range(_TRIES):
            if self._running is None:
                self.begin(page)
            assert self._running is not None  # noqa: S101 - for the checker, which does not see that it has begun
            try:
                outcome: Outcome = self._running.line.recv()
            except (EOFError, OSError):
                status = self._ended(self._running)
            else:
                return outcome
            if status == -getattr(signal, "SIGPROF", 0):
                return failed(page, _too_slow(page))
        return failed(page, _broken(page, status))

    def _started(self) -> _Running:
        here, there = Pipe()
        their_lifeline, lifeline = os.pipe()
        command = [sys.executable, "-P", "-c", _PROGRAM, str(there.fileno()), str(their_lifeline), *sys.path]
        try:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter, with our own program
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[there.fileno(), their_lifeline],
                start_new_session=True,  # ctrl+c in a terminal is for the process that started this one
            )
        except OSError as error:
            raise TuiReaderError(f"A process to annotate in could not be started: {error.strerror}.") from error
        finally:
            there.close()
            os.close(their_lifeline)
        running = _Running(process, here, lifeline)
        with suppress(OSError):
            here.send(self._selection)
        return running

    def _ended(self, running: _Running) -> int:
        """Wait for the end of the process, and return its exit status."""
        self._running = None
        running.line.close()
        os.close(running.lifeline)
        return running.process.wait()


def serve(line: int, lifeline: int) -> None:
    """Annotate the pages that come by a connection until it is closed.

    Args:
        line: The connection, as a file of this process.
        lifeline: A pipe whose other end is closed when the process that started this one is gone.
    """
    end_with_the_other_end(lifeline)
    gc.disable()  # there is hardly any garbage; it is looked for behind each page
    pages = Connection(line)
    with suppress(EOFError, OSError):
        selection: Selection = pages.recv()
        while not allowance.memory_ran_out(MOST_MEMORY):  # another process takes over, so that memory stays flat
            page: Page = pages.recv()
            pages.send(_outcome(page, selection))
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


def _too_slow(page: Page) -> TuiReaderError:
    return TimeLimitError(
        f"{page.name} was given up: to annotate it takes longer than we wait. It may be made to hold programs up."
    )


def _too_large(page: Page) -> TuiReaderError:
    most = MOST_MEMORY // 1_000_000
    return TooLargeError(f"{page.name} was given up: to annotate it takes more than {most} MB of memory.")


def _broken(page: Page, status: int) -> TuiReaderError:
    how = f"signal {-status}" if status < 0 else f"exit status {status}"
    return LoadError(f"{page.name} is damaged or made to do harm: what annotated it died {_TRIES} times ({how}).")
