"""Write the blocks of a page into an article, without repetitions by the page's layout."""

from typing import TYPE_CHECKING

from tui_reader.readers.article_builder import RULE_TEXT, ArticleBuilder
from tui_reader.readers.html.bylines import clean_byline
from tui_reader.readers.html.page import SOMEWHERE
from tui_reader.readers.html.repeats import find_repeats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.readers.html.blocks import PageBlock


def write_blocks(builder: ArticleBuilder, blocks: "Iterable[PageBlock]") -> None:
    """Write the blocks, with the rules between them, and no passage twice."""
    every = list(blocks)
    repeats = find_repeats(every)
    rule_is_due = False
    for at, block in enumerate(every):
        rule_is_due |= block.follows_rule and builder.has_body
        if at in repeats:
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
    """Yield the blocks, without a first paragraph that only names the known author."""
    first = next((at for at, block in enumerate(blocks) if block.kind == "paragraph"), None)
    for at, block in enumerate(blocks):
        if at != first or byline is None or clean_byline([block.text], []) != byline:
            yield block
