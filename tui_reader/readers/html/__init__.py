"""Read the article of an HTML page, with its structure and metadata."""

from dataclasses import replace

from tui_reader.model import Article, Resource


def read_html(resource: Resource) -> Article:
    """Return the article in a page.

    Raises:
        NoArticleError: The page has no article; ``ShellError`` where the page names another address that has it.
    """
    from tui_reader.readers.article_builder import ArticleBuilder
    from tui_reader.readers.html.article_blocks import find_article_blocks
    from tui_reader.readers.html.block_writing import without_byline, write_blocks
    from tui_reader.readers.html.claim_reviews import untold
    from tui_reader.readers.html.completeness import Completeness
    from tui_reader.readers.html.metadata import PageMetadata
    from tui_reader.readers.html.normal_form import normalise
    from tui_reader.readers.html.page import parse
    from tui_reader.readers.html.web_archives import remove_bar
    from tui_reader.readers.saved_from import saved_from

    resource = replace(resource, url=resource.url or saved_from(resource.content))
    page = parse(resource)
    remove_bar(page.root)
    completeness = Completeness(page, resource.location)
    page_metadata = PageMetadata(page)
    normalise(page)
    metadata = page_metadata.completed(page.root)
    builder = ArticleBuilder()
    if metadata.title:
        builder.add_title(metadata.title)
    blocks = list(without_byline(find_article_blocks(page, metadata.title), metadata.byline))
    for line in untold(page_metadata.claim_reviews, (block.text for block in blocks)) if blocks else ():
        builder.add("list_item", line, level=1)
    write_blocks(builder, blocks)
    return completeness.checked(builder.build(metadata) if builder.has_body else None)
