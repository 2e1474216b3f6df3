"""Tests of the end of the program where its terminal is gone."""

import os
import signal
import subprocess
import sys

_WAITS_FOR_EVER = (
    "import threading; from tui_reader.ui.terminal.hang_up import end_without_terminal; "
    "end_without_terminal(lambda: None); print('ready', flush=True); threading.Event().wait()"
)


def test_it_ends_although_it_waits() -> None:
    """A program whose terminal is closed ends even while its main thread waits for what never comes."""
    primary, secondary = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", _WAITS_FOR_EVER], stdin=secondary, stdout=subprocess.PIPE, start_new_session=True
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
