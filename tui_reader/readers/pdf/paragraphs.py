"""Join lines into paragraphs, across columns and pages, too."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from tui_reader.readers.pdf.line import Line
from tui_reader.readers.pdf.tables import rows_of, table_end
from tui_reader.readers.text_table import table_text

# Between paragraphs there is more room than between lines, or the first line is indented, or the last one short.
_GAP: Final = 1.35
_INDENT: Final = 0.7
_SHORT: Final = 0.12
# Type that differs in height by more than this share is of another size: a heading, a note.
_OTHER_SIZE: Final = 0.12
# Within a sentence a line may be set in another font of the same size, whose height is another (code, a path).
_OTHER_FONT: Final = 0.3
_SENTENCE_END: Final = re.compile(r"[.!?:…][”\"'’»)\]]*$")
_ITEM: Final = re.compile(r"(?:[-*•‣◦▪●–]|\(?\d{1,2}[.)])\s+\S")
_COMPOUND: Final = re.compile(r"\b\w+(?:-\w+)+")
_WORD: Final = re.compile(r"\w+")
_HYPHENS: Final = ("-", "‐")


class Paragraph:
    """The lines of a paragraph, or of a table."""

    def __init__(self, line: Line, *, rows: Sequence[Line] = ()) -> None:
        self.lines = [line]
        self.is_table = bool(rows)
        self._pieces = [table_text(rows_of(rows)) if rows else line.text]

    @property
    def text(self) -> str:
        """The text of the paragraph."""
        return "".join(self._pieces)

    @property
    def size(self) -> float:
        """The height of the first line."""
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        """Whether the whole paragraph is bold."""
        return all(line.is_bold for line in self.lines)

    @property
    def is_item(self) -> bool:
        """Whether the paragraph begins like an item of a list."""
        return bool(_ITEM.match(self.lines[0].text))

    def append(self, line: Line, compounds: frozenset[str]) -> None:
        """Append another line, and join a word that was broken between the lines."""
        before = self.lines[-1].text
        is_broken = before.endswith(_HYPHENS) and before[-2:-1].isalpha() and line.text[0].isalpha()
        if not is_broken:
            self._pieces.append(" ")
        elif not (line.text[0].isupper() or _joined_by_hyphen(before, line.text, compounds)):
            self._pieces[-1] = self._pieces[-1][:-1]
        self._pieces.append(line.text)
        self.lines.append(line)


def paragraphs(regions: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Return the paragraphs of a document, its regions given in reading order."""
    compounds = _compounds(regions)
    found: list[Paragraph] = []
    for region in regions:
        shape = _Shape(region)
        end = 0
        for number, line in enumerate(region):
            before = region[number - 1] if number else None
            if number < end:
                continue
            if (end := table_end(region, number)) > number:
                found.append(Paragraph(line, rows=region[number:end]))
            elif (
                found
                and not found[-1].is_table
                and (shape.goes_on(found[-1], before, line) if before else shape.is_continued(found[-1], line))
            ):
                found[-1].append(line, compounds)
            else:
                found.append(Paragraph(line))
    return found


def paragraphs_of_notes(notes: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Return a paragraph for each note, given its lines."""
    compounds = _compounds(notes)
    found = []
    for lines in notes:
        found.append(Paragraph(lines[0]))
        for line in lines[1:]:
            found[-1].append(line, compounds)
    return found


def _compounds(regions: Sequence[Sequence[Line]]) -> frozenset[str]:
    return frozenset(word.casefold() for region in regions for line in region for word in _COMPOUND.findall(line.text))


class _Shape:
    """The edges of a region, and the distance between its lines."""

    def __init__(self, region: Sequence[Line]) -> None:
        self._left = min((line.left for line in region), default=0.0)
        self._right = max((line.right for line in region), default=0.0)
        distances = [below.top - above.top for above, below in pairwise(region) if _are_alike(above, below)]
        self._pitch = median(distances) if distances else 0.0

    def goes_on(self, paragraph: Paragraph, before: Line, line: Line) -> bool:
        """Check whether a line belongs to the paragraph above it."""
        pitch = min(self._pitch, 2 * before.size) or before.size
        if line.top - before.top > _GAP * pitch or _ITEM.match(line.text):
            return False
        ends, is_short = _SENTENCE_END.search(before.text) is not None, self._is_short(before)
        if (ends and is_short) or not _are_alike(before, line, _OTHER_SIZE if ends or is_short else _OTHER_FONT):
            return False
        is_indented = line.left - before.left > _INDENT * line.size and not paragraph.is_item
        return not (is_indented and (ends or is_short)) and not (is_short and before.is_bold != line.is_bold)

    def is_continued(self, paragraph: Paragraph, line: Line) -> bool:
        """Check whether a column's first line continues a paragraph of the column before."""
        before = paragraph.lines[-1]
        if not _are_alike(before, line) or _SENTENCE_END.search(before.text) or _ITEM.match(line.text):
            return False
        return line.text[0].islower() or (len(paragraph.lines) > 1 and line.left - self._left < _INDENT * line.size)

    def _is_short(self, line: Line) -> bool:
        return line.right < self._right - _SHORT * (self._right - self._left)


def _are_alike(one: Line, other: Line, most: float = _OTHER_SIZE) -> bool:
    return abs(one.size - other.size) <= most * max(one.size, other.size)


def _joined_by_hyphen(head: str, text: str, compounds: frozenset[str]) -> bool:
    """Check whether a hyphen at the end of a line belongs to the word.

    It does where the document has the compound within a line, too.
    """
    match = _WORD.match(text)
    before = _WORD.match(head[-2::-1])  # the word before the hyphen, backwards
    if match is None or before is None:
        return False
    return f"{before[0][::-1]}-{match[0]}".casefold() in compounds
