"""The parts of a file, to be left out or taken in."""

from collections.abc import Mapping, Sequence
from typing import Final

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

_KEY: Final = "part"
_GAP: Final = 2


class PartsRow(Static, can_focus=True):
    """Shows each part with a box; Space ticks the box of the pointed part.

    Attributes:
        without: The parts that are left out.
    """

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("left", "point(-1)", show=False),
        Binding("right", "point(1)", show=False),
        Binding("space,x", "turn", show=False),
    ]
    DEFAULT_CSS = "PartsRow { height: auto; padding: 0 1; }"

    class Pointed(Message):
        """Another part is pointed at, or no part any more."""

        def __init__(self, use: str) -> None:
            """``use`` is what the part holds, empty for no part."""
            super().__init__()
            self.use = use

    def __init__(self, parts: Mapping[str, str], without: frozenset[str]) -> None:
        """Show parts with what they hold; those in ``without`` are left out at first."""
        super().__init__()
        self._parts = parts
        self._names: Sequence[str] = tuple(parts)
        self._at = 0
        self.without = without

    def on_mount(self) -> None:
        """Show the parts."""
        self._show()

    def on_focus(self) -> None:
        """Point at a part."""
        self._show()

    def on_blur(self) -> None:
        """Point at no part."""
        self._show()

    def action_point(self, step: int) -> None:
        """Point at the next part or the one before."""
        self._at = (self._at + step) % len(self._names)
        self._show()

    def action_turn(self) -> None:
        """Leave the pointed part out, or take it in again."""
        self.without ^= {self._names[self._at]}
        self._show()

    def on_click(self, event: events.Click) -> None:
        """Leave the part under the pointer out, or take it in again."""
        name = event.style.meta.get(_KEY)
        if name in self._names:
            event.stop()
            self._at = self._names.index(name)
            self.action_turn()

    def on_resize(self) -> None:
        """Break the rows anew."""
        self._show()

    def _show(self) -> None:
        rows: list[list[Content]] = [[]]
        for index, name in enumerate(self._names):
            part = self._part(index, name)
            if rows[-1] and sum(each.cell_length + _GAP for each in rows[-1]) + part.cell_length > self._width:
                rows.append([])
            rows[-1].append(part)
        self.update(Content("\n").join(Content(" " * _GAP).join(row) for row in rows))
        self.post_message(self.Pointed(self._parts[self._names[self._at]] if self.has_focus else ""))

    @property
    def _width(self) -> int:
        return self.content_size.width or self.app.size.width

    def _part(self, index: int, name: str) -> Content:
        """Return a part with its box."""
        box = "[ ]" if name in self.without else "[x]"
        is_pointed_at = self.has_focus and index == self._at
        return Content(f"{box} {name}").stylize(Style(reverse=is_pointed_at) + Style.from_meta({_KEY: name}))
