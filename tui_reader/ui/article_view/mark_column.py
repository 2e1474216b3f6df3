"""The column beside the scrollbar, with the places of marks, matches and mentions."""

from collections.abc import Iterator
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.model import LETTERS, MarkKind
from tui_reader.ui.article_view.jump_list import JumpList
from tui_reader.ui.article_view.view import ArticleView

if TYPE_CHECKING:
    from tui_reader.ui.article_view.marks import Look

_MATCH = "="
_MENTION = "*"
_NOTHING = (" ", Style.null())
_SAMPLE = 200
"""The number of marks that are looked at for one cell; in a longer part of the text, evenly spread ones."""


class MarkColumn(Widget):
    """A column of one cell; a click jumps to that part of the text.

    A cell shows ``=`` where there are matches, else ``*`` where there are mentions of the chosen entity, else the
    letter of the kind that takes most of that part of the text, claims counted by their strength.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    MarkColumn { width: 1; height: 1fr; background: $background; color: $foreground; }
    """

    revision: reactive[int] = reactive(0)

    def __init__(self, view: ArticleView, jumps: JumpList) -> None:
        super().__init__()
        self._view = view
        self._jumps = jumps
        self._cells: list[Strip] = []

    def on_mount(self) -> None:
        """Follow the view."""
        self.watch(self._view, "revision", self._follow)

    def _follow(self) -> None:
        self._cells = []
        self.refresh()

    def on_resize(self) -> None:
        """There are more or fewer cells."""
        self._follow()

    def notify_style_update(self) -> None:
        """The colours are others."""
        super().notify_style_update()
        self._cells = []

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint all cells alike over a plain text, as in the first frame."""
        if not self._view.scene.is_plain:
            return super().render_lines(crop)
        return super().render_lines(Region(crop.x, crop.y, crop.width, 1)) * crop.height

    def render_line(self, y: int) -> Strip:
        """Draw one cell."""
        if len(self._cells) != self.size.height:
            base = self.rich_style
            self._cells = [Strip([Segment(sign, base + style)], 1) for sign, style in self._draw()]
        return self._cells[y]

    def _draw(self) -> Iterator[tuple[str, Style]]:
        """The sign of each row of the screen."""
        height = self.size.height
        layout, end = self._view.scene.layout, len(self._view.scene.article.text)
        if self._view.scene.is_plain or not layout.is_whole:
            yield from repeat(_NOTHING, height)
            return
        # A text shorter than the screen is drawn beside its rows, as the scrollbar is.
        rows = len(layout)
        size = max(rows, height)
        for y in range(height):
            first, last = y * size // height, max(y * size // height + 1, (y + 1) * size // height)
            if first < rows:
                yield self._cell(layout.start(first), layout.start(last) if last < rows else end)
            else:
                yield _NOTHING

    def _cell(self, start: int, end: int) -> tuple[str, Style]:
        scene, palette = self._view.scene, self._view.painter.palette
        if scene.matches.overlapping(start, end):
            return _MATCH, Style(color=palette.parts["match-current"].bgcolor, bold=True)
        if scene.mentions.overlapping(start, end):
            return _MENTION, Style(color=palette.parts["mention"].color, bold=True)
        look = self._loudest(start, end)
        return _NOTHING if look is None else (LETTERS[look.kind], Style(color=palette.marks[look].color))

    def _loudest(self, start: int, end: int) -> "Look | None":
        """Return the loudest look of the kind that takes most of ``text[start:end]``."""
        scene = self._view.scene
        weights: dict[MarkKind, float] = {}
        looks: dict[MarkKind, Look] = {}
        indices = scene.marks.spans.overlapping(start, end)
        for index in indices[:: max(1, len(indices) // _SAMPLE)]:
            number = scene.marks.owners[index]
            if not scene.is_shown(number):
                continue
            look, strength, span = scene.marks.look(number), scene.marks.strength(number), scene.marks.spans[index]
            weights[look.kind] = weights.get(look.kind, 0.0) + strength * (min(span.end, end) - max(span.start, start))
            looks[look.kind] = max(looks.get(look.kind, look), look, key=attrgetter("loudness"))
        return looks[max(weights, key=weights.__getitem__)] if weights else None

    def on_click(self, event: events.Click) -> None:
        """Bring that part of the text to the top."""
        event.stop()
        layout = self._view.scene.layout
        size = max(len(layout), self.size.height)
        with self._jumps.leap():
            self._view.scroll_to(y=event.y * size // max(1, self.size.height), animate=False)
