"""Tests of theme files: what they may say, and what happens to broken ones."""

from pathlib import Path

import pytest

from tui_reader.errors import ThemeError
from tui_reader.ui.themes import default_theme, load_theme, load_themes

WHOLE = """
dark = false
[colors]
primary = "#0062B0"
foreground = "#1A1A1A"
background = "#FAFAFA"
[spans]
quote = "#0062B0"
claim = "#A04E00"
promo = "#7A3E68"
[variables]
muted = "#595959"
"""


def _file(folder: Path, text: str, name: str = "mine.toml") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_theme_file(tmp_path: Path) -> None:
    """A theme is called as its file, and gives Textual's colours and those of the marks."""
    theme = load_theme(_file(tmp_path, WHOLE))
    assert (theme.name, theme.dark, theme.primary) == ("mine", False, "#0062B0")
    assert theme.variables["span-claim"] == "#A04E00"
    assert theme.variables["muted"] == "#595959"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (WHOLE.replace("dark = false", "dark = 3"), '"dark" must be true or false'),
        (WHOLE.replace("dark =", "drak ="), 'cannot hold "drak"'),
        (WHOLE.replace('claim = "#A04E00"', ""), '[spans] lacks "claim"'),
        (WHOLE.replace('background = "#FAFAFA"', ""), '[colors] lacks "background"'),
        (WHOLE.replace("#A04E00", "amberish"), '"amberish" is no colour'),
        (WHOLE.replace('primary = "#0062B0"', "primary = 7"), "[colors] must be a table of texts"),
        (WHOLE.replace("#595959", "red; }"), "cannot stand in a style sheet"),
        (WHOLE.replace('"', ""), "Invalid value"),
    ],
)
def test_broken_file(tmp_path: Path, text: str, reason: str) -> None:
    """A broken file is refused with a sentence that names the file and the reason."""
    path = _file(tmp_path, text)
    with pytest.raises(ThemeError) as caught:
        load_theme(path)
    assert str(path) in caught.value.message
    assert reason in caught.value.message


def test_not_text(tmp_path: Path) -> None:
    """A file that is not UTF-8 is refused like any other broken one."""
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ThemeError):
        load_theme(path)


def test_name_of_the_file(tmp_path: Path) -> None:
    """A name that a command line would have to quote is refused."""
    with pytest.raises(ThemeError, match="small letters"):
        load_theme(_file(tmp_path, WHOLE, "My Theme.toml"))


def test_folders(tmp_path: Path) -> None:
    """A broken file is reported and the others load; of two with one name the later folder's wins; none need exist."""
    _file(tmp_path / "own", WHOLE)
    _file(tmp_path / "own", "no = [", "broken.toml")
    _file(tmp_path / "mine", WHOLE.replace("dark = false", "dark = true"))
    themes = load_themes([tmp_path / "own", tmp_path / "mine", tmp_path / "nowhere"])
    assert [theme.dark for theme in themes.loaded.values()] == [True]
    assert len(themes.failed) == 1
    assert "broken.toml" in themes.failed[0].message


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"TERM": "xterm-256color"}, "reader-dark"),
        ({"TERM": "xterm-256color", "COLORFGBG": "15;0"}, "reader-dark"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "reader-light"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;default;15"}, "reader-light"),
        ({"TERM": "linux"}, "ansi"),
        ({"TERM": "xterm"}, "ansi"),
        ({"TERM": "rxvt-16color"}, "ansi"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "reader-dark"),
    ],
)
def test_default(environment: dict[str, str], name: str) -> None:
    """The terminal decides: sixteen colours get their own theme, a light background the light one."""
    assert default_theme(environment) == name
