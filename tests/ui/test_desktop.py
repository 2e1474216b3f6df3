"""Tests of the clipboard and the browser of the person's machine."""

import webbrowser
from pathlib import Path

import pytest

from tui_reader.ui import desktop


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
    found = desktop.clipboard_helper(environment, lambda name: name if name in present else None)
    assert (found[0] if found else None) == command


def test_hand_over(tmp_path: Path) -> None:
    """The helper gets the text on its standard input; one that fails or is not there is not an error."""
    path = tmp_path / "got"
    assert desktop.hand_over("words “here”", ("sh", "-c", f"cat > {path}"))
    assert path.read_text(encoding="utf-8") == "words “here”"
    assert not desktop.hand_over("words", ("sh", "-c", "exit 1"))
    assert not desktop.hand_over("words", ("tui-reader-no-such-command",))


def test_no_browser_over_ssh() -> None:
    """Over ssh a window would open on the other machine."""
    assert desktop.window_browser({"SSH_TTY": "/dev/pts/1"}) is None


@pytest.mark.parametrize("name", ["w3m", "lynx", "www-browser", "/usr/bin/elinks"])
def test_no_console_browser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that runs in a terminal would run in our own screen."""
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser(name))
    assert desktop.window_browser({}) is None


def test_window_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser with a window of its own may be used."""
    firefox = webbrowser.BackgroundBrowser("firefox")
    monkeypatch.setattr(webbrowser, "get", lambda: firefox)
    assert desktop.window_browser({}) is firefox
