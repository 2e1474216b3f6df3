"""Join the lines of paragraphs that an editor wrapped.

An editor puts a word on the next line only where it does not fit any more. So in wrapped text every line but the last
of a paragraph is *full*: with the first word of the next line it would be longer than the longest line. Lines that
are paragraphs of their own end anywhere. Text out of a printed page, whose letters differ in width, is wrapped without such
a limit; there most lines end within a sentence, and go on in lower case.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Self

# Nobody wraps below the one or above the other: mail is wrapped at 65 to 78 characters, source and notes up to 120.
_NARROWEST, _WIDEST = 30, 120
# Share of full lines from which lines count as wrapped. In wrapped text without empty lines the last line of each
# paragraph is not full, about one in four; of lines that are paragraphs only those near the longest are, by chance.
_FULL_SHARE = 0.6
_ENOUGH_LINES = 4
# Share of lines of a printed page that end within a sentence, and of these that go on in lower case; such a line has at least so much of
# the longest line, or is a heading.
_WITHIN_SHARE, _ENOUGH_WITHIN, _LONG = 0.6, 10, 0.6
_ITEM = re.compile(r"(?:[-*•‣◦▪●–]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")
# "Q:", "A.", "THE MAYOR:" — each turn of an interview is a paragraph.
_TURN = re.compile(r"(?:[QA]\d{0,2}[:.]|[^\W\d_a-z][^\W\d_a-z .'’-]{1,30}:)\s")
_CLOSING_MARKS, _SENTENCE_ENDS = "”\"'’»)]", tuple(".!?:;…")
_FIRST_LINE_INDENT = 2
_LEVEL_INDENT = 2
_DEEPEST_LEVEL = 8


class Line(NamedTuple):
    """A line of plain text without the white space around it.

    ``indent`` is the number of blanks before the line, ``depth`` the number of ``>`` before it in quoted mail.
    """

    text: str
    indent: int = 0
    depth: int = 0

    @property
    def is_item(self) -> bool:
        """Whether the line begins like an item of a list; "- Advertisement -" does not."""
        return bool(_ITEM.match(self.text)) and self.text[-1] != self.text[0]

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return self.text.rstrip(_CLOSING_MARKS).endswith(_SENTENCE_ENDS)

    @property
    def level(self) -> int:
        """The depth of the item in nested lists, from 1."""
        return min(1 + self.indent // _LEVEL_INDENT, _DEEPEST_LEVEL)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """The width in characters at which a text was wrapped, or ``None``.

    ``longest`` is the width of the longest line of a printed page, whose letters differ in width, and 0 of other texts.
    """

    width: int | None
    longest: int = 0

    @classmethod
    def of(cls, passages: Sequence[Sequence[Line]]) -> Self:
        """Find the width by all passages of a sample together.

        A passage is a sequence of lines without an empty line between them.
        """
        pairs = [pair for passage in passages for pair in pairwise(passage)]
        if len(pairs) + 1 < _ENOUGH_LINES:
            return cls(None)
        width = max(_width(line) for pair in pairs for line in pair)
        if not _NARROWEST <= width <= _WIDEST:
            return cls(None)
        full = sum(cls(width).is_full(line, following) for line, following in pairs)
        if full >= _FULL_SHARE * len(pairs):
            return cls(width)
        within = [following for line, following in pairs if not line.ends_sentence]
        lower = sum(line.text[0].islower() for line in within)
        enough = max(_ENOUGH_WITHIN, _WITHIN_SHARE * len(pairs))
        is_printed = len(within) >= enough and lower >= _WITHIN_SHARE * len(within)
        return cls(None, width if is_printed else 0)

    def is_full(self, line: Line, following: Line) -> bool:
        """Check whether the first word of the ``following`` line would not have fitted on ``line``."""
        if self.width is None:
            return False
        first_word = following.text.partition(" ")[0]
        return _width(line) + 1 + len(first_word) > self.width

    def may_go_on(self, line: Line) -> bool:
        """Check whether a line of a printed page may go on in the next."""
        return self.longest > 0 and _width(line) >= _LONG * self.longest


def paragraphs(passage: Sequence[Line], wrapping: Wrapping) -> Iterator[list[Line]]:
    """Put the lines of a passage together into paragraphs.

    Args:
        passage: Lines without an empty one between them.
        wrapping: How the whole text was wrapped, for a passage too short to tell by itself.
    """
    if len(passage) == 1:
        yield [*passage]
        return
    own = Wrapping.of([passage])
    if own.width is not None:
        wrapping = Wrapping(own.width, wrapping.longest)
    paragraph: list[Line] = []
    for line in passage:
        if paragraph and not _goes_on(paragraph, line, wrapping):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _goes_on(paragraph: Sequence[Line], line: Line, wrapping: Wrapping) -> bool:
    before = paragraph[-1]
    if _TURN.match(line.text):
        return False
    in_item = paragraph[0].is_item
    is_full = wrapping.is_full(before, line)
    if line.is_item and (in_item or not is_full or before.ends_sentence):
        return False
    if in_item and line.indent > paragraph[0].indent:
        return True
    if line.indent >= before.indent + _FIRST_LINE_INDENT:
        return False
    return is_full or (not before.ends_sentence and (line.text[0].islower() or wrapping.may_go_on(before)))


def _width(line: Line) -> int:
    return line.indent + len(line.text)
