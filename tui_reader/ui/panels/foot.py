"""Below the text: what is said about the current mark, or what is searched for, and the keys."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.reactive import reactive

if TYPE_CHECKING:
    from tui_reader.model import Entity
    from tui_reader.ui.panels.detail_bar import MarkDetail
    from tui_reader.ui.panels.search_bar import SearchBar


class Foot(Vertical):
    """The detail bar (or the search bar in its place) above the row of keys.

    At first it is an empty frame that keeps the room: ``fill`` puts the rest into it behind the first frame.
    """

    DEFAULT_CSS = """
    Foot {
        height: auto;
        background: $panel;
        &:ansi { background: ansi_default; }
    }
    """

    detail: reactive["MarkDetail | None"] = reactive["MarkDetail | None"](None, init=False)
    """The current mark, if there is one."""
    entity: reactive["Entity | None"] = reactive["Entity | None"](None, init=False)
    """The name that is pointed at in the list of names; it comes before the mark."""
    summary: reactive[str] = reactive("", init=False)
    """What stands there while there is neither."""

    async def fill(self) -> None:
        """Mount what belongs there."""
        if not self.is_attached:  # the person left before the first frame was out
            return
        from tui_reader.ui.panels.detail_bar import DetailBar
        from tui_reader.ui.panels.key_row import KeyRow

        bar = DetailBar()
        await self.mount(bar, KeyRow())
        self.watch(self, "detail", lambda detail: setattr(bar, "detail", detail))
        self.watch(self, "entity", lambda entity: setattr(bar, "entity", entity))
        self.watch(self, "summary", lambda summary: setattr(bar, "summary", summary))

    async def put_search_bar(self, bar: "SearchBar") -> None:
        """Mount the search bar; which of the two bars is seen is a matter of the screen."""
        await self.mount(bar, before=0 if self.children else None)
