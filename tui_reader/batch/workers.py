"""Annotate locations in processes side by side.

``concurrent.futures`` would not do: when one of its processes dies, it gives up all work that is still waiting, and does not report
the location of the death; and its processes wait for ever when the program itself is killed.
"""

import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

from tui_reader.batch.outcome import Outcome, outcome_of
from tui_reader.errors import TuiReaderError
from tui_reader.text import clean_line

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_AHEAD = 4  # results a worker may have waiting for an earlier one, so that a slow location does not fill the memory


Work: TypeAlias = Callable[[str, str], Outcome]


def outcomes(locations: Sequence[str], form: str, jobs: int, work: Work = outcome_of) -> Generator[Outcome, None, None]:
    """Yield the outcome of each location in order, as soon as it is known.

    Args:
        locations: The locations to annotate.
        form: Name of the export that writes it.
        jobs: How many processes; with one, this process does it all.
        work: The function that is called with each location; the function never raises.
    """
    if jobs <= 1:
        yield from (work(location, form) for location in locations)
        return
    with _Workers(form, jobs, work) as workers:
        yield from workers.outcomes(locations)


@dataclass(slots=True)
class _Worker:
    """A process and the connection to it.

    ``index`` is that of the location that the process is busy with.
    """

    process: "BaseProcess"
    line: "Connection"
    index: int | None = None


class _Workers:
    def __init__(self, form: str, jobs: int, work: Work) -> None:
        self._form = form
        self._work = work
        # Imported only where other processes are needed: for a single location the import takes a twentieth of the time.
        from multiprocessing import get_context

        self._context = get_context("spawn")  # the only way that is safe on every system and leaves no line open
        self._workers = self._started(jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.line.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()

    def outcomes(self, locations: Sequence[str]) -> Iterator[Outcome]:
        """Yield the outcome of each location, in order.

        A worker that dies loses only the location that it was busy with.
        """
        # Standard input is this process's own, so it is read here, while the workers start.
        done = {index: self._work(each, self._form) for index, each in enumerate(locations) if each == "-"}
        waiting = deque(index for index, each in enumerate(locations) if each != "-")
        for index in range(len(locations)):
            while index not in done:
                self._give(waiting, locations, limit=index + _AHEAD * len(self._workers))
                done.update(self._finished(locations))
            yield done.pop(index)

    def _give(self, waiting: deque[int], locations: Sequence[str], limit: int) -> None:
        for worker in self._workers:
            if worker.index is None and waiting and waiting[0] < limit:
                worker.index = waiting.popleft()
                with suppress(OSError):  # a worker that has died meanwhile shows when its line is read
                    worker.line.send(locations[worker.index])

    def _finished(self, locations: Sequence[str]) -> Iterator[tuple[int, Outcome]]:
        """Wait until workers are done, and give what they have."""
        busy = [(worker, worker.index) for worker in self._workers if worker.index is not None]
        from multiprocessing.connection import wait

        ready = wait([worker.line for worker, _ in busy])
        for worker, index in busy:
            if worker.line in ready:
                worker.index = None
                yield index, self._received(worker, locations[index])

    def _received(self, worker: _Worker, location: str) -> Outcome:
        try:
            outcome: Outcome = worker.line.recv()
        except (EOFError, OSError):
            self._workers.remove(worker)
            self._workers += self._started(1)
            return _died(location, worker.process)
        return outcome

    def _started(self, number: int) -> list[_Worker]:
        workers = []
        with _interrupts_held_back():
            for _ in range(number):
                here, there = self._context.Pipe()
                process = self._context.Process(target=_serve, args=(there, self._form, self._work), daemon=True)
                process.start()
                there.close()  # or the end of the process would not end the line
                workers.append(_Worker(process, here))
        return workers


def _serve(line: "Connection", form: str, work: Work) -> None:
    """Annotate locations until the connection ends.

    It ends when the work is done or the program is gone.
    """
    with suppress(EOFError, OSError):
        while True:
            line.send(work(line.recv(), form))


def _died(location: str, process: "BaseProcess") -> Outcome:
    process.join()
    status, shown = process.exitcode or 0, clean_line(location)
    how = f"signal {-status}" if status < 0 else f"exit status {status}"
    sentence = f"{shown} could not be annotated: its process died ({how}). Try it alone, or with fewer --jobs."
    return Outcome(shown, error=TuiReaderError(sentence))


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Hide ctrl+c from the processes that are started here, and keep it for this one.

    A terminal sends it to them, too, but this process ends them itself. A blocked signal stays blocked in a process that is started
    meanwhile. Where signals cannot be blocked (Windows), they are ignored.
    """
    if sys.platform == "win32":
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
    else:
        from multiprocessing.resource_tracker import ensure_running

        ensure_running()  # its start, which comes with that of the first process, would unblock the signal
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
