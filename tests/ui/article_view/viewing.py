"""The view on a screen of its own, and what can be seen of it."""

from collections.abc import Mapping
from functools import cached_property

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.pilot import Pilot

from tests.ui.article_view.marked import marked
from tests.ui.screen_text import screen_text
from tui_reader.model import AnnotatedArticle, BlockKind
from tui_reader.ui.article_view import ArticleView, Finder, JumpList, MarkColumn, Moves

NEWS = marked(
    ("title", "Mayor opens bridge"),
    "q<“It will stand,”> said the mayor, +<“and it will be used.”>",
    "c2<The river is wide.> c9<The builders lied about the cost.>",
    "p<Sign up for our letter.>",
    ("heading", "What comes next", 2),
    "Nothing is known. q<“We shall see,”> she said.",
)
SECTIONS: list[str | tuple[BlockKind, str]] = [("heading", "Part"), "One.", "Two."] * 20
LONG = marked(*(f"Paragraph {number} has these words and c5<a claim {number}> in it." for number in range(200)))


class ViewApp(App[None]):
    """Nothing but the view and its mark column."""

    CSS = "Horizontal { height: 1fr; }"

    def __init__(self, document: AnnotatedArticle | None = None) -> None:
        super().__init__()
        self._document = document
        self.heard: list[object] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"span-quote": "#5FB8FF", "span-claim": "#F0B840", "span-promo": "#AE8CB8", "muted": "#A0A0A0"}

    def compose(self) -> ComposeResult:
        view = ArticleView()
        with Horizontal():
            yield view
            yield MarkColumn(view, JumpList(view))

    def on_mount(self) -> None:
        self.view.focus()
        if self._document is not None:
            self.view.show_article(self._document.article, self._document.annotations)

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    @cached_property
    def moves(self) -> Moves:
        return Moves(self.view)

    @cached_property
    def finder(self) -> Finder:
        return Finder(self.view)

    def rows(self) -> list[str]:
        """What is on the screen, without the scrollbar and the mark column."""
        return [row[: self.size.width - 2].rstrip() for row in screen_text(self).splitlines()]

    def column(self) -> str:
        """What is in the mark column."""
        return "".join(row.ljust(self.size.width)[self.size.width - 1] for row in screen_text(self).splitlines())

    def on_article_view_mark_chosen(self, message: Message) -> None:
        self.heard.append(message)

    on_article_view_link_chosen = on_article_view_mark_chosen
    on_article_view_place_changed = on_article_view_mark_chosen

    def last(self, kind: type) -> Mapping[str, object] | None:
        """The attributes of the last message of a kind."""
        return next((vars(message) for message in reversed(self.heard) if isinstance(message, kind)), None)


def letters(app: ViewApp) -> str:
    """The gutter's letters from top to bottom."""
    return "".join(row[:3].replace(" ", "").replace("│", "") for row in app.rows())


async def settle(pilot: Pilot[None]) -> ViewApp:
    await pilot.pause()
    assert isinstance(pilot.app, ViewApp)
    return pilot.app


def reversed_text(app: ViewApp) -> str:
    """What is drawn reversed."""
    strips = (app.view.painter.strip(number) for number in range(len(app.view.scene.layout)))
    return "|".join(segment.text for strip in strips for segment in strip if segment.style and segment.style.reverse)
