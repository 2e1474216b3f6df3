"""Unpack the lists in an archive of a reading list."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers.archives import ZIP_MAGIC, beginning_of, can_be_unpacked

_MOST_BYTES: Final = 64 * 1024 * 1024  # of all lists together, unpacked; a list of 100,000 articles has 20
_MOST_MEMBERS: Final = 1000
_ENDINGS: Final = (".csv", ".json", ".html", ".opml")
_FOLDERS: Final = frozenset({"content", "highlights"})  # of Omnivore: the texts, which are not lists
_DAMAGES: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, LookupError)


def members_of(resource: Resource) -> Iterator[Resource]:
    """Yield the files of an archive, or the resource if it is not one.

    Raises:
        NoArticleError: The archive is damaged, or unpacks to more than any list has.
    """
    if not resource.content.startswith(ZIP_MAGIC):
        yield resource
        return
    left = _MOST_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(resource.content)) as archive:
            for member in archive.infolist()[:_MOST_MEMBERS]:
                path = PurePosixPath(member.filename)
                if path.suffix.lower() not in _ENDINGS or _FOLDERS & set(path.parts):
                    continue
                if not can_be_unpacked(member):
                    raise NoArticleError(
                        f"{resource.location} is packed in a way no list is. Unpack it, and import its files."
                    )
                left -= member.file_size
                if left < 0:
                    raise NoArticleError(f"{resource.location} unpacks to more than any reading list has.")
                yield replace(resource, content=beginning_of(archive, member, member.file_size))
    except _DAMAGES as error:
        raise NoArticleError(
            f"The archive {resource.location} is damaged. Export it again from its program."
        ) from error
