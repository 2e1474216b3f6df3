"""Beside the text: who and what is named in it, and what the marks mean."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.widget import Widget

from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.startup.late_panel import LatePanel

if TYPE_CHECKING:
    from tui_reader.ui.panels.name_list import Names

WIDTH = 36


class Sidebar(LatePanel):
    """The names, and below them the legend; beside the text or over it."""

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {WIDTH};
        background: $surface;
        padding: 0 0 1 1;
        &:ansi {{ background: ansi_default; border-left: solid ansi_default; padding: 0 0 1 0; }}
    }}
    """

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._names: Names | None = None

    def compose_late(self) -> Iterable[Widget]:
        """Make names and legend."""
        from tui_reader.ui.panels.legend import Legend
        from tui_reader.ui.panels.name_list import Names

        self._names = Names(self._pane)
        yield self._names
        yield Legend(self._pane.view)

    def next_filter(self) -> bool:
        """List the next type of name, and return whether there is a name at all."""
        return self._names is not None and self._names.next_filter()

    def focus_list(self) -> None:
        """Walk through the names from now on."""
        if self._names is not None:
            self._names.focus_list()
