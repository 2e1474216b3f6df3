"""What is loaded before the first frame, for which a person waits."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import ARTICLE, environment, loaded_after, read_terminal

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
        "ssl",
        "textual.command",
        "textual.widgets._input",
        "textual.widgets._option_list",
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
    """Parsers, settings, corrections, library, and what Textual's own palette needs, are loaded while the person reads the first lines."""
    assert "tui_reader.ui.screens.reading_screen" in loaded
    assert later not in loaded


def test_a_page_is_read_without_what_its_reading_does_not_use(tmp_path: Path) -> None:
    """The copy of the process that reads the first page neither finds encodings by statistics nor loads from the network, nor has the classes of marks."""
    page = tmp_path / "ferry.html"
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE.split("\n\n") * 5)
    page.write_text(f"<html><body><article><h1>The ferry</h1>{paragraphs}</article></body></html>", "utf-8")
    loaded = loaded_after(
        "from tui_reader.ui.startup.left_out import import_late_for_readability\nimport_late_for_readability()\n"
        "import tui_reader\nassert 'ferry' in tui_reader.read(sys.argv[1]).text\nassert 'readability' in sys.modules",
        str(page),
    )
    unused = {"chardet.universaldetector", "http.client", "email.utils", "statistics", "ssl"}
    assert loaded & {*unused, "tui_reader.model.mark_classes", "tui_reader.model.review"} == set()


def test_what_is_imported_late_is_whole_when_it_is_used() -> None:
    """A module whose import was put off is executed when something of it is asked for."""
    loaded = loaded_after(
        "from tui_reader.ui.startup.left_out import import_late_for_readability\nimport_late_for_readability()\n"
        "import chardet\nimport urllib.request\nassert 'http.client' not in sys.modules\n"
        "assert chardet.detect(b'ferry')['encoding'] and urllib.request.Request('http://127.0.0.1/').host == '127.0.0.1'"
    )
    assert {"http.client", "chardet.universaldetector"} <= loaded


def test_what_was_left_out_can_be_imported_afterwards() -> None:
    """Another part of the program that needs TLS, or a module of Textual that was left out, gets it."""
    loaded = loaded_after(
        "from tui_reader.ui.startup.left_out import import_textual\nimport_textual(tls=False)\n"
        "assert not {'ssl', 'textual.command'} & sys.modules.keys()\n"
        "import ssl, textual.command\nassert ssl.create_default_context() and textual.command.Provider"
    )
    assert {"ssl", "textual.command", "textual.app"} <= loaded
