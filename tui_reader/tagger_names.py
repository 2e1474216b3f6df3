"""List the names of taggers: this package's own and those of installed packages.

A package registers a tagger as an entry point of the group ``tui_reader.taggers``: a name, and a function without arguments that
returns the tagger (``docs/api.md`` has an example). The own taggers are not registered so, because looking through what is
installed takes as long as loading one does, and because they are there in a checkout that was never installed, too.
"""

import os
from typing import TYPE_CHECKING, Final

from tui_reader.errors import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP: Final = "tui_reader.taggers"
DEFAULT: Final = "learned"
QUICK: Final = "quick"
BUILT_IN: Final = (DEFAULT, QUICK)
VARIABLE: Final = "TUI_READER_TAGGER"
"""Environment variable that names the tagger; ``--tagger`` sets it, so that the worker processes of a batch see it."""


def registered() -> dict[str, "EntryPoint"]:
    """Return the entry points of installed taggers by name, without the own taggers' names."""
    from importlib.metadata import entry_points  # takes a tenth of the start of the program

    return {point.name: point for point in entry_points(group=GROUP) if point.name not in BUILT_IN}


def wanted_tagger() -> str:
    """Return the name of the tagger in the environment, or of the default.

    Raises:
        UsageError: There is no tagger of that name.
    """
    return check_tagger(os.environ.get(VARIABLE, "").strip() or DEFAULT)


def check_tagger(name: str) -> str:
    """Return the name of a tagger.

    Raises:
        UsageError: There is no tagger of that name.
    """
    if name not in BUILT_IN:
        names = sorted(registered())
        if name not in names:
            raise UsageError(f"There is no tagger “{name}”. There is: {', '.join([*BUILT_IN, *names])}.")
    return name
