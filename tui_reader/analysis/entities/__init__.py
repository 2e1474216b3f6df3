"""Joins mentions into entities, over the whole article: full name and surname, name and acronym, long and short form."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from tui_reader.analysis.entities.dates import iso_date, same_dates
from tui_reader.analysis.entities.links import acronyms, aliases, plurals, respelt
from tui_reader.analysis.entities.namesakes import allot
from tui_reader.analysis.entities.organisations import organisations
from tui_reader.analysis.entities.persons import parts_of_names, persons
from tui_reader.analysis.entities.surfaces import Surface, gather
from tui_reader.analysis.tagger import Name
from tui_reader.model import Article, Entity, EntityType, Span


class _Groups:
    """Which surfaces belong together: each points to another one or to itself."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parents = {key: key for key in keys}

    def head(self, key: str) -> str:
        while self._parents[key] != key:
            self._parents[key] = self._parents[self._parents[key]]
            key = self._parents[key]
        return key

    def join(self, key: str, other: str) -> None:
        self._parents[self.head(key)] = self.head(other)


def join_names(article: Article, names: Iterable[Name]) -> tuple[Entity, ...]:
    """Return the entities that ``names``, which are in text order, mention; in the order of their first mention.

    An entity has one type throughout, the one that its mentions are together surest of, and is called by its fullest
    form. A surname that two persons share belongs, wherever it stands, to the one who is spoken of there; where that
    is not clear it stays an entity of its own.
    """
    surfaces = gather(article.text, names)
    groups = _Groups(surfaces)
    for key, other in chain(
        aliases(surfaces),
        respelt(surfaces),
        plurals(surfaces),
        same_dates(surfaces),
        persons(surfaces),
        acronyms(article.text, surfaces),
        organisations(surfaces),
    ):
        groups.join(key, other)
    _join_parts_of_names(article.text, surfaces, groups)
    members: dict[str, list[Surface]] = {}
    for key, surface in surfaces.items():
        if surface.mentions:
            members.setdefault(groups.head(key), []).append(surface)
    entities = [_entity(article, group) for group in members.values()]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def _join_parts_of_names(text: str, surfaces: dict[str, Surface], groups: _Groups) -> None:
    """Give surnames and given names that stand alone to the person they belong to, of several one by one."""
    for key, full in list(parts_of_names(surfaces)):
        owners: dict[str, list[Span]] = {}
        for name in full:
            # A surname of two words, all of whose mentions have gone to those who bear it, owns no shorter one.
            if surfaces[name].mentions:
                owners.setdefault(groups.head(name), []).extend(surfaces[name].mentions)
        if not owners:
            continue
        if len(owners) == 1:
            groups.join(key, next(iter(owners)))
            surfaces[key].votes.clear()
            continue
        allotted = allot(text, surfaces[key].mentions, owners)
        for owner, mentions in allotted.items():
            surfaces[owner].mentions += mentions
        given_away = {span for mentions in allotted.values() for span in mentions}
        surfaces[key].mentions = [span for span in surfaces[key].mentions if span not in given_away]


def _entity(article: Article, group: list[Surface]) -> Entity:
    text = article.text
    votes: Counter[EntityType] = Counter()
    forms: Counter[str] = Counter()
    for surface in group:
        votes.update(surface.votes)
        for span in surface.mentions:
            forms[" ".join(text[span.start : span.end].split())] += 1
    name = max(forms, key=lambda form: _fullness(form, forms))
    kind = max(votes, key=votes.__getitem__) if votes else group[0].type
    mentions = tuple(sorted(span for surface in group for span in surface.mentions))
    return Entity(
        name=name,
        type=kind,
        aliases=tuple(form for form, _ in forms.most_common() if form != name),
        mentions=mentions,
        date=iso_date(text, mentions, article.published) if kind == "date" else None,
    )


def _fullness(form: str, forms: Mapping[str, int]) -> tuple[bool, int, int]:
    """Prefer what is not shouted, then more letters, then what occurs more often."""
    return (not form.isupper() or len(forms) == 1, len(form), forms[form])
