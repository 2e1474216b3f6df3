"""The visible article: its rows, its marks, and highlights over them."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tui_reader.model import LETTERS, Annotations, Article, MarkKind, Span
from tui_reader.ui.article_view.layout import Layout, Setting
from tui_reader.ui.article_view.marks import KINDS, Mark, Marks, marks_of
from tui_reader.ui.article_view.spans import OFFSETS, SpanList


class Tally(NamedTuple):
    """Counts of one kind of mark: strong enough, all, and whether the kind is shown."""

    shown: int
    total: int
    on: bool


class Census(NamedTuple):
    """The numbers of marks by kind, and the marks that are shown.

    ``tallies`` is empty as long as there is no article. ``visible`` are the numbers of the marks that are shown, in text order.
    """

    tallies: Mapping[MarkKind, Tally]
    visible: "array[int]"

    def position(self, mark: Mark) -> int:
        """Return the place of a mark among those that are shown, from 1."""
        return bisect_left(self.visible, mark.number) + 1


NOTHING = Census({}, array(OFFSETS))


@dataclass(frozen=True, slots=True)
class Found:
    """The state of a search: the current match, from 0, and how many there are.

    ``searching`` says that more may come, ``problem`` is a sentence where the search could not be finished.
    """

    index: int | None = None
    count: int = 0
    searching: bool = False
    problem: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Scene:
    """Everything that can be seen in the view, apart from where it is scrolled to."""

    article: Article = field(default_factory=lambda: Article("", ()))
    layout: Layout = field(default_factory=lambda: Layout(Article("", ()), Setting(80)))
    marks: Marks = field(default_factory=lambda: marks_of(Annotations()))
    links: SpanList = field(default_factory=SpanList)
    link_urls: list[str] = field(default_factory=list)
    matches: SpanList = field(default_factory=SpanList)
    mentions: SpanList = field(default_factory=SpanList)
    shown: frozenset[str] = frozenset(KINDS)
    minimum_strength: float = 0.0
    alone: frozenset[int] | None = None
    current: Mark | None = None
    match_index: int | None = None
    selected: Span | None = None
    caret: int | None = None
    inline: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing lies over the text: no mark, no match, no mention."""
        return not (self.marks.spans or self.matches or self.mentions)

    def is_shown(self, number: int) -> bool:
        """Return whether a mark is drawn and walked to."""
        if self.alone is not None and number not in self.alone:
            return False
        kind = self.marks.kind(number)
        return kind in self.shown and (kind != "claim" or self.marks.strength(number) >= self.minimum_strength)

    def marked(self, start: int, end: int) -> Iterator[tuple[Span, int]]:
        """Yield the shown spans of marks in ``text[start:end]``, with the marks' numbers."""
        for index in self.marks.spans.overlapping(start, end):
            if self.is_shown(number := self.marks.owners[index]):
                yield self.marks.spans[index], number

    def beginning_at(self, start: int) -> int | None:
        """Return the number of the shown mark that begins at a place, if any."""
        return next((number for span, number in self.marked(start, start + 1) if span.start == start), None)

    def bracket_cells(self, block: int) -> list[tuple[int, int]]:
        """Return the offset and the cells of each bracket in a block.

        Brackets are ``?[…]`` around marks and ``{…}`` around matches.
        """
        bounds = self.article.blocks[block]
        cells = []
        for span, number in self.marked(bounds.start, bounds.end):
            cells.append((span.start, len(opening_bracket(self.marks.kind(number)))))
            cells.append((span.end - 1, 1))
        for index in self.matches.overlapping(bounds.start, bounds.end):
            match = self.matches[index]
            cells += [(match.start, 1), (match.end - 1, 1)]
        return cells

    def folded_blocks(self) -> frozenset[int]:
        """Return the indices of the blocks that are nothing but shown promos."""
        blocks = self.article.blocks
        folded = set()
        for number in range(len(self.marks)):
            if self.marks.kind(number) == "promo" and self.is_shown(number):
                mark = self.marks[number]
                index = bisect_right(blocks, mark.start, key=lambda block: block.start) - 1
                if index >= 0 and mark.start <= blocks[index].start and blocks[index].end <= mark.end:
                    folded.add(index)
        return frozenset(folded)

    def census(self) -> Census:
        """Count the marks of each kind, and number those that are shown."""
        tallies = {
            kind: Tally(
                self.marks.count_of(kind, self.minimum_strength), self.marks.count_of(kind), on=kind in self.shown
            )
            for kind in KINDS
        }
        numbers = range(len(self.marks))
        if self.alone is None and self.shown.issuperset(KINDS) and not self.minimum_strength:
            return Census(tallies, array(OFFSETS, numbers))
        return Census(tallies, array(OFFSETS, filter(self.is_shown, numbers)))


def opening_bracket(kind: MarkKind) -> str:
    """Return the bracket that opens a mark in the text; ``]`` closes it."""
    return LETTERS[kind] + "["
