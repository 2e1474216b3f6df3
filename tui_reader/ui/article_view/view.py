"""The article on the screen: wrapped, drawn, marked, clicked, and kept at its place."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.color import Color
from textual.geometry import Size
from textual.reactive import reactive, var
from textual.selection import Selection
from textual.strip import Strip

from tui_reader.model import Annotations, Article, Span
from tui_reader.ui.article_view.layout import Layout, Setting
from tui_reader.ui.article_view.marks import KINDS, marks_of
from tui_reader.ui.article_view.messages import LinkChosen, MarkChosen, PlaceChanged
from tui_reader.ui.article_view.painting import Painter, gutter_width
from tui_reader.ui.article_view.palette import COMPONENTS, Colors, Palette, make_palette
from tui_reader.ui.article_view.pointing import PointedView
from tui_reader.ui.article_view.scene import NOTHING, Census, Found
from tui_reader.ui.article_view.selection import span_of
from tui_reader.ui.article_view.spans import SpanList
from tui_reader.ui.choices import LEAST_WIDTH, MOST_WIDTH

_CACHED_ROWS = 512
_ROWS_ABOVE = 4  # what is jumped to stands a quarter from the top
# Seconds that the rest of a long text waits to be wrapped, while the analysis is loaded for the first marks, and between two bits of it.
_REST_WAITS, _BETWEEN_BITS = 1.0, 0.01
_LEAP = 2  # pages; who goes no further comes to the end by rows that were wrapped on the way
_RIGHT_MARGIN = 1  # between the text and the scrollbar


class ArticleView(PointedView, can_focus=True, inherit_bindings=False):
    """Shows one article with its marks. ``Moves`` walks through it, ``Finder`` searches it.

    Whatever scrolls does so at once, without animation: an animated page takes 0.7 s and twenty times the output.
    """

    ALLOW_SELECT = True
    BINDINGS: ClassVar[list[BindingType]] = []
    LinkChosen = LinkChosen
    MarkChosen = MarkChosen
    PlaceChanged = PlaceChanged
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article-view--{part}" for part in COMPONENTS}
    DEFAULT_CSS = """
    ArticleView {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .article-view--quote { color: $span-quote; text-style: underline; }
        & > .article-view--claim { color: $span-claim; text-style: bold; }
        & > .article-view--promo { color: $span-promo; text-style: italic; }
        & > .article-view--heading { text-style: bold; }
        & > .article-view--link { color: $accent; }
        & > .article-view--faint { color: $muted; }
        & > .article-view--match { background: $warning-muted; color: $foreground; }
        & > .article-view--match-current { background: $warning; color: $background; text-style: bold; }
        &:ansi > .article-view--promo { text-style: dim italic; }
        &:ansi > .article-view--link { text-style: overline; }
        &:ansi > .article-view--faint { text-style: dim; }
        &:ansi > .article-view--match { background: ansi_default; color: ansi_default; text-style: reverse; }
        &:ansi > .article-view--match-current {
            background: ansi_default; color: ansi_default; text-style: bold reverse underline;
        }
    }
    """

    shown: reactive[frozenset[str]] = reactive(frozenset(KINDS))
    """The kinds of mark that are drawn and walked to."""
    minimum_strength: reactive[float] = reactive(0.0)
    """Claims weaker than this are not marked."""
    alone: reactive[frozenset[int] | None] = reactive(None)
    """The numbers of the marks that are shown alone; ``None`` shows all."""
    text_width: reactive[int] = reactive(80)
    """The width of the text column in cells, 40 to 120. In a narrower view the text takes what there is."""
    inline_marks: reactive[bool] = reactive(False)
    """Whether marks are drawn in the text, ``"[…]`` ``?[…]`` ``$[…]``, for terminals without attributes."""
    fold_promos: reactive[bool] = reactive(False)
    """Whether blocks that are promotional from end to end are shown in one row each."""
    census: var[Census] = var(NOTHING)
    """The numbers of marks, and the marks that are shown; to be read only."""
    found: var[Found] = var(Found(), always_update=True)
    """The state of the search; ``Finder`` sets it."""
    revision: var[int] = var(0)
    """Grows whenever rows, marks or matches change; the mark column watches it."""

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(name=name, id=id, classes=classes)
        self._strips: LRUCache[int, Strip] = LRUCache(_CACHED_ROWS)
        self._painter: Painter | None = None
        self._wrapped_for = 0  # cells of the whole view
        self._anchor = (0, 0)  # a row, and the place in the text that it stands for
        self.left: int | None = None  # where the current mark was that is no longer one; walking goes on there

    # What is shown

    def show_article(self, article: Article, annotations: Annotations | None = None) -> None:
        """Show another article from its beginning."""
        self.current = self.alone = self.scene.caret = self.left = None
        if self.is_attached:
            self.screen.clear_selection()
        self.scroll_to(y=0, animate=False)
        self._anchor = (0, 0)
        links = sorted(article.links, key=lambda link: link.start)
        self.scene.article = article
        self.scene.links = SpanList((link.start, link.end) for link in links)
        self.scene.link_urls = [link.url for link in links]
        self.scene.matches, self.scene.match_index = SpanList(), None
        self.scene.mentions = SpanList()
        self.scene.marks = marks_of(annotations or Annotations())
        self._lay_out()
        self.census = self.scene.census()

    def show_marks(self, annotations: Annotations) -> None:
        """Show marks of the article; place, selection and current mark are kept."""
        before = self.current_mark
        self.current = self.alone = None
        self.scene.marks = marks_of(annotations)
        self._marks_changed()
        if before is not None:
            self.current = self.scene.beginning_at(before.start)
            self.left = before.start if self.current is None else None

    def _marks_changed(self) -> None:
        """Draw and count the marks anew; nothing is counted before there is an article."""
        self.changed()
        if self.scene.article.blocks:
            self.census = self.scene.census()

    def highlight(self, spans: Sequence[Span]) -> None:
        """Highlight the mentions of an entity, in place of those of another."""
        self.scene.mentions = SpanList(sorted(spans))
        self.changed()

    # Place

    @property
    def place(self) -> int:
        """The offset of the text at the top of the screen; setting it scrolls.

        It stays the same while the width changes, so that a narrow screen and back again leads to the same row.
        """
        row, offset = self._anchor
        return offset if row == self.top_row else self.scene.layout.start(self.top_row)

    @place.setter
    def place(self, offset: int) -> None:
        row = self.scene.layout.row_of(offset) if offset else 0
        self.scroll_to(y=row, animate=False, force=True)  # before the first frame, there is no scrollbar yet
        self._anchor = (self.top_row, offset)

    @property
    def page(self) -> Span:
        """The stretch of the text on the screen."""
        layout, last = self.scene.layout, self.top_row + self.page_height
        end = layout.start(last) if layout.has(last) else len(self.scene.article.text)
        return Span(min(self.place, end), end)

    @property
    def column(self) -> int:
        """The width of the text column that there is room for, in cells."""
        return self.scene.layout.setting.width

    @property
    def progress(self) -> float:
        """The progress through the text, from 0 to 1.

        It is 1 when the end of the text is on the screen.
        """
        return self.scroll_offset.y / self.max_scroll_y if self.max_scroll_y else 1.0

    def go_to(self, start: int, end: int | None = None) -> None:
        """Bring ``text[start:end]``, or one character, into view; nothing moves where it is in view already."""
        layout = self.scene.layout
        first, last = layout.row_of(start), layout.row_of(max(start, (end or start + 1) - 1))
        if first < self.top_row or last >= self.top_row + self.page_height:
            self.scroll_to(y=max(0, first - self.page_height // _ROWS_ABOVE), animate=False)

    def is_in_sight(self, start: int, end: int) -> bool:
        """Return whether some of ``text[start:end]`` is on the screen."""
        row_of = self.scene.layout.row_of
        return row_of(start) < self.top_row + self.page_height and row_of(end - 1) >= self.top_row

    def keep_in_sight(self, offset: int) -> None:
        """Scroll no further than the character at ``offset`` needs."""
        row = self.scene.layout.row_of(offset)
        if not self.top_row <= row < self.top_row + self.page_height:
            self.scroll_to(y=row if row < self.top_row else row - self.page_height + 1, animate=False)

    def goto_fraction(self, fraction: float) -> None:
        """Go to a part of the whole, from 0 to 1, as ``progress`` gives it."""
        self._wrap_all()
        self.scroll_to(y=round(min(max(fraction, 0.0), 1.0) * self.max_scroll_y), animate=False)

    def scroll_to(self, x: float | None = None, y: float | None = None, **options: Any) -> None:
        """Scroll as Textual does; a leap wraps all of the text before."""
        if y is not None and y > self.top_row + _LEAP * self.page_height:
            self._wrap_all()
        super().scroll_to(x, y, **options)

    @property
    def top_row(self) -> int:
        """The row at the top of the screen."""
        return self.scroll_offset.y

    @property
    def page_height(self) -> int:
        """The number of rows that the screen shows."""
        return self.scrollable_content_region.height

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report the place of the reader."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(PlaceChanged(self, self.progress))

    # Layout and drawing

    def _lay_out(self) -> None:
        """Wrap the text, and keep the place in it."""
        offset = self.place  # of a text that is not wrapped yet, too
        width = self.scrollable_content_region.width
        if not width:
            return
        scene = self.scene
        column = min(self.text_width, width - gutter_width(width) - _RIGHT_MARGIN)
        folded = scene.folded_blocks() if self.fold_promos else frozenset()
        scene.layout = Layout(scene.article, Setting(column, folded, scene.bracket_cells if scene.inline else None))
        self._wrapped_for = width
        self._painter = None
        if offset:
            scene.layout.complete()
        self.virtual_size = Size(width, scene.layout.about_how_many)
        self.place = offset
        self._redraw()
        if not scene.layout.is_whole:
            self.set_timer(_REST_WAITS, partial(self._go_on, scene.layout))

    def _go_on(self, layout: Layout) -> None:
        """Wrap some of the rest of the text, for which a key can wait."""
        if layout is not self.scene.layout:  # wrapped anew meanwhile, with a timer of its own
            return
        layout.go_on()
        if layout.is_whole:
            self._take_height()
        else:
            self.set_timer(_BETWEEN_BITS, partial(self._go_on, layout))

    def _wrap_all(self) -> None:
        """Wrap the rest of the text at once, for an exact height and end."""
        if not self.scene.layout.is_whole or len(self.scene.layout) != self.virtual_size.height:
            self._take_height()

    def _take_height(self) -> None:
        """Take the exact height, and let the mark column draw."""
        rows = len(self.scene.layout)
        if self._wrapped_for:
            self.virtual_size = Size(self._wrapped_for, rows)
        self.revision += 1

    def changed(self) -> None:
        """Draw other marks, matches or mentions, and wrap again if they use brackets."""
        if self.scene.inline or self.fold_promos:
            self._lay_out()
        else:
            self._redraw()

    def _redraw(self) -> None:
        self.revision += 1
        self.repaint()

    def repaint(self) -> None:
        """Draw the rows anew; what the mark column shows has not changed."""
        self._strips.clear()
        self.refresh()

    @property
    def painter(self) -> Painter:
        """The painter of the rows as they look now."""
        if self._painter is None:
            width = self.scrollable_content_region.width
            self._painter = Painter(self.scene, self._make_palette(), width, self.scene.layout.setting.width)
        return self._painter

    def _make_palette(self) -> Palette:
        def part(name: str) -> Style:
            return self.get_component_rich_style(f"article-view--{name}", partial=True)

        def color(name: str) -> Color:
            return self.get_component_styles(f"article-view--{name}").color

        selection = self.screen.get_component_rich_style("screen--selection")
        colors = Colors(self.styles.color, color("faint"), {kind: color(kind) for kind in KINDS})
        return make_palette(self.rich_style, selection, part, colors)

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        row = y + self.scroll_offset.y
        if not self.scene.layout.has(row):
            return Strip.blank(self.scrollable_content_region.width, self.rich_style)
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self.painter.strip(row)
        return strip

    def notify_style_update(self) -> None:
        """Draw anew in another theme's colours."""
        super().notify_style_update()
        self._painter = None
        self._strips.clear()

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:  # noqa: FBT001, FBT002 - Textual's way to call it
        """Wrap for the new width before anything is drawn.

        The event ``Resize`` comes two frames later; the article would be missing in the first frame (Textual 8.2.8).
        """
        resized = super()._size_updated(size, virtual_size, container_size, layout)
        if self._is_stale():
            self._lay_out()
        return resized

    def on_resize(self) -> None:
        """Wrap for the new width, should that not have happened yet."""
        if self._is_stale():
            self._lay_out()

    def _is_stale(self) -> bool:
        width = self.scrollable_content_region.width
        return width != self._wrapped_for or self.scene.layout.article is not self.scene.article

    def watch_text_width(self) -> None:
        """Wrap anew."""
        self._lay_out()

    def validate_text_width(self, width: int) -> int:
        """Keep the width between its bounds."""
        return min(max(width, LEAST_WIDTH), MOST_WIDTH)

    def watch_inline_marks(self, inline: bool) -> None:  # noqa: FBT001 - Textual's way to call it
        """Wrap anew with or without brackets."""
        self.scene.inline = inline
        self._lay_out()

    def watch_fold_promos(self) -> None:
        """Wrap anew, with promotional blocks folded or whole."""
        self._lay_out()

    def watch_shown(self, shown: frozenset[str]) -> None:
        """Draw only these kinds."""
        self.scene.shown = shown
        self._marks_changed()

    def watch_alone(self, numbers: frozenset[int] | None) -> None:
        """Draw only these marks."""
        self.scene.alone = numbers
        self._marks_changed()

    def watch_minimum_strength(self, strength: float) -> None:
        """Draw only claims that are as strong."""
        self.scene.minimum_strength = strength
        self._marks_changed()

    # Selection

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected now."""
        text = self.scene.article.text
        self.scene.selected = None if selection is None else span_of(selection, len(text))
        self.repaint()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text and its ending.

        Only the selected part of the article is read.
        """
        text = self.scene.article.text
        start, end = span_of(selection, len(text))
        return text[start:end].strip("\n"), "\n"
