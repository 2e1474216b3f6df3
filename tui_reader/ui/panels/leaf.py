"""The base of what the sidebar lists: a heading, and rows that follow the article."""

from abc import abstractmethod
from typing import Any, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui_reader.model import AnnotatedArticle
from tui_reader.ui.commands import key_of
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.clickable import Clickable, clickable
from tui_reader.ui.panels.legend import SCROLLBAR
from tui_reader.ui.panels.row_list import RowList

Rows = TypeVar("Rows", bound=RowList[Any])


class _Heading(Clickable, Static):
    """The name of the list, and keys that can be clicked."""


class Leaf(Vertical, Generic[Rows]):
    """A heading and a list, which are made anew only while they can be seen."""

    DEFAULT_CSS = """
    Leaf {
        height: 1fr;
        .leaf-heading { height: 1; padding: 0 1; }
    }
    """

    def __init__(self, pane: ArticlePane, rows: Rows) -> None:
        super().__init__()
        self.pane = pane
        self.rows = rows
        self._location: str | None = None

    def compose(self) -> ComposeResult:
        """Heading and list."""
        yield _Heading(classes="leaf-heading", markup=False)
        yield self.rows

    def on_mount(self) -> None:
        """Follow the article."""
        self.watch(self.pane, "document", self._follow)

    def _follow(self, document: AnnotatedArticle | None) -> None:
        if document is None:
            return
        if document.location != self._location:
            self._location = document.location
            self.rows.forget()
            self.begin()
        self.take(document)

    def begin(self) -> None:
        """Forget what belongs to the article before."""

    def take(self, document: AnnotatedArticle) -> None:
        """Take what is to be listed from an article, whose marks may have changed."""

    def focus_list(self) -> None:
        """Walk through the rows from now on."""
        self.rows.focus()

    def on_show(self) -> None:
        """List what has changed meanwhile."""
        self.list_again()

    def on_resize(self) -> None:
        """List everything anew in rows of the new width."""
        self.list_again()

    def list_again(self) -> None:
        """List everything anew; what is hidden is listed when it is shown."""
        if self.is_mounted and self.is_on_screen:
            self.fill(max(1, self.size.width - 2 - SCROLLBAR))

    @abstractmethod
    def fill(self, width: int) -> None:
        """Fill heading and list, in rows of ``width`` columns."""

    def show_heading(self, name: str, number: int, right: Content, width: int) -> None:
        """Show the name of the list, a number, and keys at the right."""
        left = f"{name} {number:,}" if number else name
        gap = " " * max(1, width - len(left) - right.cell_length)
        self.query_one(".leaf-heading", Static).update(Content.assemble((left, Style(bold=True)), gap, right))


def next_leaf(name: str) -> Content:
    """Return the key that leads to the next list, with the name of that."""
    return clickable(Content(f"{key_of('sidebar.leaf')} {name}"), "sidebar_leaf")
