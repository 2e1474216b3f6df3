"""The list of names in an article, with a heading of the listed types."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import OptionList

from tui_reader.model import AnnotatedArticle, Entity, EntityType, NameAction
from tui_reader.ui.commands import key_of
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.clickable import clickable
from tui_reader.ui.panels.leaf import Leaf, next_leaf
from tui_reader.ui.panels.row_list import MAXIMUM_ROWS, RowList
from tui_reader.ui.phrasing import count

_HEADINGS: dict[EntityType, str] = {
    "person": "People",
    "org": "Organisations",
    "place": "Places",
    "group": "Nationalities and groups",
    "event": "Events",
    "product": "Products",
    "work": "Works and laws",
    "date": "Dates",
}


@dataclass(frozen=True, slots=True)
class EntityFilter:
    """A named selection of the types of entities that are listed."""

    name: str
    types: tuple[EntityType, ...]


FILTERS = (
    EntityFilter("all", tuple(_HEADINGS)),
    EntityFilter("people", ("person",)),
    EntityFilter("organisations", ("org",)),
    EntityFilter("places", ("place",)),
    EntityFilter("groups, works, other", ("group", "event", "product", "work")),
    EntityFilter("dates", ("date",)),
)


class EntityList(RowList[Entity]):
    """The entities, most often named first within each type."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("space", "highlight_mentions", show=False),
        Binding("D", "want('hide')", show=False),
        Binding("F", "want('retype')", show=False),
        Binding("plus", "want('merge')", show=False),
        Binding("minus", "want('split')", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """An entity was chosen; with ``go``, the text moves to its next mention."""

        entity: Entity
        go: bool

    @dataclass
    class Wanted(Message):
        """The person wants to change a name of the list."""

        action: NameAction
        entity: Entity

    @dataclass
    class Pointed(Message):
        """The person is at ``entity`` in the list, or has left the list."""

        entity: Entity | None

    def show(self, entities: Sequence[Entity], shown: EntityFilter, width: int) -> None:
        """List the entities of the types in ``shown``, in rows of ``width`` columns."""
        listed = _listed(entities, shown)
        rows: list[tuple[Entity | None, Content]] = []
        for kind, group in groupby(listed[:MAXIMUM_ROWS], key=lambda entity: entity.type):
            if rows:
                rows.append((None, Content("")))
            rows.append(self.heading(_HEADINGS[kind]))
            rows.extend((entity, _row(entity, width)) for entity in group)
        if len(listed) > MAXIMUM_ROWS:
            rows.append(self.more(len(listed) - MAXIMUM_ROWS))
        self.fill(rows)

    def on_focus(self) -> None:
        """Report the name that is pointed at."""
        if self.highlighted is not None:
            self._point()

    def on_blur(self) -> None:
        """Report that the person has left the list."""
        self.post_message(self.Pointed(None))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Report the name that is pointed at now."""
        event.stop()
        if self.has_focus:
            self._point()

    def _point(self) -> None:
        self.post_message(self.Pointed(self.rows[self.highlighted] if self.highlighted is not None else None))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: go to the next mention."""
        event.stop()
        self._choose(event.option_index, go=True)

    def action_highlight_mentions(self) -> None:
        """Show all mentions and stay."""
        if self.highlighted is not None:
            self._choose(self.highlighted, go=False)
        else:
            self.notify("There is no name in this list to show.")

    def action_want(self, action: NameAction) -> None:
        """Ask for a change of the name that is pointed at."""
        entity = self.rows[self.highlighted] if self.highlighted is not None else None
        if entity is not None:
            self.post_message(self.Wanted(action, entity))
        else:
            self.notify("There is no name in this list to change.")

    def _choose(self, index: int, *, go: bool) -> None:
        entity = self.rows[index]
        if entity is not None:
            self.post_message(self.Chosen(entity, go))


class Names(Leaf[EntityList]):
    """The entities of an article, of all types or of one."""

    @dataclass
    class Visited(Message):
        """The ``number``-th mention of an entity, from 1, was gone to."""

        entity: Entity
        number: int

    filter_index: reactive[int] = reactive(0, init=False)
    """Which of ``FILTERS`` is applied."""

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__(pane, EntityList())
        self.entities: tuple[Entity, ...] = ()
        self._visited: Entity | None = None
        self._mention = 0

    def begin(self) -> None:
        """List names of all types again."""
        self.set_reactive(Names.filter_index, 0)
        self._visited = None

    def take(self, document: AnnotatedArticle) -> None:
        """List the names of an article."""
        self.entities = document.annotations.entities
        self.list_again()

    def on_entity_list_chosen(self, event: EntityList.Chosen) -> None:
        """Highlight the mentions of an entity, and go to the next one if wanted."""
        event.stop()
        entity, view = event.entity, self.pane.view
        view.highlight(entity.mentions)
        if not event.go:
            self.notify(f"{entity.name}: {count(len(entity.mentions), 'mention')} marked. Esc, and Esc again, clears.")
            return
        self._mention = self._mention + 1 if entity == self._visited else 0
        self._visited = entity
        number = self._mention % len(entity.mentions)
        with self.pane.jumps.leap():
            view.go_to(entity.mentions[number].start)
        self.post_message(self.Visited(entity, number + 1))

    def next_filter(self) -> bool:
        """Go on to the next type that occurs, and return whether there are names."""
        for step in range(1, len(FILTERS) + 1):
            index = (self.filter_index + step) % len(FILTERS)
            if index == 0 or any(entity.type in FILTERS[index].types for entity in self.entities):
                self.filter_index = index
                break
        return bool(self.entities)

    def watch_filter_index(self) -> None:
        """Another choice of types."""
        self.list_again()

    def fill(self, width: int) -> None:
        """List the names of the chosen types."""
        shown = FILTERS[self.filter_index]
        self.rows.show(self.entities, shown, width)
        kinds = clickable(Content(f"{key_of('entity.type')} {shown.name}"), "entity_type")
        both = Content("  ").join((kinds, next_leaf("outline")))
        has_room = len(f"Names {len(self.entities):,}  ") + both.cell_length < width
        self.show_heading("Names", len(self.entities), both if has_room else kinds, width)


def _listed(entities: Sequence[Entity], shown: EntityFilter) -> list[Entity]:
    chosen = [entity for entity in entities if entity.type in shown.types]
    return sorted(chosen, key=lambda entity: (shown.types.index(entity.type), -len(entity.mentions)))


def _row(entity: Entity, width: int) -> Content:
    """Return a row: name and number of mentions.

    A date is followed by what day it is, as far as there is room.
    """
    right = f"{len(entity.mentions):>5}"
    day = f" {entity.date}" if entity.date and entity.date != entity.name else ""
    name = Content(entity.name + day).truncate(width - len(right), ellipsis=True, pad=True)
    return Content.assemble(name, right)
