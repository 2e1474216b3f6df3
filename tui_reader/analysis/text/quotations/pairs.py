"""Pair the opening and closing quotation marks of one block."""

from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.analysis.text.quotations.marks import CLOSED_BY, Mark

# Marks after the opening one among which its closing mark is looked for.
_REACH = 200
# Quotations nest no deeper than this, of one kind of marks; what seems to are marks that open and never close.
_DEEPEST = 10


class Pair(NamedTuple):
    """The close of an opening mark: the index of a mark, or an offset.

    A missing closing mark must stand before the offset.
    """

    closing: int | None
    limit: int | None


def _closes(opening: Mark, mark: Mark) -> bool:
    return mark.closes and mark.glyph in CLOSED_BY[opening.glyph] and (mark.glyph != "“" or opening.glyph == "„")


def _single(marks: Sequence[Mark], at: int) -> Pair:
    """Return the close of a single quotation.

    It is the first mark that surely is not an apostrophe, else the first that may not be one.

    Double marks inside must come in pairs; where they do not, the single mark was an apostrophe.
    """
    weak: int | None = None
    doubles = 0
    for index in range(at + 1, min(at + _REACH, len(marks))):
        mark = marks[index]
        if not mark.single:
            doubles += 1
        elif _closes(marks[at], mark) and doubles % 2 == 0:
            if not mark.weak:
                return Pair(index, None)
            weak = index if weak is None else weak
        elif mark.opens and weak is not None:
            break
    return Pair(weak, None)


def _double(marks: Sequence[Mark], at: int) -> Pair:
    """Return the close of a double quotation, which may hold others of its kind.

    Where an inner quotation takes the last closing mark, its own is missing.
    """
    depth, inner, weak = 0, None, None
    for index in range(at + 1, min(at + _REACH, len(marks))):
        mark = marks[index]
        if mark.single:
            continue
        if _closes(marks[at], mark):
            if mark.weak:
                weak = index if weak is None else weak
            elif depth == 0:
                return Pair(index, None)
            else:
                depth -= 1
        elif mark.opens:
            if weak is not None or depth == _DEEPEST:
                break
            inner = inner or mark
            depth += 1
        elif mark.closes and depth:
            depth -= 1
    if weak is not None:
        return Pair(weak, None)
    return Pair(None, inner.start if inner else None)


def pair(marks: Sequence[Mark], at: int) -> Pair:
    """Return where the quotation ends that ``marks[at]`` opens."""
    return _single(marks, at) if marks[at].single else _double(marks, at)
