"""Read the word lists of English.

They have one entry a line, ``#`` for the origin of the list, and ``@states`` for the entries of another list.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Final

_NO_ENTRY: Final = re.compile("\n[#@].*")


@cache
def entries(name: str) -> frozenset[str]:
    """Return the entries of the list ``name``, which is given without ``.txt``.

    A list is read once, when it is first needed.
    """
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    apart = [line[1:] for line in _NO_ENTRY.findall(f"\n{text}")]
    others = (entries(line[1:]) for line in apart if line.startswith("@"))
    return frozenset(text.split("\n")).difference(apart, ("",)).union(*others)


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the table ``name``: columns between tabs, keyed by the first column."""
    rows = (row.split("\t") for row in entries(name))
    return {first: tuple(rest) for first, *rest in rows}
