"""Extract lines from the pages of a PDF document with PDFium, Chrome's library."""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.errors import NoArticleError
from tui_reader.readers import allowance
from tui_reader.readers.pdf.line import Page
from tui_reader.readers.pdf.pieces import lines

if TYPE_CHECKING:
    import pypdfium2

# PDFium may be used by one thread at a time.
_LOCK: Final = threading.Lock()
# What PDFium's failures become on the way: its own errors are RuntimeErrors; figures and text of a damaged document do not
# fit what takes them.
_DAMAGES: Final = (RuntimeError, ValueError, OverflowError, AssertionError, ctypes.ArgumentError)
_INFORMATION: Final = ("Title", "Author", "CreationDate")
# A document of more text than this is neither an article nor a book.
MOST_CHARACTERS: Final = 5_000_000


class Document(NamedTuple):
    """A document.

    Attributes:
        pages: Those that were read.
        information: The document's own description, under the names of the standard (``Title``, ``Author``…).
        length: How many pages it has; those behind the ones that were read are too many.
    """

    pages: list[Page]
    information: dict[str, str]
    length: int


def load_document(content: bytes, location: str) -> Document:
    """Take a document apart.

    Raises:
        NoArticleError: The library for it is missing, or the document is damaged or encrypted.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise NoArticleError(
            f"{location} is a PDF document, which needs one more library. Install it: pip install 'tui-reader[pdf]'"
        ) from error
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise NoArticleError(
                    f"{location} is encrypted. Open it with its password in another program, and save it without."
                ) from error
            raise NoArticleError(f"{location} is a damaged PDF document. Fetch it again.") from error
        try:
            return Document(list(_pages(document)), _information(document), len(document))
        except _DAMAGES as error:
            raise NoArticleError(f"{location} is a damaged PDF document. Fetch it again.") from error
        finally:
            document.close()


def _information(document: "pypdfium2.PdfDocument") -> dict[str, str]:
    """Return the texts in a document's own description, without values that are not text."""
    found = {}
    for name in _INFORMATION:
        with suppress(*_DAMAGES):
            found[name] = document.get_metadata_value(name)
    return found


def _pages(document: "pypdfium2.PdfDocument") -> Iterator[Page]:
    import pypdfium2

    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield Page(0.0, [])  # a damaged page; the others may be whole
            continue
        characters += text.count_chars()
        if characters <= MOST_CHARACTERS:
            height = page.get_height()
            yield Page(height, list(lines(text, height)))
        text.close()
        page.close()
        if characters > MOST_CHARACTERS:
            break
        allowance.gets_on()
