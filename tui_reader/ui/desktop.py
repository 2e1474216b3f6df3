"""The desktop beside the terminal: its clipboard and its graphical browser.

Copied text goes to the terminal by OSC 52 first, which reaches the person's own clipboard through ssh, too. Not every terminal
obeys, and tmux by default ignores what comes from inside it (``set-clipboard external``). So the machine's own helper, where there
is one, is given the text as well.
"""

import os
import shutil
import subprocess
import threading
import webbrowser
from collections.abc import Callable, Mapping
from pathlib import PurePath

_TIMEOUT = 2.0  # seconds

# A variable that says the helper would work here, and the helper.
_HELPERS = (
    ("TMUX", ("tmux", "load-buffer", "-w", "-")),
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("HOME", ("pbcopy",)),
)
# Without a display ``webbrowser`` falls back to these, which would run inside our own screen.
_CONSOLE_BROWSERS = {"www-browser", "links", "elinks", "lynx", "w3m"}


def clipboard_helper(
    environment: Mapping[str, str] = os.environ, which: Callable[[str], str | None] = shutil.which
) -> tuple[str, ...] | None:
    """Return the command that puts text on the clipboard of this machine, if any."""
    for variable, command in _HELPERS:
        if environment.get(variable) and which(command[0]):
            return command
    return None


def hand_over(text: str, command: tuple[str, ...]) -> bool:
    """Give ``text`` to the helper, and return whether the helper took it."""
    try:
        subprocess.run(  # noqa: S603 - one of the commands above, the text on its standard input
            command,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TIMEOUT,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def window_browser(environment: Mapping[str, str] = os.environ) -> webbrowser.BaseBrowser | None:
    """Return the person's graphical browser, if there is one.

    Over ssh the result is ``None``, because the window would open on the other machine. Browsers for the terminal are left out.
    """
    if environment.get("SSH_TTY") or environment.get("SSH_CONNECTION"):
        return None
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return None
    is_console = type(browser) is webbrowser.GenericBrowser or PurePath(browser.name).name in _CONSOLE_BROWSERS
    return None if is_console else browser


def open_in(browser: webbrowser.BaseBrowser, url: str) -> None:
    """Open ``url`` without waiting for the browser, which may take seconds to answer."""
    threading.Thread(target=browser.open, args=(url,), name="browser", daemon=True).start()
