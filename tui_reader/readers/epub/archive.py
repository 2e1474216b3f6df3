"""Unpack members of a zip archive by their names.

No more is unpacked than a book can have.
"""

import io
import posixpath
import struct
import zipfile
import zlib
from typing import Final
from urllib.parse import unquote, urlsplit

from tui_reader.errors import NoArticleError
from tui_reader.readers.archives import beginning_of, can_be_unpacked

_MEBIBYTE: Final = 1024 * 1024
# Only text is unpacked, and a book has one or two megabytes of it; the Bible has five.
_LARGEST_MEMBER: Final = 8 * _MEBIBYTE
_LARGEST_TEXT: Final = 24 * _MEBIBYTE
# The directory of an archive has some 100 bytes a member, so that this is tens of thousands of them.
_LARGEST_DIRECTORY: Final = 4 * _MEBIBYTE
# The end of the directory (APPNOTE.TXT 4.3.16): its magic, four figures of two bytes, size and offset of the directory.
_END: Final = struct.Struct("<4s4H2LH")
_END_MAGIC: Final = b"PK\x05\x06"
_LONGEST_COMMENT: Final = 0xFFFF
# What ``zipfile`` raises on archives that lie: beside its own errors RuntimeError (encrypted, or packed as it cannot unpack),
# ValueError (names that are not text), and errors from wrong figures.
_DAMAGES: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(ValueError, RuntimeError, LookupError, OverflowError, AssertionError),
)


class Archive:
    """A zip archive in memory.

    Nothing of it is ever written to a disk, so that no name in it can do harm.
    """

    def __init__(self, content: bytes, location: str) -> None:
        """Read the directory.

        Raises:
            NoArticleError: It is damaged, or has more members than any book.
        """
        self._location = location
        self._unpacked = 0
        self._check_directory(content)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGES as error:
            raise self.damaged() from error
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._folded = {name.casefold(): name for name in self._members}

    def read(self, path: str) -> bytes | None:
        """Return the content of a member by its name, or ``None`` without one.

        The case of letters is ignored where no name fits exactly.

        Raises:
            NoArticleError: It is damaged, encrypted, or too large.
        """
        member = self._members.get(path) or self._members.get(self._folded.get(path.casefold(), ""))
        if member is None:
            return None
        if not can_be_unpacked(member):
            raise NoArticleError(f"{self._location} is packed in a way no e-book is. Unpack it, and open its pages.")
        most = min(_LARGEST_MEMBER, _LARGEST_TEXT - self._unpacked)
        try:
            content = beginning_of(self._zip, member, most + 1)
        except _DAMAGES as error:
            raise self.damaged() from error
        self._unpacked += len(content)
        if len(content) > most:
            raise self._too_large()
        return content

    def damaged(self) -> NoArticleError:
        """Return the error of an archive that is not a sound e-book."""
        return NoArticleError(f"{self._location} is a damaged or unfinished e-book. Fetch it again.")

    def _too_large(self) -> NoArticleError:
        return NoArticleError(f"{self._location} unpacks to more than any book holds. Do not trust it.")

    def _check_directory(self, content: bytes) -> None:
        """Check the size of the archive's directory before it is read.

        Python makes an object of each member of the directory.
        """
        at = content.rfind(_END_MAGIC, max(0, len(content) - _END.size - _LONGEST_COMMENT))
        if at < 0 or at + _END.size > len(content):
            raise self.damaged()
        size = _END.unpack_from(content, at)[5]
        is_zip64 = content[max(0, at - 20) : at].startswith(b"PK\x06\x07")
        if size > _LARGEST_DIRECTORY or is_zip64:
            raise self._too_large()


def member_path(reference: str, base: str) -> tuple[str, str]:
    """Return the member's name and the fragment of a reference in the member ``base``."""
    try:
        parts = urlsplit(reference.strip())
    except ValueError:
        return "", ""
    path = posixpath.join(posixpath.dirname(base), unquote(parts.path)) if parts.path else base
    return posixpath.normpath(path).lstrip("/"), unquote(parts.fragment)
