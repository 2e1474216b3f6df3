"""The screen as text, and its comparison with a golden file.

``TUI_READER_WRITE_SCREENS=1 pytest tests/ui`` writes the golden files anew; look at the difference before keeping it.
"""

import os
from itertools import groupby
from pathlib import Path

from rich.segment import Segment
from rich.style import Style
from textual.app import App

_ATTRIBUTES = ("bold", "dim", "italic", "underline", "overline", "reverse")
_FOLDER = Path(__file__).parent / "golden"
_WRITES = bool(os.environ.get("TUI_READER_WRITE_SCREENS"))  # looked at before tests get an environment of their own


def screen_text(app: App[None]) -> str:
    """What the screen shows, row by row, without blanks at the ends of rows."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips()) + "\n"


def screen_looks(app: App[None]) -> str:
    """The attributes of what the screen shows: a line for each stretch of a row that has any, with its words."""
    lines = []
    for number, strip in enumerate(app.screen._compositor.render_strips(), 1):
        for face, pieces in groupby(strip, key=_face):
            words = "".join(piece.text for piece in pieces).strip()
            if face and words:
                lines.append(f"{number:>2}  {face}: {words}")
    return "\n".join(lines) + "\n"


def _face(piece: Segment) -> str:
    style = piece.style or Style.null()
    return " ".join(name for name in _ATTRIBUTES if getattr(style, name))


def assert_state(app: App[None], name: str) -> None:
    """Text and attributes of the screen are as the golden file shows them, the attributes below the text.

    The last row, which is the same in nearly all states, is left out.
    """
    text, last = screen_text(app).splitlines()[:-1], f"{app.size.height:>2}  "
    looks = [line for line in screen_looks(app).splitlines() if not line.startswith(last)]
    _assert_golden("\n".join([*text, "-" * app.size.width, *looks, ""]), name)


def assert_screen(app: App[None], name: str) -> None:
    """The screen is as the golden file ``golden/<name>.txt`` shows it."""
    _assert_golden(screen_text(app), name)


def _assert_golden(shown: str, name: str) -> None:
    path = _FOLDER / f"{name}.txt"
    if _WRITES:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
