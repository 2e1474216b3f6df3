"""Index the blocks of a page by element, with the title and the prose."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.html.page import SOMEWHERE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.blocks import PageBlock

# A paragraph of prose: so many words or more, of which less than half lead elsewhere.
PROSE_WORDS: Final = 10
_PROSE_LINKED: Final = 0.5
# The least prose of an article before anything else can follow: two paragraphs, or a long one.
_ARTICLE_PARAGRAPHS: Final = 2
_ARTICLE_WORDS: Final = 40


class Layout:
    """The blocks of a page by the elements around them.

    The blocks of an element are a run, because they are in reading order.

    Attributes:
        blocks: The blocks.
        counts: How many words each has.
        prose: Whether each is a paragraph of prose.
        title_at: The place of the heading that is the title, if there is one.
    """

    def __init__(self, blocks: "Sequence[PageBlock]", title: str | None) -> None:
        self.blocks = blocks
        self.counts = [len(block.text.split()) for block in blocks]
        self.prose = [
            count >= PROSE_WORDS and block.kind != "heading" and linked_share(block) < _PROSE_LINKED
            for count, block in zip(self.counts, blocks, strict=True)
        ]
        columns = (self.prose, [is_prose * count for is_prose, count in zip(self.prose, self.counts, strict=True)])
        self._sums = [list(accumulate(column, initial=0)) for column in columns]
        self.title_at = self._find_title(words_of(title or ""))
        self._first = _met_first(enumerate(blocks))
        self._last = _met_first((at, blocks[at]) for at in reversed(range(len(blocks))))

    def run(self, element: "HtmlElement") -> range:
        """Return the places of the blocks in an element."""
        return range(self._first[element], self._last[element] + 1) if element in self._first else range(0)

    def box(self, at: int, start: int, end: int) -> "HtmlElement":
        """Return the largest element around a block without those of a range.

        The range is from ``start`` to before ``end``.
        """
        element = self.blocks[at].element
        while (parent := element.getparent()) is not None:
            run = self.run(parent)
            if run.start < end and run.stop > start:
                break
            element = parent
        return element

    def common(self, one: int, other: int) -> "HtmlElement":
        """Return the smallest element around two blocks."""
        element = self.blocks[one].element
        while other not in self.run(element) and (parent := element.getparent()) is not None:
            element = parent
        return element

    def child_towards(self, box: "HtmlElement", at: int) -> "HtmlElement":
        """Return the child of ``box`` that is or contains a block's element."""
        element = self.blocks[at].element
        while element is not box and (parent := element.getparent()) is not None and parent is not box:
            element = parent
        return element

    def is_beside_article(self, parent: "HtmlElement") -> bool:
        """Check whether one child of an element holds the title with its article."""
        if self.title_at is None or self.title_at not in self.run(parent):
            return False
        return self.has_article(self.title_at, self.run(self.child_towards(parent, self.title_at)).stop)

    def has_article(self, start: int, end: int) -> bool:
        """Check whether a range of blocks has as much prose as the shortest article.

        The range is from ``start`` to before ``end``.
        """
        paragraphs, words = (sums[end] - sums[start] for sums in self._sums)
        return paragraphs >= _ARTICLE_PARAGRAPHS or words >= _ARTICLE_WORDS

    def prose_ends(self, start: int, end: int) -> int:
        """Return the place behind the last paragraph of prose in a range, or ``start``.

        The range is from ``start`` to before ``end``.
        """
        return next((at + 1 for at in range(end - 1, start - 1, -1) if self.prose[at]), start)

    def _find_title(self, title: list[str]) -> int | None:
        headings = [at for at, block in enumerate(self.blocks) if block.kind == "heading"]
        same = [at for at in headings if title and words_of(self.blocks[at].text) == title]
        if same:  # a teaser above the title may have the same words
            return min(same, key=lambda at: self.blocks[at].level)
        known = set(title)
        alike = (
            at for at in headings if self.blocks[at].level == 1 and _is_mostly(words_of(self.blocks[at].text), known)
        )
        return next(alike, None)


def look(element: "HtmlElement") -> object:
    """Return the properties that an element shares with others from its template."""
    around = element.getparent()
    outer = (around.tag, around.get("class")) if around is not None else None
    return element.tag, element.get("class"), outer


def linked_share(block: "PageBlock") -> float:
    """Return the share of a block's text that is linked elsewhere, from 0 to 1.

    Links whose address is not complete are not counted.
    """
    return sum(link.end - link.start for link in block.links if not link.url.startswith(SOMEWHERE)) / len(block.text)


def _is_mostly(words: Sequence[str], known: set[str]) -> bool:
    return 2 * sum(word in known for word in words) > len(words)


def _met_first(blocks: "Iterable[tuple[int, PageBlock]]") -> "dict[HtmlElement, int]":
    """Return, for each element around the blocks, the place of its first block."""
    found: dict[HtmlElement, int] = {}
    for at, block in blocks:
        current: HtmlElement | None = block.element
        while current is not None and current not in found:
            found[current] = at
            current = current.getparent()
    return found
