"""Split an article into lines: its blocks, at the line breaks of the page."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from tui_reader.model import Article, BlockKind, Span

SPOKEN: Final[frozenset[BlockKind]] = frozenset(("paragraph", "list_item", "quotation"))
"""Kinds of blocks that may be part of a speech, an answer or a letter."""

_LINE = re.compile(r"[^\n]+")
_DIRECTION = re.compile(r"[\[(][^\[\]()\n]{1,300}[\])]\.?|\*[^*\n]{1,100}\*")
_BIDDEN = frozenset({"title", "heading", "paragraph", "list_item", "quotation"})


class Line(NamedTuple):
    """A line, with the kind of its block, and whether it is the first there."""

    start: int
    end: int
    kind: BlockKind
    first: bool = True


def lines_of(article: Article) -> list[Line]:
    """Return the lines of ``article`` in text order; code, tables and captions are not split."""
    found = []
    for block in article.blocks:
        if block.kind not in _BIDDEN:
            found.append(Line(block.start, block.end, block.kind))
            continue
        for match in _LINE.finditer(article.text, block.start, block.end):
            found.append(Line(*match.span(), block.kind, not found or found[-1].end < block.start))
    return found


def is_direction(text: str, line: Line) -> bool:
    """Check whether a line is a stage direction: “(Laughter.)”."""
    return _DIRECTION.fullmatch(text, line.start, line.end) is not None


def joined(text: str, lines: Sequence[Line]) -> list[Span]:
    """Return ``lines`` as spans, one for the lines of each block, without stage directions."""
    found: list[Span] = []
    for line in lines:
        if is_direction(text, line):
            continue
        if found and not line.first and found[-1].end + 1 >= line.start:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(Span(line.start, line.end))
    return found


def text_of(text: str, lines: Iterable[Line]) -> str:
    """Return the words of ``lines``, with a blank between two of them."""
    return " ".join(text[line.start : line.end] for line in lines)


def title_of(article: Article) -> str:
    """Return the title, with the headings that open the text."""
    opening = [
        article.text[block.start : block.end] for block in article.blocks[:3] if block.kind in ("title", "heading")
    ]
    return "\n".join(filter(None, [article.title, *opening]))
