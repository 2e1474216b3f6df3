"""Names zip archives by the files in them."""

from typing import Final

ZIP_MAGIC: Final = b"PK\x03\x04"
# Names in the archive's directory, as bytes, with a noun for the format (OCF 3.3, ECMA-376, OpenDocument 1.3).
_EPUB_MARKS: Final = (b"mimetypeapplication/epub+zip", b"META-INF/container.xml")
_NOUNS: Final = (
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "a spreadsheet"),
    (b"ppt/presentation.xml", "a presentation"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument.", "an office document"),
)


def is_epub(content: bytes) -> bool:
    """Check for a zip archive with the files of an e-book."""
    return content.startswith(ZIP_MAGIC) and any(mark in content for mark in _EPUB_MARKS)


def archive_noun(content: bytes) -> str:
    """Return a noun for an archive of which no reader takes the format."""
    return next((noun for mark, noun in _NOUNS if mark in content), "an archive")
