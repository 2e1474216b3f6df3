"""Show the title, the place, what is left to read, and the work under way."""

from textual.content import Content

from tui_reader.language import other_language
from tui_reader.model import AnnotatedArticle, Span
from tui_reader.text import per_cent
from tui_reader.ui import phrasing
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.clickable import Clickable, clickable

_TOP = 3  # blocks, among which the title is
_WIDTH_FOR_MORE = 72  # columns; below, the title needs the room more


class TitleRow(Clickable):
    """One row: the title, shortened to fit, and the state at the right.

    As long as the title can be read at the top of the text, where it is part of what is read and may be marked, the row
    has the site alone. A click on the title leads to the beginning, one on the state asks for a place or stops what is loading.
    """

    DEFAULT_CSS = """
    TitleRow {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $muted;
        &:ansi { background: ansi_default; color: ansi_default; text-style: reverse; }
    }
    """

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._notes: list[str] = []
        self._title: Span | None = None
        self._minutes = 0.0
        self._drawn: tuple[str, str] | None = None

    def on_mount(self) -> None:
        """Follow the article."""
        self.watch(self._pane, "document", self._take)
        for reactive in ("heading", "busy", "is_noticing"):
            self.watch(self._pane, reactive, self._changed)
        self.watch(self._pane.view, "scroll_y", self._changed)

    def _take(self, before: AnnotatedArticle | None, document: AnnotatedArticle | None) -> None:
        """Compute once what does not change while an article is read.

        Finding its language takes time.
        """
        if document is None or (before is not None and before.article is document.article and self._minutes):
            return
        article = document.article
        self._minutes = phrasing.minutes_to_read(article)
        notes = ("saved" if article.kept else "", "incomplete" if article.missing else "", other_language(article))
        self._notes = [note for note in notes if note]
        self._title = next((Span(one.start, one.end) for one in article.blocks[:_TOP] if one.kind == "title"), None)

    def _changed(self) -> None:
        """Draw the row again if its words have changed.

        Each frame spans all that is drawn anew, so that a frame with this row takes the sidebar along.
        """
        if (self.heading, self.state) != self._drawn:
            self.refresh()

    @property
    def heading(self) -> str:
        """The left part: title and site, or the site alone."""
        document, view = self._pane.document, self._pane.view
        if document is None or self._pane.is_noticing or self._title is None or view.scene.layout.is_empty:
            return self._pane.heading
        shown = document.article.text[self._title.start : self._title.end]
        has_title = shown == document.article.title and view.is_in_sight(*self._title)
        return self._pane.heading_below_title if has_title else self._pane.heading

    @property
    def state(self) -> str:
        """The right part: the work under way, the kind of text and the place."""
        pane = self._pane
        if pane.document is None or pane.is_noticing:
            return ""  # the notice tells it
        if pane.is_waiting:
            return pane.busy
        genre = phrasing.genre(pane.document) if self.app.size.width >= _WIDTH_FOR_MORE else ""
        return " · ".join(part for part in (*self._notes, genre, pane.busy, self._place) if part)

    @property
    def _place(self) -> str:
        """The place, and the time to read from the top of the screen on."""
        view = self._pane.view
        if not view.place:
            return phrasing.duration(self._minutes)
        if view.progress == 1:
            return "the end"
        rest = 1 - view.place / max(1, len(view.scene.article.text))
        return f"{per_cent(view.progress)} · {phrasing.duration(self._minutes * rest)} left"

    def render(self) -> Content:
        """Draw the title cut with an ellipsis, and the state whole where it fits."""
        width = self.size.width
        self._drawn = (self.heading, self.state)
        state = clickable(
            Content(self.state).truncate(width, ellipsis=True), "step_back" if self._pane.is_waiting else "goto_percent"
        )
        left = width - state.cell_length - 2
        if left < 1:
            return state
        heading = Content(self.heading).truncate(left, ellipsis=True, pad=True)
        return Content.assemble(clickable(heading, "move('top')"), "  ", state)
