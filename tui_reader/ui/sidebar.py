"""Beside the text: who and what is named in it, and what the marks mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from tui_reader.model import Entity
from tui_reader.ui import words
from tui_reader.ui.article_view import KINDS, LETTERS, MarkKind
from tui_reader.ui.entity_list import FILTERS, EntityList

WIDTH = 36
_SCROLLBAR = 1


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one class of mark: how many are shown of how many, and whether the class is on."""

    shown: int
    total: int
    on: bool


class Legend(Widget):
    """Letter, meaning, number and key of each class of mark."""

    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's way to declare them
        "legend--heading",
        "legend--quote",
        "legend--claim",
        "legend--promo",
        "legend--muted",
    }
    DEFAULT_CSS = """
    Legend {
        height: 5;
        padding: 1 1 0 1;
        .legend--heading { color: $accent; text-style: bold; }
        .legend--quote { color: $span-quote; text-style: underline; }
        .legend--claim { color: $span-claim; text-style: bold; }
        .legend--promo { color: $span-promo; text-style: italic dim; }
        .legend--muted { color: $muted; }
        &:ansi { .legend--heading { color: ansi_default; } }
    }
    """

    tallies: reactive[Mapping[MarkKind, Tally]] = reactive[Mapping[MarkKind, Tally]](dict)
    """By class; empty while nothing is marked yet."""
    strength: reactive[float] = reactive(0.0)
    """From which strength on claims are shown, 0 to 1."""

    def render(self) -> Content:
        """Four rows: a heading and the classes."""
        heading = "Marks" if self.strength <= 0 else f"Marks · claims from {words.per_cent(self.strength)}"
        rows = [Content(heading).stylize(self._style("heading"))]
        rows.extend(self._row(key, kind) for key, kind in enumerate(KINDS, 1))
        return Content("\n").join(rows)

    def _row(self, key: int, kind: MarkKind) -> Content:
        tally = self.tallies.get(kind)
        number = (
            "" if tally is None else str(tally.shown) if tally.shown == tally.total else f"{tally.shown}/{tally.total}"
        )
        right = f"{number:>7}  {key} {'off' if tally is not None and not tally.on else 'on '}"
        name = Content(words.TITLES[kind])
        gap = " " * max(1, self.size.width - _SCROLLBAR - 2 - name.cell_length - len(right))
        return Content.assemble(
            (f"{LETTERS[kind]} ", Style(bold=True)),
            name.stylize(self._style(kind)),
            gap,
            (right, self._style("muted")),
        )

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"legend--{name}", partial=True)


class Sidebar(Vertical):
    """Entities above, the legend below. Beside the text where there is room, else laid over it."""

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {WIDTH};
        background: $surface;
        padding: 0 0 1 1;
        #entity-heading {{ height: 1; padding: 0 1; }}
        &:ansi {{ background: ansi_default; border-left: solid ansi_default; padding: 0 0 1 0; }}
    }}
    """

    entities: reactive[tuple[Entity, ...]] = reactive[tuple[Entity, ...]]((), init=False, layout=False)
    """What is named in the article."""
    filter_index: reactive[int] = reactive(0, init=False)
    """Which of ``FILTERS`` is applied."""
    tallies: reactive[Mapping[MarkKind, Tally]] = reactive[Mapping[MarkKind, Tally]](dict, init=False)
    """For the legend."""
    strength: reactive[float] = reactive(0.0, init=False)
    """For the legend."""

    async def fill(self) -> None:
        """Mount heading, list and legend: only after the first frame, which need not wait for them."""
        await self.mount(Static(id="entity-heading", markup=False), EntityList(), Legend())
        self._list()
        self._explain()

    def next_filter(self) -> None:
        """Go on to the next type of which there is any."""
        for step in range(1, len(FILTERS) + 1):
            index = (self.filter_index + step) % len(FILTERS)
            if index == 0 or any(entity.type in FILTERS[index].types for entity in self.entities):
                self.filter_index = index
                return

    def watch_entities(self) -> None:
        """Another article: all types again."""
        self.set_reactive(Sidebar.filter_index, 0)
        self._list()

    def watch_filter_index(self) -> None:
        """Another choice of types."""
        self._list()

    def watch_tallies(self) -> None:
        """Other numbers in the legend."""
        self._explain()

    def watch_strength(self) -> None:
        """Another strength in the legend."""
        self._explain()

    def _explain(self) -> None:
        if self.children:
            legend = self.query_one(Legend)
            legend.tallies = self.tallies
            legend.strength = self.strength

    def on_resize(self) -> None:
        """Rows are as wide as the sidebar."""
        self._list()

    def _list(self) -> None:
        if not self.children:
            return
        self.query_one(EntityList).show(self.entities, FILTERS[self.filter_index], self._row_width)
        self.query_one("#entity-heading", Static).update(self._heading())

    @property
    def _row_width(self) -> int:
        """Columns of a row: without the gap at the left of the sidebar, one at each side, and the scrollbar."""
        return max(1, self.size.width - 2 - _SCROLLBAR)

    def _heading(self) -> Content:
        left = f"Names {len(self.entities):,}" if self.entities else "Names"
        right = f"e {FILTERS[self.filter_index].name}"
        return Content.assemble((left, Style(bold=True)), " " * max(1, self._row_width - len(left) - len(right)), right)
