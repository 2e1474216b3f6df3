"""What can be seen of a candidate and around it, as named features; their weights decide what it is."""

import re
from collections.abc import Iterator

from tui_reader.analysis.lexicon import entries
from tui_reader.analysis.rules.names.candidate import Candidate, Search

_BEFORE = re.compile(r"([\w’'.-]+|[^\w\s])[ ]?$")
_AFTER = re.compile(r"(?:['’]s\b)? ?([\w-]+|[^\w\s]|\n|$)")
_REACH = 24  # characters looked at on either side: longer words are no cues
_LISTS = ("regions", "cities", "organisations")
_PARTICLES = frozenset("de da do dos del della di van von der bin ibn al bint ben".split())
_HEADS = ("organisation_heads", "place_heads", "event_heads")


def _listed(name: str) -> Iterator[str]:
    """Yield the lists that have the whole name."""
    for which in _LISTS:
        if name in entries(which):
            yield f"in {which}"


def _shape(candidate: Candidate) -> Iterator[str]:
    """Yield what its words look like."""
    words = candidate.words
    first, last = words[0], words[-1]
    count = min(len(words), 4)
    yield f"{count} words"
    if first in entries("given_names") or first in entries("given_names_more"):
        yield f"given name, {count} words"
    if last in entries("surnames"):
        yield f"surname, {count} words"
    if count == 1 and last.isupper() and len(last) > 1:
        yield "acronym"
    if any(character.isdigit() for character in last):
        yield "digit"
    if count > 1 and not _PARTICLES.isdisjoint(words):
        yield "particle"
    if count > 1 and ("of" in words or "for" in words):
        yield "chain"
        yield f"chain head {first}"
    if count > 1 and len(first.rstrip(".")) == 1 or (count > 2 and len(words[1].rstrip(".")) == 1):  # noqa: PLR2004 - behind a given name
        yield "initial"
    for which in _HEADS:
        if last in entries(which):
            yield f"{which}, {count > 1}"
    if first in entries("groups") and count > 1:
        yield "begins with a group"
    if (first in entries("regions") or first in entries("cities")) and count > 1:
        yield "begins with a place"


def _ordinariness(candidate: Candidate, lower: frozenset[str]) -> Iterator[str]:
    """Yield whether it may be no name at all."""
    first = candidate.words[0].lower()
    last = candidate.words[-1].lower()
    place = "opening" if candidate.opening else "headline" if candidate.headline else "inside"
    one = "one" if len(candidate.words) == 1 else "more"
    kind = "plain" if first in entries("plain_words") else "ordinary" if first in entries("ordinary_words") else "rare"
    yield f"{place}, {one}, {kind}"
    if one == "more":
        ending = (
            "plain" if last in entries("plain_words") else "ordinary" if last in entries("ordinary_words") else "rare"
        )
        yield f"ends {ending}, {place}"
    if first in lower:
        yield f"{place}, {one}, lower case elsewhere"


def features(candidate: Candidate, search: Search, lower: frozenset[str]) -> Iterator[str]:
    """Yield the features of a candidate; ``lower`` are the words the document has in lower case."""
    text, words = search.text, candidate.words
    before = _BEFORE.search(text, max(0, candidate.start - _REACH), candidate.start)
    after = _AFTER.match(text, candidate.end, min(len(text), candidate.end + _REACH))
    yield f"before {before[1].lower()}" if before else "before nothing"
    yield f"after {after[1].strip().lower() or 'end'}" if after else "after nothing"
    if text.startswith(("'s", "’s"), candidate.end):
        yield "possessive"
    if candidate.titled:
        yield "titled"
    yield f"first {words[0]}"
    yield f"last {words[-1]}"
    yield f"suffix {words[-1][-3:].lower()}"
    if len(words) == 1:
        yield f"suffix alone {words[-1][-2:].lower()}"
    yield from _listed(candidate.name)
    yield from _shape(candidate)
    yield from _ordinariness(candidate, lower)
