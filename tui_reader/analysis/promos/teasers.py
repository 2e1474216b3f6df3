"""Mark teasers: titles of other articles, and text that leads to them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.analysis.promos.links import is_link
from tui_reader.analysis.promos.quoted import is_quoted
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Promo, Reason, Span

REPEATED: Final = "promo.related.title-of-pointer"
FOREIGN: Final = "promo.related.foreign-link"
_CONFIDENCE: Final = 0.9
_POINTS: Final = re.compile(
    r"\W{0,3}(?:read|see|find out|learn|watch|hear|continue reading|go to|view)\b(?: (?:more|the full story|the full article|full story|the story))?"
    r"(?: ?:| about| on| of|:)? (.{8,200})",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\w+")
_REACH: Final = 3
"""Blocks before “Read more about X” among which its title is looked for."""
_LONGEST_TEASER: Final = 400  # characters
_LONGEST_TITLE: Final = 160  # characters
_FEWEST_WORDS: Final = 3
_TELLING: Final = 4
"""Letters from which a word tells what a text is about."""
_FEWEST_TELLING: Final = 4
_MOST_SHARED: Final = 0.2
"""Share of the telling words of a title of something else that the text around may have by chance."""


def mark_teasers(document: Document, marks: Sequence[list[Promo]], quoted: Sequence[Span]) -> None:
    """Add the promos of teasers to ``marks``, the promos of each block."""
    blocks = document.blocks
    for index in range(len(blocks)):
        for at in _of_pointer(document, index):
            if not marks[at] and not _is_theirs(blocks[at], quoted):
                marks[at].append(_promo(blocks[at], REPEATED))
    lone = [
        index
        for index, block in enumerate(blocks)
        if not marks[index] and _is_lone_link(document, block) and not _is_theirs(block, quoted)
    ]
    if lone:
        counts = Counter(word for at, block in enumerate(blocks) if not marks[at] for word in _telling(document, block))
        for index in lone:
            words = _telling(document, blocks[index])
            shared = sum(counts[word] > 1 for word in words)
            if len(words) >= _FEWEST_TELLING and shared <= _MOST_SHARED * len(words):
                marks[index].append(_promo(blocks[index], FOREIGN))


def _is_theirs(block: Block, quoted: Sequence[Span]) -> bool:
    return is_quoted(Span(block.start, block.end), quoted)


def _promo(block: Block, rule: str) -> Promo:
    return Promo(block.start, block.end, "related", _CONFIDENCE, (Reason(rule),))


def _is_lone_link(document: Document, block: Block) -> bool:
    """Check whether a paragraph or heading is one link, and no sentence."""
    return (
        block.kind in ("paragraph", "heading")
        and block.end - block.start <= _LONGEST_TITLE
        and document.article.text[block.end - 1] not in ".:…"
        and is_link(document.article, block)
    )


def _telling(document: Document, block: Block) -> set[str]:
    return {word for word in _words(document.article.text[block.start : block.end]) if len(word) >= _TELLING}


def _of_pointer(document: Document, index: int) -> Iterator[int]:
    """Yield the blocks of a teaser whose pointer repeats its title: “Read more about TITLE”."""
    text, blocks = document.article.text, document.blocks
    pointer = _POINTS.fullmatch(text, blocks[index].start, blocks[index].end)
    wanted = _words(pointer[1]) if pointer else []
    if len(wanted) < _FEWEST_WORDS:
        return
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        block = blocks[at]
        if block.kind not in ("heading", "paragraph", "list_item") or block.end - block.start > _LONGEST_TEASER:
            return
        if block.end - block.start <= _LONGEST_TITLE and _words(text[block.start : block.end]) == wanted:
            yield from range(at, index + 1)
            return


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
