"""Joins the parts of long names: "Ministry of Foreign Affairs", "Department of Health and Human Services"."""

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search
from tui_reader.analysis.taggers.rules.names.openings import CALENDAR

_OF = frozenset({" of ", " of the ", " for ", " for the ", " of al-"})
_ON = frozenset({" on ", " on the "})
_BODIES = frozenset(
    {"Agreement", "Center", "Centre", "Commission", "Committee", "Conference", "Convention", "Council", "Subcommittee"}
)
_AND = frozenset({" and ", " & "})
_POSSESSIVES = frozenset({"' ", "’ ", "'s ", "’s "})
_LINKS = frozenset({"of", "for", "on"})
_LONGEST = 12
"""Words of the longest name that is joined."""

_FIELD = 3
"""Words of the longest field of work behind "and": "Human Services"."""


def _joins(left: Candidate, right: Candidate, between: str) -> bool:
    if right.opening or len(left.words) + len(right.words) > _LONGEST:
        return False
    heads = entries("chain_heads")
    if between in _OF:
        return left.words[-1] in heads or left.words[0] in heads
    if between in _ON:
        return left.words[-1] in _BODIES and right.words[0] not in CALENDAR
    return between in _AND and _is_field(right) and (not _LINKS.isdisjoint(left.words) or _names_body(left, right))


def _is_field(right: Candidate) -> bool:
    return _abstract(right) and len(right.words) <= _FIELD and right.words[-1] not in entries("titles")


def _names_body(left: Candidate, right: Candidate) -> bool:
    """Whether it goes on as in "Food and Drug Administration"."""
    return _abstract(left) and len(right.words) > 1 and right.words[-1] in entries("organisation_heads")


def _abstract(candidate: Candidate) -> bool:
    """Whether it is made of ordinary words, as fields of work are ("Human Services"), and not of a name."""
    return _is_ordinary(candidate.words[0])


def _has_owners(left: Candidate, right: Candidate) -> bool:
    """Whether it goes on as in "Harrow Residents' Group" or "People's Party", and not as in "Zimbabwe's Parliament"."""
    return right.words[-1] in entries("organisation_heads") and _is_ordinary(left.words[-1])


def _is_ordinary(word: str) -> bool:
    lowered = word.lower()
    return lowered in entries("ordinary_words") or lowered in entries("plain_words")


def join_chains(search: Search) -> None:
    """Join a head like "University" or "Ministry" with what stands behind its "of", "for" or "and"."""
    text, joined = search.text, list[Candidate]()
    for candidate in search.candidates:
        left = joined[-1] if joined else None
        if left is not None and 0 < candidate.start - left.end < 10:  # noqa: PLR2004 - the longest of the links
            between = text[left.end : candidate.start]
            if between in _POSSESSIVES and _has_owners(left, candidate):
                left.words = [*left.words[:-1], left.words[-1] + between.strip(), *candidate.words]
                left.end = candidate.end
                continue
            if _joins(left, candidate, between):
                left.words = [*left.words, *between.split(), *candidate.words]
                left.end = candidate.end
                continue
        joined.append(candidate)
    search.candidates = joined
