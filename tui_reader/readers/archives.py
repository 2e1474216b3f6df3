"""Tells e-books from the other things that are zip archives."""

# Names that stand in the archive's directory, as bytes, and what has them (OCF 3.3, ECMA-376, OpenDocument 1.3).
_EPUB_MARKS = (b"mimetypeapplication/epub+zip", b"META-INF/container.xml")
_NOUNS = (
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "a spreadsheet"),
    (b"ppt/presentation.xml", "a presentation"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument.", "an office document"),
)
ZIP_MAGIC = b"PK\x03\x04"


def is_epub(content: bytes) -> bool:
    """Whether an archive is an e-book."""
    return any(mark in content for mark in _EPUB_MARKS)


def archive_noun(content: bytes) -> str:
    """Name an archive that is none."""
    return next((noun for mark, noun in _NOUNS if mark in content), "an archive")
