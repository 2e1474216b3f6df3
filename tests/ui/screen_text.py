"""The screen as text, and its comparison with a golden file.

``TUI_READER_WRITE_SCREENS=1 pytest tests/ui`` writes the golden files anew; look at the difference before keeping it.
"""

import os
from pathlib import Path

from textual.app import App

_FOLDER = Path(__file__).parent / "golden"
_WRITES = bool(os.environ.get("TUI_READER_WRITE_SCREENS"))  # looked at before tests get an environment of their own


def screen_text(app: App[None]) -> str:
    """What the screen shows, row by row, without blanks at the ends of rows."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips()) + "\n"


def assert_screen(app: App[None], name: str) -> None:
    """The screen is as the golden file ``golden/<name>.txt`` shows it."""
    path = _FOLDER / f"{name}.txt"
    shown = screen_text(app)
    if _WRITES:
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
