"""Decides which ways of writing belong to one entity."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tui_reader.analysis.entities.surfaces import Surface, is_listed_place, normal_form
from tui_reader.analysis.lexicon import entries, table

_SMALL_WORDS = frozenset({"of", "the", "for", "and", "&", "in", "on", "de", "la", "del", "al", "to"})
_LEGAL_FORMS = re.compile(
    r",? (?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|PLC|Plc|plc|AG|SA|NV|GmbH|Company|Group|Holdings)\.?$"
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,7}[A-Z]s?$|[A-Z]{2,8}$")
_DEFINED = " ("
_LINKS = frozenset({"of", "the", "for", "and"})


def aliases(surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, str]]:
    """Yield pairs that a list says are one: "US" and "United States"."""
    listed = table("aliases")
    for key in surfaces:
        for other in listed.get(key, ()):
            if other in surfaces:
                yield key, other


def shouted(surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, str]]:
    """Yield a name in capitals with the same name in small letters: "ORLAU" and "Orlau"."""
    for key in surfaces:
        if key.isupper() and key.title() in surfaces:
            yield key, key.title()


def acronyms(text: str, surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, str]]:
    """Yield an acronym with its name, where the text defines it or one name only has these initials."""
    defined = dict(_definitions(text, surfaces))
    yield from defined.items()
    by_initials: dict[str, list[str]] = defaultdict(list)
    for key, surface in surfaces.items():
        if " " in key and surface.type not in ("person", "date"):
            for initials in _initials(surface.words):
                by_initials[initials].append(key)
    for key, surface in surfaces.items():
        named = by_initials.get(key, ())
        if len(named) == 1 and key not in defined and surface.type != "date":
            yield key, named[0]


def _initials(words: list[str]) -> set[str]:
    upper = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words if word != "&").upper()
    return {initials for initials in (upper, every) if len(initials) > 1}


def _definitions(text: str, surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, str]]:
    """Yield what stands as "Syrian Arab Army (SAA)"."""
    named = sorted((span, key) for key, surface in surfaces.items() for span in surface.mentions)
    for (span, key), (following, short) in pairwise(named):
        between = text[span.end : following.start]
        if between != _DEFINED or text[following.end : following.end + 1] != ")" or not _ACRONYM.match(short):
            continue
        if " " in key and short[0] in "".join(word[0].upper() for word in key.split()):
            yield short, key


def persons(surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, str]]:
    """Yield full names of one person: with and without a middle name or initials."""
    by_surname: dict[str, list[str]] = defaultdict(list)
    for key, surface in surfaces.items():
        if surface.type == "person" and " " in key:
            by_surname[surface.words[-1]].append(key)
    for keys in by_surname.values():
        keys.sort(key=len, reverse=True)
        for at, short in enumerate(keys):
            fuller = [longer for longer in keys[:at] if _one_person(surfaces[longer].words, surfaces[short].words)]
            if len(fuller) == 1 or (fuller and len({surfaces[key].words[0] for key in fuller}) == 1):
                yield short, fuller[0]


def _one_person(longer: list[str], shorter: list[str]) -> bool:
    """Whether the given names agree, initials included, and no middle name speaks against it."""
    first, other = longer[0].rstrip("."), shorter[0].rstrip(".")
    if first != other and not (min(len(first), len(other)) == 1 and first[0] == other[0]):
        return False
    middle, other_middle = longer[1:-1], shorter[1:-1]
    return not middle or not other_middle or middle[0][0] == other_middle[0][0]


def single_words(surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, list[str]]]:
    """Yield a surname, or else a given name, that stands alone with the full names that it can belong to."""
    surnames: dict[str, list[str]] = defaultdict(list)
    given: dict[str, list[str]] = defaultdict(list)
    for key, surface in surfaces.items():
        if surface.type == "person" and " " in key and _LINKS.isdisjoint(surface.words):
            words = surface.words
            surnames[words[-1]].append(key)
            for at in range(1, len(words) - 1):
                surnames[" ".join(words[at:])].append(key)
            given[words[0]].append(key)
    for key, surface in surfaces.items():
        full = [one for one in surnames.get(key, ()) if one != key]
        if surface.type in ("person", "org", "place", "product", "work") and full:
            if surface.type == "person" or not (is_listed_place(key) or key in entries("organisations")):
                yield key, full
        elif surface.type == "person" and key in given:
            yield key, given[key]


def organisations(surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, str]]:
    """Yield an organisation with and without its legal form or the words that end its name."""
    prefixes: dict[str, list[str]] = defaultdict(list)
    for key, surface in surfaces.items():
        if surface.type != "org" or " " not in key:
            continue
        bare = _LEGAL_FORMS.sub("", key)
        if bare != key and bare in surfaces and surfaces[bare].type != "person":
            yield bare, key
        words = key.split()
        for count in range(1, len(words)):
            prefixes[" ".join(words[:count])].append(key)
    for key, surface in surfaces.items():
        longer = prefixes.get(key, ())
        if (
            surface.type == "org"
            and len(longer) == 1
            and _is_distinctive(key)
            and surfaces[longer[0]].first < surface.first
        ):
            yield key, longer[0]


def _is_distinctive(key: str) -> bool:
    """Whether it names one thing by itself, as "Boca" does and "National Bank" or "Washington" does not."""
    lowered = key.split(maxsplit=1)[0].lower()
    return not (
        is_listed_place(key)
        or key in entries("groups")
        or key in entries("organisations")
        or lowered in entries("ordinary_words")
        or lowered in entries("plain_words")
        or normal_form(key) != key
    )


def nearest(full: list[Surface], position: int) -> Surface | None:
    """Return the only one of ``full`` that is mentioned before ``position``; ``None`` where there are several.

    Where none is mentioned before it, as with a surname in a headline, it is the one that is mentioned first.
    """
    before = [surface for surface in full if surface.first < position]
    if before:
        return before[0] if len(before) == 1 else None
    return min(full, key=lambda surface: surface.first)
