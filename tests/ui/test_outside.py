"""Tests of what the screen hands over to the world: clipboard, browser, files."""

import webbrowser
from pathlib import Path

import pytest

from tests.ui.sample import sample_document
from tui_reader.ui import browser, clipboard
from tui_reader.ui.saving import chosen_path, suggested_path


@pytest.mark.parametrize(
    ("environment", "present", "command"),
    [
        ({"TMUX": "x", "DISPLAY": ":0"}, {"tmux", "xclip"}, "tmux"),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, {"wl-copy", "xclip"}, "wl-copy"),
        ({"DISPLAY": ":0"}, {"xclip"}, "xclip"),
        ({"HOME": "/home/me"}, {"pbcopy"}, "pbcopy"),
        ({"HOME": "/home/me"}, {"xclip", "wl-copy", "tmux"}, None),
        ({"DISPLAY": ":0"}, set(), None),
    ],
)
def test_helper(environment: dict[str, str], present: set[str], command: str | None) -> None:
    """A helper is used where it would work and is installed; tmux before all, because it stands in between."""
    found = clipboard.helper(environment, lambda name: name if name in present else None)
    assert (found[0] if found else None) == command


def test_hand_over(tmp_path: Path) -> None:
    """The helper gets the text on its standard input; one that fails or is not there is no error."""
    path = tmp_path / "got"
    assert clipboard.hand_over("words “here”", ("sh", "-c", f"cat > {path}"))
    assert path.read_text(encoding="utf-8") == "words “here”"
    assert not clipboard.hand_over("words", ("sh", "-c", "exit 1"))
    assert not clipboard.hand_over("words", ("tui-reader-no-such-command",))


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://example.org", True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("ferry.html", False),
    ],
)
def test_only_web_addresses_reach_a_browser(url: str, allowed: bool) -> None:  # noqa: FBT001 - an expectation
    """A browser is given http and https, nothing else."""
    assert browser.is_web_address(url) is allowed


def test_no_browser_over_ssh() -> None:
    """Over ssh a window would open on the other machine."""
    assert browser.window_browser({"SSH_TTY": "/dev/pts/1"}) is None


@pytest.mark.parametrize("name", ["w3m", "lynx", "www-browser", "/usr/bin/elinks"])
def test_no_console_browser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that runs in a terminal would run in our own screen."""
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser(name))
    assert browser.window_browser({}) is None


def test_window_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser with a window of its own may be used."""
    firefox = webbrowser.BackgroundBrowser("firefox")
    monkeypatch.setattr(webbrowser, "get", lambda: firefox)
    assert browser.window_browser({}) is firefox


def test_suggested_path(tmp_path: Path) -> None:
    """The prompt is filled with the folder used last and a name of the title."""
    name = "ferry-company-denies-that-the-marlow-boat-was-overloaded.md"
    assert suggested_path(sample_document(), tmp_path) == str(tmp_path / name)
    assert suggested_path(sample_document(), Path("/bad\x1bfolder")) == name


def test_chosen_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder takes the suggested name, a file is meant as it is, ~ is the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    document = sample_document()
    name = "ferry-company-denies-that-the-marlow-boat-was-overloaded.md"
    assert chosen_path(str(tmp_path), document) == tmp_path / name
    assert chosen_path("~/mine.md", document) == tmp_path / "mine.md"
    assert chosen_path("/nowhere/yet/", document) == Path("/nowhere/yet") / name
