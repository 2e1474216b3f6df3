"""Read the word lists of English: one entry a line, ``#`` for the list's origin."""

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> frozenset[str]:
    """Return the entries of the list ``name``, which is given without ``.txt``.

    A list is read once, when it is first needed.
    """
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the table ``name``: columns between tabs, keyed by the first column."""
    rows = (row.split("\t") for row in entries(name))
    return {first: tuple(rest) for first, *rest in rows}
