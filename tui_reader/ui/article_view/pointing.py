"""The mouse over the text: what it points at, and what a click chooses."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tui_reader.model import Span
from tui_reader.ui.article_view.marks import Mark
from tui_reader.ui.article_view.messages import LinkChosen, MarkChosen
from tui_reader.ui.article_view.scene import Scene
from tui_reader.ui.article_view.selection import offset_of, selection_of, word_at

if TYPE_CHECKING:
    from textual.timer import Timer

DOUBLE_CLICK = 0.3  # seconds in which a second click makes a double click of the first, which then opens nothing


class Target(NamedTuple):
    """The number of a mark, or the address of a link, or nothing."""

    mark: int | None = None
    url: str | None = None


def target_at(scene: Scene, offset: int, *, in_gutter: bool) -> Target:
    """Return the target of a click; in the gutter, a mark of the row."""
    row = scene.layout[scene.layout.row_of(offset)]
    if in_gutter:
        numbers = [number for _, number in scene.marked(row.start, row.end)]
        current = scene.current.number if scene.current is not None else None
        return Target(current if current in numbers else next(iter(numbers), None))
    if offset >= row.end:
        return Target()
    if (link := scene.links.at(offset)) is not None:
        return Target(url=scene.link_urls[link])
    return Target(next((number for _, number in scene.marked(offset, offset + 1)), None))


def unit_at(scene: Scene, offset: int, *, is_word: bool) -> Span | None:
    """Return the word at a place, if there is one, or else the paragraph."""
    block = scene.layout.block_of(offset)
    bounds = scene.article.blocks[block]
    return word_at(scene.article, block, offset) if is_word else Span(bounds.start, bounds.end)


class PointedView(ScrollView):
    """The part of the article view that the mouse acts on."""

    current: reactive[int | None] = reactive(None)
    """The number of the current mark."""

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(name=name, id=id, classes=classes)
        self.scene = Scene()
        """Everything that can be seen; to be read only."""
        self._opening: Timer | None = None

    @property
    def current_mark(self) -> Mark | None:
        """The current mark."""
        return self.scene.current

    def validate_current(self, number: int | None) -> int | None:
        """Refuse a number that no mark has."""
        return number if number is not None and 0 <= number < len(self.scene.marks) else None

    def watch_current(self, number: int | None) -> None:
        """Draw the current mark."""
        self.scene.current = None if number is None else self.scene.marks[number]
        self.repaint()

    def repaint(self) -> None:
        """Draw the rows anew."""
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        """Choose what is clicked; twice selects the word, three times the paragraph.

        Textual would select the whole widget, which here is the whole article.
        """
        event.prevent_default()
        widget, place = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if widget is not self or place is None or not self.scene.article.blocks:
            return
        if self._opening is not None:
            self._opening.stop()
            self._opening = None
        if event.chain > 1:
            self._select(unit_at(self.scene, offset_of(place), is_word=event.chain == 2))  # noqa: PLR2004 - a double click
        elif self.text_selection is None:
            self._choose(target_at(self.scene, offset_of(place), in_gutter=place.x < 0))

    def _select(self, span: Span | None) -> None:
        self.screen.selections = {self: selection_of(span)} if span else {}

    def _choose(self, target: Target) -> None:
        """Make a mark current, or open a link or the current mark."""
        chosen: Message
        if target.url is not None:
            chosen = LinkChosen(self, target.url)
        elif target.mark is None or target.mark != self.current:
            self.current = self.current if target.mark is None else target.mark
            return
        else:
            chosen = MarkChosen(self, self.scene.marks[target.mark])
        self._opening = self.set_timer(DOUBLE_CLICK, partial(self._open, chosen))

    def _open(self, chosen: Message) -> None:
        self._opening = None
        self.post_message(chosen)
