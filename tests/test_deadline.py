"""A deadline ends what would not end, and nothing else."""

import contextlib
import re
import signal

import pytest

from tests.deadline import deadline


def endless() -> None:
    while True:
        with contextlib.suppress(Exception):
            signal.getsignal(signal.SIGPROF)


def test_a_loop_without_end_fails() -> None:
    """A loop fails, also where it passes over every exception."""
    with pytest.raises(pytest.fail.Exception, match="of the processor"), deadline(0.05):
        endless()


def test_a_pattern_that_backtracks_fails() -> None:
    """A match without end is broken off in its middle."""
    with pytest.raises(pytest.fail.Exception), deadline(0.05):
        re.fullmatch(r"(?:a+)+", "a" * 40 + "!")


def test_what_ends_in_time_goes_on() -> None:
    """Afterwards no alarm is left, and the handler is the one before."""
    before = signal.getsignal(signal.SIGPROF)
    with deadline(60):
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 0
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
    assert signal.getsignal(signal.SIGPROF) is before
