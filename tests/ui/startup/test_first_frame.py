"""What is loaded before the first frame, for which a person waits."""

import subprocess
import sys

import pytest

from tests.commands import ARTICLE, environment

_UNTIL_THE_FIRST_FRAME = """
import sys
from tui_reader.library.folder import default_path
from tui_reader.sources import load
from tui_reader.ui import app
from tui_reader.ui.preferences import configuration_file, read_configuration
from tui_reader.ui.remembered.memory import Memory, state_file
from tui_reader.ui.remembered.shelf import Shelf
from tui_reader.ui.themes import load_themes, theme_folders

def tell():
    print(*sys.modules)
    reader.exit()

app.first_frame_is_out = tell
themes = load_themes(theme_folders())
reader = app.ReaderApp(
    [sys.argv[1]],
    themes,
    memory=Memory(state_file()),
    shelf=Shelf(default_path()),
    configuration=read_configuration(configuration_file(), themes.loaded),
)
reader.run(headless=True)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are there as the first frame of a text is out."""
    folder = tmp_path_factory.mktemp("home")
    path = folder / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    homes = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    command = [sys.executable, "-c", _UNTIL_THE_FIRST_FRAME, str(path)]
    result = subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8", env=environment(**homes), timeout=60
    )
    return set(result.stdout.split())


@pytest.mark.parametrize("later", ["sqlite3", "shlex", "tui_reader.corrections.overlay", "tui_reader.library.store"])
def test_what_is_not_needed_comes_behind_the_first_frame(loaded: set[str], later: str) -> None:
    """Corrections and library are loaded while the person reads the first lines."""
    assert "tui_reader.ui.screens.reading_screen" in loaded
    assert later not in loaded
