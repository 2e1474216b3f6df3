"""Takes the lines out of the pages of a PDF document, by PDFium, the library in Chrome."""

import ctypes
import math
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui_reader.errors import NoArticleError
from tui_reader.readers import allowance
from tui_reader.readers.pdf.line import Line, Page

if TYPE_CHECKING:
    import pypdfium2

# PDFium may be used by one thread at a time.
_LOCK: Final = threading.Lock()
# What PDFium's failures become on the way: its own errors are RuntimeErrors; figures and text of a damaged document do not
# fit what takes them.
_DAMAGES: Final = (RuntimeError, ValueError, OverflowError, AssertionError, ctypes.ArgumentError)
_INFORMATION: Final = ("Title", "Author", "CreationDate")
# A document of more text than this is no article, and no book.
MOST_CHARACTERS: Final = 5_000_000
# A blank between words is at most some 1 em wide, even in justified text; the gap between columns is wider. Heights of
# lines are 1.1 to 1.3 em.
_WIDEST_BLANK: Final = 1.2
# A character that stands lower or higher by more than this share of the line's height is in another line.
_LINE_SHIFT: Final = 0.6
# Stamps along the edge of a page run upwards; the narrowest words ("il") are wider than this share of their height.
_UPRIGHT: Final = 0.2
_BOLD_NAMES: Final = (b"bold", b"black", b"heavy")
_LONGEST_NAME: Final = 200
_WHITE: Final = {0x0A: "\n", 0x0D: "\n", 0x09: " ", 0x20: " ", 0xA0: " "}
# What PDFium puts in place of a hyphen at the end of a line, and ligatures, which hide words from a search.
_CHARACTERS: Final[dict[int, str]] = str.maketrans(
    {
        "\x02": "-",
        "\ufffe": "-",
        "\u00ad": "-",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
)
# Behind it the next line follows, without the blank or line end that stands between others.
_LINE_END_HYPHENS: Final = frozenset({0x02, 0xFFFE})


class Document(NamedTuple):
    """A document.

    Attributes:
        pages: Those that were read.
        information: What it says about itself under the names of the standard (``Title``, ``Author``…).
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
    """What a document says about itself; what is no text is left out."""
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
            yield Page(height, list(_lines(text, height)))
        text.close()
        page.close()
        if characters > MOST_CHARACTERS:
            break
        allowance.gets_on()


def _lines(text: Any, height: float) -> Iterator[Line]:
    """The lines of a page, and where PDFium joined what is far apart, their pieces.

    Only the first and the last letter of a word are asked for where they stand: that takes half the time.
    """
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    reference = ctypes.byref(box)
    piece = _Piece(height)
    for word, first, last in _words(text):
        if not word.strip():
            if word == "\n":
                yield from piece.finish()
            else:
                piece.text.append(" ")
        elif raw.FPDFText_GetLooseCharBox(text, first, reference):
            left, right, top, bottom = box.left, box.right, box.top, box.bottom
            if not math.isfinite(left + right + top + bottom):
                continue  # it stands nowhere: a matrix of figures that are none
            if not piece.takes(left, top, bottom):
                yield from piece.finish()
            if not piece.has_box:
                piece.is_bold = _is_bold(text, first)
            if raw.FPDFText_GetLooseCharBox(text, last, reference):
                right = max(right, box.right)
            piece.add(word, left, right, top, bottom)
    yield from piece.finish()


def _words(text: Any) -> Iterator[tuple[str, int, int]]:
    """The words of a page, each with the numbers of its first and last character, and the white space between them."""
    from pypdfium2 import raw

    code_at = raw.FPDFText_GetUnicode
    word: list[str] = []
    first = 0
    for index in range(text.count_chars()):
        code = code_at(text, index)
        if code in _WHITE:
            if word:
                yield "".join(word), first, index - 1
                word.clear()
            yield _WHITE[code], index, index
        elif 0 < code <= sys.maxunicode:
            if not word:
                first = index
            word.append(_CHARACTERS.get(code) or chr(code))
            if code in _LINE_END_HYPHENS:
                yield "".join(word), first, index
                word.clear()
    if word:
        yield "".join(word), first, text.count_chars() - 1


def _is_bold(text: Any, index: int) -> bool:
    """Whether the font of a character calls itself so; the weight that PDFium knows is mostly 0 or 400."""
    from pypdfium2 import raw

    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(text, index, name, _LONGEST_NAME, ctypes.byref(ctypes.c_int()))
    return any(word in name.value.lower() for word in _BOLD_NAMES)


class _Piece:
    """A line that grows word by word. It is as high as most of its characters."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._begin()

    def _begin(self) -> None:
        self.text: list[str] = []
        self.is_bold = False
        self._edges: dict[tuple[float, float], int] = {}
        self._left = self._right = self._top = self._bottom = 0.0

    @property
    def has_box(self) -> bool:
        """Whether anything that can be seen is in it."""
        return bool(self._edges)

    def takes(self, left: float, top: float, bottom: float) -> bool:
        """Whether a character there goes on with the line."""
        if not self._edges:
            return True
        size = self._top - self._bottom
        is_beside = -2 * size < left - self._right < _WIDEST_BLANK * size
        return is_beside and -_LINE_SHIFT * size < (top + bottom - self._top - self._bottom) / 2 < _LINE_SHIFT * size

    def add(self, word: str, left: float, right: float, top: float, bottom: float) -> None:
        """Append a word; top and bottom are those of its first letter."""
        if not self._edges:
            self._left, self._right, self._top, self._bottom = left, right, top, bottom
        edges = top, bottom
        self._edges[edges] = self._edges.get(edges, 0) + len(word)
        self._right = max(self._right, right)
        self.text.append(word)

    def finish(self) -> Iterator[Line]:
        """Give the line, if there is text in it, and begin the next."""
        text = " ".join("".join(self.text).split())
        if text and self._edges and self._is_upright(text):
            top, bottom = max(self._edges, key=self._edges.__getitem__)
            yield Line(text, self._left, self._height - top, self._right, self._height - bottom, self.is_bold)
        self._begin()

    def _is_upright(self, text: str) -> bool:
        """Whether it runs from left to right; a single letter has no direction."""
        return len(text) == 1 or self._right - self._left > _UPRIGHT * (self._top - self._bottom)
