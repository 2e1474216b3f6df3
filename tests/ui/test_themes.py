"""Tests of theme files: what they may say, and what happens to broken ones."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from tui_reader.errors import ThemeError
from tui_reader.ui.article_view import KINDS
from tui_reader.ui.article_view.palette import Colors, make_palette
from tui_reader.ui.themes import default_theme, load_theme, load_themes, theme_folders

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
        (WHOLE.replace("#A04E00", "amberish"), '"amberish" is not a colour'),
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


def _luminance(color: Color) -> float:
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in color.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(text: Color, ground: Color) -> float:
    darker, lighter = sorted((_luminance(text), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


COLORED = [theme for theme in load_themes(theme_folders()[:1]).loaded.values() if not theme.ansi]


@pytest.mark.parametrize("theme", COLORED, ids=lambda theme: theme.name)
def test_all_text_can_be_read(theme: Theme) -> None:
    """Each colour of text has a contrast of 4.5 at least (WCAG 2.2, 1.4.3) with each ground that it stands on, in every look of a mark."""
    variables = theme.to_color_system().generate() | theme.variables
    named = {name: Color.parse(value) for name, value in variables.items() if value.startswith("#")}
    colors = Colors(named["foreground"], named["muted"], {kind: named[f"span-{kind}"] for kind in KINDS})
    looks = make_palette(Style(), Style(), lambda _: Style(), colors).marks
    marks = {f"{look}": Color.from_rich_color(style.color) for look, style in looks.items()}
    grounds = {name: named[name] for name in ("background", "surface", "panel")}
    texts = marks | {name: named[name] for name in ("foreground", "muted", "accent", "text-warning", "text-error")}
    pairs = {(text, ground): _contrast(texts[text], grounds[ground]) for text in texts for ground in grounds}
    for state in ("", "-blurred"):
        cursor = (f"block-cursor{state}-foreground", f"block-cursor{state}-background")
        pairs[cursor] = _contrast(named[cursor[0]], named[cursor[1]])
    assert {pair: round(contrast, 2) for pair, contrast in pairs.items() if contrast < 4.5} == {}
