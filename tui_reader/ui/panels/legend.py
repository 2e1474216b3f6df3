"""The legend: the meaning of the marks, how many there are, and which are shown."""

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui_reader.model import LETTERS, MarkKind
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import KINDS, ArticleView

SCROLLBAR = 1  # a column at the right, kept free so that the numbers stand below those of the list above


class Legend(Widget):
    """Shows letter, meaning, number and key of each kind of mark."""

    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's way to declare them
        "legend--heading",
        "legend--quote",
        "legend--claim",
        "legend--promo",
        "legend--muted",
    }
    DEFAULT_CSS = """
    Legend {
        height: 5;
        padding: 1 1 0 1;
        .legend--heading { color: $accent; text-style: bold; }
        .legend--quote { color: $span-quote; text-style: underline; }
        .legend--claim { color: $span-claim; text-style: bold; }
        .legend--promo { color: $span-promo; text-style: italic; }
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

    def render(self) -> Content:
        """Draw a heading and a row for each kind of mark."""
        strength = self._view.minimum_strength
        heading = "Marks" if strength <= 0 else f"Marks · claims from {phrasing.per_cent(strength)}"
        rows = [Content(heading).stylize(self._style("heading"))]
        rows.extend(self._row(key, kind) for key, kind in enumerate(KINDS, 1))
        return Content("\n").join(rows)

    def _row(self, key: int, kind: MarkKind) -> Content:
        tally = self._view.census.tallies.get(kind)
        number = (
            "" if tally is None else str(tally.shown) if tally.shown == tally.total else f"{tally.shown}/{tally.total}"
        )
        right = f"{number:>7}  {key} {'off' if tally is not None and not tally.on else 'on '}"
        name = Content(phrasing.TITLES[kind])
        gap = " " * max(1, self.size.width - SCROLLBAR - 2 - name.cell_length - len(right))
        return Content.assemble(
            (f"{LETTERS[kind]} ", Style(bold=True)),
            name.stylize(self._style(kind)),
            gap,
            (right, self._style("muted")),
        )

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"legend--{name}", partial=True)
