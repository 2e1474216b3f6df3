"""Read e-books (EPUB 2 and 3): the chapters in their order, under their headings."""

from functools import partial

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource


def read_epub(resource: Resource) -> Article:
    """Return an e-book as one article.

    Raises:
        NoArticleError: It is damaged, protected, too large unpacked, or without text.
    """
    from tui_reader.readers import allowance
    from tui_reader.readers.article_builder import ArticleBuilder
    from tui_reader.readers.epub.archive import Archive
    from tui_reader.readers.epub.chapters import write_chapter
    from tui_reader.readers.epub.contents import read_contents
    from tui_reader.readers.epub.notes_apart import NotesApart
    from tui_reader.readers.epub.package import read_package
    from tui_reader.readers.epub.protection import is_protected

    archive = Archive(resource.content, resource.location)
    if is_protected(archive):
        raise NoArticleError(
            f"{resource.location} is an e-book under copy protection. Read it in its seller's program, or get it without."
        )
    package = read_package(archive)
    contents = read_contents(archive, package)
    builder = ArticleBuilder()
    if package.metadata.title:
        builder.add_title(package.metadata.title)
    documents = [(path, archive.read(path) or b"") for path in package.spine]
    notes = NotesApart(documents)
    for path, content in documents:
        write_chapter(
            builder,
            content,
            contents.get(path, []),
            package.leads_to_chapter(path),
            partial(notes.tie, path=path),
        )
        allowance.gets_on()
    if not builder.has_body:
        raise NoArticleError(f"There is no text in the e-book {resource.location}. Perhaps its pages are pictures.")
    return builder.build(package.metadata._replace(url=resource.url or package.metadata.url))
