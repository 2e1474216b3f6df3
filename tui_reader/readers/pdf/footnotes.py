"""Separate the notes at the foot of pages from the text.

The text continues over the end of the page.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from tui_reader.readers.notes import note_mark
from tui_reader.readers.pdf.line import Line

# Notes are set at 0.75 to 0.92 of the size of the text.
_SMALLER: Final = 0.94
# Where they are set as large as the text, their marks are raised, and there is room above them.
_ROOM: Final = 0.6
_LABEL: Final = re.compile(r"(?:\[([^\[\]]{1,9})\]|(\d{1,3})[.)]?|([*†‡§¶]{1,3}))\s?(?=\S)")
_SENTENCE_END: Final = re.compile(r"[.!?:…][”\"'’»)\]]*$")


class Text(NamedTuple):
    """The text of a document without its notes, and the notes.

    The text is in regions; each note has the lines of its text.
    """

    regions: list[list[Line]]
    notes: list[list[Line]]


def without_footnotes(regions: Sequence[Sequence[Line]]) -> Text:
    """Part the regions of a document, in reading order, from the notes at their feet."""
    body = _size_of_most(regions)
    text = Text([], [])
    for region in regions:
        start = _start_of_notes(region, body, text.notes)
        text.regions.append(list(region[:start]))
        for line in region[start:]:
            label = _label(line, text.notes)
            if label is None and text.notes:
                text.notes[-1].append(line)
            else:
                text.notes.append([line if label is None else _labelled(line, label)])
    return text


def _size_of_most(regions: Sequence[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for region in regions:
        for line in region:
            sizes[round(line.size * 4) / 4] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _start_of_notes(region: Sequence[Line], body: float, known: list[list[Line]]) -> int:
    """Return the number of the first line of notes, or the count of all lines."""
    small = len(region)
    while small and region[small - 1].size < _SMALLER * body:
        small -= 1
    for number in range(small, len(region)):
        if _label(region[number], known) is not None:
            return number
    goes_on = small < len(region) and known and not _SENTENCE_END.search(known[-1][-1].text)
    if goes_on:
        return small
    for number in range(len(region) - 1, 0, -1):
        line, before = region[number], region[number - 1]
        if line.top - before.bottom > _ROOM * line.size:
            return number if line.is_note else len(region)
    return len(region)


def _label(line: Line, known: list[list[Line]]) -> str | None:
    """Return the label of the note that begins with a line, or ``None``.

    Such a label is raised, or follows the label of the note before.
    """
    found = _LABEL.match(line.text)
    if found is None:
        return None
    label = found[1] or found[2] or found[3]
    if line.is_note or found[3]:
        return label
    before = _LABEL.match(known[-1][0].text) if known else None
    return label if label.isdecimal() and (before is None or before[1] == str(int(label) - 1)) else None


def _labelled(line: Line, label: str) -> Line:
    return line._replace(text=f"{note_mark(label)} {_LABEL.sub('', line.text, count=1)}")
