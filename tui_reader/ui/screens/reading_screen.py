"""The reading screen: a text screen that loads articles, remembers them, and does errands with them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from textual import on, work
from textual.message import Message

from tui_reader.language import limits
from tui_reader.model import AnnotatedArticle, Annotations, Article
from tui_reader.ui import actions, phrasing
from tui_reader.ui.article_view.messages import LinkChosen, PlaceChanged
from tui_reader.ui.commands import bindings
from tui_reader.ui.history import History, Visit
from tui_reader.ui.loading import Event, Failed, Loader, Loading, Marking, SomeMarks
from tui_reader.ui.panels.title_row import TitleRow
from tui_reader.ui.screens.text_screen import TextScreen


class ReadingScreen(TextScreen):
    """Text comes before marks, and what belongs to an article no longer wanted is dropped."""

    # Here and not higher up: Textual makes them anew for each class that inherits them, and the first frame waits for it.
    BINDINGS = list(bindings())  # noqa: RUF012 - Textual's way to declare them

    class Happened(Message):
        """The loader's thread has something to tell."""

        def __init__(self, number: int, event: Event) -> None:
            super().__init__()
            self.number = number
            self.event = event

    def __init__(self, location: str, loader: Loader) -> None:
        """``loader`` is at work on ``location`` already."""
        super().__init__()
        self._location = location
        self._loader = loader
        self._history = History()
        self._folder: Path | None = None

    def on_mount(self) -> None:
        """Show what has come while the program was starting: of a local file the text, in the first frame."""
        kept = self._loader.listen(self._hand_over)
        if not any(isinstance(event, Article) for _, event in kept):
            self._say_loading()
        for number, event in kept:
            self._take(number, event)

    def _hand_over(self, number: int, event: Event) -> None:
        self.post_message(self.Happened(number, event))

    # Loading

    def open_location(self, location: str, *, again: bool = False) -> None:
        """Load ``location``; what is on the screen stays there until the new text has come.

        Args:
            location: A URL, a path or ``-``.
            again: Ask the server even where a page that was kept still holds.
        """
        self._location = location
        self._loader.start(location, again=again)
        self._say_loading()

    def _say_loading(self) -> None:
        self._busy(f"loading {phrasing.short_location(self._location)} …  Esc cancel")
        if self.document is None:
            self.query_one(TitleRow).heading = self.app.title
            self.notice().say_loading(self._location)

    def _busy(self, what: str) -> None:
        self.busy = what
        self.say_state()

    @on(Happened)
    def _happened(self, message: Happened) -> None:
        self._take(message.number, message.event)

    def _take(self, number: int, event: Event) -> None:
        """Take in what the loader says, unless it is about an article no longer wanted."""
        if not self._loader.is_current(number):
            return
        match event:
            case Loading(done, total):
                amount = phrasing.size(done) + (f" of {phrasing.size(total)}" if total else "")
                self._busy(f"loading {phrasing.short_location(self._location)} … {amount}  Esc cancel")
            case Article():
                self._take_article(event)
            case Marking(done, total):
                self._busy(f"marking {phrasing.per_cent(done / max(1, total))}")
            case SomeMarks(annotations):
                self._show_marks(annotations, all_there=False)
            case Annotations():
                self._loader.finished()
                self.busy = ""
                self._show_marks(event, all_there=True)
            case Failed(error):
                self._loader.finished()
                self.desk.status = 0 if self.document else error.exit_status
                self._say_ended(error.message)

    def _say_ended(self, sentence: str) -> None:
        self.query_one(TitleRow).heading = phrasing.short_location(self._location)
        self.notice().say_ended(sentence, self._location, over_text=self.document is not None)
        self._busy("")

    def _take_article(self, article: Article) -> None:
        document = AnnotatedArticle(self._location, article, retrieved=datetime.now(UTC))
        self._remember_place()
        self._history.add(Visit(document))
        self.desk.status = 0
        self.busy = "marking …"
        self.show_document(document)
        notes = [note for note in (article.missing, limits(article)) if note]
        if notes:
            self.desk.say("\n".join(notes), severity="warning" if article.missing else "information")
        self.call_after_refresh(self._loader.text_is_shown)

    @on(PlaceChanged)
    def _let_pages_turn(self) -> None:
        self._loader.give_way()
        self._loader.reads_at(self.view.place)

    def _show_marks(self, annotations: Annotations, *, all_there: bool) -> None:
        visit = self._history.current
        if visit is not None:
            visit.document = replace(visit.document, annotations=annotations)
            visit.is_marked = all_there
            self.show_marks(visit.document)

    def _cancel(self) -> None:
        self._loader.cancel()
        if self.document is None or self.has_class("-noticing"):
            self._say_ended("Stopped")
            return
        was_elsewhere = self._location != self.document.location
        self._location = self.document.location  # that is what is loaded again from now on
        self._busy("")
        self.desk.say("Stopped.")
        if was_elsewhere:
            self._go_on_marking()

    def steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """Before all else the loading; then, where an error hides the article, the error."""
        if self.searching:
            yield from super().steps_back()
        yield self._loader.running, self._cancel
        yield self.has_class("-noticing") and self.document is not None, self._back_to_text
        yield from super().steps_back()

    def _back_to_text(self) -> None:
        self.remove_class("-noticing")
        if self.document is not None:
            self._location = self.document.location
            self.query_one(TitleRow).heading = phrasing.title(self.document)
            self._go_on_marking()
        self.say_state()
        self.view.focus()

    # Articles

    def action_open(self, url: str = "") -> None:
        """Ask for a URL or a file and open it."""
        from tui_reader.ui.dialogs.prompt import Prompt

        prompt = Prompt("Open", "Enter open   Esc cancel", url, "https://…  or  path/to/article.html")
        self.app.push_screen(prompt, self._open_typed)

    def _open_typed(self, typed: str | None) -> None:
        if typed is not None:
            self.open_location(typed)

    @on(LinkChosen)
    def _link_chosen(self, event: LinkChosen) -> None:
        self._follow(event.url)

    def _follow(self, url: str) -> None:
        """Go to the note that a mark leads to; any other link asks whether to open it."""
        note = actions.note_behind(self.document.article, url) if self.document is not None else None
        if note is None:
            self.action_open(url)
        else:
            self.view.go_to(note)

    def action_links(self) -> None:
        """Ask for a link, show its address, and open it if that is wanted."""
        if self.document is not None:
            actions.choose_link(self.desk, self.document.article, self._follow)

    def action_reload(self) -> None:
        """Load it again."""
        self.open_location(self._location, again=True)

    def action_history(self, step: int) -> None:
        """To the article before (-1) or after (1); before an error is the article that it hides."""
        if step < 0 and self.document is not None and self.has_class("-noticing"):
            self._loader.cancel()
            self.busy = ""
            self._back_to_text()
            return
        self._remember_place()
        visit = self._history.step(step)
        if visit is None:
            earlier = "No earlier article is kept." if self._history.has_forgotten else "There is no earlier article."
            self.desk.say(earlier if step < 0 else "There is no later article.")
            return
        self._loader.cancel()
        self.busy = ""
        self._location = visit.document.location
        self.show_document(visit.document, visit.progress)
        self._go_on_marking()

    def _go_on_marking(self) -> None:
        """Mark the article on the screen where it was left before its marks had come."""
        visit = self._history.current
        if visit is not None and not visit.is_marked:
            self._loader.mark(visit.document.article)
            self._busy("marking …")
            self.call_after_refresh(self._loader.text_is_shown)

    def _remember_place(self) -> None:
        if self._history.current is not None and self.document is not None:
            self._history.current.progress = self.view.progress

    # Errands

    def action_save(self) -> None:
        """Write the annotated Markdown."""
        if self.document is None:
            return
        if self._loader.running:
            self.desk.say("The marks are still on their way; save when they are there.", severity="warning")
            return
        actions.save(self.desk, self.document, self._folder, self._saved_in)

    def _saved_in(self, folder: Path) -> None:
        self._folder = folder

    @work
    async def action_copy_mark(self) -> None:
        """Copy the selection, else the current mark with its speaker."""
        selected = self.get_selected_text()
        if selected:
            await actions.copy(self.desk, selected, "the selection")
        elif self.document is not None and (mark := self.view.current_mark) is not None:
            await actions.copy(self.desk, phrasing.quotation(self.document.article, mark), "the mark")
        else:
            self.desk.say("Nothing to copy: select text with the mouse, or go to a mark with ].")

    @work
    async def action_copy_citation(self) -> None:
        """Copy a citation of the current mark, or of the article."""
        if self.document is not None:
            line = phrasing.citation(self.document, self.view.current_mark)
            await actions.copy(self.desk, line, "the citation")

    @work
    async def action_browser(self) -> None:
        """Open the source in the web browser."""
        if self.document is not None:
            await actions.browse(self.desk, self.document.article.url or self.document.location)

    def action_theme(self) -> None:
        """Choose the colours."""
        actions.choose_theme(self.desk)
