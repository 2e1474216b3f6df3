"""Define commands that go on for a while: search, selection, reading aloud."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.reactive import reactive

from tui_reader.model import AnnotatedArticle
from tui_reader.ui import actions, answers
from tui_reader.ui.article_view import ArticleView
from tui_reader.ui.commands import key_of
from tui_reader.ui.desk import Desk
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.foot import Foot
from tui_reader.ui.screens.article_commands import ArticleCommands

if TYPE_CHECKING:
    from tui_reader.ui.panels.search_bar import SearchBar
    from tui_reader.ui.panels.selection_bar import SelectionBar
    from tui_reader.ui.speech.aloud import Aloud


class BarCommands(ArticleCommands):
    """A screen with what goes on for a while, which Escape ends."""

    is_searching: reactive[bool] = reactive(False, toggle_class="-searching", repaint=False)
    """Whether the search bar stands in the place of the detail bar."""
    is_selecting: reactive[bool] = reactive(False, toggle_class="-selecting", repaint=False)
    """Whether the keys extend a selection, whose bar stands in the place of the detail bar."""

    def __init__(self, desk: Desk, pane: ArticlePane) -> None:
        super().__init__(desk, pane)
        self.search_bar: SearchBar | None = None
        self.selection_bar: SelectionBar | None = None
        self._aloud: Aloud | None = None

    @property
    def view(self) -> ArticleView:
        """The text."""
        return self.pane.view

    # The search

    async def action_search(self) -> None:
        """Open the search bar, or go back into it."""
        if self._article() is None:
            return
        if self.search_bar is None:
            from tui_reader.ui.panels.search_bar import SearchBar

            self.search_bar = SearchBar(self.pane)
            await self.query_one(Foot).put_bar(self.search_bar)
        self.is_searching = True
        self.search_bar.begin()

    def on_search_bar_closed(self, event: "SearchBar.Closed") -> None:
        """Give the keys back to the text."""
        self.is_searching = False
        self.view.focus()
        if event.result:
            self._desk.say(event.result)

    def action_match(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match."""
        if self._article() is None:
            return
        finder = self.pane.finder
        before = finder.index
        with self.pane.jumps.leap(self.view.page_height):
            found = finder.next() if step > 0 else finder.previous()
        if found:
            self._desk.say(answers.at_match(before, finder.index or 0, finder.count, step), about="place")
        else:
            self._desk.say(f"Nothing is found to go to: {key_of('search')} begins a search.")

    # The selection by keys

    async def action_select(self) -> None:
        """Begin to select by keys, at the current mark or the top of the screen."""
        if self._article() is None:
            return
        if self.selection_bar is None:
            from tui_reader.ui.panels.selection_bar import SelectionBar

            self.selection_bar = SelectionBar(self.view)
            await self.query_one(Foot).put_bar(self.selection_bar)
        self.is_selecting = self.selection_bar.begin()
        if not self.is_selecting:
            self._desk.say("There is no text to select.")

    def on_selection_bar_closed(self, event: "SelectionBar.Closed") -> None:
        """Give the keys back to the text, and copy what was selected."""
        self.is_selecting = False
        if self.focused is self.selection_bar:
            self.view.focus()
        if event.text:
            self._desk.run_worker(actions.copy(self._desk, event.text, "the selection"))

    # Reading aloud

    def action_aloud(self) -> None:
        """Read the article aloud, or fall silent."""
        if self.is_speaking:
            self.fall_silent()
        elif self._article() is not None:
            if self._aloud is None:
                from tui_reader.ui.speech.aloud import Aloud

                self._aloud = Aloud(self._desk, self.view)
                self.watch(self.pane, "document", self._hush, init=False)
            self._aloud.begin()

    def _hush(self, document: AnnotatedArticle | None) -> None:
        """Stop reading an article aloud that is no longer on the screen."""
        if (
            self._aloud is not None
            and self.is_speaking
            and (document is None or document.article != self._aloud.article)
        ):
            self._aloud.stop()

    @property
    def is_speaking(self) -> bool:
        """Whether the article is read aloud."""
        return self._aloud is not None and self._aloud.is_on

    def fall_silent(self) -> None:
        """Stop reading aloud."""
        if self._aloud is not None:
            self._aloud.stop()

    def end_selection(self) -> None:
        """End a selection that is going on."""
        if self.is_selecting and self.selection_bar is not None:
            self.selection_bar.action_leave()

    def open_bars(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """Yield for each bar whether it is open, and its closing function."""
        if self.search_bar is not None:
            yield self.is_searching, partial(self.search_bar.leave, accepted=False)
        yield self.is_selecting, self.end_selection
