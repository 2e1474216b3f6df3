"""Name the parts of annotated Markdown that can be left out of a file."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from tui_reader.errors import UsageError

Parts: TypeAlias = frozenset[str]

PARTS: Final[Mapping[str, str]] = {
    "front-matter": "title, address, author and counts, above the article",
    "legend": "what the marks mean",
    "sources": "everybody whose statements are reported",
    "names": "everybody and everything that is named",
    "notes": "your notes and ticks",
    "record": "all that is known of the marks, so that the file opens again with them",
}
"""The parts in their order in a file, and what each holds, for a person who chooses."""
WHOLE: Final[Parts] = frozenset()
"""What is left out of a whole file: nothing."""


def parts_named(names: Iterable[str]) -> Parts:
    """Return the parts of some names; blanks around a name do not count.

    Raises:
        UsageError: There is no part of one of the names.
    """
    found = frozenset(name.strip() for name in names if name.strip())
    if unknown := sorted(found - PARTS.keys()):
        raise UsageError(f"There is no part “{unknown[0]}” of a saved file. Choose from {', '.join(PARTS)}.")
    return found
