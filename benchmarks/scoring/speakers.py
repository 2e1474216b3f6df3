"""Compares the names of speakers."""

import re
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

Verdict: TypeAlias = Literal["right", "wrong", "none"]

VERDICTS: Final[tuple[Verdict, ...]] = ("right", "wrong", "none")
_LEADING: Final = frozenset("mr mrs ms dr prof mx sir dame the a an".split())
_POSSESSIVE: Final = re.compile(r"['’]s\b")


def name_words(name: str | None) -> list[str]:
    """Return a name's lower-case words, without leading titles, articles and possessive endings."""
    words = re.findall(r"\w+", _POSSESSIVE.sub("", (name or "").lower()))
    while len(words) > 1 and words[0] in _LEADING:
        del words[0]
    return words


def verdict(accepted: Iterable[str | None], shown: str | None) -> Verdict:
    """Return whether a shown name is right, wrong or missing.

    A name is right where it holds an accepted name as whole words, or the other way round; no name is right where none is accepted.
    """
    words = name_words(shown)
    if any(_is_same(name_words(name), words) for name in accepted):
        return "right"
    return "wrong" if words else "none"


def _is_same(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return not one and not other
    short, long = sorted((one, other), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
