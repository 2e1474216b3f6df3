"""Find passages that the layout of a page repeats.

It repeats them for wide and narrow screens, or in a list of contents and below it.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.html.layout import look

if TYPE_CHECKING:
    from tui_reader.readers.html.blocks import PageBlock

# Shorter passages come again in any text. Counted on the 350 dev pages of WCXB, scrapinghub and Mozilla's tests: of the passages that come
# again in another part of their page and are left out 63 come once in the true texts and 11 twice; of those that stay 46 twice, 4 not.
_REPEATED_WORDS: Final = 8
# A layout repeats rows of blocks; an author repeats one block among others, or two as a refrain.
_REFRAIN: Final = 2
_OFTEN: Final = 3


def find_repeats(blocks: "Sequence[PageBlock]") -> set[int]:
    """Return the places of the blocks that repeat another block."""
    words = [tuple(words_of(block.text)) for block in blocks]
    times = Counter(words)
    first: dict[tuple[str, ...], int] = {}
    found: set[int] = set()
    for at, block in enumerate(blocks):
        is_said_once = block.kind == "caption" or bool(block.evidence)
        if times[words[at]] == 1 or (not is_said_once and len(words[at]) < _REPEATED_WORDS):
            continue
        before = first.setdefault(words[at], at)
        if before == at:
            continue
        if is_said_once:
            found.add(at)
        elif block.kind == "heading" and blocks[before].kind == "list_item":
            found.add(before)
            first[words[at]] = at
        elif blocks[before].part is not block.part and not _is_by_author(blocks, words, (before, at), times[words[at]]):
            found.add(at)
    return found


def _is_by_author(
    blocks: "Sequence[PageBlock]", words: Sequence[tuple[str, ...]], places: tuple[int, int], times: int
) -> bool:
    """Check whether a passage repeats in similar elements, among different passages."""
    before, at = places
    row = _same(words, before, at, 1) + _same(words, before, at, -1) - 1
    is_refrain = row == 1 or (row <= _REFRAIN and times >= _OFTEN)
    return is_refrain and _looks(blocks[before]) == _looks(blocks[at])


def _same(words: Sequence[tuple[str, ...]], before: int, at: int, step: int) -> int:
    """Return the number of equal passages in a row from two places on."""
    count = 0
    while before >= 0 and at < len(words) and count <= _REFRAIN and words[before] == words[at]:
        count, before, at = count + 1, before + step, at + step
    return count


def _looks(block: "PageBlock") -> tuple[object, ...]:
    return (look(block.element), look(block.part) if block.part is not None else None)
