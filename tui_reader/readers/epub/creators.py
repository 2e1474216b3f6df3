"""Name the authors of an e-book, without its translators, illustrators and printers."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.catalogue_names import are_two, inverted

# Relators of MARC (https://www.loc.gov/marc/relators/relaterm.html) and the words that people write in their place, by what they make of a byline.
_AUTHORS: Final = frozenset("aut cre author authors creator writer".split())
_EDITORS: Final = frozenset("edt edc com editor compiler".split())
_CONJUNCTION: Final = re.compile(r" (?:&|and|und|et|y) ")


class Creator(NamedTuple):
    """A person or company with a part in a book."""

    name: str
    filed_as: str
    roles: tuple[str, ...]
    place: float
    is_contributor: bool


def byline(creators: Iterable[Creator]) -> str | None:
    """Return the names of the authors, or ``None`` without any name.

    In place of authors, editors are named, or else all creators.
    """
    in_order = sorted((each for each in creators if words_of(each.name)), key=lambda each: each.place)
    main = [each for each in in_order if not each.is_contributor]
    authors = (
        [each for each in main if not each.roles or _has(each, _AUTHORS)]
        or [each for each in in_order if _has(each, _AUTHORS)]
        or [each for each in main if _has(each, _EDITORS)]
        or main
    )
    return ", ".join(dict.fromkeys(name for each in authors for name in _names(each))) or None


def _has(creator: Creator, roles: frozenset[str]) -> bool:
    return any(role.casefold().strip(" .") in roles for role in creator.roles)


def _names(creator: Creator) -> list[str]:
    """Return the names in one entry, which may hold those of several people."""
    names = creator.name.split(";")
    apart = _CONJUNCTION.split(creator.name)
    if len(names) == 1 and all(name.count(",") == 1 for name in apart):
        names = apart
    return [_said(name.strip(), creator.filed_as) for name in names if name.strip()]


def _said(name: str, filed_as: str) -> str:
    is_filed = bool(filed_as) and words_of(filed_as)[:1] == words_of(name)[:1]
    return name if are_two(name) and not is_filed else inverted(name)
