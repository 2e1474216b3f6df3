"""The configuration: what holds, what is reported, and what stands above what."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from tests.commands import loaded_after, run
from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tui_reader.text import has_controls
from tui_reader.ui import _configuration, configuration
from tui_reader.ui.commands import groups
from tui_reader.ui.configuration import commented_defaults, read_configuration
from tui_reader.ui.panels.sidebar import Sidebar
from tui_reader.ui.preferences import Configuration, Preferences, configuration_file, wants_archive
from tui_reader.ui.remembered.memory import Memory

THEMES = ["reader-dark", "reader-light", "sepia"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(path: Path, text: str) -> Configuration:
    path.write_text(text, encoding="utf-8")
    return read_configuration(path, THEMES)


def test_every_setting_can_be_set(path: Path) -> None:
    """Tables may be written by heads or by dots."""
    text = (
        'theme = "sepia"\nwidth = 72\nremember = false\nsidebar.open = false\nsidebar.leaf = "outline"\n'
        '[marks]\nshown = ["claim"]\n[save]\nfolder = "/srv/articles"\nformat = "json"\n[keys]\n"zen" = "f2 ctrl+y"\n'
    )
    settled = read(path, text)
    assert settled.troubles == ()
    wanted = settled.preferences
    assert (wanted.theme, wanted.width, wanted.remembers, wanted.has_sidebar) == ("sepia", 72, False, False)
    assert (wanted.leaf, wanted.shown, wanted.form) == ("outline", frozenset({"claim"}), "json")
    assert wanted.folder == Path("/srv/articles")
    assert wanted.keys["zen"] == ("f2", "ctrl+y")


def test_no_file_is_no_trouble(path: Path) -> None:
    """Nobody must configure anything."""
    assert read_configuration(path, THEMES) == Configuration(Preferences())


def test_the_printed_defaults_are_a_configuration(path: Path) -> None:
    """As they stand, they set nothing; without the signs of comments, they set the defaults."""
    text = commented_defaults()
    assert read(path, text) == Configuration(Preferences())
    bare = re.sub(r"(?m)^# ", "", text)
    assert tomllib.loads(bare)
    settled = read(path, bare)
    assert settled.troubles == ()
    assert settled.preferences.width == 80


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('a = 1\ntheme = "sepai"', "config.toml, line 2: theme cannot be “sepai”; did you mean “sepia”?"),
        ("\n\nwidht = 72", "config.toml, line 3: widht is not a setting; did you mean “width”?"),
        ('archive = "yes"', "line 1: archive must be true or false."),
        ("width = 300", "line 1: width must be a whole number from 40 to 120."),
        ('width = "80"', "line 1: width must be a whole number"),
        ("width = true", "line 1: width must be a whole number"),
        ("theme = 3", "line 1: theme must be one of reader-dark, reader-light, sepia"),
        ("[sidebar]\n# open\nopen = 1", "line 3: sidebar.open must be true or false."),
        ('sidebar.leaf = "outlin"', "line 1: sidebar.leaf cannot be “outlin”; did you mean “outline”?"),
        ('[marks]\nshown = "quote"', "line 2: marks.shown must be a list"),
        ('[marks]\nshown = ["quotes"]', "did you mean “quote”?"),
        ('[save]\nformat = "markdwn"', "did you mean “markdown”?"),
        ('[save]\nwithout = "names"', "line 2: save.without must be a list"),
        ('[save]\nwithout = ["name"]', "did you mean “names”?"),
        ("[save]\nfolder = 3", "save.folder must be the path of a folder"),
        ('[keys]\n"zenn" = "f2"', "line 2: keys.zenn is not a command; did you mean “zen”?"),
        ("[keys]\nzen = 3", "line 2: keys.zen must be keys in quotation marks"),
        ('[keys]\nzen = "crtl+x"', "keys.zen names “crtl+x”, which is not a key"),
        ('[keys]\npage.down = ["x"]', "line 2: x was the key of promo.fold (“Fold promotion”), which loses it."),
        ('[keys]\nzen = "f2"\nhelp = "F2"', "line 3: f2 is the key of zen already, and not that of help."),
        ('[keys]\nzen = "Esc"', "line 2: Esc always is “Step back”, and cannot be the key of zen."),
    ],
)
def test_what_is_wrong_is_reported_with_its_line_and_the_rest_holds(path: Path, text: str, sentence: str) -> None:
    """The nearest right name is there, and a setting beside it counts."""
    settled = read(path, f"{text}\n[save.x]\n" if "[save]" in text else f"{text}\n[save]\nfolder = '/srv/a'\n")
    assert any(sentence in trouble for trouble in settled.troubles), settled.troubles
    if "[save]" not in text:
        assert settled.preferences.folder == Path("/srv/a")


@pytest.mark.parametrize("content", [b"width = ", b"\xff", b"[a\n", b"a = 1\na = 2"])
def test_a_file_that_is_not_toml_is_left_out_and_reported(path: Path, content: bytes) -> None:
    """The sentence names the file and the place."""
    path.write_bytes(content)
    settled = read_configuration(path, THEMES)
    assert settled.preferences == Preferences()
    assert str(path) in settled.troubles[0]


def test_a_folder_in_the_place_of_the_file_is_reported(path: Path) -> None:
    """Nothing fails."""
    path.mkdir()
    assert "is left out" in read_configuration(path, THEMES).troubles[0]


VALUES = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=5,
)


@given(
    st.dictionaries(st.sampled_from([*(row.path for row in configuration.SETTINGS), "keys", "x"]), VALUES, max_size=4)
)
def test_any_value_is_a_setting_or_a_sentence(fields: dict[str, object]) -> None:
    """Whatever stands in the file, each value is taken or told."""
    values = dict(configuration.flat(fields))
    settled = configuration.settled(values, lambda _: 1, THEMES, "config.toml")
    taken = len(settled.preferences.in_file)
    assert taken + len(settled.troubles) + len(settled.preferences.keys) >= len(values)
    assert not any(has_controls(trouble) for trouble in settled.troubles)


def test_what_is_configured_stands_above_what_is_remembered() -> None:
    """A flag is above both, and the default below both."""
    memory = Memory()
    for name, value in (("theme", "sepia"), ("width", 60), ("leaf", "names"), ("has_sidebar", False)):
        memory.note_look(name, value)  # type: ignore[arg-type]
    wanted = Preferences(theme="reader-light", has_sidebar=True).over(memory.state.look)
    assert (wanted.theme, wanted.width, wanted.leaf, wanted.has_sidebar) == ("reader-light", 60, "names", True)


async def test_the_screen_is_as_configured() -> None:
    """Theme, width, sidebar, marks and troubles are there from the beginning."""
    wanted = Preferences(
        theme="sepia",
        width=64,
        has_sidebar=False,
        leaf="names",
        shown=frozenset({"quote"}),
        in_file=frozenset({"theme"}),
    )
    async with open_reader(theme=None, configuration=Configuration(wanted, ("line 3: x is not a setting.",))) as reader:
        assert (reader.app.theme, reader.pane.view.text_width) == ("sepia", 64)
        assert reader.said == "line 3: x is not a setting."
        assert reader.pane.view.shown == {"quote"}
        sidebar = reader.screen.query_one(Sidebar)
        assert (sidebar.display, sidebar.leaf) == (False, "names")
        await reader.press("T", "j", "enter")
        assert "config.toml sets the theme of the next start" in reader.said
    async with open_reader(theme="reader-light", configuration=Configuration(wanted)) as reader:
        assert reader.app.theme == "reader-light"


def test_a_file_that_cannot_be_looked_at_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder of configurations that the file system refuses is a sentence before the screen, not a fault."""
    monkeypatch.setattr("tui_reader.ui.preferences.configuration_file", lambda: tmp_path / ("a" * 300) / "config.toml")
    assert "File name too long" in _configuration(THEMES).troubles[0]


async def test_keys_can_be_changed() -> None:
    """The new key does it, the old one does not, the other command has lost it, and row, help and palette say so."""
    keys = {"zen": ("f2",), "sidebar": ("x",), "promo.fold": (), "page.down": ("comma",), "jump.back": ("ctrl+o",)}
    async with open_reader(configuration=Configuration(Preferences(keys=keys))) as reader:
        await reader.press("z")
        assert not reader.screen.is_zen
        await reader.press("f2")
        assert reader.screen.is_zen
        await reader.press("f2", "x")
        assert not reader.screen.query_one(Sidebar).display
        assert not reader.pane.view.fold_promos
        assert "x Sidebar" in screen_text(reader.app)
        assert [command.key_names for command in groups()["Screen"] if command.id == "zen"] == [("f2",)]
        await reader.press(":", *"only the text")
        assert "f2" in screen_text(reader.app).casefold()
    async with open_reader() as reader:
        await reader.press("z")
        assert reader.screen.is_zen


async def test_a_file_is_proposed_in_the_configured_folder_and_format(tmp_path: Path) -> None:
    """The last folder of a session precedes it, as before."""
    wanted = Preferences(folder=tmp_path, form="json")
    async with open_reader(configuration=Configuration(wanted)) as reader:
        await reader.press("w")
        value = reader.app.screen.query_one(Input).value
        assert value.startswith(str(tmp_path))
        assert value.endswith(".json")


def test_the_command_prints_the_path_and_the_defaults(tmp_path: Path) -> None:
    """What is wrong goes to standard error, and the status tells."""
    result = run("config", XDG_CONFIG_HOME=str(tmp_path))
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(f"# {tmp_path}/tui-reader/config.toml (there is no such file yet)\n")
    assert commented_defaults() in result.stdout
    (tmp_path / "tui-reader").mkdir()
    (tmp_path / "tui-reader" / "config.toml").write_text(result.stdout + 'widht = 3\n"\x1b" = 2', encoding="utf-8")
    result = run("config", XDG_CONFIG_HOME=str(tmp_path))
    assert result.returncode == 2
    assert result.stderr.startswith("tui-reader: ")
    assert "\x1b" not in result.stderr


def test_the_file_is_where_configurations_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It stands beside the folder of themes."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert configuration_file() == tmp_path / "tui-reader" / "config.toml"


def test_reading_the_configuration_loads_no_exports() -> None:
    """They would stand in the way of the first frame, and only a configured format needs them."""
    loaded = loaded_after("import tui_reader.ui.configuration")
    assert not loaded & {"tui_reader.export", "tui_reader.export.registry", "lxml"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("archive = true", True),
        ('theme = "sepai"\narchive = true', True),
        ("archive = true\nremember = false", False),
        ("# archive = true", False),
        ('archive = "yes"', False),
        ("archive = true\n[a", False),
    ],
)
def test_the_first_page_is_archived_too(path: Path, text: str, wanted: bool) -> None:  # noqa: FBT001 - what is expected
    """Whether pages are kept as they came is known before the rest of the file is checked; a run that remembers nothing keeps none."""
    path.write_text(text, encoding="utf-8")
    assert wants_archive(path) == wanted
    assert not wants_archive(path.with_name("missing.toml"))
