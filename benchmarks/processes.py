"""Look at other processes by the file system of Linux (see proc(5))."""

import os
from contextlib import suppress
from pathlib import Path

_UTIME = 11
"""Place of the first of the four fields with times of the processor, counted from behind the name of the program."""


def memory(process: int, field: str = "VmRSS") -> float:
    """Return the resident megabytes (10^6 bytes) of a process, with ``VmHWM`` their peak.

    Raises:
        ProcessLookupError: The process has ended.
    """
    with suppress(FileNotFoundError):
        for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024 / 1e6
    raise ProcessLookupError(process)


def children(process: int) -> list[int]:
    """Return the processes that a process has started, in whichever of its threads."""
    found: list[int] = []
    with suppress(FileNotFoundError, ProcessLookupError):
        for thread in Path(f"/proc/{process}/task").iterdir():
            found += map(int, (thread / "children").read_text(encoding="ascii").split())
    return found


def processor(process: int) -> float:
    """Return the processor time of a process and its descendants, in seconds.

    Descendants that have ended count where their parent has waited for them.
    """
    with suppress(FileNotFoundError, ProcessLookupError):
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks = sum(map(int, fields[_UTIME : _UTIME + 4]))
        return ticks / os.sysconf("SC_CLK_TCK") + sum(map(processor, children(process)))
    return 0.0
