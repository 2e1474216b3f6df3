"""Show bars for details, search and selection; below them keys or a message."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.widget import Widget

from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.startup.late_panel import LatePanel

if TYPE_CHECKING:
    from tui_reader.model import Entity
    from tui_reader.ui.desk import Said
    from tui_reader.ui.panels.detail_bar import DetailBar


class Foot(LatePanel):
    """A bar for details, search or selection, and below it the keys or a message."""

    DEFAULT_CSS = """
    Foot {
        height: auto;
        background: $panel;
        &:ansi { background: ansi_default; }
    }
    """

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._bar: DetailBar | None = None

    def compose_late(self) -> Iterable[Widget]:
        """Make the detail bar, the row of keys, and the row for messages."""
        from tui_reader.ui.panels.detail_bar import DetailBar
        from tui_reader.ui.panels.introduction import Introduction
        from tui_reader.ui.panels.key_row import KeyRow
        from tui_reader.ui.panels.message_row import MessageRow

        self._bar = DetailBar(self._pane)
        yield Introduction(self._pane)
        yield self._bar
        yield KeyRow(self._pane)
        yield MessageRow()

    def on_mount(self) -> None:
        """Make room for the messages of the application."""
        self.watch(self.app, "said", self._make_room)

    def _make_room(self, said: "Said | None") -> None:
        # The style sheet of the screen takes it from here; a class of the screen would style all of its widgets again.
        self.set_class(said is not None, "-saying")

    def show_entity(self, entity: "Entity | None") -> None:
        """Show the details of a name instead of the mark; ``None`` shows the mark."""
        if self._bar is not None:
            self._bar.entity = entity

    async def put_bar(self, bar: Widget) -> None:
        """Mount another bar; the screen chooses which bar is visible."""
        await self.mount(bar, before=self._bar)
