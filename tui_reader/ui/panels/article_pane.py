"""The pane of the article: loads, shows, marks, and keeps the history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import var

from tui_reader import sample
from tui_reader.language import limits
from tui_reader.model import Anchor, AnnotatedArticle, Annotations, Article, opened
from tui_reader.sources.location import lasting_address
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import Finder, JumpList, MarkColumn
from tui_reader.ui.article_view.messages import PlaceChanged
from tui_reader.ui.commands import key_of
from tui_reader.ui.desk import Desk
from tui_reader.ui.history import Visit
from tui_reader.ui.loading import Event, Failed, Loader, Loading, Marking, SomeMarks
from tui_reader.ui.panels.marked_pane import MarkedPane
from tui_reader.ui.renewal import has_same_text, place_in, place_left, what_changed
from tui_reader.ui.series import Series

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui_reader.ui.panels.notice import Notice

_READ_TO_ITS_END = 0.95  # of an article: whoever opens it again begins anew


class ArticlePane(MarkedPane):
    """Shows one article at a time, or a notice on loading or on an error.

    Text comes before marks, and what belongs to an article no longer wanted is dropped. Other panels follow the reactives.
    """

    heading: var[str] = var("")
    """The title of the article, or the location of what is loading or went wrong."""
    busy: var[str] = var("")
    """The work under way, in words; empty where there is none."""

    class Happened(Message):
        """The loader's thread reports an event of one of its requests."""

        def __init__(self, number: int, event: Event) -> None:
            super().__init__()
            self.number = number
            self.event = event

    def __init__(self, desk: Desk, locations: Sequence[str], loader: Loader) -> None:
        """``loader`` is at work on the first of ``locations`` already."""
        super().__init__(desk)
        self.finder = Finder(self.view)
        self.jumps = JumpList(self.view)
        self.articles = Series(locations)
        self.heading_below_title = ""  # without the title, while that can be read in the text
        self._location = locations[0]
        self._loader = loader
        self._notice: Notice | None = None
        self._waits_since: float | None = None
        self._come: Loading | None = None
        self._clock: Timer | None = None
        self._share_read = desk.begins_at if desk.begins_at < _READ_TO_ITS_END else 0.0

    def compose(self) -> ComposeResult:
        """Compose the text and the mark column; the notice is mounted when needed."""
        yield self.view
        yield MarkColumn(self.view, self.jumps)

    def begin(self) -> None:
        """Show the article that was read while the program was starting.

        The text of a local file is in the first frame.
        """
        kept = self._loader.listen(self._hand_over)
        if not any(isinstance(event, Article) for _, event in kept):
            self._say_loading()
        for number, event in kept:
            self._take(number, event)

    def on_unmount(self) -> None:
        """End a search that still runs; keep how far the article was read."""
        self.finder.stop()
        self.leave()

    def _hand_over(self, number: int, event: Event) -> None:
        self.post_message(self.Happened(number, event))

    # What happens while an article is loaded and marked

    @on(Happened)
    def _happened(self, message: Happened) -> None:
        message.stop()
        self._take(message.number, message.event)

    def _take(self, number: int, event: Event) -> None:
        """Handle an event of the loader, unless its request is no longer current."""
        if not self._loader.is_current(number):
            return
        match event:
            case Loading():
                self._come = event
                self._tell_wait()
            case Article():
                self._take_article(event)
            case Marking():
                self.busy = "marking …"
            case SomeMarks(annotations):
                self._show_some_marks(annotations)
            case Annotations():
                self._loader.finished()
                self.busy = ""
                self._desk.unsay("load")
                self._show_all_marks(event)
            case Failed(error):
                self._loader.finished()
                self._desk.unsay("load")
                self._desk.status = 0 if self.document else error.exit_status
                self._say_ended(error.message)

    def _take_article(self, article: Article) -> None:
        self._waits_since = None
        document = opened(self._location, article, datetime.now(UTC))
        visit = self._history.current
        notes = [note for note in (article.missing, limits(article), phrasing.kept(article)) if note]
        self._desk.status = 0
        self._desk.unsay("load")
        self.busy = "marking …"
        if brought := self.articles.arrived(self._location, article.title or "", article.lists):
            keys = f"{key_of('listed.next')} opens the next one, {key_of('articles')} lists them"
            notes.append(f"This leads to {phrasing.count(brought, 'article')}: {keys}.")
        if visit is not None and visit.document.location == self._location:
            if article.kept is None or article.kept.location != self._location:  # else it comes from the library
                notes.insert(0, what_changed(article, visit.document.article))
            self._renew(visit, document)
        else:
            self._remember_place()
            self._history.add(Visit(document))
            read, self._share_read = self._share_read, 0.0
            left = self._show(document)
            if left is not None:
                self.view.place, sentence = place_left(article, left)
                notes.append(sentence)
            elif read:
                self.view.place = int(read * len(article.text))
                notes.append(f"You read so far: {key_of('top')} goes to the beginning.")
        if notes:
            self._desk.say(
                "\n".join(notes),
                severity="warning" if article.missing or (article.kept and article.kept.loss) else "information",
            )
        self.screen.call_after_refresh(self._let_marking_begin)

    def _renew(self, visit: Visit, document: AnnotatedArticle) -> None:
        """Show an article that was loaded again, at the same place.

        The same text keeps its marks until all new ones have come; another one is marked as at first.
        """
        old, place = visit.analysed, self.view.place
        keeps_marks = has_same_text(document.article, old.article)
        visit.analysed = replace(document, annotations=old.annotations) if keeps_marks else document
        visit.is_marked = visit.is_marked and keeps_marks
        if document.article == old.article:
            self._bring_forward(visit.document)
            return
        progress = self.view.progress
        self._show(visit.document, progress)
        found = place_in(document.article, old.article, place)
        if found is not None:
            self.view.place = found

    def _let_marking_begin(self) -> None:
        """Let the marking begin with the page on the screen.

        A request does not know the place of the request before it.
        """
        self._loader.sees(self.view.page)
        self._loader.text_is_shown()

    @on(PlaceChanged)
    def _let_pages_turn(self) -> None:
        self._loader.give_way()
        self._loader.sees(self.view.page)
        self._desk.memory.go_to(self.view.place)

    def on_resize(self) -> None:
        """More may be on the screen than before, or other words."""
        self._loader.sees(self.view.page)

    # What is shown

    def _show(self, document: AnnotatedArticle, progress: float = 0.0) -> Anchor | None:
        """Show another article at a progress from 0 to 1, and return its remembered place."""
        self.finder.clear()
        self.jumps.clear()
        self.view.show_article(document.article, document.annotations)
        if progress:
            self.view.goto_fraction(progress)
        self._bring_forward(document)
        address = None if document.location == str(sample.ARTICLE) else lasting_address(document.location)
        self.screen.call_after_refresh(self._remember)
        return self._desk.memory.open(address, phrasing.title(document), document.article.text)

    def _remember(self) -> None:
        if trouble := self._desk.memory.keep():
            self._desk.say(trouble, severity="warning")

    def _bring_forward(self, document: AnnotatedArticle) -> None:
        """Take the notice away from the text, and tell the other panels of the article."""
        if self.is_noticing:
            self.is_noticing = False
            self.view.focus()
        self._head(document)
        self.document = document

    def _head(self, document: AnnotatedArticle) -> None:
        """Set the headings, behind the number of the article in the list."""
        number = self.articles.shows(document.location)
        self.heading_below_title = f"{number} {phrasing.site(document)}".strip()
        self.heading = f"{number} {phrasing.title(document)}".strip()

    def _say_loading(self) -> None:
        self._waits_since, self._come = monotonic(), None
        if self._clock is None:
            self._clock = self.set_interval(1.0, self._tell_wait)
        self._clock.resume()
        if self.document is None:
            self.heading = self.app.title
            self._show_notice()
        self._tell_wait()

    def _tell_wait(self) -> None:
        """Tell how much has come and how long that has taken, until there is text."""
        if self._waits_since is None or not self._loader.running:
            if self._clock is not None:
                self._clock.pause()
            return
        life = phrasing.wait(monotonic() - self._waits_since, *(self._come or (0, None)))
        self.busy = f"loading {phrasing.short_location(self._location)} … {life}  Esc cancel"
        if self.document is None and self._notice is not None:
            self._notice.say_loading(self._location, life)

    def _say_ended(self, sentence: str) -> None:
        self.heading = phrasing.short_location(self._location)
        self._show_notice().say_ended(sentence, self._location, over_text=self.document is not None)
        self.busy = ""

    def _show_notice(self) -> "Notice":
        """Put the notice in the place of the text."""
        if self._notice is None:
            from tui_reader.ui.panels.notice import Notice

            self._notice = Notice()
            self.mount(self._notice, before=0)
        self.is_noticing = True
        return self._notice

    # What the person asks for

    @property
    def is_waiting(self) -> bool:
        """Whether the text of an article is on its way."""
        return self._waits_since is not None and self._loader.running

    @property
    def is_loading(self) -> bool:
        """Whether an article, or its marks, are on their way."""
        return self._loader.running

    @property
    def hides_text(self) -> bool:
        """Whether there is an article under the notice."""
        return self.is_noticing and self.document is not None

    @property
    def shown(self) -> AnnotatedArticle | None:
        """The article on the screen; ``None`` while a notice stands in its place."""
        return None if self.is_noticing else self.document

    @property
    def location(self) -> str:
        """The location of what is on the screen, is loading, or went wrong."""
        return self._location

    def open(self, location: str, *, again: bool = False) -> None:
        """Load ``location``; what is on the screen stays there until the new text has come.

        Args:
            location: A URL, a path or ``-``.
            again: Ask the server even where a page that was kept still holds.
        """
        self._location = location
        self._share_read = 0.0
        self._loader.start(location, again=again)
        self._say_loading()

    def open_kept(self, article: Article, location: str, share_read: float) -> None:
        """Show an article of the library with its marks, where it was left.

        Where that place is no longer remembered, the article is shown as far as it was read, from 0 to 1.
        """
        self._location = location
        self._share_read = share_read if share_read < _READ_TO_ITS_END else 0.0
        self._loader.show(article)

    def visit(self, location: str) -> None:
        """Show an article of this session as it was left, or load it."""
        visit = self._history.find(location)
        if visit is None:
            self.open(location)
            return
        if visit is self._history.current:
            self._loader.cancel()
            self.busy = ""
            self.back_to_text()
            return
        self._remember_place()
        self._history.add(visit)
        self._show_visit(visit)

    def reload(self) -> None:
        """Load the article, or what could not be loaded, again."""
        self.open(self._location, again=True)
        self._desk.say(f"Loading {phrasing.short_location(self._location)} again …", about="load")

    def cancel(self) -> None:
        """Stop loading or marking."""
        self._loader.cancel()
        self._desk.unsay("load")
        if self.document is None or self.is_noticing:
            self._say_ended("Stopped")
            return
        was_elsewhere = self._location != self.document.location
        self._location = self.document.location  # that is what is loaded again from now on
        self.busy = ""
        self._desk.say("Stopped.")
        if was_elsewhere:
            self._go_on_marking()

    def back_to_text(self) -> None:
        """Show the article under the notice again."""
        self.is_noticing = False
        if self.document is not None:
            self._location = self.document.location
            self._head(self.document)
            self._go_on_marking()
        self.view.focus()

    def step(self, step: int) -> None:
        """Show the article before (-1) or after (1) in the history.

        The article before an error is the one under its notice.
        """
        if step < 0 and self.hides_text:
            self._loader.cancel()
            self.busy = ""
            self.back_to_text()
            return
        self._remember_place()
        visit = self._history.step(step)
        if visit is None:
            earlier = "No earlier article is kept." if self._history.has_forgotten else "There is no earlier article."
            self._desk.say(earlier if step < 0 else "There is no later article.")
            return
        self._show_visit(visit)

    def _show_visit(self, visit: Visit) -> None:
        self._loader.cancel()
        self.busy = ""
        self._location = visit.document.location
        self._show(visit.document, visit.progress)
        self._go_on_marking()

    def _go_on_marking(self) -> None:
        """Mark the article on the screen where it was left before its marks had come."""
        visit = self._history.current
        if visit is not None and not visit.is_marked:
            self._loader.mark(visit.analysed.article)
            self.busy = "marking …"
            self.screen.call_after_refresh(self._let_marking_begin)

    def _remember_place(self) -> None:
        if self._history.current is not None and self.document is not None:
            self._history.current.progress = self.view.progress
            self.leave()
