"""Word lists that the rules read: one entry a line, lines that begin with ``#`` say what the list is and where from."""

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> frozenset[str]:
    """Return the entries of the list ``name`` (without ``.txt``); a list is read once, when first asked for."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the list ``name`` whose entries are columns between tabs, keyed by the first of them."""
    rows = (row.split("\t") for row in entries(name))
    return {first: tuple(rest) for first, *rest in rows}
