"""Reads HTML: the article of a page, its structure, and what the page says about it."""

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource


def read_html(resource: Resource) -> Article:
    """Return the article in a page.

    Raises:
        NoArticleError: There is none.
    """
    from tui_reader.readers.article_builder import ArticleBuilder
    from tui_reader.readers.html.blocks import BlockWriter
    from tui_reader.readers.html.main_text import find_main_text
    from tui_reader.readers.html.metadata import read_metadata
    from tui_reader.readers.html.page import parse, without_unread

    page = parse(resource)
    seen = without_unread(page.root)
    metadata = read_metadata(page, seen)
    builder = ArticleBuilder()
    if metadata.title:
        builder.add_title(metadata.title)
    BlockWriter(builder, page).write(find_main_text(seen))
    if not builder.has_body:
        raise NoArticleError(f"There is no article in {resource.location}. Open one of the pages it leads to.")
    return builder.build(metadata)
