"""Joins mentions into entities, over the whole article: full name and surname, name and acronym, long and short form."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from tui_reader.analysis.entities.links import acronyms, aliases, nearest, organisations, persons, shouted, single_words
from tui_reader.analysis.entities.surfaces import Surface, gather
from tui_reader.analysis.tagger import Name
from tui_reader.model import Article, Entity, EntityType


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


def join_names(article: Article, names: tuple[Name, ...]) -> tuple[Entity, ...]:
    """Return the entities that ``names`` mention, in the order of their first mention.

    An entity has one type throughout, the one that its mentions are together surest of, and is called by its fullest
    form. A surname that several full names before it share stays an entity of its own.
    """
    surfaces = gather(article.text, sorted(names, key=lambda name: name.start))
    groups = _Groups(surfaces)
    for key, other in chain(
        aliases(surfaces),
        shouted(surfaces),
        persons(surfaces),
        acronyms(article.text, surfaces),
        organisations(surfaces),
    ):
        groups.join(key, other)
    _join_single_words(surfaces, groups)
    members: dict[str, list[Surface]] = {}
    for key, surface in surfaces.items():
        members.setdefault(groups.head(key), []).append(surface)
    entities = [_entity(article.text, group) for group in members.values()]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def _join_single_words(surfaces: dict[str, Surface], groups: _Groups) -> None:
    """Give surnames and given names that stand alone to the person they belong to.

    Of several persons it is the one who alone has been named in full when the surname first stands by itself: who
    comes later with the same surname is told apart by the writer.
    """
    for key, full in list(single_words(surfaces)):
        heads = {groups.head(name): surfaces[name] for name in sorted(full, key=lambda name: -surfaces[name].first)}
        owner = nearest(list(heads.values()), surfaces[key].first)
        if owner is not None:
            groups.join(key, owner.key)
            surfaces[key].votes.clear()


def _entity(text: str, group: list[Surface]) -> Entity:
    votes: Counter[EntityType] = Counter()
    forms: Counter[str] = Counter()
    for surface in group:
        votes.update(surface.votes)
        for span in surface.mentions:
            forms[" ".join(text[span.start : span.end].split())] += 1
    name = max(forms, key=lambda form: _fullness(form, forms))
    return Entity(
        name=name,
        type=max(votes, key=votes.__getitem__) if votes else group[0].type,
        aliases=tuple(form for form, _ in forms.most_common() if form != name),
        mentions=tuple(sorted(span for surface in group for span in surface.mentions)),
    )


def _fullness(form: str, forms: Mapping[str, int]) -> tuple[bool, int, int]:
    """Prefer what is not shouted, then more letters, then what occurs more often."""
    return (not form.isupper() or len(forms) == 1, len(form), forms[form])
