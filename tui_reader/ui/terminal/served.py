"""Tell a screen in a browser from one in a terminal, and from none."""

import os
import sys


def is_served() -> bool:
    """Return whether keys and screen go through pipes to a browser."""
    return "WebDriver" in os.environ.get("TEXTUAL_DRIVER", "")


def has_screen() -> bool:
    """Check whether there is a browser, or a terminal with a cursor."""
    if is_served():
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in {"", "dumb"}
