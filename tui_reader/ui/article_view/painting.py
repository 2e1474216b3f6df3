"""Drawing one row of the article: gutter, text, and everything that lies over the text."""

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_reader import model
from tui_reader.model import LETTERS, MarkKind, Span
from tui_reader.ui.article_view.layout import FOLD, Row
from tui_reader.ui.article_view.palette import Palette
from tui_reader.ui.article_view.scene import Scene, opening_bracket

if TYPE_CHECKING:
    from tui_reader.ui.article_view.marks import Look

WIDE_GUTTER = 4
NARROW_GUTTER = 3
_NARROW_BELOW = 72
_BAR = "│"
_CURRENT = ">"


def gutter_width(width: int) -> int:
    """Return the gutter's width in cells: ``>"│ ``, or ``>" `` in narrow views."""
    return NARROW_GUTTER if width < _NARROW_BELOW else WIDE_GUTTER


class Painter(NamedTuple):
    """Draws the rows of a scene.

    Args:
        scene: What there is to see.
        palette: How it looks.
        width: Cells of the whole view.
        column: Cells of the text column. It stands in the middle of the view.
    """

    scene: Scene
    palette: Palette
    width: int
    column: int

    @property
    def margin(self) -> int:
        """The cells left of the gutter."""
        return max(0, (self.width - gutter_width(self.width) - self.column) // 2)

    @property
    def text_column(self) -> int:
        """The cell at which the text begins."""
        return self.margin + gutter_width(self.width)

    def strip(self, number: int) -> Strip:
        """Draw a row.

        Each cell carries its offset in the text, for the selection by mouse.

        A place is the pair (characters from the row's start, offset of the row's start), because Textual wants a
        column and a line. What stands left of the text has negative columns, so that a drag that begins in the
        margin begins with the row.
        """
        row = self.scene.layout[number]
        segments = self._gutter(row)
        column = -sum(len(text) for text, *_ in segments)
        placed = []
        for text, style, shift in (*((text, style, len(text)) for text, style, _ in segments), *self._text(row)):
            placed.append(Segment(text, (style or Style.null()) + Style.from_meta({"offset": (column, row.start)})))
            column += shift
        return Strip(placed).adjust_cell_length(self.width, self.palette.text)

    # Gutter

    def _gutter(self, row: Row) -> list[Segment]:
        """Draw what is left of the text, the margin included."""
        signs = self._signs(row)
        text, parts = self.palette.text, self.palette.parts
        if not signs:
            return [Segment(" " * self.text_column, text)]
        margin = [Segment(" " * self.margin, text)] if self.margin else []
        letters = [Segment(LETTERS[kind], text + _letter_style(style)) for kind, style in signs[:2]]
        if self._is_current(row):
            letters = [Segment(_CURRENT, text + Style(bold=True)), letters[0]]
        elif len(letters) == 1:
            letters.insert(0, Segment(" ", text))
        if gutter_width(self.width) == NARROW_GUTTER:
            return [*margin, *letters, Segment(" ", text)]
        return [*margin, *letters, Segment(_BAR, text + parts["faint"]), Segment(" ", text)]

    def _is_current(self, row: Row) -> bool:
        current = self.scene.current
        return current is not None and any(span.start < row.end and row.start < span.end for span in current.spans)

    def _signs(self, row: Row) -> list[tuple[MarkKind, Style]]:
        """Return the kinds of mark in a row, that of the current mark first.

        Each has the style of its loudest mark.
        """
        looks: dict[MarkKind, Look] = {}
        if self._is_current(row) and self.scene.current:
            looks[self.scene.current.kind] = self.scene.marks.look(self.scene.current.number)
        for _, number in self.scene.marked(row.start, row.end):
            look = self.scene.marks.look(number)
            looks[look.kind] = max(looks.get(look.kind, look), look, key=attrgetter("loudness"))
        return [(kind, self.palette.marks[look]) for kind, look in looks.items()]

    # Text

    def _text(self, row: Row) -> Iterator[tuple[str, Style, int]]:
        """Yield the pieces of a row with their styles and numbers of characters."""
        faint = self.palette.text + self.palette.parts["faint"]
        if row.start == row.end:
            yield row.ornament, faint, 0
            return
        if row.prefix:
            yield row.prefix, faint, 0
        base = self.palette.block(self.scene.article.blocks[row.block].kind)
        layers = [layer for layer in self._layers(row) if layer[0] < layer[1]]
        cuts = sorted({row.start, row.end, *(cut for start, end, _ in layers for cut in (start, end))})
        brackets = self._brackets(row) if self.scene.inline else {}
        for start, end in pairwise(cuts):
            style = base
            for first, last, added in layers:
                if first <= start and end <= last:
                    style += added
            before, after = brackets.get(start, ("", ""))[0], brackets.get(end, ("", ""))[1]
            if before:
                yield before, base, 0
            yield self.scene.article.text[start:end], style, end - start
            if after:
                yield after, base, 0
        if row.block in self.scene.layout.setting.folded and row.end < self.scene.article.blocks[row.block].end:
            yield FOLD, faint, 0

    def _layers(self, row: Row) -> Iterator[tuple[int, int, Style]]:
        """Yield the styles over the text of a row with their spans, the lowest first."""
        scene, parts = self.scene, self.palette.parts
        for span, number in scene.marked(row.start, row.end):
            yield from _clipped(row, (span,), self.palette.marks[scene.marks.look(number)])
        links = (scene.links[index] for index in scene.links.overlapping(row.start, row.end))
        yield from _clipped(row, links, parts["link"])
        found = scene.mentions.overlapping(row.start, row.end)
        yield from _clipped(row, (scene.mentions[index] for index in found), parts["mention"])
        if scene.current is not None:
            if scene.selected is None:  # both are reversed where there is no colour
                yield from _clipped(row, scene.current.spans, parts["current"])
            if isinstance(attribution := scene.current.annotation, model.Attribution):
                yield from _clipped(row, (*attribution.source, *attribution.cue), parts["source"])
        for index in scene.matches.overlapping(row.start, row.end):
            part = "match-current" if index == scene.match_index else "match"
            yield from _clipped(row, (scene.matches[index],), parts[part])
        if scene.selected is not None:
            yield from _clipped(row, (scene.selected,), self.palette.selection)
        if scene.caret is not None:
            yield from _clipped(row, (Span(scene.caret, scene.caret + 1),), self.palette.caret)

    def _brackets(self, row: Row) -> dict[int, tuple[str, str]]:
        """Return the brackets that open and close, by offset.

        The brackets of a match are within those of its mark.
        """
        scene = self.scene
        found = [
            (span, opening_bracket(scene.marks.kind(number)), "]") for span, number in scene.marked(row.start, row.end)
        ]
        found += [(scene.matches[index], "{", "}") for index in scene.matches.overlapping(row.start, row.end)]
        brackets: dict[int, tuple[str, str]] = {}
        for span, opening, closing in found:
            for offset, before, after in ((span.start, opening, ""), (span.end, "", closing)):
                opened, closed = brackets.get(offset, ("", ""))
                brackets[offset] = (opened + before, after + closed)
        return brackets


def _letter_style(style: Style) -> Style:
    return Style(color=style.color, bold=style.bold)


def _clipped(row: Row, spans: "Iterator[Span] | tuple[Span, ...]", style: Style) -> Iterator[tuple[int, int, Style]]:
    for span in spans:
        yield max(span.start, row.start), min(span.end, row.end), style
