"""Who and what is named: a heading that says which types are listed, and the list."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from tui_reader.model import Entity
from tui_reader.ui.panels.entity_list import FILTERS, EntityList
from tui_reader.ui.panels.legend import SCROLLBAR


class Names(Vertical):
    """The entities of an article, of all types or of one."""

    DEFAULT_CSS = """
    Names {
        height: 1fr;
        #names-heading { height: 1; padding: 0 1; }
    }
    """

    entities: reactive[tuple[Entity, ...]] = reactive[tuple[Entity, ...]]((), init=False)
    """What is named in the article."""
    filter_index: reactive[int] = reactive(0, init=False)
    """Which of ``FILTERS`` is applied."""

    def compose(self) -> ComposeResult:
        """Heading and list."""
        yield Static(id="names-heading", markup=False)
        yield EntityList()

    def next_filter(self) -> None:
        """Go on to the next type of which there is any."""
        for step in range(1, len(FILTERS) + 1):
            index = (self.filter_index + step) % len(FILTERS)
            if index == 0 or any(entity.type in FILTERS[index].types for entity in self.entities):
                self.filter_index = index
                return

    def focus_list(self) -> None:
        """Walk through the names from now on."""
        self.query_one(EntityList).focus()

    def watch_entities(self) -> None:
        """Another article: all types again."""
        self.set_reactive(Names.filter_index, 0)
        self._list()

    def watch_filter_index(self) -> None:
        """Another choice of types."""
        self._list()

    def on_resize(self) -> None:
        """Rows are as wide as there is room."""
        self._list()

    def _list(self) -> None:
        if self.is_mounted:
            width = max(1, self.size.width - 2 - SCROLLBAR)
            self.query_one(EntityList).show(self.entities, FILTERS[self.filter_index], width)
            self.query_one("#names-heading", Static).update(self._heading(width))

    def _heading(self, width: int) -> Content:
        left = f"Names {len(self.entities):,}" if self.entities else "Names"
        right = f"e {FILTERS[self.filter_index].name}"
        return Content.assemble((left, Style(bold=True)), " " * max(1, width - len(left) - len(right)), right)
