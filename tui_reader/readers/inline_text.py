"""Put the text of one block together from pieces of markup, with its links."""

import re
import unicodedata

from tui_reader.model import Link
from tui_reader.readers.notes import note_mark
from tui_reader.readers.raised import BESIDE, lowered, raised
from tui_reader.text import clean

# The page itself has put brackets around one mark or several: "[1, 2".
_OPEN_MARK = re.compile(r"\[(?:[\d\s]{0,8}[,;–-]){0,8}\s?$")
# Stands on both sides of a piece while it is cleaned, so that a blank at its edge survives. Unicode composes a digit
# with nothing, so the piece itself is left as it is.
_GUARD = "0"


class InlineText:
    """Text of a block that grows piece by piece as a parser meets it.

    White space runs together across the pieces. Each piece is cleaned when it is written, and written text never
    moves, so a link's offsets are the length before and after its text.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._links: list[Link] = []
        self._open_link: tuple[int, str] | None = None
        self._is_set_off = False

    def write(self, text: str) -> None:
        """Append text, with each run of blanks and line breaks as one blank.

        Blanks at the beginning of the whole text are dropped.
        """
        piece = _in_one_line(text)
        if not (piece.isascii() and piece.isprintable()):
            piece = clean(_GUARD + piece + _GUARD)[1:-1]
        if piece[:1] == " " and self._ends_white():
            piece = piece[1:]
        if not piece:
            return
        if self._is_set_off and piece[0].isalnum():
            self._append(" ")
        self._is_set_off = False
        if (
            self._pieces
            and not piece[0].isascii()
            and not unicodedata.is_normalized("NFC", self._pieces[-1][-1] + piece[0])
        ):
            # An accent at the beginning of the next element belongs to the letter before it.
            last = self._pieces.pop()
            self._length -= len(last)
            piece = unicodedata.normalize("NFC", last + piece)
        self._append(piece)

    @property
    def tail(self) -> str:
        """The last characters that were written."""
        return "".join(self._pieces[-BESIDE:])[-BESIDE:]

    def set_off(self) -> None:
        """Let a blank part what was written from a word or a figure that follows."""
        self._is_set_off = self._is_set_off or self.tail[-1:].isalnum()

    def write_note(self, label: str, url: str | None = None) -> None:
        """Append the mark of a note, set apart from words and figures around it.

        The mark links to ``url``, if that is given.
        """
        is_in_brackets = _OPEN_MARK.search(self.tail) is not None
        if self.tail[-1:].isalnum() and not is_in_brackets:
            self._append(" ")
        if url:
            self.open_link(url)
        self.write(label if is_in_brackets else note_mark(label))
        if url:
            self.close_link()
        self._is_set_off = True

    def write_raised(self, text: str, behind: str = "") -> None:
        """Append a superscript that is not the mark of a note.

        ``behind`` is the text that follows, as far as it is known.
        """
        self._write_off_the_line(raised(text, self.tail, behind))

    def write_lowered(self, text: str) -> None:
        """Append a subscript."""
        self._write_off_the_line(lowered(text, self.tail))

    def break_line(self) -> None:
        """Begin a new line in the same block."""
        if self._pieces and self._pieces[-1].endswith(" "):
            self._append(self._take_last().removesuffix(" "))
        if not self._ends_white():
            self._append("\n")

    def open_link(self, url: str) -> None:
        """Begin a link to ``url`` at this place of the text.

        Links do not nest: a link that is still open ends here.
        """
        self.close_link()
        self._open_link = (self._length, url)

    def close_link(self) -> None:
        """End the link that is open, if one is."""
        if self._open_link is not None:
            start, url = self._open_link
            self._links.append(Link(start, self._length, url))
            self._open_link = None

    def drop_links(self, beginning: str) -> None:
        """Forget the links to addresses that begin so; their text stays."""
        self._links = [link for link in self._links if not link.url.startswith(beginning)]

    def is_empty(self) -> bool:
        """Check whether nothing but white space was written."""
        return not self._pieces or not any(piece.strip() for piece in self._pieces)

    def finish(self) -> tuple[str, tuple[Link, ...]]:
        """Return the text and its links, both without white space at their ends."""
        self.close_link()
        text = "".join(self._pieces).rstrip()
        if not self._links:
            return text, ()
        return text, tuple(link for link in (_trimmed(link, text) for link in self._links) if link.start < link.end)

    def _write_off_the_line(self, written: str) -> None:
        self.write(written)
        # A mark or a figure ends there; letters that are raised within a word ("1st", "McDonald") go on in it.
        self._is_set_off |= written[-1:] == "]" or written[-1:].isdecimal()

    def _append(self, piece: str) -> None:
        if piece:
            self._pieces.append(piece)
            self._length += len(piece)

    def _take_last(self) -> str:
        last = self._pieces.pop()
        self._length -= len(last)
        return last

    def _ends_white(self) -> bool:
        return not self._pieces or self._pieces[-1][-1] in " \n"


def _in_one_line(text: str) -> str:
    """Return the text with each run of white space as one blank.

    Runs at the beginning and at the end become a blank, too.
    """
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")


def _trimmed(link: Link, text: str) -> Link:
    shown = text[link.start : link.end]
    start = link.start + len(shown) - len(shown.lstrip())
    return Link(start, start + len(shown.strip()), link.url)
