"""Joins the parts of long names: "Ministry of Foreign Affairs", "Department of Health and Human Services"."""

from tui_reader.analysis.lexicon import entries
from tui_reader.analysis.rules.names.candidate import Candidate, Search

_OF = frozenset({" of ", " of the ", " for ", " for the ", " on ", " of al-"})
_AND = frozenset({" and ", " & "})
_LONGEST = 12


def _joins(left: Candidate, right: Candidate, between: str) -> bool:
    head = left.words[0] if len(left.words) > 1 and left.words[1] in {"of", "for", "on"} else left.words[-1]
    chained = any(word in {"of", "for", "on"} for word in left.words)
    if right.opening or len(left.words) + len(right.words) > _LONGEST:
        return False
    if between in _OF:
        return head in entries("chain_heads") or left.words[0] in entries("chain_heads")
    if between in _AND:
        return (chained and right.words[-1] not in entries("titles") and len(right.words) < 4 and _abstract(right)) or (
            _abstract(left)
            and right.words[-1] in entries("organisation_heads")
            and len(right.words) > 1
            and _abstract(right)
        )
    return False


def _abstract(candidate: Candidate) -> bool:
    """Whether it is made of ordinary words, as fields of work are ("Human Services"), and not of a name."""
    first = candidate.words[0].lower()
    return first in entries("ordinary_words") or first in entries("plain_words")


def join_chains(search: Search) -> None:
    """Join a head like "University" or "Ministry" with what stands behind its "of", "for" or "and"."""
    text, joined = search.text, list[Candidate]()
    for candidate in search.candidates:
        left = joined[-1] if joined else None
        if left is not None and 0 < candidate.start - left.end < 10:  # noqa: PLR2004 - the longest of the links
            between = text[left.end : candidate.start]
            if _joins(left, candidate, between):
                left.words = [*left.words, *between.split(), *candidate.words]
                left.end = candidate.end
                continue
        joined.append(candidate)
    search.candidates = joined
