"""Beside the text: who and what is named in it, and what the marks mean."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.reactive import reactive

from tui_reader.model import Entity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.model import MarkKind
    from tui_reader.ui.panels.name_list import Names
    from tui_reader.ui.panels.tally import Tally

WIDTH = 36


class Sidebar(Vertical):
    """Names above, the legend below. Beside the text where there is room, else laid over it.

    At first it is an empty frame that keeps the room: ``fill`` puts the rest into it behind the first frame.
    """

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {WIDTH};
        background: $surface;
        padding: 0 0 1 1;
        &:ansi {{ background: ansi_default; border-left: solid ansi_default; padding: 0 0 1 0; }}
    }}
    """

    entities: reactive[tuple[Entity, ...]] = reactive[tuple[Entity, ...]]((), init=False)
    """What is named in the article."""
    tallies: reactive["Mapping[MarkKind, Tally]"] = reactive["Mapping[MarkKind, Tally]"](dict, init=False)
    """How many marks there are, by class."""
    strength: reactive[float] = reactive(0.0, init=False)
    """From which strength on claims are shown, 0 to 1."""

    _names: "Names | None" = None

    async def fill(self) -> None:
        """Mount names and legend."""
        if not self.is_attached:  # the person left before the first frame was out
            return
        from tui_reader.ui.panels.legend import Legend
        from tui_reader.ui.panels.name_list import Names

        names, legend = Names(), Legend()
        await self.mount(names, legend)
        self._names = names
        self.watch(self, "entities", lambda entities: setattr(names, "entities", entities))
        self.watch(self, "tallies", lambda tallies: setattr(legend, "tallies", tallies))
        self.watch(self, "strength", lambda strength: setattr(legend, "strength", strength))

    def next_filter(self) -> None:
        """List the next type of name."""
        if self._names is not None:
            self._names.next_filter()

    def focus_list(self) -> None:
        """Walk through the names from now on."""
        if self._names is not None:
            self._names.focus_list()
