"""Limit the processor time and the memory of a process that reads a document.

The operating system ends the process where the limits are exceeded. Readers of long documents report progress after
each page or chapter, which renews their time, so that a long document is read to its end and a reader that hangs is
stopped.
"""

import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

# Seconds of the processor for the first megabyte, or between two steps, and for each further megabyte. A page of ten megabytes
# of prose takes 3 s here (``python -m benchmarks.large``), so that a machine a third as fast still reads it.
_SECONDS: Final = 2.0
_SECONDS_A_MEGABYTE: Final = 0.8
_MEGABYTE: Final = 1_000_000
# The most in all, however often the time is renewed.
_MOST_SECONDS: Final = 60.0
MOST_MEMORY: Final = 500 * _MEGABYTE
# The allocation that fails may be the doubling of one buffer, so that a share of the limit is still free.
_NEARLY: Final = 0.6

_ends: float | None = None
"""Processor time of this process at which its allowance for reading is used up, ``None`` where it has no limit."""


def limit(size: int, memory: int = MOST_MEMORY) -> None:
    """Limit the processor time of this process for ``size`` bytes, and its memory.

    Nothing is limited on systems that have no such limits. The limit on time is a timer whose signal has no handler,
    which ends a process even in the middle of a parser written in C. A process that reads several documents is limited anew for each.
    """
    global _ends  # noqa: PLW0603 - the process has one timer
    if sys.platform == "win32":
        return
    import resource
    import signal

    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _ends = time.process_time() + _MOST_SECONDS
    _give(seconds_for(size))
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def limit_rest(seconds: float) -> None:
    """Give this process so much processor time for a document that it has read."""
    if sys.platform != "win32":
        import signal

        signal.setitimer(signal.ITIMER_PROF, seconds)


def is_limited() -> bool:
    """Check whether this process has a limit on its time and memory."""
    return _ends is not None


def seconds_for(size: int) -> float:
    """Return the seconds of processor time for so many bytes."""
    return _SECONDS + _SECONDS_A_MEGABYTE * size / _MEGABYTE


def gets_on(size: int = 0) -> None:
    """Renew the time of this process after a page or chapter was read.

    ``size`` is the number of bytes that are read next.
    """
    # Once all of it is used up the timer is left alone: one that is set again before it rings never does.
    if _ends is not None and time.process_time() < _ends:
        _give(seconds_for(size))


def memory_ran_out(memory: int = MOST_MEMORY) -> bool:
    """Check whether this process came near its limit of memory.

    An error at that point counts as a lack of memory, which parsers report by different exceptions.
    """
    return is_limited() and _most_memory_so_far() > _NEARLY * memory


def _most_memory_so_far() -> int:
    """Return this process's peak memory in bytes, or 0 where it is unknown."""
    # On Linux ``getrusage`` includes the memory of the process that started this one.
    with suppress(OSError), Path("/proc/self/status").open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _give(seconds: float) -> None:
    if _ends is not None:
        # Never zero, which would stop the timer.
        limit_rest(max(0.001, min(seconds, _ends - time.process_time())))
