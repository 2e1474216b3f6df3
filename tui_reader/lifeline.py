"""Ties a process that works for another to it: it ends when the other does, however that came about."""

import os
import select
import signal
from contextlib import suppress


def end_with_the_other_end(line: int) -> None:
    """Have the system end this process as soon as the other end of a pipe is closed.

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
