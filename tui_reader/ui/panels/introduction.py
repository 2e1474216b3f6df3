"""Explain the marks and the first keys while the sample is on the screen."""

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui_reader import sample
from tui_reader.model import LETTERS, AnnotatedArticle, MarkKind
from tui_reader.ui.article_view import KINDS
from tui_reader.ui.commands import key_of
from tui_reader.ui.panels.article_pane import ArticlePane

_SAMPLE = "This is a sample, and every name in it is invented."
_SAYS: dict[MarkKind, str] = {
    "quote": "somebody says so",
    "claim": "the narrator says so",
    "promo": "promotional",
}
_KEYS = {"mark.next": "next mark", "mark.open": "who says so", "open": "open", "help": "help", "quit": "quit"}
_GAP = "  "


class Introduction(Static):
    """Three rows: that this is a sample, the marks, and five keys."""

    DEFAULT_CSS = """
    Introduction {
        display: none;
        height: auto;
        padding: 0 1;
        border-top: solid $muted;
        background: $panel;
        color: $foreground;
        &.-for-sample { display: block; }
        &:ansi { background: ansi_default; color: ansi_default; border-top: solid ansi_default; }
    }
    """

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__(markup=False)
        self._pane = pane

    def on_mount(self) -> None:
        """Follow the article."""
        self.watch(self._pane, "document", self._take)

    def notify_style_update(self) -> None:
        """Draw the marks in another theme's colours."""
        super().notify_style_update()
        if self.is_attached and self.has_class("-for-sample"):
            self.update(self._words())

    def _take(self, document: AnnotatedArticle | None) -> None:
        is_sample = document is not None and document.location == str(sample.ARTICLE)
        if is_sample and not self.has_class("-for-sample"):
            self.update(self._words())
        self.set_class(is_sample, "-for-sample")

    def _words(self) -> Content:
        palette = self._pane.view.painter.palette
        bold = Style(bold=True)
        marks = [
            Content.assemble((f"{LETTERS[kind]} ", bold), (_SAYS[kind], Style.from_rich_style(palette.loudest(kind))))
            for kind in KINDS
        ]
        keys = [Content.assemble((key_of(command), bold), f" {what}") for command, what in _KEYS.items()]
        return Content("\n").join((Content(_SAMPLE), Content(_GAP).join(marks), Content(_GAP).join(keys)))
