"""Look at other processes by the file system of Linux (see proc(5))."""

from contextlib import suppress
from pathlib import Path


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
