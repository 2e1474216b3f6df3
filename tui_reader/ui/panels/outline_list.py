"""List the headings of an article, the current section lit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import OptionList, Static

from tui_reader.model import AnnotatedArticle, Article
from tui_reader.ui.outline import Heading, outline_of, section_at
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.legend import SCROLLBAR
from tui_reader.ui.panels.row_list import MAXIMUM_ROWS, RowList

_HERE = "• "  # before the current section, which thereby needs no colour
_NEXT = "S sources"


class OutlineList(RowList[int]):
    """The headings, by their numbers; Enter goes to one."""

    @dataclass
    class Chosen(Message):
        """A heading was chosen, by its number from 0."""

        number: int

    def show(self, headings: Sequence[Heading], lit: int | None, width: int) -> None:
        """List the headings around the one that is lit, in rows of ``width`` columns."""
        self.fill(self._rows_of(headings, lit, width))
        if lit is not None and not self.has_focus:
            self.highlighted = self.rows.index(lit)

    def _rows_of(
        self, headings: Sequence[Heading], lit: int | None, width: int
    ) -> Iterator[tuple[int | None, Content]]:
        first = max(0, min((lit or 0) - MAXIMUM_ROWS // 2, len(headings) - MAXIMUM_ROWS))
        if first:
            yield self.more(first)
        for number, heading in enumerate(headings[first : first + MAXIMUM_ROWS], first):
            sign = _HERE if number == lit else " " * len(_HERE)
            words = Content("  " * heading.depth + heading.words)
            if number == lit:
                words = words.stylize(self.style_of("heading"))
            yield number, Content.assemble(sign, words).truncate(width, ellipsis=True)
        if len(headings) > first + MAXIMUM_ROWS:
            yield self.more(len(headings) - first - MAXIMUM_ROWS)
        if not headings:
            yield None, Content("no headings").stylize(self.style_of("muted"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: go to the heading."""
        event.stop()
        number = self.rows[event.option_index]
        if number is not None:
            self.post_message(self.Chosen(number))


class Outline(Vertical):
    """The number and the list of the headings."""

    DEFAULT_CSS = """
    Outline {
        height: 1fr;
        #outline-heading { height: 1; padding: 0 1; }
    }
    """

    @dataclass
    class Visited(Message):
        """A heading was gone to: its words, its number from 1, and of how many."""

        words: str
        number: int
        count: int

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._article: Article | None = None
        self._headings: tuple[Heading, ...] = ()
        self._lit: int | None = None

    def on_mount(self) -> None:
        """Follow the article and the place in it."""
        self.watch(self._pane, "document", self._take)
        self.watch(self._pane.view, "scroll_y", self._moved, init=False)

    def compose(self) -> ComposeResult:
        """Heading and list."""
        yield Static(id="outline-heading", markup=False)
        yield OutlineList()

    def focus_list(self) -> None:
        """Walk through the headings from now on."""
        self.query_one(OutlineList).focus()

    def _take(self, document: AnnotatedArticle | None) -> None:
        if document is not None and document.article is not self._article:
            self._article = document.article
            self._headings = outline_of(document.article)
            self._lit = section_at(self._headings, self._pane.view.place)
            self._list()

    def _moved(self) -> None:
        """Light the section of the new place, which the view knows only behind this message."""
        self.call_later(self._light)

    def _light(self) -> None:
        lit = section_at(self._headings, self._pane.view.place)
        if lit != self._lit:
            self._lit = lit
            self._list()

    def on_resize(self) -> None:
        """Rows are as wide as there is room."""
        self._list()

    def _list(self) -> None:
        if self.is_mounted:
            width = max(1, self.size.width - 2 - SCROLLBAR)
            self.query_one(OutlineList).show(self._headings, self._lit, width)
            left = f"Outline {len(self._headings):,}" if self._headings else "Outline"
            heading = Content.assemble((left, Style(bold=True)), " " * max(1, width - len(left) - len(_NEXT)), _NEXT)
            self.query_one("#outline-heading", Static).update(heading)

    def on_outline_list_chosen(self, event: OutlineList.Chosen) -> None:
        """Bring a heading to the top of the screen."""
        event.stop()
        heading = self._headings[event.number]
        with self._pane.jumps.leap():
            self._pane.view.place = heading.start
        self._light()
        self.post_message(self.Visited(heading.words, event.number + 1, len(self._headings)))
