"""Articles written by hand: ``q<…>`` is a quote, ``c5<…>`` a claim of strength 0.5, ``p<…>`` a promo, ``l<…>`` a link.

A quote that goes on after its cue is ``q<…> said the mayor, +<…>``.
"""

import re
from collections.abc import Mapping

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tests.ui.screen_text import screen_text
from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    BlockKind,
    Link,
    Promo,
    Span,
)
from tui_reader.ui.article_view import ArticleView, MarkColumn

_MARKED = re.compile(r"(?P<sign>q|\+|c\d|p|l)<(?P<words>[^>]*)>", re.DOTALL)


class _Writer:
    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.quotes: list[Attribution] = []
        self.claims: list[Assertion] = []
        self.promos: list[Promo] = []
        self.links: list[Link] = []

    def write(self, kind: BlockKind, marked: str, level: int) -> None:
        self.text += "\n\n" if self.blocks else ""
        start, done = len(self.text), 0
        for match in _MARKED.finditer(marked):
            self.text += marked[done : match.start()]
            span = Span(len(self.text), len(self.text) + len(match["words"]))
            self.text += match["words"]
            self._mark(match["sign"], span)
            done = match.end()
        self.text += marked[done:]
        self.blocks.append(Block(start, len(self.text), kind, level))

    def _mark(self, sign: str, span: Span) -> None:
        if sign == "q":
            self.quotes.append(Attribution((span,), (), (), "direct"))
        elif sign == "+":
            self.quotes[-1] = Attribution((*self.quotes[-1].content, span), (), (), "direct")
        elif sign == "p":
            self.promos.append(Promo(*span, "newsletter"))
        elif sign == "l":
            self.links.append(Link(*span, f"https://example.org/{len(self.links)}"))
        else:
            self.claims.append(Assertion(*span, "fact", strength=int(sign[1]) / 10))


def marked(*blocks: str | tuple[BlockKind, str] | tuple[BlockKind, str, int]) -> AnnotatedArticle:
    """An article and its marks; a bare string is a paragraph."""
    writer = _Writer()
    for block in blocks:
        kind, words, *level = ("paragraph", block) if isinstance(block, str) else block
        writer.write(kind, words, *level or [1])  # type: ignore[arg-type]
    article = Article(writer.text, tuple(writer.blocks), tuple(writer.links))
    annotations = Annotations(tuple(writer.quotes), tuple(writer.claims), tuple(writer.promos))
    return AnnotatedArticle("by hand", article, annotations)


class ViewApp(App[object]):
    """Nothing but the view and its mark column."""

    CSS = "Horizontal { height: 1fr; }"

    def __init__(self, document: AnnotatedArticle | None = None) -> None:
        super().__init__()
        self._document = document
        self.heard: list[object] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"span-quote": "#5FB8FF", "span-claim": "#F0B840", "span-promo": "#AE8CB8"}

    def compose(self) -> ComposeResult:
        view = ArticleView()
        with Horizontal():
            yield view
            yield MarkColumn(view)

    def on_mount(self) -> None:
        self.view.focus()
        if self._document is not None:
            self.view.show_article(self._document.article, self._document.annotations)

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def rows(self) -> list[str]:
        """What is on the screen, without the scrollbar and the mark column."""
        return [row[: self.size.width - 2].rstrip() for row in screen_text(self).splitlines()]

    def column(self) -> str:
        """What is in the mark column."""
        return "".join(row.ljust(self.size.width)[self.size.width - 1] for row in screen_text(self).splitlines())

    def on_article_view_current_mark_changed(self, message: Message) -> None:
        self.heard.append(message)

    on_article_view_mark_chosen = on_article_view_current_mark_changed
    on_article_view_link_chosen = on_article_view_current_mark_changed
    on_article_view_search_changed = on_article_view_current_mark_changed
    on_article_view_place_changed = on_article_view_current_mark_changed

    def last(self, kind: type) -> Mapping[str, object] | None:
        """The attributes of the last message of a kind."""
        return next((vars(message) for message in reversed(self.heard) if isinstance(message, kind)), None)
