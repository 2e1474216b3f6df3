"""Show a page over the text, among them that with all details of one mark."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui_reader.model import Article, Assertion, Attribution, Promo
from tui_reader.text import per_cent
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import Mark, claim_degree
from tui_reader.ui.commands import keys_of
from tui_reader.ui.dialogs.dialog import Dialog
from tui_reader.wording import sentences


class PageScroll(VerticalScroll):
    """Scrolls at once, by the keys of the text."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("j,down", "scroll_by(1)", show=False),
        Binding("k,up", "scroll_by(-1)", show=False),
        Binding("space,f,pagedown", "scroll_pages(1)", show=False),
        Binding("b,pageup", "scroll_pages(-1)", show=False),
        Binding("g,home", "scroll_pages(-1000)", show=False),
        Binding("G,end", "scroll_pages(1000)", show=False),
    ]

    def action_scroll_by(self, rows: int) -> None:
        """Some rows up or down."""
        self.scroll_relative(y=rows, animate=False)

    def action_scroll_pages(self, pages: int) -> None:
        """Some pages up or down."""
        self.scroll_relative(y=pages * max(1, self.size.height - 2), animate=False)


class Page(Dialog[None]):
    """Shows text in a frame that is as high as it must be."""

    DEFAULT_CSS = """
    Page {
        Vertical {
            width: 90%;
            max-width: 104;
            height: auto;
            max-height: 90%;
        }
        PageScroll { height: auto; max-height: 100%; padding: 1 2; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    }
    """

    def __init__(self, title: str, content: RenderableType, *, close_keys: Iterable[str]) -> None:
        super().__init__("q", *close_keys)
        self._title = title
        self._content = content

    def compose(self) -> ComposeResult:
        """Title, text and hint."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            with PageScroll():
                yield Static(self._content)
            yield Static(Content("Esc close"), classes="dialog-hint")


def facts_table(rows: Iterable[tuple[Text | str, str]], width: int = 20) -> Table:
    """Draw rows of a label, in ``width`` columns, and a text."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=width)
    table.add_column()
    for label, text in rows:
        table.add_row(label if isinstance(label, Text) else Text(label), Text(text))
    return table


def mark_page(article: Article, mark: Mark, note: str = "") -> Page:
    """Make the page with all data of one mark and the note of the person."""
    facts = ((label, text) for label, text in (*_facts(article, mark), ("Your note", note)) if text)
    content = Group(Text(phrasing.excerpt(article, mark.spans)), Text(), facts_table(facts))
    return Page("Who says so?", content, close_keys=keys_of("mark.open"))


def _facts(article: Article, mark: Mark) -> list[tuple[str, str]]:
    annotation = mark.annotation
    who = "What it is" if isinstance(annotation, Promo) else "Speaker"
    facts = [(who, phrasing.who(article, annotation)), ("Marked as", phrasing.headline(annotation))]
    if isinstance(annotation, Attribution):
        facts.append(("Source in the text", phrasing.excerpt(article, annotation.source)))
        facts.append(("Cue", phrasing.cue(article, annotation)))
    if isinstance(annotation, Assertion):
        degree = phrasing.DEGREES[claim_degree(annotation.strength)]
        facts.append(("Wants a source", f"{degree} ({per_cent(annotation.strength)})"))
    told = f"cue: {phrasing.cue(article, annotation)}"  # by a row of its own
    facts.append(("Because", "; ".join(each for each in sentences(annotation.reasons) if each != told)))
    facts.append(("How sure", phrasing.sureness(annotation)))
    return facts
