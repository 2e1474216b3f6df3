"""Find name forms of one entity of any type: aliases, spellings, plurals, acronyms."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tui_reader.analysis.english import entries, table
from tui_reader.analysis.names.clusters import Tie
from tui_reader.analysis.names.forms import Surface
from tui_reader.analysis.names.legal_forms import without_legal_form

_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,11}[A-Z]s?$|[A-Z]{2,12}$|[A-Z]{2,8}[- ]\d{1,3}$")
_BETWEEN_DEFINED = re.compile(r"\s\([\"“]?")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_OF_MANY = frozenset({"group", "org"})
_LISTED = "name.alias"


def aliases(surfaces: Mapping[str, Surface]) -> Iterator[Tie]:
    """Yield pairs of listed aliases: “US Navy” and “United States Navy”."""
    listed = table("aliases")
    for key in surfaces:
        for other in listed.get(key, ()):
            if other in surfaces:
                yield Tie(key, other, _LISTED)
        first, _, rest = key.partition(" ")
        for full in listed.get(first.replace(".", ""), ()) if rest else ():
            if f"{full} {rest}" in surfaces:
                yield Tie(key, f"{full} {rest}", _LISTED)


def respelt(surfaces: Mapping[str, Surface]) -> Iterator[Tie]:
    """Yield names that differ in capitals, accents, hyphens or “The” only."""
    spelt: dict[tuple[str, bool], str] = {}
    for key, surface in surfaces.items():
        plain = _plain(surface.form)
        if plain and not key.islower():
            first = spelt.setdefault((plain, surface.type == "date"), key)
            if first != key and (surfaces[first].type == surface.type or key.isupper() or first.isupper()):
                yield Tie(key, first, "name.spelling")


def _plain(form: str) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFD", form) if not unicodedata.combining(char))
    return _NOT_LETTERS.sub(" ", bare.lower().removeprefix("the ")).strip()


def plurals(surfaces: Mapping[str, Surface]) -> Iterator[Tie]:
    """Yield a people, a party or a team with its plural: "Democrat" and "Democrats"."""
    for key, surface in surfaces.items():
        other = surfaces.get(key.removesuffix("s")) if surface.type in _OF_MANY and key.endswith("s") else None
        if other is None or other is surface or len(other.key) <= 3:  # noqa: PLR2004 - an acronym
            continue
        if other.type == surface.type or (other.type in _OF_MANY and other.key in entries("groups")):
            yield Tie(key, other.key, "name.plural")


def acronyms(text: str, surfaces: Mapping[str, Surface]) -> Iterator[Tie]:
    """Yield acronyms with their names, by definition in the text or by initials."""
    defined = dict(_definitions(text, surfaces))
    yield from (Tie(short, full, "name.defined") for short, full in defined.items())
    by_initials: dict[str, list[str]] = defaultdict(list)
    for key, surface in surfaces.items():
        if " " in key and surface.type not in ("person", "date"):
            for initials in _initials(key.split()) | _initials(without_legal_form(key).split()):
                by_initials[initials].append(key)
    for key, surface in surfaces.items():
        named = by_initials.get(key, ())
        if len(named) == 1 and key not in defined and surface.type != "date":
            yield Tie(key, named[0], "name.initials")


def _initials(words: list[str]) -> set[str]:
    upper = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words if word != "&").upper()
    return {initials for initials in (upper, every) if len(initials) > 1}


def _definitions(text: str, surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, str]]:
    """Yield acronyms that are defined: “Syrian Arab Army (SAA)”, “SAA (Syrian Arab Army)”."""
    named = sorted((span, key) for key, surface in surfaces.items() for span in surface.mentions)
    for (span, key), (following, other) in pairwise(named):
        if not _BETWEEN_DEFINED.fullmatch(text, span.end, following.start):
            continue
        for (place, short), full in (((following, other), key), ((span, key), other)):
            written = text[place.start : place.end]  # the key of a long acronym is no longer in capitals
            if _ACRONYM.match(written) and " " in full and _abbreviates(written, full):
                yield short, full
                break


def _abbreviates(short: str, full: str) -> bool:
    """Check whether ``full`` has the letters of ``short`` in this order.

    The first letter must begin a word.

    The test of Schwartz and Hearst (2003) for abbreviations in brackets, forwards.
    """
    wanted = _NOT_LETTERS.sub("", _plain(short))
    words = _plain(full).split()
    for at, word in enumerate(words):
        letters = iter(" ".join(words[at:]))
        if word[:1] == wanted[:1] and all(letter in letters for letter in wanted):
            return True
    return False
