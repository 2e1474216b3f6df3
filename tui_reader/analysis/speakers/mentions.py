"""Where the article's entities are mentioned, to be looked up by place and by name."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui_reader.model import Entity, Span

# Types that can speak; dates, events and products cannot.
_SPEAK = frozenset({"person", "org", "place", "group", "work"})


class Mentions:
    """The mentions of all entities that can be speakers, in text order."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        able = [entity for entity in entities if entity.type in _SPEAK]
        self._found = sorted(
            ((span, entity) for entity in able for span in entity.mentions), key=lambda mention: mention[0]
        )
        self._starts = [span.start for span, _ in self._found]
        self._named = {entity.name: entity for entity in able}

    def __iter__(self) -> Iterator[tuple[Span, Entity]]:
        return iter(self._found)

    def within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """The mentions that begin between ``start`` and ``end``."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def named(self, name: str | None) -> Entity | None:
        """The entity called ``name``."""
        return self._named.get(name) if name is not None else None
