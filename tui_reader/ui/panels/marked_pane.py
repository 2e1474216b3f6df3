"""The base of the article's pane: visits, their marks and corrections."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.reactive import reactive, var

from tui_reader import sample
from tui_reader.corrections.entries import Correction
from tui_reader.corrections.journal import Journal
from tui_reader.corrections.overlay import PlacedNote
from tui_reader.model import AnnotatedArticle, Annotations
from tui_reader.sources.location import lasting_address
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import ArticleView
from tui_reader.ui.desk import Desk
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

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.view = ArticleView()
        self._desk = desk
        self._history = History()

    def _show_marks(self, annotations: Annotations, *, all_there: bool) -> None:
        visit = self._history.current
        if visit is None:
            return
        visit.analysed = replace(visit.analysed, annotations=annotations)
        is_new, visit.is_marked = all_there and not visit.is_marked, all_there
        address = address_of(visit)
        if is_new and address is not None:
            if visit.journal == Journal():
                visit.journal = self._desk.shelf.journal(address)
            self.run_worker(self._keep(visit, address), group="library")
        self._show_corrected(visit)
        if is_new and visit.journal.entries:
            self._desk.say(phrasing.corrections_laid_over(visit.corrected))

    async def _keep(self, visit: Visit, address: str) -> None:
        """Keep the article in the library, beside the handling of keys."""
        await asyncio.to_thread(self._desk.shelf.keep, address, visit.analysed)
        self.tell_trouble()

    def tell_trouble(self) -> None:
        """Say why the library could not be used, if it could not."""
        if trouble := self._desk.shelf.take_trouble():
            self._desk.say(trouble, severity="warning")

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

    def correct(self, entry: Correction) -> bool:
        """Add a correction, and return whether its words can be told from others.

        A correction whose words cannot be told from others is not added.
        """
        visit = self.shown_visit
        if visit is None:
            return False
        before, unplaced = visit.journal, len(visit.corrected.unplaced)
        visit.journal = before.add(entry)
        if len(visit.corrected.unplaced) > unplaced:
            visit.journal = before
            return False
        if (address := address_of(visit)) is not None:
            self._desk.shelf.correct(address, visit.analysed, entry)
        self._show_corrected(visit)
        return True

    def leave(self) -> None:
        """Keep how far the article was read."""
        visit = self._history.current
        if visit is not None and visit.is_marked and self.document is not None and (address := address_of(visit)):
            self._desk.shelf.leave(address, self.view.progress)

    def undo(self) -> int | None:
        """Take the last correction back, and return the number of those left, ``None`` without any."""
        return self._walk(Journal.undo, self._desk.shelf.undo)

    def redo(self) -> int | None:
        """Make the correction again that was taken back last, and return the number of all."""
        return self._walk(Journal.redo, self._desk.shelf.redo)

    def _walk(self, change: Callable[[Journal], Journal], keep: Callable[[str], None]) -> int | None:
        visit = self.shown_visit
        if visit is None or (journal := change(visit.journal)) is visit.journal:
            return None
        visit.journal = journal
        if (address := address_of(visit)) is not None:
            keep(address)
        self._show_corrected(visit)
        return len(journal.entries)


def address_of(visit: Visit) -> str | None:
    """Return the address of an article in the library, if it has an address.

    The sample and standard input have no address that lasts.
    """
    location = visit.analysed.location
    return None if location == str(sample.ARTICLE) else lasting_address(location)
