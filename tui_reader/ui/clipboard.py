"""Where copied text goes.

The terminal itself is asked with OSC 52, which reaches the person's own clipboard through ssh, too. Not every terminal
obeys, and tmux by default ignores what comes from inside it (``set-clipboard external``), so that the machine's own
helper, where there is one, is given the text as well.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping

_TIMEOUT = 2.0  # seconds

# A variable that says the helper would work here, and the helper.
_HELPERS = (
    ("TMUX", ("tmux", "load-buffer", "-w", "-")),
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("HOME", ("pbcopy",)),
)


def helper(
    environment: Mapping[str, str] = os.environ, which: Callable[[str], str | None] = shutil.which
) -> tuple[str, ...] | None:
    """The command that takes text for the clipboard on this machine, or none."""
    for variable, command in _HELPERS:
        if environment.get(variable) and which(command[0]):
            return command
    return None


def hand_over(text: str, command: tuple[str, ...]) -> bool:
    """Give ``text`` to the helper; whether it took it."""
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
