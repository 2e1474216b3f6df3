"""The taggers that can be asked for, by their names; known before any of them is loaded."""

import os
from typing import Final, get_args

from tui_reader.errors import UsageError
from tui_reader.model import TaggerName

VARIABLE: Final = "TUI_READER_TAGGER"
"""Environment variable that asks for a tagger by its name; the worker processes of a batch see it, too."""


def wanted_tagger() -> TaggerName | None:
    """Return the tagger that the environment asks for, ``None`` where it leaves the choice open.

    Raises:
        UsageError: There is no tagger of that name.
    """
    asked = os.environ.get(VARIABLE, "").strip()
    names: tuple[TaggerName, ...] = get_args(TaggerName)
    if asked and asked not in names:
        raise UsageError(f"There is no tagger “{asked}”. Set {VARIABLE} to {' or '.join(names)}, or to nothing.")
    return next((name for name in names if name == asked), None)
