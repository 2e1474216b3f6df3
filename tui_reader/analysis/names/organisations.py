"""Find short forms of organisations.

They lack the legal form, or are the first or the last words of the name.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tui_reader.analysis.english import entries, table
from tui_reader.analysis.names.clusters import Tie
from tui_reader.analysis.names.forms import Surface, is_listed_place, normal_form
from tui_reader.analysis.names.legal_forms import without_legal_form

# “Security Council” behind the “U.N. Security Council”, “Supreme Court” behind the “U.S. Supreme Court”.
_OFFICES = frozenset(
    "Council Court Senate Congress Parliament Department Ministry Army Navy Assembly Commission "
    "Post Times Herald Gazette Tribune Journal Chronicle Globe".split()
)
# Behind these stands what a part belongs to: a branch of an academy is not the academy.
_WHOSE = frozenset({"of", "the", "for", "and", "&", "at", "in"})


def organisations(surfaces: Mapping[str, Surface]) -> Iterator[Tie]:
    """Yield pairs of a short form of an organisation and its name."""
    prefixes: dict[str, list[str]] = defaultdict(list)
    suffixes: dict[str, list[str]] = defaultdict(list)
    surnames = {surface.words[-1] for key, surface in surfaces.items() if surface.type == "person" and " " in key}
    for key, surface in surfaces.items():
        if surface.type != "org" or " " not in key:
            continue
        bare = without_legal_form(key)
        if bare != key and bare in surfaces and bare not in surnames:
            yield Tie(bare, key, "name.legal-form", settles=True)
        words = key.removeprefix("The ").split()
        for count in range(1, len(words)):
            prefixes[" ".join(words[:count])].append(key)
            if words[count - 1] not in _WHOSE and not words[count - 1].endswith(("'s", "’s")):
                suffixes[" ".join(words[count:])].append(key)
    for key, surface in surfaces.items():
        if surface.type != "org":
            continue
        short = key.removeprefix("The ")
        begun, ended = prefixes.get(short, ()), suffixes.get(short, ())
        for longer, distinctive, rule in (
            (begun, _is_distinctive(short) or list(begun) == [f"{short} Party"], "name.beginning"),
            (ended, short[0].isupper() and not short.isupper() and _is_part(short, ended), "name.end"),
        ):
            if distinctive and len(longer) == 1 and surfaces[longer[0]].first < surface.first:
                yield Tie(key, longer[0], rule)
                break


def _is_part(key: str, longer: Sequence[str]) -> bool:
    """Check whether a form is only a part of ``longer`` names.

    It is not a name by itself, or names an office or a newspaper of many places, one of which the longer name has.
    """
    if key not in entries("organisations"):
        return True
    whose = [name.removesuffix(f" {key}") for name in longer]
    return key.rpartition(" ")[2] in _OFFICES and all(
        is_listed_place(one) or one in table("aliases") for one in map(normal_form, whose)
    )


def _is_distinctive(key: str) -> bool:
    """Check whether a form names one thing, as “Boca” does, unlike “National Bank”."""
    lowered = key.split(maxsplit=1)[0].lower()
    return not (
        is_listed_place(key)
        or key in entries("groups")
        or key in entries("organisations")
        or lowered in entries("ordinary_words")
        or lowered in entries("plain_words")
        or normal_form(key) != key
    )
