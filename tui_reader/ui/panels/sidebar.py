"""Beside the text: who speaks, who is named, the headings, and the legend."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.ui.choices import LEAVES
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.startup.late_panel import LatePanel

if TYPE_CHECKING:
    from tui_reader.ui.panels.leaf import Leaf
    from tui_reader.ui.panels.name_list import Names

WIDTH = 36


class Sidebar(LatePanel):
    """The sources, the names or the headings, and below them the legend."""

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {WIDTH};
        background: $surface;
        padding: 0 0 1 1;
        margin: 0 0 0 1;
        Sources, Names, Outline {{ display: none; }}
        &.-sources Sources, &.-names Names, &.-outline Outline {{ display: block; }}
        &:ansi {{ background: ansi_default; border-left: solid ansi_default; padding: 0 0 1 0; }}
    }}
    """

    leaf: reactive[str] = reactive(LEAVES[0], repaint=False, init=False)
    """What is listed: one of ``LEAVES``."""

    def __init__(self, pane: ArticlePane, leaf: str | None = None) -> None:
        """``leaf`` is what is listed at first."""
        first = self.validate_leaf(leaf or LEAVES[0])
        super().__init__(
            classes=f"{self.DEFAULT_CLASSES} -{first}"
        )  # at once: a class that comes later styles everything again
        self.set_reactive(Sidebar.leaf, first)
        self._pane = pane
        self._lists: Mapping[str, Leaf[Any]] = {}

    def compose_late(self) -> Iterable[Widget]:
        """Make sources, names, outline and legend."""
        from tui_reader.ui.panels.legend import Legend
        from tui_reader.ui.panels.name_list import Names
        from tui_reader.ui.panels.outline_list import Outline
        from tui_reader.ui.panels.source_list import Sources

        self._lists = {"sources": Sources(self._pane), "names": Names(self._pane), "outline": Outline(self._pane)}
        yield from self._lists.values()
        yield Legend(self._pane.view)

    def validate_leaf(self, leaf: str) -> str:
        """List the sources where another name comes from a file."""
        return leaf if leaf in LEAVES else LEAVES[0]

    def watch_leaf(self, before: str, leaf: str) -> None:
        """Show what is listed now."""
        self.remove_class(f"-{before}")
        self.add_class(f"-{leaf}")

    def next_leaf(self) -> None:
        """List the next: from sources to names, to headings, and to sources again."""
        self.leaf = LEAVES[(LEAVES.index(self.leaf) + 1) % len(LEAVES)]

    def next_filter(self) -> bool:
        """List the names, then those of the next type, and return whether there are names."""
        names = cast("Names | None", self._lists.get("names"))
        if self.leaf != "names":
            self.leaf = "names"
            return bool(names is not None and names.entities)
        return names is not None and names.next_filter()

    def focus_list(self) -> None:
        """Walk through the list from now on."""
        if self.leaf in self._lists:
            self._lists[self.leaf].focus_list()
