"""Look up the mentions of an article's entities by place and by name."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import repeat

from tui_reader.model import Entity, Span

# Types that can speak; dates, events and products cannot.
_SPEAK = frozenset({"person", "org", "place", "group", "work"})


class Mentions:
    """The mentions of all entities that can be speakers, in text order."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._able = [entity for entity in entities if entity.type in _SPEAK]
        # Numbers side by side, and one mention at a time: as objects those of ten megabytes would take fifteen times the room.
        self._starts, self._ends, self._owners = array("L"), array("L"), array("L")
        for span, owner in merge(
            *(zip(one.mentions, repeat(number), strict=False) for number, one in enumerate(self._able))
        ):
            self._starts.append(span.start)
            self._ends.append(span.end)
            self._owners.append(owner)
        self._named = {entity.name: entity for entity in self._able}

    def __iter__(self) -> Iterator[tuple[Span, Entity]]:
        return map(self._mention, range(len(self._starts)))

    def within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Return the mentions that begin between ``start`` and ``end``."""
        return [self._mention(at) for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end))]

    def _mention(self, at: int) -> tuple[Span, Entity]:
        return Span(self._starts[at], self._ends[at]), self._able[self._owners[at]]

    def named(self, name: str | None) -> Entity | None:
        """Return the entity called ``name``."""
        return self._named.get(name) if name is not None else None
