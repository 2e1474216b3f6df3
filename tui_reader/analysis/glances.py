"""Show marks at the place of the reader before the whole article is analysed."""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.page import Page
from tui_reader.analysis.windowed import Glance, Windowed
from tui_reader.model import Annotations, Entity, EntityType
from tui_reader.packed import kept

_KEPT = (
    4  # windows whose marks the page has at a time: more are some 1,000 marks each to draw, and nobody looks at them
)


class Glances:
    """Gives a page the marks of where the person reads.

    Of a window that has been looked at these are all its marks, of another one those of the few paragraphs that are read.
    What costs time in proportion to the article is left to the end.
    """

    def __init__(self, page: Page, article: Windowed) -> None:
        self._page = page
        self._article = article
        self._windows: dict[int, Annotations] = {}  # the last one to be shown is the last
        self._glance: Glance | None = None
        self._is_busy = False

    def look(self) -> None:
        """Show the page the marks of its place, unless it has them already.

        It can be called in the middle of the work on another place.
        """
        place = self._page.place()
        number = self._article.number_at(place)
        if self._is_busy or number in self._windows:
            return
        self._is_busy = True
        try:
            if number is not None and self._article.has_found(number):
                self._take(number)
            elif self._glance is None or not self._glance.span.start <= place < self._glance.span.end:
                self._glance = self._article.glance(place)
                if self._glance.annotations is not None:
                    self._show()
        finally:
            self._is_busy = False

    def _take(self, number: int) -> None:
        """Show the marks of a window instead of those of a glance at it."""
        if self._glance is not None and self._article.number_at(self._glance.span.end - 1) == number:
            self._glance = None
        self._windows[number] = self._article.part(number)
        if len(self._windows) > _KEPT:
            del self._windows[next(iter(self._windows))]
        self._show()

    def _show(self) -> None:
        parts = {self._article.windows[number][0].start: part for number, part in self._windows.items()}
        if self._glance is not None and self._glance.annotations is not None:
            parts[self._glance.span.start] = self._glance.annotations
        self._page.show(together([parts[start] for start in sorted(parts)]))


def together(parts: Sequence[Annotations]) -> Annotations:
    """Return the marks of parts of one article, in text order, as those of one.

    Names that are written alike and are of one type are one entity.
    """
    if len(parts) == 1:
        return parts[0]
    entities: dict[tuple[str, EntityType], Entity] = {}
    for each in parts:
        for one in each.entities:
            known = entities.get(at := (one.name, one.type))
            entities[at] = one if known is None else _joined(known, one)
    return replace(
        parts[0],
        attributions=kept(one for each in parts for one in each.attributions),
        assertions=kept(one for each in parts for one in each.assertions),
        promos=kept(one for each in parts for one in each.promos),
        entities=tuple(sorted(entities.values(), key=lambda one: one.mentions[0])),
    )


def _joined(one: Entity, other: Entity) -> Entity:
    """Return an entity of two parts of an article, with the mentions of both."""
    aliases = tuple(dict.fromkeys((*one.aliases, *other.aliases)))
    return replace(one, aliases=aliases, mentions=tuple(sorted({*one.mentions, *other.mentions})))
