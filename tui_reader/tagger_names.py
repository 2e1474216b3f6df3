"""List the names of taggers: this package's own and those of installed packages.

A package registers a tagger as an entry point of the group ``tui_reader.taggers``: a name, and a function without arguments that
returns the tagger (``docs/api.md`` has an example). The own tagger is not registered so, because looking through what is
installed takes as long as loading it does, and because it is there in a checkout that was never installed, too.
"""

import os
from typing import TYPE_CHECKING, Final

from tui_reader.errors import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP: Final = "tui_reader.taggers"
BUILT_IN: Final = "learned"
VARIABLE: Final = "TUI_READER_TAGGER"
"""Environment variable that names the tagger; ``--tagger`` sets it, so that the worker processes of a batch see it."""


def registered() -> dict[str, "EntryPoint"]:
    """Return the entry points of installed taggers by name, without the own tagger's name."""
    from importlib.metadata import entry_points  # takes a tenth of the start of the program

    return {point.name: point for point in entry_points(group=GROUP) if point.name != BUILT_IN}


def wanted_tagger() -> str:
    """Return the name of the tagger in the environment, or of the own tagger.

    Raises:
        UsageError: There is no tagger of that name.
    """
    asked = os.environ.get(VARIABLE, "").strip() or BUILT_IN
    if asked != BUILT_IN:
        names = sorted(registered())
        if asked not in names:
            raise UsageError(f"There is no tagger “{asked}”. There is: {', '.join([BUILT_IN, *names])}.")
    return asked
