"""The rows below the text: who says what the current mark marks, and why it is marked."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tui_reader.model import LETTERS, Article
from tui_reader.ui import words
from tui_reader.ui.article_view import Mark


class MarkDetail(NamedTuple):
    """The current mark, which is the ``number``-th of ``total`` that are shown; numbers count from 1."""

    article: Article
    mark: Mark
    number: int
    total: int


class DetailBar(Widget):
    """Two rows about the current mark; one where the screen is narrow."""

    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's way to declare them
        "detail-bar--quote",
        "detail-bar--claim",
        "detail-bar--promo",
        "detail-bar--muted",
    }
    DEFAULT_CSS = """
    DetailBar {
        height: 2;
        padding: 0 1;
        background: $surface;
        .detail-bar--quote { color: $span-quote; text-style: bold; }
        .detail-bar--claim { color: $span-claim; text-style: bold; }
        .detail-bar--promo { color: $span-promo; text-style: bold; }
        .detail-bar--muted { color: $muted; }
        &:ansi {
            background: ansi_default;
            .detail-bar--muted { color: ansi_default; }
        }
    }
    """

    detail: reactive[MarkDetail | None] = reactive(None)
    """The current mark, if there is one."""
    summary: reactive[str] = reactive("")
    """What stands there while there is none."""

    def render(self) -> Content:
        """The current mark in words, or the summary."""
        width = self.size.width
        if self.detail is None:
            lines = self.summary.split("\n")[: self.size.height]
            return (
                Content("\n")
                .join(Content(line).truncate(width, ellipsis=True) for line in lines)
                .stylize(self._style("muted"))
            )
        rows = [self._first_row(self.detail, width)]
        if self.size.height > 1:
            rows.append(self._second_row(self.detail).truncate(width, ellipsis=True))
        return Content("\n").join(rows)

    def _first_row(self, detail: MarkDetail, width: int) -> Content:
        annotation = detail.mark.annotation
        position = Content(f"{detail.number} of {detail.total}").stylize(self._style("muted"))
        says = Content(words.who(detail.article, annotation))
        cue = words.cue(detail.article, annotation)
        left = Content.assemble(
            (f"{LETTERS[detail.mark.kind]} {words.headline(annotation)}", self._style(detail.mark.kind)),
            "  ",
            says.stylize("bold"),
            (f"  “{cue}”" if cue else "", self._style("muted")),
        )
        left = left.truncate(max(1, width - position.cell_length - 2), ellipsis=True, pad=True)
        return Content.assemble(left, "  ", position)

    def _second_row(self, detail: MarkDetail) -> Content:
        annotation = detail.mark.annotation
        parts = [words.why(annotation), f"sure {words.per_cent(annotation.confidence)}"]
        return Content("  " + " · ".join(part for part in parts if part)).stylize(self._style("muted"))

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"detail-bar--{name}", partial=True)
