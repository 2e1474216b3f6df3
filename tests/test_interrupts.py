"""Ctrl+C ends the program with one word and status 130, wherever it is; here at places that are chosen, not at moments."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import ARTICLE

# Interrupts itself when a module is about to be imported, as somebody might who does not wait.
_INTERRUPTED_AT = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)

module = sys.argv[1]
sys.meta_path.insert(0, Interrupting())
from tui_reader.start import run
sys.argv[:2] = ["tui-reader"]
sys.exit(run())
"""
_IN_A_CALLBACK = """
import os, signal, sys, weakref
from tui_reader import interrupts

class Gone: pass
interrupts.stop_in_order() if "order" in sys.argv else interrupts.stop_at_once()
if "order" in sys.argv:
    sys.unraisablehook = interrupts._leave_or_tell
gone = Gone()
reference = weakref.ref(gone, lambda _: os.kill(os.getpid(), signal.SIGINT))
del gone
print("went on")
"""


def interrupted(program: str, *arguments: str) -> tuple[int, str, str]:
    process = subprocess.run(
        [sys.executable, "-c", program, *arguments], check=False, capture_output=True, encoding="utf-8", timeout=60
    )
    return process.returncode, process.stdout, process.stderr


@pytest.mark.parametrize(
    "module",
    [
        *("tui_reader.cli", "argparse", "tui_reader.errors", "tui_reader.sources.settings", "tui_reader.batch"),
        *("tui_reader.reading", "tui_reader.readers.plain_text", "tui_reader.analysis", "tui_reader.export"),
    ],
)
def test_an_interruption_in_any_import_is_one_word(module: str, tmp_path: Path) -> None:
    """Nothing of Python's is told, whichever module was about to be loaded."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    status, out, error = interrupted(_INTERRUPTED_AT, module, "annotate", str(path))
    assert (status, out, error) == (130, "", "tui-reader: stopped.\n")


@pytest.mark.parametrize("way", ["at once", "order"])
def test_an_interruption_is_not_lost_in_a_callback(way: str) -> None:
    """Where Python can raise nothing, it ends the program all the same, and no traceback is shown."""
    assert interrupted(_IN_A_CALLBACK, way) == (130, "", "tui-reader: stopped.\n")


def test_what_is_ignored_stays_ignored(tmp_path: Path) -> None:
    """A job that a shell started in the background with interruptions ignored goes on."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    ignoring = f"import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n{_INTERRUPTED_AT}"
    status, out, error = interrupted(ignoring, "tui_reader.batch", "annotate", str(path))
    assert (status, error) == (0, "")
    assert "Ida Marsh" in out


def test_the_exit_is_not_interrupted() -> None:
    """Once all is done, nothing says that it was stopped."""
    late = "import atexit, os, signal; atexit.register(lambda: os.kill(os.getpid(), signal.SIGINT))\n" + _INTERRUPTED_AT
    status, out, error = interrupted(late, "none", "--version")
    assert (status, error) == (0, "")
    assert out.startswith("tui-reader ")
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
