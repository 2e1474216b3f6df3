"""The motions that extend a selection by keys."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from tui_reader.model import Block
from tui_reader.ui.article_view.cells import character_widths
from tui_reader.ui.article_view.layout import Layout, Row
from tui_reader.ui.article_view.scene import Scene
from tui_reader.ui.article_view.word_pattern import WORD

_FAR = 10_000  # characters around a place in which the ends of its sentence are looked for
_LONGEST_WORD = 1_000  # characters in front of a place in which a word before it is looked for


class Motions:
    """Leads from the caret's place to another; each public method is a motion.

    A place is the offset of a character that is drawn in a cell of its own. A motion that leads nowhere gives the same place.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._page_height = 0
        self._goal: int | None = None  # the cell that up and down keep to over short rows

    def go(self, motion: str, place: int, page_height: int = 0) -> int:
        """Return the place that a motion leads to, by the name of its method."""
        self._page_height = page_height
        if motion not in _VERTICAL:
            self._goal = None
        elif self._goal is None:
            self._goal = self._cell(place)
        way: Callable[[int], int] = getattr(self, motion)
        return way(place)

    @property
    def _layout(self) -> Layout:
        return self._scene.layout

    @property
    def _text(self) -> str:
        return self._scene.article.text

    def first_from(self, offset: int) -> int | None:
        """Return the first place from an offset on, or the last one before it."""
        found = self._shown(offset, 1)
        return found if found is not None else self._shown(offset, -1)

    # By characters

    def right(self, place: int) -> int:
        """To the next character."""
        return self._or_same(place, self._shown(place + 1, 1))

    def left(self, place: int) -> int:
        """To the character before."""
        return self._or_same(place, self._shown(place - 1, -1))

    # By rows

    def row_start(self, place: int) -> int:
        """To the beginning of the row."""
        return self._or_same(place, self._shown(self._row(place).start, 1))

    def row_end(self, place: int) -> int:
        """To the end of the row."""
        return self._or_same(place, self._shown(self._row(place).end - 1, -1))

    def down(self, place: int) -> int:
        """One row down."""
        return self._by_rows(place, 1)

    def up(self, place: int) -> int:
        """One row up."""
        return self._by_rows(place, -1)

    def half_down(self, place: int) -> int:
        """Half a page on."""
        return self._by_rows(place, max(1, self._page_height // 2))

    def half_up(self, place: int) -> int:
        """Half a page back."""
        return self._by_rows(place, -max(1, self._page_height // 2))

    def page_down(self, place: int) -> int:
        """A page on."""
        return self._by_rows(place, max(1, self._page_height - 2))

    def page_up(self, place: int) -> int:
        """A page back."""
        return self._by_rows(place, -max(1, self._page_height - 2))

    def top(self, _: int) -> int:
        """To the beginning of the text."""
        return self.first_from(0) or 0

    def bottom(self, place: int) -> int:
        """To the end of the text."""
        return self._or_same(place, self._shown(len(self._text) - 1, -1))

    # By words, sentences, paragraphs and marks

    def next_word(self, place: int) -> int:
        """To the beginning of the next word."""
        starts = (match.start() for block in self._from(place) for match in self._words(block, place))
        return self._or_same(place, next((start for start in starts if start > place), None))

    def word_end(self, place: int) -> int:
        """To the last character of this word, or of the next."""
        ends = (match.end() - 1 for block in self._from(place) for match in self._words(block, place))
        return self._or_same(place, next((end for end in ends if end > place), None))

    def previous_word(self, place: int) -> int:
        """To the beginning of this word, or of the one before."""
        for block in self._until(place):
            if before := [match.start() for match in self._words(block, place) if match.start() < place]:
                return self._or_same(place, self._shown(before[-1], -1))
        return place

    def sentence_end(self, place: int) -> int:
        """To the end of this sentence, or of the next."""
        ends = (end - 1 for block in self._from(place) for _, end in self._sentences(block, place))
        return self._or_same(place, next((end for end in ends if end > place), None))

    def sentence_start(self, place: int) -> int:
        """To the beginning of this sentence, or of the one before."""
        for block in self._until(place):
            if before := [start for start, _ in self._sentences(block, place) if start < place]:
                return self._or_same(place, self._shown(before[-1], -1))
        return place

    def paragraph_end(self, place: int) -> int:
        """To the end of this paragraph, or of the next."""
        ends = (block.end - 1 for block in self._from(place) if block.start < block.end)
        return self._or_same(place, next((end for end in ends if end > place), None))

    def paragraph_start(self, place: int) -> int:
        """To the beginning of this paragraph, or of the one before."""
        starts = (block.start for block in self._until(place) if block.start < block.end)
        return self._or_same(place, next((start for start in starts if start < place), None))

    def next_mark(self, place: int) -> int:
        """To the end of the next mark that is shown, or of this one."""
        ends = (span.end - 1 for span, _ in self._scene.marked(place, len(self._text)))
        return self._or_same(place, next((end for end in ends if end > place), None))

    def previous_mark(self, place: int) -> int:
        """To the beginning of the mark before, or of this one."""
        spans = self._scene.marks.spans
        for index in range(spans.first_from(place) - 1, -1, -1):
            if self._scene.is_shown(self._scene.marks.owners[index]):
                return self._or_same(place, spans.starts[index])
        return place

    # Where places are

    def _or_same(self, place: int, found: int | None) -> int:
        """Return the place at or beyond an offset, or else the place as it was."""
        if found is None:
            return place
        shown = self._shown(found, 1 if found > place else -1)
        return place if shown is None else shown

    def _row(self, place: int) -> Row:
        return self._layout[self._layout.row_of(place)]

    def _shown(self, offset: int, step: int) -> int | None:
        """Return the first place from an offset on, forwards (1) or backwards (-1)."""
        number = self._layout.row_of(max(0, offset))
        while 0 <= number < len(self._layout):
            row = self._layout[number]
            offset = max(offset, row.start) if step > 0 else min(offset, row.end - 1)
            while row.start <= offset < row.end:
                if self._is_own_cell(offset):
                    return offset
                offset += step
            number += step
        return None

    def _is_own_cell(self, offset: int) -> bool:
        """Check whether the character does not join the one before it."""
        before = max(self._row(offset).start, offset - 1)
        return character_widths(self._text[before : offset + 1])[-1] > 0

    def _cell(self, place: int) -> int:
        row = self._row(place)
        return len(row.prefix) + sum(character_widths(self._text[row.start : place]))

    def _by_rows(self, place: int, rows: int) -> int:
        """Go by rows to those with text, and stay near the same cell."""
        here = self._layout.row_of(place)
        target, step = min(max(here + rows, 0), len(self._layout) - 1), 1 if rows > 0 else -1
        while 0 <= target < len(self._layout) and self._is_empty(target):
            target += step
        if not 0 <= target < len(self._layout):
            target -= step
            while target != here and self._is_empty(target):
                target -= step
        if target == here:
            return place
        row = self._layout[target]
        offset, cells = row.start, len(row.prefix)
        for width in character_widths(self._text[row.start : row.end])[:-1]:
            cells += width
            if cells > (self._goal or 0):
                break
            offset += 1
        return self._or_same(place, self._shown(offset, -1))

    def _is_empty(self, number: int) -> bool:
        row = self._layout[number]
        return row.start == row.end

    # What stands around a place

    def _from(self, place: int) -> Iterator[Block]:
        blocks = self._scene.article.blocks
        return (blocks[index] for index in range(self._layout.block_of(place), len(blocks)))

    def _until(self, place: int) -> Iterator[Block]:
        return (self._scene.article.blocks[index] for index in range(self._layout.block_of(place), -1, -1))

    def _words(self, block: Block, place: int) -> Iterator[re.Match[str]]:
        return WORD.finditer(self._text, max(block.start, min(place, block.end) - _LONGEST_WORD), block.end)

    def _sentences(self, block: Block, place: int) -> list[tuple[int, int]]:
        """Return the sentences of a block, or of a long one those around a place."""
        from tui_reader.analysis.text.segmentation import make_document

        start = max(block.start, min(place, block.end) - _FAR)
        end = min(block.end, max(place, block.start) + _FAR)
        document = make_document(self._scene.article, [replace(block, start=start, end=end)])
        return [(sentence.start, sentence.end) for sentence in document.sentences] or [(start, end)]


_VERTICAL: Final = frozenset({"down", "up", "half_down", "half_up", "page_down", "page_up"})
