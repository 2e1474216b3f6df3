"""Splits titles off: a title is no part of the name, and what stands behind one is a person."""

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search

# Offices that are written with capitals in several words and stand before a name as a title does.
_OFFICES = ("State", "Defense", "Defence", "Interior", "Labor", "Energy", "Commerce", "Treasury", "Health", "Staff")


def _last_title(words: list[str], titles: frozenset[str]) -> int:
    """Index of the last word that is a title and has a word behind it, -1 where there is none."""
    return next((at for at in range(min(len(words), 7) - 2, -1, -1) if words[at] in titles), -1)


def _is_whole(candidate: Candidate) -> bool:
    """Whether it is a name of something else that begins like a title: "General Motors", "Justice Department"."""
    name = candidate.name
    return (
        name in entries("organisations")
        or name in entries("regions")
        or name in entries("cities")
        or candidate.words[-1] in entries("organisation_heads")
        or candidate.words[-1] in entries("place_heads")
        or candidate.words[-1] in entries("event_heads")
    )


def _split(candidate: Candidate, titles: frozenset[str]) -> list[Candidate]:
    at = _last_title(candidate.words, titles)
    if at < 0 or _is_whole(candidate):
        return [candidate]
    while at > 0 and candidate.words[at - 1] in titles:
        at -= 1
    before = candidate.words[:at]
    last = _last_title(candidate.words, titles)
    offset = len(" ".join(candidate.words[: last + 1])) + 1
    person = Candidate(candidate.start + offset, candidate.end, candidate.words[last + 1 :], titled=True)
    if not before:
        return [person]
    end = candidate.start + len(" ".join(before))
    return [Candidate(candidate.start, end, before, candidate.opening), person]


def split_titles(search: Search) -> None:
    """Cut "French President Emmanuel Macron" into "French" and "Emmanuel Macron"; drop titles that stand alone."""
    titles = entries("titles")
    kept: list[Candidate] = []
    for candidate in search.candidates:
        words = candidate.words
        if len(words) == 1:
            if words[0] not in titles:
                kept.append(candidate)
            continue
        if words[0] in _OFFICES and search.text.endswith((" of ", " the "), 0, candidate.start):
            candidate.drop_first(1)
            candidate.titled = True
        kept += _split(candidate, titles)
    search.candidates = [one for one in kept if not all(word in titles for word in one.words)]
