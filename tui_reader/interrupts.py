"""Handle ctrl+c with one word and an exit status, never with a traceback."""

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import Final

STATUS: Final = 130
_WORD: Final = b"tui-reader: stopped.\n"


def stop_at_once() -> None:
    """Let an interruption end the process at once, while there is nothing to clean up."""
    if _is_heeded():
        signal.signal(signal.SIGINT, _leave)
    sys.unraisablehook = _leave_or_tell


def stop_in_order() -> None:
    """Have an interruption raised as ``KeyboardInterrupt``, so that processes end and temporary files go."""
    if _is_heeded():
        signal.signal(signal.SIGINT, signal.default_int_handler)


def stop_no_more() -> None:
    """Ignore further interruptions, because the process is about to end."""
    with suppress(OSError):  # raised where an interruption comes at this very moment
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _is_heeded() -> bool:
    """Check whether interruptions count; a shell's background job has them ignored on purpose."""
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def _leave(_number: int = 0, _frame: FrameType | None = None) -> None:
    with suppress(OSError):  # nobody reads it
        os.write(2, _WORD)
    os._exit(STATUS)


def _leave_or_tell(unraisable: "sys.UnraisableHookArgs") -> None:
    """Leave on an interruption that Python cannot raise.

    It would be lost in a callback of the import system.
    """
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        _leave()
    sys.__unraisablehook__(unraisable)
