"""Turn short paragraphs that are wholly bold into headings.

Many pages have no other headings.
"""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from tui_reader.readers.html.blocks import PageBlock

_MOST_WORDS: Final = 12
# A sentence, a question of an interview, a line with a colon at its end ("Ana Ruiz:"), and a quotation are not headings.
_SAYS: Final = re.compile(r"[.!?:;,…][\"'”’»)]*$|^[\"'“‘«„]")
_HEADED: Final = frozenset({"paragraph", "list_item", "quotation", "table", "code"})
_OUTERMOST_BOLD: Final = ".//*[(self::b or self::strong) and not(ancestor::b or ancestor::strong)]"
_DEEPEST: Final = 6


def with_bold_headings(blocks: "Sequence[PageBlock]") -> "list[PageBlock]":
    """Return the blocks of an article, with bold lines as headings.

    Such a line is above text that is not bold, and is one level below the last real heading.
    """
    found: list[PageBlock] = []
    level = 1
    bold = [_is_bold_line(block) for block in blocks]
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            level = block.level
        heads = bold[at] and at + 1 < len(blocks) and blocks[at + 1].kind in _HEADED and not bold[at + 1]
        found.append(block._replace(kind="heading", level=min(level + 1, _DEEPEST)) if heads else block)
    return found


def _is_bold_line(block: "PageBlock") -> bool:
    is_short = block.kind == "paragraph" and not block.evidence and len(block.text.split()) <= _MOST_WORDS
    if not is_short or block.element.tag != "p" or _SAYS.search(block.text) or not any(map(str.isalpha, block.text)):
        return False
    return _letters(block.element) == sum(map(_letters, block.element.xpath(_OUTERMOST_BOLD)))


def _letters(element: "HtmlElement") -> int:
    """Return the number of characters in an element's text, without blanks."""
    return sum(len("".join(piece.split())) for piece in element.itertext())
