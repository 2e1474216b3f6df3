"""Where the article's entities are mentioned, to be looked up by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from tui_reader.model import Entity, Span

# Types that can speak; dates, events and products cannot.
_SPEAK = frozenset({"person", "org", "place", "group", "work"})


class Mentions:
    """The mentions of all entities that can be speakers, in text order."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        found = sorted(
            ((span, entity) for entity in entities if entity.type in _SPEAK for span in entity.mentions),
            key=lambda pair: pair[0],
        )
        self._found = found
        self._starts = [span.start for span, _ in found]

    def within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """The mentions that begin between ``start`` and ``end``."""
        return self._found[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]

    def __iter__(self) -> Iterable[tuple[Span, Entity]]:
        return iter(self._found)
