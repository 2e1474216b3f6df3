"""How long a process that reads may take, and how much memory: the system itself ends it where it takes more.

Who reads long documents says after each page or chapter that it got on. What is long is not stopped, what hangs is.
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
# However often it gets on.
_MOST_SECONDS: Final = 60.0
MOST_MEMORY: Final = 500 * _MEGABYTE
# One buffer that is doubled may be what does not fit any more.
_NEARLY: Final = 0.6

_is_limited = False


def limit(size: int) -> None:
    """Have this process end after its time for ``size`` bytes, and give it no more than its memory, where systems can do that.

    A timer whose signal nobody handles ends a process even in the middle of a parser written in C.
    """
    global _is_limited  # noqa: PLW0603 - the process has one timer
    if sys.platform == "win32":
        return
    import resource
    import signal

    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _is_limited = True
    _give(seconds_for(size))
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def seconds_for(size: int) -> float:
    """Seconds of the processor for so many bytes."""
    return _SECONDS + _SECONDS_A_MEGABYTE * size / _MEGABYTE


def gets_on(size: int = 0) -> None:
    """Say that a page or a chapter is done: what comes next, so many bytes of it, has time of its own."""
    # Once all of it is used up the timer is left alone: one that is set again before it rings never does.
    if _is_limited and time.process_time() < _MOST_SECONDS:
        _give(seconds_for(size))


def memory_ran_out() -> bool:
    """Whether this process came so near its limit that whatever went wrong went wrong for that: parsers have their own words for it."""
    return _is_limited and _most_memory_so_far() > _NEARLY * MOST_MEMORY


def _most_memory_so_far() -> int:
    """The most memory that this process has had, in bytes; 0 where no system tells."""
    # Linux counts in ``getrusage`` what the process that started this one had, too.
    with suppress(OSError), Path("/proc/self/status").open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _give(seconds: float) -> None:
    if sys.platform != "win32":
        import signal

        # Never nothing: that would stop the timer.
        signal.setitimer(signal.ITIMER_PROF, max(0.001, min(seconds, _MOST_SECONDS - time.process_time())))
