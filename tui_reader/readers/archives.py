"""Name zip archives by the files in them, and unpack these."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

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


def can_be_unpacked(member: "ZipInfo") -> bool:
    """Check that a member of an archive unpacks bit by bit.

    By other methods it unpacks in one piece, however large; one that is encrypted cannot be unpacked at all.
    """
    from zipfile import ZIP_DEFLATED, ZIP_STORED  # most articles are not in an archive

    return member.compress_type in {ZIP_STORED, ZIP_DEFLATED} and not member.flag_bits & 1


def beginning_of(archive: "ZipFile", member: "ZipInfo", most: int) -> bytes:
    """Return the first bytes of a member, at most ``most``.

    No more is unpacked, whatever size the archive claims.
    """
    with archive.open(member) as stream:
        return stream.read(most)
