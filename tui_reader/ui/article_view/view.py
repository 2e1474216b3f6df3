"""The article view: walking through the article, its marks, its matches, by key and by mouse."""

import threading
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from tui_reader.model import Annotations, Article, Span
from tui_reader.ui.article_view import messages
from tui_reader.ui.article_view.canvas import ArticleCanvas
from tui_reader.ui.article_view.marks import Mark
from tui_reader.ui.article_view.selection import offset_of, selection_of, word_at
from tui_reader.ui.article_view.spans import SpanList

if TYPE_CHECKING:
    from tui_reader.ui.article_view.search import Search

_PAGE_OVERLAP = 2  # rows that stay on the screen, so that the eye finds its line again
_ROWS_ABOVE = 4  # what is jumped to stands a quarter from the top


class ArticleView(ArticleCanvas, can_focus=True, inherit_bindings=False):
    """Shows one article with its marks, and walks through it.

    All methods that move do so at once, without animation: an animated page takes 0.7 s and twenty times the output.
    Those that look for something say whether it was there.
    """

    BINDINGS: ClassVar[list[BindingType]] = []
    CurrentMarkChanged = messages.CurrentMarkChanged
    LinkChosen = messages.LinkChosen
    MarkChosen = messages.MarkChosen
    PlaceChanged = messages.PlaceChanged
    SearchChanged = messages.SearchChanged

    current: reactive[int | None] = reactive(None)
    """The number of the current mark."""

    class SearchEnded(Message):
        """A search in another thread has ended; the view tells itself."""

        def __init__(self, search: "Search", found: SpanList, problem: str | None) -> None:
            super().__init__()
            self.search = search
            self.found = found
            self.problem = problem

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(name=name, id=id, classes=classes)
        self._search: Search | None = None
        self._search_origin: int | None = None

    def show_article(self, article: Article, annotations: Annotations | None = None) -> None:
        """Show another article from its beginning."""
        self.current = None
        self.clear_search()
        if self.is_attached:
            self.screen.clear_selection()
        super().show_article(article, annotations)

    def show_marks(self, annotations: Annotations) -> None:
        """Show the marks of the article that is on the screen; place, selection and current mark are kept."""
        before = self.current_mark
        self.current = None
        super().show_marks(annotations)
        if before is not None:
            start = before.spans[0].start
            self.current = next(
                (number for span, number in self.scene.marked(start, start + 1) if span.start == start), None
            )

    # By rows and pages

    def line_down(self) -> None:
        """One row on."""
        self._move(1)

    def line_up(self) -> None:
        """One row back."""
        self._move(-1)

    def page_down(self) -> None:
        """A page on; two rows stay."""
        self._move(max(1, self.page_height - _PAGE_OVERLAP))

    def page_up(self) -> None:
        """A page back; two rows stay."""
        self._move(-max(1, self.page_height - _PAGE_OVERLAP))

    def half_down(self) -> None:
        """Half a page on."""
        self._move(max(1, self.page_height // 2))

    def half_up(self) -> None:
        """Half a page back."""
        self._move(-max(1, self.page_height // 2))

    def top(self) -> None:
        """To the beginning."""
        self.scroll_to(y=0, animate=False)

    def bottom(self) -> None:
        """To the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def goto_fraction(self, fraction: float) -> None:
        """To a part of the whole, from 0 to 1, as ``progress`` tells it."""
        self.scroll_to(y=round(min(max(fraction, 0.0), 1.0) * self.max_scroll_y), animate=False)

    def _move(self, rows: int) -> None:
        self.scroll_to(y=self.top_row + rows, animate=False)

    # By blocks

    def next_paragraph(self) -> bool:
        """Bring the next paragraph to the top."""
        return self._step_block(1, headings=False)

    def previous_paragraph(self) -> bool:
        """Bring the beginning of this paragraph to the top, or the one before."""
        return self._step_block(-1, headings=False)

    def next_heading(self) -> bool:
        """Bring the next heading to the top."""
        return self._step_block(1, headings=True)

    def previous_heading(self) -> bool:
        """Bring the heading before to the top."""
        return self._step_block(-1, headings=True)

    def _step_block(self, step: int, *, headings: bool) -> bool:
        layout, blocks = self.scene.layout, self.scene.article.blocks
        index = layout.block_of_row(self.top_row)
        while 0 <= index < len(blocks):
            row = layout.first_row(index)
            wanted = not headings or blocks[index].kind in ("title", "heading")
            if wanted and (row - self.top_row) * step > 0:
                self.scroll_to(y=row, animate=False)
                return True
            index += step
        return False

    # By marks

    @property
    def current_mark(self) -> Mark | None:
        """The current mark."""
        return self.scene.current

    def validate_current(self, number: int | None) -> int | None:
        """There is no current mark where there are no marks."""
        return number if number is not None and 0 <= number < len(self.scene.marks) else None

    def watch_current(self, number: int | None) -> None:
        """Draw the current mark and tell the screen."""
        self.scene.current = None if number is None else self.scene.marks[number]
        self.repaint()
        self.post_message(messages.CurrentMarkChanged(self, self.scene.current))

    def next_mark(self) -> bool:
        """Make the next mark current that is shown: from the current one, or from the top if that is not in sight."""
        return self._step_mark(1)

    def previous_mark(self) -> bool:
        """Make the mark before current that is shown."""
        return self._step_mark(-1)

    def _step_mark(self, step: int) -> bool:
        number = self._mark_beside(step)
        while 0 <= number < len(self.scene.marks) and not self.scene.is_shown(number):
            number += step
        if not 0 <= number < len(self.scene.marks):
            return False
        self.choose_mark(number)
        return True

    def _mark_beside(self, step: int) -> int:
        mark = self.current_mark
        if mark is not None and self._in_sight(mark.start, mark.end):
            return mark.number + step
        first = self.scene.marks.first_from(self.scene.layout.start(self.top_row) if len(self.scene.layout) else 0)
        return first if step > 0 else first - 1

    def choose_mark(self, number: int) -> None:
        """Make a mark current and bring it into view."""
        self.current = number
        if mark := self.current_mark:
            self.go_to(mark.start, mark.end)

    def go_to(self, start: int, end: int | None = None) -> None:
        """Bring ``text[start:end]``, or one character, into view; nothing moves where it is in view already."""
        layout = self.scene.layout
        first, last = layout.row_of(start), layout.row_of(max(start, (end or start + 1) - 1))
        if first < self.top_row or last >= self.top_row + self.page_height:
            self.scroll_to(y=max(0, first - self.page_height // _ROWS_ABOVE), animate=False)

    def _in_sight(self, start: int, end: int) -> bool:
        layout = self.scene.layout
        return layout.row_of(start) < self.top_row + self.page_height and layout.row_of(end - 1) >= self.top_row

    # By matches

    @property
    def match_count(self) -> int:
        """How many matches the search has found."""
        return len(self.scene.matches)

    @property
    def match_index(self) -> int | None:
        """The current match, from 0."""
        return self.scene.match_index

    def search(self, query: str, *, regex: bool = False, case_sensitive: bool | None = None) -> int | None:
        """Highlight all matches and go to the first from where the search began.

        A search that may take long (a regular expression, a text above 1 MB) goes on in the background;
        ``SearchChanged`` tells its result, as it does for every search.

        Args:
            query: What to find. Its blanks match line ends too, its straight quotation marks also curly ones.
            regex: It is a regular expression, matched within paragraphs.
            case_sensitive: ``None`` is smart: case matters if the query has a capital letter.

        Returns:
            The number of matches, ``None`` while it goes on.

        Raises:
            ValueError: ``query`` is no regular expression; the message is a sentence for a person.
        """
        from tui_reader.ui.article_view.search import Query, Search

        self._stop_search()
        if self._search_origin is None:
            self._search_origin = self.place if len(self.scene.layout) else 0
        search = Search(Query(query, regex, case_sensitive), self.scene.article.text)
        if search.is_short:
            self._take(search.run())
            return self.match_count
        self._search = search
        threading.Thread(target=self._run_search, args=(search,), daemon=True).start()
        self.post_message(messages.SearchChanged(self, self.match_index, self.match_count, searching=True))
        return None

    def _run_search(self, search: "Search") -> None:
        try:
            found, problem = search.run(), None
        except TimeoutError as error:
            found, problem = SpanList(), str(error)
        self.post_message(self.SearchEnded(search, found, problem))

    def _on_article_view_search_ended(self, message: SearchEnded) -> None:
        if message.search is self._search:
            self._search = None
            self._take(message.found, message.problem)

    def _take(self, found: SpanList, problem: str | None = None) -> None:
        first = found.first_from(self._search_origin or 0)
        self.scene.matches = found
        self.scene.match_index = (first if first < len(found) else 0) if len(found) else None
        self._show_match(problem)

    def _show_match(self, problem: str | None = None) -> None:
        if self.match_index is not None:
            self.go_to(*self.scene.matches[self.match_index])
        elif self._search_origin is not None:
            self.place = self._search_origin
        self.changed()
        self.post_message(messages.SearchChanged(self, self.match_index, self.match_count, problem=problem))

    def next_match(self) -> bool:
        """Go to the next match; after the last comes the first."""
        return self._step_match(1)

    def previous_match(self) -> bool:
        """Go to the match before; before the first comes the last."""
        return self._step_match(-1)

    def _step_match(self, step: int) -> bool:
        if self.match_index is None:
            return False
        self.scene.match_index = (self.match_index + step) % self.match_count
        self._search_origin = self.scene.matches[self.match_index].start
        self._show_match()
        return True

    def clear_search(self) -> None:
        """Forget the matches; the place is kept."""
        self._stop_search()
        self._search_origin = None
        if self.match_count or self.match_index is not None:
            self.scene.matches, self.scene.match_index = SpanList(), None
            self._show_match()

    def _stop_search(self) -> None:
        if self._search is not None:
            self._search.stop()
            self._search = None

    def on_unmount(self) -> None:
        """End a search that still runs."""
        self._stop_search()

    # By mouse

    async def _on_click(self, event: events.Click) -> None:
        """Choose what is clicked; twice selects the word, three times the paragraph.

        Textual would select the whole widget, which here is the whole article.
        """
        event.prevent_default()
        widget, place = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if widget is not self or place is None or not self.scene.article.blocks:
            return
        offset = offset_of(place)
        if event.chain == 1:
            if self.text_selection is None:
                self._choose(offset, in_gutter=place.x < 0)
            return
        block = self.scene.layout.block_of(offset)
        bounds = self.scene.article.blocks[block]
        word = word_at(self.scene.article, block, offset)
        self._select(word if event.chain == 2 else Span(bounds.start, bounds.end))  # noqa: PLR2004 - a double click

    def _select(self, span: Span | None) -> None:
        self.screen.selections = {self: selection_of(span)} if span else {}

    def _choose(self, offset: int, *, in_gutter: bool) -> None:
        scene = self.scene
        row = scene.layout[scene.layout.row_of(offset)]
        if in_gutter:
            number = next((number for _, number in scene.marked(row.start, row.end)), None)
        elif offset >= row.end:
            return
        elif (link := scene.links.at(offset)) is not None:
            self.post_message(messages.LinkChosen(self, scene.link_urls[link]))
            return
        else:
            number = next((number for _, number in scene.marked(offset, offset + 1)), None)
        if number is not None:
            self.current = number
            self.post_message(messages.MarkChosen(self, scene.marks[number]))
