"""Find the forms of a person's name: with and without middle names, and its parts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tui_reader.analysis.english import entries
from tui_reader.analysis.names.clusters import Tie
from tui_reader.analysis.names.forms import Surface, is_listed_place

_LINKS = frozenset({"of", "the", "for", "and"})
_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV V AO CBE MBE OBE MC MD MP PhD".split())
_GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV", "V"})
# More persons with one surname and one initial are a list of names; to compare each with each would take long.
_NAMESAKES = 100
_RANKS = entries("titles")
# Nobody has a name of more words; what is longer is a headline that was taken for one, and owns no surname.
_LONGEST_NAME = 7


def name_words(surface: Surface) -> list[str]:
    """Return the words of a person's name without title, “Jr.” and “of Dale”."""
    words = surface.words
    if "of" in words[2:]:  # “Joan of Arc” is a name as it stands, “Ida Marsh of Dale” says where she is from
        words = words[: words.index("of", 2)]
    while len(words) > 2 and words[-1] in _SUFFIXES:  # noqa: PLR2004 - “James III” is all there is
        words = [*words[:-2], words[-2].rstrip(",")]
    while len(words) > 2 and words[0] in _RANKS:  # noqa: PLR2004 - a given name and a surname stay
        words = words[1:]
    return words


def _generation(surface: Surface) -> str | None:
    """Return the suffix that distinguishes a father from his son: “Jr”, “III”."""
    last = surface.words[-1].rstrip(".")
    return last if last in _GENERATIONS else None


def persons(surfaces: Mapping[str, Surface]) -> Iterator[Tie]:
    """Yield full names of one person: with and without a middle name or initials."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, surface in surfaces.items():
        if surface.type == "person" and " " in key:
            words = name_words(surface)
            alike[words[-1], words[0][0]].append(key)
    for keys in alike.values():
        if len(keys) > _NAMESAKES:
            continue
        keys.sort(key=len, reverse=True)
        for at, short in enumerate(keys):
            fuller = [key for key in keys[:at] if _one_person(surfaces[key], surfaces[short])]
            if len(fuller) == 1 or (fuller and len({name_words(surfaces[key])[0] for key in fuller}) == 1):
                yield Tie(short, fuller[0], "name.full-names")


def _one_person(long: Surface, short: Surface) -> bool:
    """Check whether two names agree in given names, initials and suffix."""
    if None is not _generation(long) != _generation(short) is not None:
        return False
    longer, shorter = name_words(long), name_words(short)
    first, other = longer[0].rstrip("."), shorter[0].rstrip(".")
    if first != other and not (min(len(first), len(other)) == 1 and first[0] == other[0]):
        return False
    middle, other_middle = longer[1:-1], shorter[1:-1]
    return not middle or not other_middle or middle[0][0] == other_middle[0][0]


def parts_of_names(surfaces: Mapping[str, Surface]) -> Iterator[tuple[str, list[str], str]]:
    """Yield single names with the full names they may be part of, and the rule.

    A single name is taken for a surname first, then for a given name.
    """
    surnames: dict[str, list[str]] = defaultdict(list)
    middle: dict[str, list[str]] = defaultdict(list)
    given: dict[str, list[str]] = defaultdict(list)
    for key, surface in surfaces.items():
        words = name_words(surface)
        if surface.type == "person" and 1 < len(words) <= _LONGEST_NAME and _LINKS.isdisjoint(words):
            for at in range(1, len(words)):
                surnames[" ".join(words[at:])].append(key)
                if at + 1 < len(words):
                    middle[words[at]].append(key)
            given[words[0]].append(key)
    for key, surface in surfaces.items():
        full = [one for one in surnames.get(key, ()) if one != key]
        if full:
            if surface.type == "person" or (
                surface.type in ("org", "place", "product", "work")
                and not (is_listed_place(key) or key in entries("organisations"))
            ):
                yield key, full, "name.surname"
        elif surface.type == "person":
            owners = given.get(key) or middle.get(key)
            if owners:
                yield key, owners, "name.given-name"
