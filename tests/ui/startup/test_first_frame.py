"""What is loaded before the first frame, for which a person waits."""

import os
import pty
import subprocess
import sys

import pytest

from tests.commands import ARTICLE, environment, read_terminal

_UNTIL_THE_FIRST_FRAME = """
import os
import sys
from pathlib import Path
from tui_reader.ui import loading
from tui_reader.ui.startup import interpreter

loading._SHOWN_TIMEOUT = 600  # seconds: on a busy machine, too, no mark is looked for before the text is shown

def tell():
    Path(sys.argv[2]).write_text(" ".join(sys.modules))
    os._exit(0)

interpreter.first_frame_is_out = tell
from tui_reader.cli import main
main([sys.argv[1]])
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are there as the first frame of a text is out, in a terminal."""
    folder = tmp_path_factory.mktemp("home")
    path, told = folder / "ferry.txt", folder / "loaded"
    path.write_text(ARTICLE, encoding="utf-8")
    homes = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    terminal, other_end = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", _UNTIL_THE_FIRST_FRAME, str(path), str(told)],
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        env=environment(**homes),
    ) as process:
        os.close(other_end)
        read_terminal(terminal)
        process.wait(timeout=60)
    return set(told.read_text().split())


@pytest.mark.parametrize(
    "later",
    [
        "argparse",
        "hashlib",
        "shlex",
        "sqlite3",
        "tui_reader.commands.options",
        "tui_reader.corrections.entries",
        "tui_reader.corrections.overlay",
        "tui_reader.library.store",
        "tui_reader.model.mark_classes",
        "tui_reader.model.resource",
        "tui_reader.sources.settings",
        "tui_reader.ui.configuration",
        "tui_reader.ui.key_map",
    ],
)
def test_what_is_not_needed_comes_behind_the_first_frame(loaded: set[str], later: str) -> None:
    """Parsers, settings, corrections and library are loaded while the person reads the first lines."""
    assert "tui_reader.ui.screens.reading_screen" in loaded
    assert later not in loaded
