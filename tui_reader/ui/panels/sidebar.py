"""Beside the text: who speaks, who and what is named, and what the marks mean."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.startup.late_panel import LatePanel

if TYPE_CHECKING:
    from tui_reader.ui.panels.name_list import Names
    from tui_reader.ui.panels.source_list import Sources

WIDTH = 36


class Sidebar(LatePanel):
    """The sources or the names, and below them the legend."""

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {WIDTH};
        background: $surface;
        padding: 0 0 1 1;
        margin: 0 0 0 1;
        Names {{ display: none; }}
        &.-names Names {{ display: block; }}
        &.-names Sources {{ display: none; }}
        &:ansi {{ background: ansi_default; border-left: solid ansi_default; padding: 0 0 1 0; }}
    }}
    """

    lists_names: reactive[bool] = reactive(False, toggle_class="-names", repaint=False)
    """Whether the names are listed, in place of the sources."""

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._names: Names | None = None
        self._sources: Sources | None = None

    def compose_late(self) -> Iterable[Widget]:
        """Make sources, names and legend."""
        from tui_reader.ui.panels.legend import Legend
        from tui_reader.ui.panels.name_list import Names
        from tui_reader.ui.panels.source_list import Sources

        self._sources = Sources(self._pane)
        self._names = Names(self._pane)
        yield self._sources
        yield self._names
        yield Legend(self._pane.view)

    def next_filter(self) -> bool:
        """List the names, then those of the next type, and return whether there are names."""
        if not self.lists_names:
            self.lists_names = True
            return bool(self._names is not None and self._names.entities)
        return self._names is not None and self._names.next_filter()

    def focus_list(self) -> None:
        """Walk through the list from now on."""
        listed = self._names if self.lists_names else self._sources
        if listed is not None:
            listed.focus_list()
