"""Ends a test that takes more time than it may, instead of waiting for it."""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType

import pytest


@contextlib.contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Fail what takes more than so many seconds of the processor; time that others take does not count.

    The limit is many times what is needed, and a small part of what work that grows with the square of the text would take.
    """

    def fail(_: int, __: FrameType | None) -> None:
        pytest.fail(f"more than {seconds:g} s of the processor")

    before = signal.signal(signal.SIGPROF, fail)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
