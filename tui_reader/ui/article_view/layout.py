"""Wrap an article into rows, as offsets into its text.

No paragraph is copied.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from tui_reader.model import Article, Block
from tui_reader.text import has_own_label
from tui_reader.ui.article_view.cells import character_widths, is_narrow
from tui_reader.ui.article_view.spans import OFFSETS
from tui_reader.ui.article_view.wrapping import fold_measured, fold_narrow, wrap_measured, wrap_narrow

_PREFORMATTED = {"code", "table"}
_SMALLEST_WIDTH = 8
_AT_ONCE = 20_000  # characters, more than any screen shows
_AT_A_TIME = 250_000  # characters that are wrapped while a key waits: 6 ms
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

    The beginning is wrapped at once. The rest, which takes 0.2 s for 10 MB, is wrapped by ``go_on`` bit by bit: as far as
    something that is asked for, and all of it when the number of rows is.
    """

    def __init__(self, article: Article, setting: Setting) -> None:
        self.article = article
        self.setting = setting
        self._starts = array(OFFSETS)
        self._ends = array(OFFSETS)
        self._block_starts = array(OFFSETS, (block.start for block in article.blocks))
        self._block_rows = array(OFFSETS)  # the first row of each block, the gap above it included
        self._ornaments: dict[int, str] = {}
        self._rest = 0  # the first block that is not wrapped yet
        self._lay_out(_AT_ONCE)

    def __len__(self) -> int:
        self.complete()
        return len(self._starts)

    def __getitem__(self, row: int) -> Row:
        self._reach(row)
        start, end, block = self._starts[row], self._ends[row], self.block_of_row(row)
        return Row(start, end, block, self._prefix(row, block), self._ornaments.get(row, ""))

    # How much there is

    @property
    def is_empty(self) -> bool:
        """Whether there is no row."""
        return not self._starts

    @property
    def is_whole(self) -> bool:
        """Whether all of the article is wrapped."""
        return self._rest == len(self.article.blocks)

    @property
    def about_how_many(self) -> int:
        """The number of rows; as long as the rest is not wrapped, about."""
        if self.is_whole:
            return len(self._starts)
        return len(self._starts) * len(self.article.text) // max(self._ends[-1], 1)

    def has(self, row: int) -> bool:
        """Return whether there is a row of that number."""
        self._reach(row)
        return row < len(self._starts)

    def go_on(self) -> None:
        """Wrap some of the rest."""
        if not self.is_whole:
            self._lay_out(self._block_starts[self._rest] + _AT_A_TIME)

    def complete(self) -> None:
        """Wrap the rest."""
        if not self.is_whole:
            self._lay_out(len(self.article.text) + 1)

    def _reach(self, row: int) -> None:
        while row >= len(self._starts) and not self.is_whole:
            self.go_on()

    # Where things are

    def start(self, row: int) -> int:
        """The offset at which a row begins."""
        self._reach(row)
        return self._starts[row]

    def row_of(self, offset: int) -> int:
        """The row that shows the character at ``offset``."""
        while not self.is_whole and offset > self._ends[-1]:
            self.go_on()
        return max(0, bisect_right(self._starts, offset) - 1)

    def block_of_row(self, row: int) -> int:
        """Return the index of the block of a row or of the gap above it."""
        self._reach(row)
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

    def _lay_out(self, until: int) -> None:
        """Wrap the blocks, from the first that is not wrapped, that begin before an offset."""
        blocks, first = self.article.blocks, self._rest
        self._rest = bisect_left(self._block_starts, until, first)
        if not first and (not blocks or blocks[0].kind != "title"):
            self._add_byline(0)
        for index in range(first, self._rest):
            block = blocks[index]
            self._block_rows.append(len(self._starts))
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
            self._ornaments[len(self._starts)] = line[start:end]
            self._append(offset, offset)

    def _add_block(self, index: int, block: Block) -> None:
        before = len(self._starts)
        if block.kind == "rule":
            self._ornaments[before] = "* * *"
            self._append(block.start, block.start)
            return
        rows = self._rows_of(index, block)
        if index in self.setting.folded:
            rows = islice(rows, 1)
        append_start, append_end = self._starts.append, self._ends.append
        for start, end in rows:
            append_start(start)
            append_end(end)
        if len(self._starts) == before:
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
