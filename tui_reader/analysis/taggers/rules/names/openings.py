"""Decides what a capital at the start of a sentence, or a leading word, is worth."""

import re

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search

_NO_NAME = re.compile(r"I(?:['’](?:m|ve|d|ll))?$|[IVX]+$|[RDI]-[A-Z]")
_ARTICLES = frozenset({"The", "A", "An", "This", "That", "These", "Those", "THE"})
_NEVER = frozenset(
    "He She It They We You His Her Their Our Its My Your There Here And But Or If When While As At In On For From With "
    "By To Of So Not No Yes What Who Why How Where OK Ok Okay Internet AM PM Hi Hello".split()
)
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September "
    "October November December Jan. Feb. Sept. Oct. Nov. Dec. Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays "
    "Sundays".split()
)
_WORD = re.compile(r"[a-z]+")


def _ordinary(word: str) -> str:
    """How ordinary a word is: "plain" begins no name, "ordinary" is none alone, "" is no ordinary word."""
    lowered = word.lower().replace("’", "'")
    if lowered in entries("plain_words"):
        return "plain"
    return "ordinary" if lowered in entries("ordinary_words") else ""


def _named_elsewhere(search: Search) -> frozenset[str]:
    """Single words that are capitalised in the middle of a sentence, so that they are names in this document."""
    return frozenset(
        word
        for candidate in search.candidates
        if not candidate.opening and not candidate.headline
        for word in (candidate.words if len(candidate.words) == 1 or candidate.titled else candidate.words[1:])
    )


def _trim(candidate: Candidate, known: frozenset[str]) -> bool:
    """Cut ordinary words from the front; say whether a name may be left."""
    while len(candidate.words) > 1 and _begins_no_name(candidate):
        candidate.drop_first(1)
    first = candidate.words[0]
    if len(candidate.words) > 1:
        return True
    if (
        first in _ARTICLES
        or first in CALENDAR
        or first in _NEVER
        or _NO_NAME.match(first)
        or len(first.rstrip(".")) == 1
    ):
        return False
    if candidate.opening and _ordinary(first):
        return first in known and _ordinary(first) != "plain"
    return not (first.isupper() and _ordinary(first) and not _is_listed(first))


def _begins_no_name(candidate: Candidate) -> bool:
    """Whether the first of several words is an article, a day, or an ordinary word that opens the sentence."""
    first = candidate.words[0]
    if first in _ARTICLES or first in CALENDAR:
        return True
    if not candidate.opening or candidate.name in entries("organisations"):
        return False
    return _ordinary(first) == "plain" or (_ordinary(first) == "ordinary" and _is_name(candidate.words[1:]))


def _is_name(words: list[str]) -> bool:
    """Whether the lists know it as a place, a people, or the beginning of a person's name."""
    name = " ".join(words)
    listed = any(name in entries(which) for which in ("regions", "cities", "groups"))
    return listed or (len(words) > 1 and words[0] in entries("given_names"))


def _is_listed(word: str) -> bool:
    return word in entries("organisations") or word in entries("regions")


def weigh_openings(search: Search) -> None:
    """Leave out sentence openers and articles: "The", "Critics", "Yesterday Macron" give nothing or "Macron"."""
    known = _named_elsewhere(search)
    search.candidates = [candidate for candidate in search.candidates if _trim(candidate, known)]
