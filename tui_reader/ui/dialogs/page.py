"""A page to read: the help, and all about one mark."""

from rich.console import RenderableType
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui_reader.ui.dialogs.dialog import Dialog


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
            background: $surface;
        }
        PageScroll { height: auto; max-height: 100%; padding: 1 2; scrollbar-size-vertical: 1; }
        &:ansi { Vertical { background: ansi_default; border: solid ansi_default; } }
    }
    """

    def __init__(self, title: str, content: RenderableType, *, close_keys: str) -> None:
        super().__init__(f"q,{close_keys}")
        self._title = title
        self._content = content

    def compose(self) -> ComposeResult:
        """Title, text and hint."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            with PageScroll():
                yield Static(self._content)
            yield Static(Content("Esc close"), classes="dialog-hint")
