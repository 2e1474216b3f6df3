"""The detail bar below the text, on the current mark or the highlighted name."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style

from tui_reader.model import LETTERS, Article, Entity, Span
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import Mark
from tui_reader.ui.commands import key_of
from tui_reader.ui.composition_bar import Segment, bar, legend
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.clickable import Clickable, clickable

_LEAST_FOR_SPEAKER = 16  # columns, before the kind of mark is cut


class MarkDetail(NamedTuple):
    """The current mark, and its number among the shown marks, from 1."""

    article: Article
    mark: Mark
    number: int
    total: int


class DetailBar(Clickable):
    """Two rows on the current mark or a name; one row on narrow screens.

    A click on the mark is as good as Enter, one on its number leads to the next mark, one on a count shows or hides the kind.
    """

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

    entity: reactive[Entity | None] = reactive(None)
    """The name that is pointed at in the list of names; it is shown in place of the mark."""

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._view = pane.view
        self._drawn_side = ""

    def on_mount(self) -> None:
        """Follow the marks of the view."""
        self.watch(self._view, "current", self._take_mark)
        self.watch(self._view, "census", self._count)
        self.watch(self._view, "scroll_y", self._moved, init=False)
        self.watch(self._pane, "composition", self._count)
        self.watch(self._pane, "document", self._count)

    def _take_mark(self) -> None:
        self.entity = None
        self.refresh()

    def _moved(self) -> None:
        """Draw again where the mark has left the screen, or come back to it."""
        if self._side != self._drawn_side:
            self.refresh()

    @property
    def _side(self) -> str:
        """The side of a current mark off the screen: “above” or “below”."""
        mark, view = self._view.current_mark, self._view
        if mark is None or view.is_in_sight(mark.start, mark.end):
            return ""
        return "above" if mark.start < view.place else "below"

    def _count(self) -> None:
        self.refresh()

    def render(self) -> Content:
        """Return the name or the current mark in words, or else the composition."""
        width = self.size.width
        if self.entity is not None:
            rows = [self._name_row(self.entity), self._why_row(phrasing.why(self.entity))]
            return Content("\n").join(row.truncate(width, ellipsis=True) for row in rows[: self.size.height])
        if (mark := self._view.current_mark) is None:
            return self._idle(width)
        self._drawn_side = self._side
        census = self._view.census
        detail = MarkDetail(self._view.scene.article, mark, census.position(mark), len(census.visible))
        rows = [self._first_row(detail, width)]
        if self.size.height > 1:
            rows.append(self._second_row(detail).truncate(width, ellipsis=True))
        return Content("\n").join(rows)

    def _idle(self, width: int) -> Content:
        """Return the composition of the article, or the next key until it is counted."""
        composition = self._pane.composition
        if not len(self._view.census.visible):
            return Content("")
        if composition is None:
            keys = f"{key_of('mark.next')} goes to the next mark, {key_of('mark.open')} tells all about it"
            hint = Content(keys).truncate(width, ellipsis=True).stylize(self._style("muted"))
            return clickable(hint, "move('next_mark')")
        if self.size.height == 1:
            return self._coloured(bar(composition.shares, width, numbered=True))
        return Content("\n").join(
            (self._coloured(bar(composition.shares, width)), self._coloured(legend(composition.shares, width)))
        )

    def _coloured(self, segments: Iterable[Segment]) -> Content:
        return Content.assemble(*map(self._segment, segments))

    def _segment(self, segment: Segment) -> Content:
        drawn = Content.styled(
            segment.text, self._style("muted" if segment.is_muted else segment.kind or "muted") + Style(bold=False)
        )
        return clickable(drawn, f"show('{segment.kind}')") if segment.kind else drawn

    def _first_row(self, detail: MarkDetail, width: int) -> Content:
        """Draw the speaker, and behind it the kind, for which a long speaker is cut."""
        annotation = detail.mark.annotation
        letter = Content.styled(f"{LETTERS[detail.mark.kind]} ", self._style(detail.mark.kind))
        kind = Content.styled(f"  {phrasing.headline(annotation)}", self._style(detail.mark.kind))
        alone = "alone" if self._view.alone is not None else ""
        told = " ".join(part for part in (f"{detail.number} of {detail.total}", alone, self._drawn_side) if part)
        position = clickable(Content.styled(f"  {told}", self._style("muted")), "move('next_mark')")
        room = max(1, width - letter.cell_length - position.cell_length)
        who = self._who(detail, max(_LEAST_FOR_SPEAKER, room - kind.cell_length))
        said = Content.assemble(letter, Content.assemble(who, kind).truncate(room, ellipsis=True, pad=True))
        return Content.assemble(clickable(said, "about_mark"), position)

    def _who(self, detail: MarkDetail, room: int) -> Content:
        """Draw the speaker; long words are cut before the remark that nobody is named."""
        told = phrasing.who(detail.article, detail.mark.annotation)
        remark = phrasing.unnamed(detail.mark.annotation)
        words = told.removesuffix(remark)
        kept = Content(told[len(words) :])
        cut = Content(words).truncate(max(1, room - kept.cell_length), ellipsis=True)
        return Content.assemble(cut, kept).stylize("bold").truncate(room, ellipsis=True)

    def _second_row(self, detail: MarkDetail) -> Content:
        mark = detail.mark
        note = phrasing.note_on(self._pane.remarks, Span(mark.start, mark.end))
        need = phrasing.need(mark.annotation)
        return clickable(self._why_row(note, need, phrasing.why(mark.annotation)), "about_mark")

    def _name_row(self, entity: Entity) -> Content:
        known = [phrasing.entity_type(entity), entity.date, f"of {entity.place}" if entity.place else None]
        known.append(f"named {len(entity.mentions):,} ×")
        also = f"  also {', '.join(entity.aliases)}" if entity.aliases else ""
        return Content.assemble(
            Content(entity.name).stylize("bold"),
            "  " + " · ".join(one for one in known if one),
            (also, self._style("muted")),
        )

    def _why_row(self, *parts: str) -> Content:
        return Content("  " + " · ".join(part for part in parts if part)).stylize(self._style("muted"))

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"detail-bar--{name}", partial=True)
