"""Read PDF documents, and join the lines on their pages into paragraphs."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource

if TYPE_CHECKING:
    from tui_reader.readers.pdf.document import Document


def read_pdf(resource: Resource) -> Article:
    """Return the text of a document.

    Raises:
        NoArticleError: The library for it is missing; or it is damaged, encrypted, or pictures of pages.
    """
    from tui_reader.readers import allowance
    from tui_reader.readers.article_builder import ArticleBuilder
    from tui_reader.readers.pdf.article_writing import write, write_notes
    from tui_reader.readers.pdf.columns import regions
    from tui_reader.readers.pdf.document import load_document
    from tui_reader.readers.pdf.drop_caps import with_drop_caps
    from tui_reader.readers.pdf.footnotes import without_footnotes
    from tui_reader.readers.pdf.furniture import without_furniture
    from tui_reader.readers.pdf.information import metadata_of
    from tui_reader.readers.pdf.line_numbers import without_line_numbers
    from tui_reader.readers.pdf.paragraphs import paragraphs, paragraphs_of_notes

    document = load_document(resource.content, resource.location)
    allowance.gets_on(sum(len(line.text) for page in document.pages for line in page.lines))
    pages = with_drop_caps(without_furniture(without_line_numbers(document.pages)))
    text = without_footnotes([region for page in pages for region in regions(page.lines)])
    found = paragraphs(text.regions)
    notes = paragraphs_of_notes(text.notes)
    if not found and not notes:
        raise NoArticleError(
            f"There is no text in {resource.location}: its pages are pictures. Have a program recognise their text first."
        )
    metadata = metadata_of(document, found)._replace(url=resource.url)
    builder = ArticleBuilder()
    if metadata.title:
        builder.add_title(metadata.title)
    write(builder, found, metadata.title or "")
    write_notes(builder, notes)
    return replace(builder.build(metadata), missing=_missing(document))


def _missing(document: "Document") -> str | None:
    read = len(document.pages)
    if read == document.length:
        return None
    return f"Only the first {read} of {document.length} pages are here: it has more text than is read at once."
