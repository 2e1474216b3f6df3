"""The bar of a selection by keys, to which the keys go meanwhile."""

from textual.binding import BindingsMap
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui_reader.ui.article_view import ArticleView
from tui_reader.ui.article_view.selector import Selector
from tui_reader.ui.phrasing import count
from tui_reader.ui.selection_keys import selection_bindings, selection_help


class SelectionBar(Widget, can_focus=True):
    """The number of selected words, and the keys that extend the selection."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    SelectionBar {
        height: 2;
        padding: 0 1;
        background: $surface;
        color: $foreground;
        &:ansi { background: ansi_default; color: ansi_default; }
    }
    """

    class Closed(Message):
        """The selection by keys is over; ``text`` is to be copied, if anything."""

        def __init__(self, text: str = "") -> None:
            super().__init__()
            self.text = text

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._bindings = BindingsMap(selection_bindings())
        self._view = view
        self._selector = Selector(view)

    def on_mount(self) -> None:
        """Follow the view, where another article ends the selection."""
        self.watch(self._view, "revision", self._follow, init=False)

    def _follow(self) -> None:
        if self.has_focus and not self._selector.is_on:
            self._close()

    def on_blur(self) -> None:
        """End the selection unless it is the terminal that loses the focus."""
        if self.screen.focused is not None and self._selector.is_on:
            self._close()

    def begin(self) -> bool:
        """Begin to select, and return whether there is text to select."""
        if not self._selector.begin():
            return False
        self.focus()
        self.refresh()
        return True

    def action_extend(self, motion: str) -> None:
        """Lead the caret along a motion."""
        if not self._selector.move(motion):
            self.notify("The selection goes no further that way.")
        self.refresh()

    def action_swap(self) -> None:
        """Lead the other end from now on."""
        self._selector.swap()
        self.refresh()

    def action_copy(self) -> None:
        """Copy the selected text, and leave."""
        self._close(self.screen.get_selected_text() or "")

    def action_leave(self) -> None:
        """Leave without a copy."""
        self._close()

    def _close(self, text: str = "") -> None:
        self._selector.leave()
        if self.has_focus:
            self.screen.clear_selection()
        self.post_message(self.Closed(text))

    def render(self) -> Content:
        """Say how much is selected; then the keys."""
        keys = Content("  ").join(Content.assemble((key, "bold"), f" {what}") for key, what in selection_help())
        first = Content.assemble(("Selecting", "bold"), f"  {self._amount()}")
        if self.size.height == 1:
            return Content("  ").join((first, keys)).truncate(self.size.width, ellipsis=True)
        return Content("\n").join(row.truncate(self.size.width, ellipsis=True) for row in (first, keys))

    def _amount(self) -> str:
        words = self._selector.words
        return "much text" if words is None else count(words, "word")
