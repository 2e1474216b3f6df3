"""Define commands on whole articles: open, load again, step through the history, save, copy."""

from typing import TYPE_CHECKING

from textual import on, work
from textual.events import Paste
from textual.screen import Screen

from tui_reader.model import AnnotatedArticle, as_kept
from tui_reader.text import clean_line
from tui_reader.ui import actions, answers, phrasing
from tui_reader.ui.article_view.messages import LinkChosen
from tui_reader.ui.commands import key_of
from tui_reader.ui.desk import Desk
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.series import Item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.article_entry import Entry
    from tui_reader.library.feeds import NewsRow


class ArticleCommands(Screen[None]):
    """A screen with the pane of an article, and the commands on that pane."""

    def __init__(self, desk: Desk, pane: ArticlePane) -> None:
        super().__init__()
        self._desk = desk
        self.pane = pane
        self._saved = actions.Saved()

    def _article(self) -> AnnotatedArticle | None:
        """Return the article on the screen; if there is not any, say so."""
        if self.pane.shown is None:
            is_loading = self.pane.is_loading
            why = (
                "It is still loading: Esc stops that."
                if is_loading
                else f"{key_of('open')} opens one, {key_of('reload')} tries again."
            )
            self._desk.say(f"There is no article on the screen. {why}", about="load" if is_loading else None)
        return self.pane.shown

    def action_open(self, url: str = "") -> None:
        """Ask for a URL or a file, suggest one that failed, and open it."""
        failed = self.pane.location if self.pane.is_noticing and not self.pane.is_loading else ""
        actions.choose_location(self._desk, url or failed, self.pane.open)

    def on_paste(self, event: Paste) -> None:
        """Ask whether to open what is pasted on the text."""
        event.stop()
        pasted = clean_line(event.text.strip().partition("\n")[0])
        if pasted:
            self.action_open(pasted)
        else:
            self._desk.say("There is no text in the clipboard to open.")

    @on(LinkChosen)
    def _link_chosen(self, event: LinkChosen) -> None:
        self._follow(event.url)

    def _follow(self, url: str) -> None:
        """Go to the note of a note mark, or open another link after a question."""
        document = self.pane.document
        note = actions.note_behind(document.article, url) if document is not None else None
        if note is None:
            self.action_open(url)
        else:
            with self.pane.jumps.leap():
                self.pane.view.go_to(note)

    def action_links(self) -> None:
        """Ask for a link, show its address, and open it if that is wanted."""
        if (document := self._article()) is not None:
            actions.choose_link(self._desk, document.article, self.pane.view.place, self._follow)

    def begin_with_list(self) -> None:
        """List the library, or the feeds where the library is empty and something is unread."""
        if self._desk.shelf.size():
            self.action_library()
        elif any(feed.unread for feed in self._desk.shelf.feeds()):
            self.action_feeds()
        self.pane.tell_trouble()

    def action_library(self) -> None:
        """Ask for an article of the library, and show it as it was kept."""
        if not self._desk.shelf.keeps:
            self._desk.say(answers.NO_LIBRARY)
        elif self._desk.shelf.size():
            actions.choose_kept(self._desk, self._open_kept)
        else:
            self._desk.say(self._desk.shelf.take_trouble() or answers.EMPTY_LIBRARY)

    def _open_kept(self, entry: "Entry") -> None:
        if entry.unread:
            self.pane.open(entry.address)
            return
        kept = self._desk.shelf.article(entry.id)
        if kept is None:
            self._desk.say(self._desk.shelf.take_trouble(), severity="error")
            return
        self.pane.open_kept(as_kept(kept, entry.address), entry.address, entry.share_read)

    def action_feeds(self) -> None:
        """Ask for a feed and an article, and make the feed's articles the list."""
        if self._desk.shelf.keeps:
            actions.choose_news(self._desk, self._open_news)
        else:
            self._desk.say(answers.NO_LIBRARY)

    def _open_news(self, rows: "Sequence[NewsRow]", index: int) -> None:
        self.pane.articles.begin([Item(row.address, row.title) for row in rows])
        self.pane.articles.choose(index)
        self._visit_listed()

    def action_reload(self) -> None:
        """Load the article again."""
        self.pane.reload()

    def action_history(self, step: int) -> None:
        """Go to the article before (-1) or after (1)."""
        self.pane.step(step)

    def action_listed(self, step: int) -> None:
        """Go to the next (1) or previous (-1) article of the list."""
        articles = self.pane.articles
        if len(articles) == 1:
            self._desk.say(answers.NO_LIST)
        elif articles.step(step) is None:
            self._desk.say(f"This is the {'last' if step > 0 else 'first'} article of the list.")
        else:
            self._visit_listed()

    def action_articles(self) -> None:
        """Choose an article of the list."""
        articles = self.pane.articles
        if len(articles) == 1:
            self._desk.say(answers.NO_LIST)
            return
        items = list(articles.items)  # a feed that comes while the list is open changes the list
        rows = [phrasing.listed(item.title, item.location) for item in items]

        def chosen(index: int) -> None:
            if articles.turn_to(items[index].location):
                self._visit_listed()
            else:
                self._desk.say("Another list has come meanwhile, without this article: nothing was opened.")

        actions.choose_listed(self._desk, rows, articles.index, chosen)

    def _visit_listed(self) -> None:
        articles = self.pane.articles
        item = articles.items[articles.index]
        self._desk.say(f"{articles.index + 1} of {len(articles)}: {phrasing.listed(item.title, item.location)}")
        self.pane.visit(item.location)

    def action_save(self) -> None:
        """Write the marked article to a file."""
        if (document := self._article()) is None:
            return
        if self.pane.is_loading:
            self._desk.say(
                "The marks are still on their way; save when they are there.", severity="warning", about="load"
            )
            return
        actions.save(self._desk, document, self._saved, self._propose_again)

    def _propose_again(self, way: actions.Saved) -> None:
        self._saved = way

    @work
    async def action_copy_mark(self) -> None:
        """Copy the selection, else the current mark with its speaker."""
        if selected := self.get_selected_text():
            await actions.copy(self._desk, selected, "the selection")
        elif (document := self._article()) is None:
            return
        elif (mark := self.pane.view.current_mark) is not None:
            await actions.copy(self._desk, phrasing.copied(document, mark), "the mark")
        else:
            self._desk.say(f"Nothing to copy: select text with the mouse, or go to a mark with {key_of('mark.next')}.")

    def action_copy_citation(self) -> None:
        """Ask for a style of citation, and copy the citation."""
        if (document := self._article()) is not None:
            mark = self.pane.view.current_mark
            said = phrasing.quotation(document.article, mark) if mark is not None else ""
            actions.choose_citation(self._desk, document, said)

    @work
    async def action_browser(self) -> None:
        """Open the source of the article, or the location that failed, in the web browser."""
        document = self.pane.shown
        await actions.browse(self._desk, (document.article.url if document is not None else None) or self.pane.location)
