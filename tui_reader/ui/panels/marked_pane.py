"""The base of the article's pane: visits, their marks and corrections."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.reactive import reactive, var

from tui_reader.corrections.journal import Journal
from tui_reader.corrections.overlay import PlacedNote
from tui_reader.model import AnnotatedArticle, Annotations
from tui_reader.ui.article_view import ArticleView
from tui_reader.ui.history import History, Visit

if TYPE_CHECKING:
    from tui_reader.ui.composition import Composition


class MarkedPane(Horizontal):
    """Shows the text of one visit, with its corrected marks."""

    DEFAULT_CSS = """
    MarkedPane {
        Notice { display: none; }
        &.-noticing Notice { display: block; }
        &.-noticing ArticleView, &.-noticing MarkColumn { display: none; }
    }
    """

    document: var[AnnotatedArticle | None] = var(None, always_update=True)
    """The article that is shown, or hidden by the notice, with the marks that have come so far."""
    composition: var["Composition | None"] = var(None)
    """Who speaks in the article, and with how many of its words, as soon as all marks have come."""
    is_noticing: reactive[bool] = reactive(False, toggle_class="-noticing", repaint=False)
    """Whether the notice stands in the place of the text."""

    def __init__(self) -> None:
        super().__init__()
        self.view = ArticleView()
        self._history = History()

    def _show_marks(self, annotations: Annotations, *, all_there: bool) -> None:
        visit = self._history.current
        if visit is not None:
            visit.analysed = replace(visit.analysed, annotations=annotations)
            visit.is_marked = all_there
            self._show_corrected(visit)

    def _show_corrected(self, visit: Visit) -> None:
        """Show the marks of the article with the corrections of the person."""
        document = visit.document
        self.view.show_marks(document.annotations)
        self.document = document

    def watch_document(self, document: AnnotatedArticle | None) -> None:
        """Count the words of each source as soon as all marks are there."""
        visit = self._history.current
        self.composition = None
        if document is None or visit is None or not visit.is_marked:
            return
        from tui_reader.ui.composition import AT_ONCE, composition_of

        if len(document.article.text) <= AT_ONCE:
            self.composition = composition_of(document, self.view.scene.marks)
        else:
            self.run_worker(self._count(document), group="composition", exclusive=True)

    async def _count(self, document: AnnotatedArticle) -> None:
        from tui_reader.ui.composition import composition_of

        composition = await asyncio.to_thread(composition_of, document, self.view.scene.marks)
        if self.document is document:
            self.composition = composition

    @property
    def shown_visit(self) -> Visit | None:
        """The visit that is on the screen; ``None`` while a notice stands there."""
        return None if self.is_noticing or self.document is None else self._history.current

    @property
    def notes(self) -> tuple[PlacedNote, ...]:
        """The notes of the person on the article on the screen, in text order."""
        return self.shown_visit.corrected.notes if self.shown_visit is not None else ()

    def change_journal(self, change: Callable[[Journal], Journal]) -> bool:
        """Change the corrections of the article, and return whether anything changed."""
        visit = self.shown_visit
        if visit is None or (journal := change(visit.journal)) is visit.journal:
            return False
        visit.journal = journal
        self._show_corrected(visit)
        return True
