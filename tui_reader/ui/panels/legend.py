"""The legend: the meaning of the marks, how many there are, and which are shown."""

from textual.content import Content
from textual.style import Style

from tui_reader.language import other_language
from tui_reader.model import LETTERS, MarkKind
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import KINDS, ArticleView, Look, claim_degree
from tui_reader.ui.commands import SHOWN_BY, key_of
from tui_reader.ui.panels.clickable import Clickable, clickable

SCROLLBAR = 1  # a column at the right, kept free so that the numbers stand below those of the list above


class Legend(Clickable):
    """Shows letter, meaning, number and key of each kind of mark.

    A click on a row is as good as its key.
    """

    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's way to declare them
        "legend--heading",
        "legend--muted",
    }
    DEFAULT_CSS = """
    Legend {
        height: 6;
        padding: 1 1 0 1;
        .legend--heading { color: $accent; text-style: bold; }
        .legend--muted { color: $muted; }
        &:ansi { .legend--heading { color: ansi_default; } }
    }
    """

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view

    def on_mount(self) -> None:
        """Follow the marks of the view."""
        self.watch(self._view, "census", self._count)

    def _count(self) -> None:
        self.refresh()

    @property
    def _language(self) -> str | None:
        """The language of the article, in which only quotations are looked for; ``None`` for English."""
        article = self._view.scene.article
        return other_language(article) if article.blocks else None

    def render(self) -> Content:
        """Draw a heading, the kinds of marks, and the loudnesses of claims."""
        rows = [clickable(Content("Marks").stylize(self._style("heading")), "show_all")]
        for kind in KINDS:
            rows.append(clickable(self._row(kind), f"show('{kind}')"))
            if kind == "claim" and self._language is None:
                rows.append(self._degrees())
        return Content("\n").join(rows)

    def _degrees(self) -> Content:
        """Draw each loudness as it is in the text.

        Hidden ones stand in brackets.
        """
        least = claim_degree(self._view.minimum_strength) if self._view.minimum_strength else 0
        words = [
            Content(f"({word})").stylize(self._style("muted"))
            if degree < least
            else Content(word).stylize(self._look(Look("claim", degree)))
            for degree, word in enumerate(phrasing.DEGREES)
        ]
        label = "  wants " if least else "  wants one "  # brackets take the room
        return self._between(
            Content.assemble((label, self._style("muted")), Content(" ").join(words)), self._less_or_more()
        )

    def _row(self, kind: MarkKind) -> Content:
        if kind != "quote" and (language := self._language) is not None:
            return Content.assemble((f"{LETTERS[kind]} not looked for in {language}", self._style("muted")))
        tally = self._view.census.tallies.get(kind)
        number = (
            "" if tally is None else str(tally.shown) if tally.shown == tally.total else f"{tally.shown}/{tally.total}"
        )
        right = f"{number:>7}  {key_of(SHOWN_BY[kind])} {'off' if tally is not None and not tally.on else 'on '}"
        loudest = self._view.painter.palette.loudest(kind)
        name = Content(phrasing.TITLES[kind]).stylize(Style.from_rich_style(loudest))
        return self._between(Content.assemble((f"{LETTERS[kind]} ", Style(bold=True)), name), Content(right))

    def _less_or_more(self) -> Content:
        return Content(" ").join((clickable(Content("<"), "strength(-1)"), clickable(Content(">"), "strength(1)")))

    def _between(self, left: Content, right: Content) -> Content:
        gap = " " * max(1, self.size.width - SCROLLBAR - left.cell_length - right.cell_length)
        return Content.assemble(left, gap, right.stylize(self._style("muted")))

    def _look(self, look: Look) -> Style:
        """Return the style that a mark of that look has in the text."""
        return Style.from_rich_style(self._view.painter.palette.marks[look])

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"legend--{name}", partial=True)
