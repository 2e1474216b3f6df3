"""The first row: title, number of marks, place, and progress of the work."""

from textual.content import Content
from textual.widget import Widget

from tui_reader.language import other_language
from tui_reader.model import AnnotatedArticle
from tui_reader.ui import phrasing
from tui_reader.ui.panels.article_pane import ArticlePane

_WIDTH_FOR_MORE = 72  # columns; below, the title needs the room more


class TitleRow(Widget):
    """One row: the title, shortened to fit, and the state at the right."""

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
        self._reading_time = ""
        self._drawn: tuple[str, str] | None = None

    def on_mount(self) -> None:
        """Follow the article."""
        self.watch(self._pane, "document", self._take)
        for reactive in ("heading", "busy", "is_noticing"):
            self.watch(self._pane, reactive, self._changed)
        for reactive in ("census", "scroll_y"):
            self.watch(self._pane.view, reactive, self._changed)

    def _take(self, before: AnnotatedArticle | None, document: AnnotatedArticle | None) -> None:
        """Compute once what does not change while an article is read.

        Finding its language takes time.
        """
        if document is None or (before is not None and before.article is document.article and self._reading_time):
            return
        article = document.article
        self._reading_time = phrasing.reading_time(article)
        notes = ("saved" if article.kept else "", "incomplete" if article.missing else "", other_language(article))
        self._notes = [note for note in notes if note]

    def _changed(self) -> None:
        """Draw the row again if its words have changed.

        Each frame spans all that is drawn anew, so that a frame with this row takes the sidebar along.
        """
        if (self._pane.heading, self.state) != self._drawn:
            self.refresh()

    @property
    def state(self) -> str:
        """The right part: the work under way, else marks and place."""
        pane = self._pane
        if pane.busy or pane.document is None or pane.is_noticing:
            return pane.busy
        parts = [phrasing.count(len(pane.view.census.visible), "mark"), phrasing.per_cent(pane.view.progress)]
        if self.app.size.width >= _WIDTH_FOR_MORE:
            parts[:0] = [one for one in (phrasing.genre(pane.document), self._reading_time) if one]
        return " · ".join((*self._notes, *parts))

    def render(self) -> Content:
        """Draw the title cut with an ellipsis, and the state whole where it fits."""
        width = self.size.width
        self._drawn = (self._pane.heading, self.state)
        state = Content(self.state).truncate(width, ellipsis=True)
        left = width - state.cell_length - 2
        if left < 1:
            return state
        heading = Content(self._pane.heading).truncate(left, ellipsis=True, pad=True)
        return Content.assemble(heading, "  ", state)
