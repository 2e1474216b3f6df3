"""The tricks by which the program starts fast, and the switch to disable them."""

import os
from collections.abc import Mapping
from typing import Final, Literal, get_args

from tui_reader.errors import UsageError

Trick = Literal["early-reading", "kept-patterns", "late-panels", "left-out", "no-collector", "short-turns"]
TRICKS: Final[tuple[Trick, ...]] = get_args(Trick)
SWITCH: Final = "TUI_READER_START_WITHOUT"
"""The environment variable with the tricks to leave out, by commas, or ``all``."""


def is_used(trick: Trick, environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether a trick is used, that is, not left out by ``TUI_READER_START_WITHOUT``.

    Raises:
        UsageError: The variable names a trick that does not exist.
    """
    named = {name.strip() for name in environment.get(SWITCH, "").split(",")} - {""}
    if unknown := named - {*TRICKS, "all"}:
        raise UsageError(f"{SWITCH} cannot hold “{min(unknown)}”. Choose from {', '.join(TRICKS)} and all.")
    return not named & {trick, "all"}
