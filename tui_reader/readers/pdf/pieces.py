"""Put the words of a page together into lines or pieces of lines.

Words that are far apart are in different pieces, even where PDFium joined them.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from tui_reader.readers.notes import note_mark
from tui_reader.readers.pdf.line import Line
from tui_reader.readers.pdf.raised_marks import joined
from tui_reader.readers.pdf.words import MUCH_LARGER, PERHAPS_RAISED, Box, is_bold, places, raised_parts, words
from tui_reader.readers.raised import BESIDE

# A blank between words is at most some 1 em wide, even in justified text; the gap between columns is wider. Heights of
# lines are 1.1 to 1.3 em.
_WIDEST_BLANK: Final = 1.2
# A character that is lower or higher by more than this share of the line's height is in another line.
_LINE_SHIFT: Final = 0.6
# Stamps along the edge of a page run upwards; the narrowest words ("il") are wider than this share of their height.
_UPRIGHT: Final = 0.2
# A possible number of a line is a piece by itself, so that it can be removed: the first word, or one behind a wider blank.
_NUMBER: Final = re.compile(r"\d{1,4}")
_WIDER_BLANK: Final = 0.5
# The mark of a note before its text.
_LONE_MARK: Final = re.compile(r"\d{1,3}|[*†‡§¶]{1,3}")
_LETTER: Final = re.compile(r"[\"“‘«„]?[^\W\d_]|[\"“‘«„]")
_OVERLAP: Final = 0.3
_NO_BLANK: Final = 0.12


def lines(text: Any, height: float) -> Iterator[Line]:
    """The lines of a page, in the order in which they are drawn.

    Only the first and the last letter of a word are asked for where they stand: that takes half the time.
    """
    piece = _Piece(height)
    where = places(text)
    for word in words(text, where):
        if not word.text.strip():
            if word.text == "\n":
                piece.is_broken = True
            else:
                piece.text.append(" ")
        elif box := where(word.first):
            piece.see(box)
            parts = [(word.text, False)]
            if PERHAPS_RAISED.search(word.text):
                parts = raised_parts(word, where, piece.most)
            is_number = len(parts) == 1 and not parts[0][1] and _NUMBER.fullmatch(word.text) is not None
            if piece.is_apart(word.text, box) or not piece.takes(box, is_number=is_number):
                yield from piece.finish()
            if piece.box is None:
                piece.is_bold = is_bold(text, word.first)
                piece.is_number = is_number
                piece.is_note = parts[0][1]
            last = where(word.last)
            written = joined(parts, "".join(piece.text[-BESIDE:])) if len(parts) > 1 or parts[0][1] else word.text
            piece.add(written, box, max(box.right, last.right) if last else box.right)
    yield from piece.finish()


class _Piece:
    """A line that grows word by word, as high as most of its characters."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._begin()

    def _begin(self) -> None:
        self.text: list[str] = []
        self.is_bold = self.is_number = self.is_note = self.is_broken = False
        self.box: Box | None = None
        self._right = 0.0
        self._edges: dict[tuple[float, float], int] = {}

    @property
    def most(self) -> Box | None:
        """The box of the line, as high as most of its characters."""
        if self.box is None or not self._edges:
            return self.box
        top, bottom = max(self._edges, key=self._edges.__getitem__)
        return Box(self.box.left, self._right, top, bottom)

    def see(self, box: Box) -> None:
        """Compare the place of the next word with a mark at the line's beginning.

        The mark is that of a note if it is raised above the word.
        """
        lone = "".join(self.text).strip()
        if self.box and _LONE_MARK.fullmatch(lone) and self.box.is_above(box):
            self.text = [note_mark(lone), " "]
            self.is_note, self.is_number = True, False
            self.box = self.box._replace(top=box.top, bottom=box.bottom)
            self._edges.clear()

    def is_apart(self, word: str, box: Box) -> bool:
        """Check whether a much larger letter is beside the line, as at a chapter's beginning."""
        if self.box is None:
            return False
        if _LETTER.fullmatch("".join(self.text).strip()):
            return self.box.size > MUCH_LARGER * box.size
        return _LETTER.fullmatch(word) is not None and box.size > MUCH_LARGER * self.box.size

    def takes(self, box: Box, *, is_number: bool) -> bool:
        """Check whether a word in this box continues the line."""
        if self.box is None:
            return True
        if self.is_number:
            return False
        size = self.box.size
        widest = _WIDER_BLANK if is_number else _WIDEST_BLANK
        # PDFium ends a line behind raised characters, too; the same line continues right beside them.
        least = -_OVERLAP if self.is_broken else -2
        is_beside = least * size < box.left - self._right < widest * size
        return is_beside and abs(box.middle - self.box.middle) < _LINE_SHIFT * size

    def add(self, word: str, box: Box, right: float) -> None:
        """Append a word, given its first letter's box and its right end."""
        if self.box and self.is_broken and box.left - self._right > _NO_BLANK * self.box.size:
            self.text.append(" ")
        self.is_broken = False
        edges = box.top, box.bottom
        self._edges[edges] = self._edges.get(edges, 0) + len(word)
        self._right = max(self._right, right) if self.box else right
        self.box = self.box or box
        self.text.append(word)

    def finish(self) -> Iterator[Line]:
        """Yield the line, if there is text in it, and begin the next."""
        text = " ".join("".join(self.text).split())
        if text and (most := self.most) and self._is_upright(text, most):
            left, right, top, bottom = most
            yield Line(text, left, self._height - top, right, self._height - bottom, self.is_bold, self.is_note)
        self._begin()

    @staticmethod
    def _is_upright(text: str, box: Box) -> bool:
        """Check whether text runs from left to right; a single letter has no direction."""
        return len(text) == 1 or box.right - box.left > _UPRIGHT * box.size
