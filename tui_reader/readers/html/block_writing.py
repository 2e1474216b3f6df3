"""Writes the blocks of a page into an article, what the page's layout repeats once."""

from typing import TYPE_CHECKING, Final

from tui_reader.readers.article_builder import RULE_TEXT, ArticleBuilder, words_of
from tui_reader.readers.html.bylines import clean_byline
from tui_reader.readers.html.page import SOMEWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from tui_reader.readers.html.blocks import PageBlock

# A paragraph of this many words or more that comes a second time, in another part of the page, is the page's layout
# (for wide and narrow screens) and not its author.
_REPEATED_WORDS: Final = 8


def write_blocks(builder: ArticleBuilder, blocks: "Iterable[PageBlock]") -> None:
    """Write the blocks, with the rules between them, and no passage twice."""
    written = _Written()
    rule_is_due = False
    for block in blocks:
        rule_is_due |= block.follows_rule and builder.has_body
        if written.has(block):
            continue
        if rule_is_due:
            builder.add("rule", RULE_TEXT)
            rule_is_due = False
        if block.inline:
            block.inline.drop_links(SOMEWHERE)
            builder.add_inline(block.kind, block.inline, block.level, block.evidence, block.box)
        else:
            builder.add(block.kind, block.text, evidence=block.evidence, box=block.box)


def without_byline(blocks: "Sequence[PageBlock]", byline: str | None) -> "Iterator[PageBlock]":
    """Yield the blocks, without a first paragraph that only says who wrote the article: that is known."""
    first = next((at for at, block in enumerate(blocks) if block.kind == "paragraph"), None)
    for at, block in enumerate(blocks):
        if at != first or byline is None or clean_byline([block.text], []) != byline:
            yield block


class _Written:
    """The passages that have been written, each with the part of the page that it stood in."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, ...], HtmlElement | None] = {}

    def has(self, block: "PageBlock") -> bool:
        """Whether the block repeats one that came before; from now on it is one itself."""
        words = tuple(words_of(block.text))
        is_said_once = block.kind == "caption" or bool(block.evidence)
        if not is_said_once and len(words) < _REPEATED_WORDS:
            return False
        if words not in self._parts:
            self._parts[words] = block.part
            return False
        return is_said_once or self._parts[words] is not block.part
