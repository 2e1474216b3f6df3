"""Find the outermost quotations of consecutive blocks, in any quotation marks.

A quotation that stays open at the end of its paragraph goes on where the next one opens with a mark. Where the closing
mark is missing, the quotation ends at the comma before its cue or with its paragraph.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.analysis.text.document import Quotation
from tui_reader.analysis.text.quotations.dashes import dashed, opens_with_dash
from tui_reader.analysis.text.quotations.endings import before_cue
from tui_reader.analysis.text.quotations.marks import Mark, marks_in
from tui_reader.analysis.text.quotations.pairs import pair
from tui_reader.model import Block, Span

__all__ = ["find_quotations"]


# Paragraphs within which the closing mark of a quotation must come whose further paragraphs open without a mark.
_REACH = 4


class _Part(NamedTuple):
    """A quotation within one block.

    ``goes_on`` is true where it reaches the end of the block without a closing mark.
    """

    span: Span
    closed: bool
    goes_on: bool


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


def _part(text: str, block: Block, marks: Sequence[Mark], at: int, following: Mark | None) -> _Part | None:
    """The quotation that ``marks[at]`` opens; ``following`` is the mark with which the next block opens."""
    opening = marks[at]
    closing, limit = pair(marks, at)
    if closing is not None:
        return _Part(Span(opening.start, marks[closing].end), closed=True, goes_on=False)
    continued = following is not None and following.single == opening.single and following.glyph != "’"
    if opening.single and not (continued and opening.glyph == "‘" and _opens_speech(text, block, opening)):
        return None
    cue = before_cue(text, opening.start, block.end if limit is None else limit)
    if cue is not None:
        return _Part(Span(opening.start, cue), closed=False, goes_on=False)
    if continued:
        return _Part(_trimmed(text, opening.start, block.end), closed=False, goes_on=True)
    if opening.glyph == "”":
        return None
    return _Part(_trimmed(text, opening.start, block.end if limit is None else limit), closed=False, goes_on=False)


def _opens_speech(text: str, block: Block, opening: Mark) -> bool:
    """Check whether a mark opens its paragraph or follows a cue.

    In “Bell said: ‘We had no choice.” it follows one.
    """
    return opening.start == block.start or text[max(block.start, opening.start - 2) : opening.start] in (": ", ", ")


def _parts(text: str, block: Block, marks: Sequence[Mark], following: Mark | None) -> Iterator[_Part]:
    behind = block.start
    for at, mark in enumerate(marks):
        if mark.opens and mark.start >= behind:
            part = _part(text, block, marks, at, following)
            if part is not None and part.span.end - part.span.start > len(mark.glyph):
                behind = part.span.end
                yield part


def _opening(block: Block, marks: Sequence[Mark]) -> Mark | None:
    return marks[0] if marks and marks[0].opens and marks[0].start == block.start else None


def _closing_block(blocks: Sequence[Block], marks: Sequence[Sequence[Mark]], index: int) -> int | None:
    """Return the block that closes a quotation left open in block ``index``.

    Its first double mark can only close.
    """
    for later in range(index + 1, min(index + _REACH, len(blocks))):
        doubles = [mark for mark in marks[later] if not mark.single]
        if doubles or blocks[later].kind != blocks[index].kind:
            stray = bool(doubles) and doubles[0].closes and not doubles[0].opens
            return later if stray and blocks[later].kind == blocks[index].kind else None
    return None


def _until_closed(
    text: str, blocks: Sequence[Block], marks: Sequence[Sequence[Mark]], first: int, last: int
) -> Iterator[Span]:
    """Return the parts of a quotation from behind ``first`` to its close in ``last``."""
    for index in range(first + 1, last):
        yield Span(blocks[index].start, blocks[index].end)
    closing = next(mark for mark in marks[last] if not mark.single)
    yield _trimmed(text, blocks[last].start, closing.end)


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Return the quotations of ``blocks`` in text order, none within another; code holds none."""
    marks = [[] if block.kind == "code" else marks_in(text, block.start, block.end) for block in blocks]
    dialogue = [opens_with_dash(text, block) for block in blocks]
    found: list[Quotation] = []
    running: list[Span] = []
    for index, block in enumerate(blocks):
        if dialogue[index] and not running:
            beside = dialogue[max(index - 1, 0) : index] + dialogue[index + 1 : index + 2]
            speech = dashed(text, block, in_dialogue=any(beside))
            if speech:
                found += speech
                continue
        last = index + 1 == len(blocks)
        following = None if last else _opening(blocks[index + 1], marks[index + 1])
        for part in _parts(text, block, marks[index], following):
            if running and part.span.start != block.start:
                found.append(Quotation(tuple(running), closed=False))
                running = []
            running.append(part.span)
            if not part.closed and not part.goes_on and part.span.end >= block.end - 1:
                closing = _closing_block(blocks, marks, index)
                if closing is not None:
                    running += _until_closed(text, blocks, marks, index, closing)
                    found.append(Quotation(tuple(running)))
                    running = []
                    continue
            if not part.goes_on:
                found.append(Quotation(tuple(running), part.closed))
                running = []
    if running:
        found.append(Quotation(tuple(running), closed=False))
    return tuple(found)
