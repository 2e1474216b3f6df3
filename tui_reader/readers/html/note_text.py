"""Remove labels from the beginnings of notes."""

import re
from typing import TYPE_CHECKING, Final, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

_FIRST_PIECES: Final = 12
# Characters that lead back to the mark without being a link.
_BACK: Final = " \t\n^↑"


def drop_leading_labels(notes: "Mapping[HtmlElement, str]") -> None:
    """Remove the labels that the page writes before the texts of notes.

    They are written as "1. ", "[1]", or "1" in an element of its own.

    Args:
        notes: The notes of a page with their labels.
    """
    beginnings = {note: _Beginning.of(note, label) for note, label in notes.items()}
    # One figure that text follows may be a part of it: "3 March".
    all_begin_so = len(notes) > 1 and all(beginning.label_end for beginning in beginnings.values())
    for beginning in beginnings.values():
        beginning.drop_label(is_sure=all_begin_so)


class _Beginning(NamedTuple):
    """The beginning of a note: its first texts, and the ends of its labels.

    ``back_end`` is the end of the way back, ``label_end`` that of the label, or 0.
    """

    pieces: "list[tuple[HtmlElement, bool]]"
    text: str
    back_end: int
    label_end: int
    is_set_off: bool

    @classmethod
    def of(cls, note: "HtmlElement", label: str) -> Self:
        pieces = list(_first_pieces(note))
        text = ""
        ends = set()
        for element, is_tail in pieces:
            text += (element.tail if is_tail else element.text) or ""
            ends.add(len(text))
        start = len(text) - len(text.lstrip(_BACK))
        found = re.compile(rf"(?:[\[(]\s?)?{re.escape(label)}(?:\s?[\])])?[.:]?", re.IGNORECASE).match(text, start)
        if found is None:
            return cls(pieces, text, start, 0, is_set_off=False)
        is_set_off = not found.group()[-1].isalnum() or found.end() in ends
        is_label = is_set_off or not text[found.end()].isalnum()
        return cls(pieces, text, start, found.end() if is_label else 0, is_set_off)

    def drop_label(self, *, is_sure: bool) -> None:
        end = self.label_end if self.label_end and (self.is_set_off or is_sure) else self.back_end
        if end < len(self.text):
            _drop(self.pieces, end)


def _first_pieces(note: "HtmlElement") -> "Iterator[tuple[HtmlElement, bool]]":
    """Yield the places of the first texts of an element.

    A place is an element, and whether the text is behind it.
    """
    from lxml.etree import iterwalk

    for count, (event, element) in enumerate(iterwalk(note, events=("start", "end"))):
        if count > _FIRST_PIECES or (event == "end" and element is note):
            return
        yield element, event == "end"


def _drop(pieces: "list[tuple[HtmlElement, bool]]", characters: int) -> None:
    for element, is_tail in pieces:
        text = (element.tail if is_tail else element.text) or ""
        left = text[characters:]
        characters = max(0, characters - len(text))
        if is_tail:
            element.tail = left
        else:
            element.text = left
