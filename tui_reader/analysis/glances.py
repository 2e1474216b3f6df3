"""Show marks at the place of the reader before the whole article is analysed."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from operator import itemgetter

from tui_reader.analysis.page import Page
from tui_reader.analysis.windowed import Glance, Windowed
from tui_reader.model import Annotations, Entity, EntityType, Span
from tui_reader.packed import kept

_KEPT = (
    4  # windows whose marks the page has at a time: more are some 1,000 marks each to draw, and nobody looks at them
)


class Glances:
    """Gives a page its marks.

    Of each window on it that has been looked at these are all its marks, of another one those of the few paragraphs that are read.
    What costs time in proportion to the article is left to the end.
    """

    def __init__(self, page: Page, article: Windowed) -> None:
        self._page = page
        self._article = article
        self._windows: dict[int, Annotations] = {}  # the last one to be shown is the last
        self._glance: Glance | None = None
        self._is_busy = False

    def look(self) -> None:
        """Show the page its marks, unless it has them already.

        It can be called in the middle of the work on another place.
        """
        page = self._page.span()
        here = self._article.numbers_in(page)
        missing = [number for number in here if number not in self._windows]
        if self._is_busy or (here and not missing):
            return
        self._is_busy = True
        try:
            if found := [number for number in missing if self._article.has_found(number)]:
                self._take(found[0], here)
            else:
                self._glance_at(self._without_shown(page, missing))
        finally:
            self._is_busy = False

    def _without_shown(self, page: Span, missing: Sequence[int]) -> Span:
        """Return the part of a page that lies in windows that are not shown yet."""
        if not missing:
            return page
        first, last = self._article.span_of(missing[0]), self._article.span_of(missing[-1])
        return Span(max(page.start, first.start), min(page.end, last.end))

    def _glance_at(self, page: Span) -> None:
        known = self._glance
        if known is not None and known.span.start <= page.start and page.end <= known.span.end:
            return
        self._glance = self._article.glance(page)
        if self._glance.annotations is not None:
            self._show()

    def _take(self, number: int, here: Container[int]) -> None:
        """Show the marks of a window instead of those of a glance at it.

        Of the windows that were shown before, those that are ``here`` stay.
        """
        self._windows[number] = self._article.part(number)
        if len(self._windows) > _KEPT:
            del self._windows[next((one for one in self._windows if one not in here), number)]
        if self._glance is not None and not self._reaches_on(self._glance.span):
            self._glance = None
        self._show()

    def _show(self) -> None:
        parts = [(self._article.windows[number][0].start, part) for number, part in self._windows.items()]
        if self._glance is not None and self._glance.annotations is not None:
            parts.append((self._glance.span.start, kept_where(self._is_missing, self._glance.annotations)))
        self._page.show(together([part for _, part in sorted(parts, key=itemgetter(0))]))

    def _reaches_on(self, span: Span) -> bool:
        """Check whether a window at either end of a stretch is not shown yet."""
        return self._is_missing(span.start) or self._is_missing(span.end - 1)

    def _is_missing(self, offset: int) -> bool:
        """Check whether the window at an offset is not shown yet."""
        return not any(number in self._windows for number in self._article.numbers_in(Span(offset, offset + 1)))


def kept_where(is_kept: Callable[[int], bool], found: Annotations) -> Annotations:
    """Return the marks and mentions that begin at offsets to be kept.

    A glance before the article is cut into windows may reach over the end of one.
    """
    entities = (
        replace(one, mentions=tuple(span for span in one.mentions if is_kept(span.start))) for one in found.entities
    )
    return replace(
        found,
        attributions=kept(one for one in found.attributions if is_kept(one.content[0].start)),
        assertions=kept(one for one in found.assertions if is_kept(one.start)),
        promos=kept(one for one in found.promos if is_kept(one.start)),
        entities=tuple(one for one in entities if one.mentions),
    )


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
        genre=next((each.genre for each in parts if each.genre is not None), None),
    )


def _joined(one: Entity, other: Entity) -> Entity:
    """Return an entity of two parts of an article, with the mentions of both."""
    aliases = tuple(dict.fromkeys((*one.aliases, *other.aliases)))
    return replace(one, aliases=aliases, mentions=tuple(sorted({*one.mentions, *other.mentions})))
