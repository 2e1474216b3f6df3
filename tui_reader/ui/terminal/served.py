"""Tell a screen in a browser from one in a terminal."""

import os


def is_served() -> bool:
    """Return whether keys and screen go through pipes to a browser."""
    return "WebDriver" in os.environ.get("TEXTUAL_DRIVER", "")
