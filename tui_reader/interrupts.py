"""What ctrl+c does: one word and the exit status of an interruption, at any moment, and never a traceback."""

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import Final

STATUS: Final = 130
_WORD: Final = b"tui-reader: stopped.\n"


def stop_at_once() -> None:
    """Have an interruption end the process there and then, as long as there is nothing to be put in order."""
    if _is_heeded():
        signal.signal(signal.SIGINT, _leave)
    sys.unraisablehook = _leave_or_tell


def stop_in_order() -> None:
    """Have an interruption raised as ``KeyboardInterrupt``, so that processes end and temporary files go."""
    if _is_heeded():
        signal.signal(signal.SIGINT, signal.default_int_handler)


def stop_no_more() -> None:
    """Let the end come, which is near: what was asked for is done."""
    with suppress(OSError):  # Python says so where one comes at this very moment
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _is_heeded() -> bool:
    """Whether interruptions count: a shell's job in the background has them ignored, and means it."""
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def _leave(_number: int = 0, _frame: FrameType | None = None) -> None:
    with suppress(OSError):  # nobody reads it
        os.write(2, _WORD)
    os._exit(STATUS)


def _leave_or_tell(unraisable: "sys.UnraisableHookArgs") -> None:
    """An interruption may come where nobody can raise it, in a callback of the import system, and would be lost there."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        _leave()
    sys.__unraisablehook__(unraisable)
