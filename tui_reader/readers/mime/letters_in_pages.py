"""Find the letters within a mail that is a page.

These are forwarded letters, and those that are answered above.
"""

from typing import TYPE_CHECKING, Final

from tui_reader.readers.mime.letters import MOST_LINES, LetterHead, fields_at, is_field, is_separator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from tui_reader.readers.html.blocks import PageBlock
    from tui_reader.readers.html.page import Page

_TABLE_PARTS: Final = ("tbody", "thead", "tfoot", "tr", "td", "th")
# The head of a letter is short.
_LONGEST: Final = 2000


def cut_page(page: "Page") -> "Iterator[LetterHead | list[PageBlock]]":
    """Yield the blocks of a page, and before each enclosed letter its head."""
    from tui_reader.readers.html.blocks import BlockReader

    _take_frames_apart(page.root)
    blocks = list(BlockReader(page).read(page.root, lambda _: False))
    start = at = 0
    while at < len(blocks):
        found = _head(blocks, at)
        if found is None:
            at += 1
            continue
        head, end = found
        yield blocks[start:at]
        yield head
        start = at = end
    yield blocks[start:]


def _head(blocks: "Sequence[PageBlock]", at: int) -> tuple[LetterHead, int] | None:
    """Return the fields that begin with a block, and the block behind them.

    Each field is in a line or in a block of its own.
    """
    first = blocks[at].text[:_LONGEST]
    if blocks[at].kind not in ("paragraph", "quotation") or ":" not in first:
        return None
    lines = first.split("\n")
    begin = int(len(lines) > 1 and is_separator(lines[0]))
    if not is_field(lines[begin]):
        return None
    ends = {len(lines): at + 1}
    for number, block in enumerate(blocks[at + 1 : at + MOST_LINES], start=at + 2):
        lines += block.text[:_LONGEST].split("\n")
        ends[len(lines)] = number
    found = fields_at(lines, begin)
    return (found[0], ends[found[1]]) if found and found[1] in ends else None


def _take_frames_apart(root: "HtmlElement") -> None:
    """Turn tables that only lay out a mail into plain blocks.

    These are tables with links or pictures, or with the role of presentation.
    """
    for table in root.xpath("//table[@role='presentation' or .//a or .//img]"):
        for element in table.iter(*_TABLE_PARTS):
            element.tag = "div"
        table.tag = "div"
