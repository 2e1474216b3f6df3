"""Tests of the end of the program where its terminal is gone."""

import os
import signal
import subprocess
import sys

import pytest

_WAITS_FOR_EVER = (
    "import threading; from tui_reader.ui.terminal.hang_up import end_without_terminal; "
    "end_without_terminal(lambda: {}); print('ready', flush=True); threading.Event().wait()"
)


@pytest.mark.parametrize("keep", ["None", "1 / 0"])
def test_it_ends_although_it_waits(keep: str) -> None:
    """A program whose terminal is closed ends even while its main thread waits for what never comes, or nothing can be kept."""
    primary, secondary = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", _WAITS_FOR_EVER.format(keep)],
        stdin=secondary,
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        os.close(secondary)
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            assert process.poll() is None
            os.close(primary)
            assert process.wait(60) == 128 + signal.SIGHUP
        finally:
            process.kill()
