"""Runs the program as a person does: in a process of its own."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

PROGRAM = (sys.executable, "-m", "tui_reader")
PATIENCE = 600
"""Seconds after which a program that hangs is ended; no program here takes a tenth of them, however busy the machine is."""
ARTICLE = """\
The ferry stops for a month

“The engine is worn out,” said Ida Marsh, the captain of the ferry. “And so are we.”

The island has no other boat.

Subscribe to our newsletter.
"""


def environment(**variables: str) -> dict[str, str]:
    """This process's environment without what would change the program's behaviour, and with ``variables``."""
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM", "TUI_READER_DEBUG"}}
    return kept | {"TERM": "xterm-256color"} | variables


def run(*arguments: str | Path, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program with pipes and wait for it."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        env=environment(**variables),
        input=stdin,
        timeout=PATIENCE,
    )


def read_terminal(terminal: int) -> str:
    """Everything that is written to a pseudo-terminal until its other end is closed."""
    read = b""
    with suppress(OSError):  # Linux reports the closed end as an error
        while part := os.read(terminal, 65536):
            read += part
    os.close(terminal)
    return read.decode()


def run_with_terminal(*arguments: str | Path, stream: str, **variables: str) -> tuple[int, str, str]:
    """Run the program with one of its outputs on a terminal; return its status, that output and the other one."""
    terminal, other_end = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=other_end if stream == "stdout" else subprocess.PIPE,
        stderr=other_end if stream == "stderr" else subprocess.PIPE,
        encoding="utf-8",
        env=environment(**variables),
    )
    os.close(other_end)
    shown = read_terminal(terminal)
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, shown, err if stream == "stdout" else out


def loaded_after(statements: str, *arguments: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after ``statements``."""
    program = f"import sys\n{statements}\nprint('\\nloaded', *sys.modules)"
    command = [sys.executable, "-c", program, *arguments]
    result = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=PATIENCE)
    return set(result.stdout.rpartition("\nloaded ")[2].split())
