"""Parts peoples, places and persons that stand side by side: "South Carolina Republican Jane Hall"."""

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search


def _cut(candidate: Candidate) -> int:
    """How many words stand before the cut; 0 where there is none."""
    words = candidate.words
    groups, regions = entries("groups"), entries("regions")
    if len(words) == 1 or candidate.titled or candidate.name in groups:
        return 0
    for at in range(1, len(words) - 1):
        if _is_people(words[at - 1]) and words[at] in entries("given_names"):
            return at
    rest = " ".join(words[1:])
    if words[0] in groups and (rest in regions or rest in groups):
        return 1
    before = " ".join(words[:-1])
    last = words[-1].removesuffix("s")
    return len(words) - 1 if last in groups and (before in regions or before in groups) else 0


def _is_people(word: str) -> bool:
    """Whether it names a people or a party and is no given name, as "Christian" and "German" are."""
    return word in entries("groups") and word not in entries("given_names")


def _parts(candidate: Candidate) -> list[Candidate]:
    cut = _cut(candidate)
    if not cut:
        return [candidate]
    words = candidate.words[:cut]
    before = Candidate(
        candidate.start, candidate.start + len(" ".join(words)), words, candidate.opening, candidate.headline
    )
    candidate.drop_first(cut)
    return [*_parts(before), *_parts(candidate)]


def part_peoples(search: Search) -> None:
    """Cut candidates where a people meets a place, another people or a person."""
    parted: list[Candidate] = []
    for candidate in search.candidates:
        parted += _parts(candidate)
    search.candidates = parted
