"""List the headings of an article, the current section lit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from tui_reader.model import AnnotatedArticle, Article
from tui_reader.ui.outline import Heading, outline_of, section_at
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.leaf import Leaf, next_leaf
from tui_reader.ui.panels.row_list import MAXIMUM_ROWS, RowList

_HERE = "• "  # before the current section, which thereby needs no colour


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


class Outline(Leaf[OutlineList]):
    """The number and the list of the headings."""

    @dataclass
    class Visited(Message):
        """A heading was gone to: its words, its number from 1, and of how many."""

        words: str
        number: int
        count: int

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__(pane, OutlineList())
        self._article: Article | None = None
        self._headings: tuple[Heading, ...] = ()
        self._lit: int | None = None

    def on_mount(self) -> None:
        """Follow the place in the article."""
        self.watch(self.pane.view, "scroll_y", self._moved, init=False)

    def take(self, document: AnnotatedArticle) -> None:
        """List the headings of another article, or of one that was loaded again."""
        if document.article is not self._article:
            self._article = document.article
            self._headings = outline_of(document.article)
            self.list_again()

    def _moved(self) -> None:
        """Light the section of the new place, which the view knows only behind this message."""
        self.call_later(self._light)

    def _light(self) -> None:
        if section_at(self._headings, self.pane.view.place) != self._lit:
            self.list_again()

    def fill(self, width: int) -> None:
        """List the headings, and light the section of the place."""
        self._lit = section_at(self._headings, self.pane.view.place)
        self.rows.show(self._headings, self._lit, width)
        self.show_heading("Outline", len(self._headings), next_leaf("sources"), width)

    def on_outline_list_chosen(self, event: OutlineList.Chosen) -> None:
        """Bring a heading to the top of the screen."""
        event.stop()
        heading = self._headings[event.number]
        with self.pane.jumps.leap():
            self.pane.view.place = heading.start
        self._light()
        self.post_message(self.Visited(heading.words, event.number + 1, len(self._headings)))
