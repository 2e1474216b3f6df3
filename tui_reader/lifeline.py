"""Tie a process to another, so that it ends when the other ends."""

import os
import select
import signal
from contextlib import suppress


def end_with_the_other_end(line: int) -> None:
    """Let the system end this process once a pipe's other end is closed.

    SIGIO tells of it and ends who does not handle it, even in the middle of a parser, where a thread of Python would have to
    wait. Where a system does not know that of pipes, nothing ends, and nothing fails.

    Args:
        line: The end of the pipe that can be read; nothing more must come by it.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        return
    with suppress(OSError, AttributeError):
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(line, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(line, fcntl.F_SETFL, fcntl.fcntl(line, fcntl.F_GETFL) | os.O_ASYNC)
        if select.select([line], [], [], 0)[0]:  # it was closed before
            os.kill(os.getpid(), signal.SIGKILL)
