"""List who gets to speak in an article, and with how many of its words."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import OptionList, Static

from tui_reader.export.summary import Source, counts, source_name, sources
from tui_reader.model import AnnotatedArticle, Attribution, SpeakerKind
from tui_reader.ui.article_view import Marks
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.legend import SCROLLBAR
from tui_reader.ui.panels.row_list import MAXIMUM_ROWS, RowList
from tui_reader.ui.phrasing import per_cent

_AT_ONCE = 100_000  # characters of a text whose words are counted within a frame; those of a longer one in a thread
_BAR = 4  # cells of the longest bar
_NEXT = "S names"
_HEADINGS: dict[SpeakerKind, str] = {
    "named": "Named",
    "unnamed": "Unnamed",
    "collective": "Groups",
    "document": "Documents",
    "none": "Nobody named",
}


class Speaking(NamedTuple):
    """A source with the numbers of the marks that are its statements, in text order."""

    source: Source
    numbers: tuple[int, ...]


class Table(NamedTuple):
    """The sources of an article, and the shares of the words that are not theirs.

    Sources with most words come first.
    """

    speaking: Sequence[Speaking]
    narrator: float
    promotional: float


def table_of(annotated: AnnotatedArticle, marks: Marks) -> Table:
    """Return who speaks in an article, and what is left to the narrator."""
    numbers: dict[str, list[int]] = {}
    for number in range(len(marks)):
        if marks.kind(number) == "quote":
            annotation = marks[number].annotation
            assert isinstance(annotation, Attribution)  # noqa: S101 - the kind says so
            numbers.setdefault(source_name(annotated.article.text, annotation), []).append(number)
    speaking = [Speaking(source, tuple(numbers.get(source.name, ()))) for source in sources(annotated)]
    shares = counts(annotated)
    return Table(speaking, shares["claim"].share, shares["promo"].share)


class SourceList(RowList[Speaking]):
    """The sources, named ones first; Enter walks through the statements of one."""

    @dataclass
    class Chosen(Message):
        """A source was chosen, whose statements are to be walked through."""

        speaking: Speaking

    def show(self, table: Table, width: int) -> None:
        """List the sources in rows of ``width`` columns."""
        self.fill(self._rows_of(table, width))

    def _rows_of(self, table: Table, width: int) -> Iterator[tuple[Speaking | None, Content]]:
        most = max((one.source.share for one in table.speaking), default=0.0) or 1.0
        listed = table.speaking[:MAXIMUM_ROWS]
        for kind, heading in _HEADINGS.items():
            group = [one for one in listed if one.source.kind == kind]
            if group:
                yield self.heading(heading)
                yield from ((one, self._row(one.source, most, width)) for one in group)
                yield None, Content("")
        if len(table.speaking) > MAXIMUM_ROWS:
            yield self.more(len(table.speaking) - MAXIMUM_ROWS)
        if table.narrator:
            yield None, self._share("The narrator, no source", table.narrator, width)
        if table.promotional:
            yield None, self._share("Promotional", table.promotional, width)

    def _row(self, source: Source, most: float, width: int) -> Content:
        """Return a row: name, number of statements, bar and share of the words."""
        bar = "█" * max(1, round(source.share / most * _BAR))
        right = Content.assemble(
            (f"{source.statements:>4}  ", self.style_of("muted")),
            (f"{bar:<{_BAR}}", self.style_of("bar")),
            f" {per_cent(source.share):>5}",
        )
        name = Content(source.name).truncate(max(1, width - right.cell_length), ellipsis=True, pad=True)
        return Content.assemble(name, right)

    def _share(self, name: str, share: float, width: int) -> Content:
        right = f" {per_cent(share):>5}"
        left = Content(name).truncate(max(1, width - len(right)), ellipsis=True, pad=True)
        return Content.assemble(left, right).stylize(self.style_of("muted"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: go to the next statement."""
        event.stop()
        speaking = self.rows[event.option_index]
        if speaking is not None:
            self.post_message(self.Chosen(speaking))


class Sources(Vertical):
    """The heading and the list of the sources."""

    DEFAULT_CSS = """
    Sources {
        height: 1fr;
        #sources-heading { height: 1; padding: 0 1; }
    }
    """

    @dataclass
    class Visited(Message):
        """The ``number``-th statement of a source, from 1, was gone to."""

        speaking: Speaking
        number: int

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._table = Table((), 0.0, 0.0)
        self._visited: Speaking | None = None
        self._statement = 0

    def on_mount(self) -> None:
        """Follow the article."""
        self.watch(self._pane, "document", self._take)

    def compose(self) -> ComposeResult:
        """Heading and list."""
        yield Static(id="sources-heading", markup=False)
        yield SourceList()

    def focus_list(self) -> None:
        """Walk through the sources from now on."""
        self.query_one(SourceList).focus()

    def _take(self, document: AnnotatedArticle | None) -> None:
        """Count the words of each source as soon as all marks are there."""
        if document is None or self._pane.is_loading:
            self._show(Table((), 0.0, 0.0))
        elif len(document.article.text) <= _AT_ONCE:
            self._show(table_of(document, self._pane.view.scene.marks))
        else:
            self.run_worker(self._count(document, self._pane.view.scene.marks), exclusive=True)

    async def _count(self, document: AnnotatedArticle, marks: Marks) -> None:
        table = await asyncio.to_thread(table_of, document, marks)
        if self._pane.document is document:
            self._show(table)

    def _show(self, table: Table) -> None:
        self._table = table
        self._visited = None
        self._list()

    def on_resize(self) -> None:
        """Rows are as wide as there is room."""
        self._list()

    def _list(self) -> None:
        if self.is_mounted:
            width = max(1, self.size.width - 2 - SCROLLBAR)
            self.query_one(SourceList).show(self._table, width)
            number = len(self._table.speaking)
            left = f"Sources {number:,}" if number else "Sources"
            heading = Content.assemble((left, Style(bold=True)), " " * max(1, width - len(left) - len(_NEXT)), _NEXT)
            self.query_one("#sources-heading", Static).update(heading)

    def on_source_list_chosen(self, event: SourceList.Chosen) -> None:
        """Show the statements of a source alone, and go to the next one."""
        event.stop()
        speaking, view = event.speaking, self._pane.view
        if not speaking.numbers:
            return
        self._statement = self._statement + 1 if speaking == self._visited else 0
        self._visited = speaking
        place = self._statement % len(speaking.numbers)
        view.alone = frozenset(speaking.numbers)
        view.current = speaking.numbers[place]
        if mark := view.current_mark:
            with self._pane.jumps.leap():
                view.go_to(mark.start, mark.end)
        self.post_message(self.Visited(speaking, place + 1))
