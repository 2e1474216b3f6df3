"""Parse and write markup that is article from end to end.

Such markup is the body of a mail, a chapter of a book, an entry of a feed. Pages are read by ``html``.
"""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.model import Resource

if TYPE_CHECKING:
    from tui_reader.readers.article_builder import ArticleBuilder
    from tui_reader.readers.html.page import Page

# In XHTML every element may be closed where it is opened; HTML allows it for these only, and would take ``<title/>``
# or ``<script/>`` for the beginning of one that has no end.
_SELF_CLOSED: Final = re.compile(
    rb"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][\w:-]*)((?:\s[^<>]*)?)/>",
    re.IGNORECASE,
)


def parse_markup(content: bytes, *, charset: str | None = None, url: str | None = None) -> "Page | None":
    """Parse a document or a fragment, and take out invisible elements.

    Args:
        content: HTML or XHTML.
        charset: What the document around it says of its encoding.
        url: What its links are relative to.

    Returns:
        The page, or ``None`` where there is nothing in it.
    """
    from tui_reader.readers.html.normal_form import normalise
    from tui_reader.readers.html.page import parse

    if not content.strip():
        return None
    if b"\0" not in content:  # UTF-16 has one beside each character of ASCII
        content = _SELF_CLOSED.sub(rb"<\1\2></\1>", content)
    page = parse(Resource(url or "", content, "text/html", charset, url))
    normalise(page)
    return page


def write_markup(builder: "ArticleBuilder", page: "Page") -> None:
    """Write all blocks of the page."""
    from tui_reader.readers.html.block_writing import write_blocks
    from tui_reader.readers.html.blocks import BlockReader

    write_blocks(builder, BlockReader(page).read(page.root, lambda _: False))
