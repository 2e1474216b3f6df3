"""The base of the article's pane: visits, their marks and corrections."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.reactive import reactive, var

from tui_reader.corrections.journal import Journal
from tui_reader.model import AnnotatedArticle, Annotations
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import ArticleView
from tui_reader.ui.desk import Desk
from tui_reader.ui.history import History, Visit

if TYPE_CHECKING:
    from tui_reader.model import Correction, Remark
    from tui_reader.ui.composition import Composition


class MarkedPane(Horizontal):
    """Shows the text of one visit, with its corrected marks."""

    BLANK = True  # text or notice cover all of it
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

    def _show_some_marks(self, annotations: Annotations) -> None:
        """Show some of the marks, unless the article has all of an earlier analysis."""
        visit = self._history.current
        if visit is not None and not visit.is_marked:
            visit.analysed = replace(_as_opened(visit.analysed), annotations=annotations)
            self._show_marks(visit)

    def _show_all_marks(self, annotations: Annotations) -> None:
        """Show all marks of an article with the corrections of the person, and keep it."""
        visit = self._history.current
        if visit is None:
            return
        visit.analysed = replace(_as_opened(visit.analysed), annotations=annotations)
        visit.is_marked = True
        saved = self._read_corrections(visit)
        if (address := visit.address) is not None:
            self.run_worker(self._keep(visit, address), group="library")
        self._show_marks(visit)
        if visit.corrections.journal.entries and visit.corrections.journal != saved:
            self._desk.say(phrasing.corrections_laid_over(visit.corrected))

    def _show_marks(self, visit: Visit) -> None:
        document = visit.document
        self.view.show_marks(document.annotations)
        self.document = document

    def _read_corrections(self, visit: Visit) -> Journal:
        """Take the corrections of file and library; return those of the file."""
        saved, corrections, address = Journal(), visit.corrections, visit.address
        if visit.analysed.remarks or visit.analysed.corrections:
            from tui_reader.corrections.restoring import restored  # not before the first frame

            visit.analysed, saved = restored(visit.analysed)
        if not corrections.is_read:
            corrections.journal = saved if address is None else self._desk.shelf.journal(address, saved)
            corrections.is_read = True
        return saved

    async def _keep(self, visit: Visit, address: str) -> None:
        """Keep the article in the library, beside the handling of keys."""
        await asyncio.to_thread(self._desk.shelf.keep, address, visit.analysed)
        self.tell_trouble()

    def tell_trouble(self) -> None:
        """Say why the library could not be used, if it could not."""
        if trouble := self._desk.shelf.take_trouble():
            self._desk.say(trouble, severity="warning")

    def _show_changed(self, visit: Visit) -> None:
        """Show what a correction has changed.

        Notes change no marks, so that what is shown alone stays so.
        """
        document = visit.document
        if self.document is None or document.annotations != self.document.annotations:
            self.view.show_marks(document.annotations)
        self.document = document

    def watch_document(self, document: AnnotatedArticle | None) -> None:
        """Count the words of each source as soon as all marks are there."""
        visit = self._history.current
        if document is None or visit is None or not visit.is_marked:
            self.composition = None
            return
        from tui_reader.ui.composition import AT_ONCE, composition_of

        if len(document.article.text) <= AT_ONCE:
            self.composition = composition_of(document, self.view.scene.marks)
        else:
            self.composition = None
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
    def remarks(self) -> "tuple[Remark, ...]":
        """The notes and ticks of the person on the shown article."""
        return self.shown_visit.document.remarks if self.shown_visit is not None else ()

    def correct(self, entry: "Correction") -> bool:
        """Add a correction, and return whether its words can be told from others.

        A correction whose words cannot be told from others is not added.
        """
        visit = self.shown_visit
        if visit is None:
            return False
        self._read_corrections(visit)
        before, unplaced = visit.corrections.journal, len(visit.corrected.unplaced)
        visit.corrections.journal = before.add(entry)
        if len(visit.corrected.unplaced) > unplaced:
            visit.corrections.journal = before
            return False
        if (address := visit.address) is not None:
            self._desk.shelf.correct(address, visit.analysed, before, entry)
        self._show_changed(visit)
        return True

    def leave(self) -> None:
        """Keep how far the article was read."""
        visit = self._history.current
        if visit is not None and visit.is_marked and self.document is not None and (address := visit.address):
            self._desk.shelf.leave(address, self.view.progress)

    def undo(self) -> int | None:
        """Take the last correction back, and return the number of those left, ``None`` without any."""
        return self._walk(Journal.undo, self._desk.shelf.undo)

    def redo(self) -> int | None:
        """Make the correction again that was taken back last, and return the number of all."""
        return self._walk(Journal.redo, self._desk.shelf.redo)

    def _walk(
        self, change: Callable[[Journal], Journal], keep: Callable[[str, AnnotatedArticle, Journal], None]
    ) -> int | None:
        visit = self.shown_visit
        if visit is None:
            return None
        self._read_corrections(visit)
        before = visit.corrections.journal
        journal = change(before)
        if journal is before:
            return None
        visit.corrections.journal = journal
        if (address := visit.address) is not None:
            keep(address, visit.analysed, before)
        self._show_changed(visit)
        return len(journal.entries)


def _as_opened(analysed: AnnotatedArticle) -> AnnotatedArticle:
    """Return an article with the notes and corrections of its file, if any."""
    kept = analysed.article.kept
    return replace(analysed, remarks=kept.remarks, corrections=kept.corrections) if kept is not None else analysed
