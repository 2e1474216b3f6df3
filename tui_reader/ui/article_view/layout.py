"""Wrap an article into rows, as offsets into its text.

No paragraph is copied.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import NamedTuple

from tui_reader.model import Article, Block
from tui_reader.text import has_own_label
from tui_reader.ui.article_view.cells import character_widths, is_narrow
from tui_reader.ui.article_view.spans import OFFSETS
from tui_reader.ui.article_view.wrapping import fold_measured, fold_narrow, wrap_measured, wrap_narrow

_PREFORMATTED = {"code", "table"}
_SMALLEST_WIDTH = 8
FOLD = " …"
"""The end of the one row of a folded block."""


class Row(NamedTuple):
    """One row of the screen: a prefix, then ``text[start:end]``.

    The prefix is not a part of the text.

    A row that is empty in the text is a gap between blocks, or an ``ornament``: the line under the title, a rule. A gap
    begins at the newline before its block, so that it is a place of its own.
    """

    start: int
    end: int
    block: int
    prefix: str = ""
    ornament: str = ""


class Setting(NamedTuple):
    """The settings of a layout.

    Attributes:
        width: Cells of a row of text, without gutter.
        folded: Indices of blocks that are shown in one row.
        inserted: For a block's index, the extra cells that are drawn in it as (offset in the text, cells); they go with
            the character at the offset. ``None`` where nothing is ever inserted.
    """

    width: int
    folded: Collection[int] = frozenset()
    inserted: Callable[[int], list[tuple[int, int]]] | None = None


class Layout:
    """An article, wrapped.

    The rows are three arrays and not objects: 10 MB of text make 150,000 rows, which take 1.2 MB so.
    """

    def __init__(self, article: Article, setting: Setting) -> None:
        self.article = article
        self.setting = setting
        self._starts = array(OFFSETS)
        self._ends = array(OFFSETS)
        self._block_starts = array(OFFSETS, (block.start for block in article.blocks))
        self._block_rows = array(OFFSETS)  # the first row of each block, the gap above it included
        self._ornaments: dict[int, str] = {}
        self._lay_out()

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, row: int) -> Row:
        start, end, block = self._starts[row], self._ends[row], self.block_of_row(row)
        return Row(start, end, block, self._prefix(row, block), self._ornaments.get(row, ""))

    # Where things are

    def start(self, row: int) -> int:
        """The offset at which a row begins."""
        return self._starts[row]

    def row_of(self, offset: int) -> int:
        """The row that shows the character at ``offset``."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def block_of_row(self, row: int) -> int:
        """Return the index of the block of a row or of the gap above it."""
        return max(0, bisect_right(self._block_rows, row) - 1)

    def block_of(self, offset: int) -> int:
        """The index of the block that holds the character at ``offset``."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def first_row(self, block: int) -> int:
        """The first row of a block that shows some of its text."""
        return self.row_of(self.article.blocks[block].start)

    # How blocks look

    def _shape(self, block: Block) -> tuple[str, str]:
        """Return the prefixes of a block: of the first row, and of the others."""
        if block.kind == "list_item":
            indent = "  " * max(block.level - 1, 0)
            bullet = "" if has_own_label(self.article.text, block.start, block.end) else "• "
            return indent + bullet, indent + "  "
        if block.kind in ("quotation", "code", "caption"):
            indent = "    " if block.kind == "quotation" else "  "
            return indent, indent
        return "", ""

    def _prefix(self, row: int, block: int) -> str:
        if self._starts[row] == self._ends[row] or not self.article.blocks:
            return ""
        first, other = self._shape(self.article.blocks[block])
        return first if self._starts[row] == self._block_starts[block] else other

    def _gap_above(self, block: int) -> bool:
        blocks = self.article.blocks
        return block > 0 and not blocks[block - 1].kind == blocks[block].kind == "list_item"

    # Making the rows

    def _lay_out(self) -> None:
        blocks = self.article.blocks
        if not blocks or blocks[0].kind != "title":
            self._add_byline(0)
        for index, block in enumerate(blocks):
            self._block_rows.append(len(self))
            if self._gap_above(index) or (index == 0 and self._ornaments):
                gap = max(block.start - 1, 0)
                self._append(gap, gap)
            self._add_block(index, block)
            if index == 0 and block.kind == "title":
                self._add_byline(block.end)

    def _append(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)

    def _add_byline(self, offset: int) -> None:
        line = _byline(self.article)
        width = max(self.setting.width, _SMALLEST_WIDTH)
        for start, end in wrap_measured(line, character_widths(line), width):
            self._ornaments[len(self)] = line[start:end]
            self._append(offset, offset)

    def _add_block(self, index: int, block: Block) -> None:
        before = len(self)
        if block.kind == "rule":
            self._ornaments[before] = "* * *"
            self._append(block.start, block.start)
            return
        for start, end in self._rows_of(index, block):
            self._append(start, end)
            if index in self.setting.folded:
                return
        if len(self) == before:
            self._append(block.start, block.start)

    def _rows_of(self, index: int, block: Block) -> Iterator[tuple[int, int]]:
        text = self.article.text
        beside = len(self._shape(block)[0]) + (len(FOLD) if index in self.setting.folded else 0)
        width = max(self.setting.width - beside, _SMALLEST_WIDTH)
        folds = block.kind in _PREFORMATTED
        narrow = is_narrow(text[block.start : block.end].replace("\n", ""))
        inserted = self.setting.inserted(index) if self.setting.inserted else []
        for start, end in _lines(text, block):
            if start == end:
                yield start, end
            elif narrow and not inserted:
                yield from fold_narrow(start, end, width) if folds else wrap_narrow(text, start, end, width)
            else:
                line = text[start:end]
                widths = character_widths(line)
                for offset, cells in inserted:
                    if start <= offset < end:
                        widths[offset - start] += cells
                rows = fold_measured(widths, width) if folds else wrap_measured(line, widths, width)
                yield from ((start + first, start + last) for first, last in rows)


def _lines(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The lines of a block, as offsets without the newline."""
    start = block.start
    while (end := text.find("\n", start, block.end)) >= 0:
        yield start, end
        start = end + 1
    yield start, block.end


def _byline(article: Article) -> str:
    """Return author, site and day; nothing where the text itself begins with them."""
    opening = "".join(article.text[block.start : block.end] for block in article.blocks[1:3])
    if article.byline and article.byline in opening:
        return ""
    return " · ".join(filter(None, (article.byline, article.site, _day(article.published or ""))))


def _day(published: str) -> str:
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return f"{day.day} {day:%B %Y}"
