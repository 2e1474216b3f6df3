"""Attribute paragraphs of dialogue without a cue to two people who take turns.

Mara asks something. ¶ “I have not,” said Anton. ¶ “It fell at four.” ¶ “Then you should have picked it up.” Without a cue, the third
paragraph is Mara's, and the last one Anton's.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.text.document import Document, Quotation
from tui_reader.model import Attribution, Block, Reason, Span

# Characters of a paragraph that is a line of talk: what goes on with its speaker, as in news, is longer.
_LONGEST_LINE: Final = 120
_CONFIDENCE: Final = 0.8


def talk(document: Document, attributions: Sequence[Attribution]) -> Iterator[Finding]:
    """Yield paragraphs of dialogue without a cue, attributed to the last speaker but one."""
    spoken = _Spoken(document, attributions)
    earlier: Span | None = None
    last: Span | None = None
    for at, block in enumerate(document.blocks):
        source = spoken.told(at, block)
        if source is None and earlier is not None and (line := spoken.line(at, block)):
            source = earlier
            yield Finding(line, [], [earlier], [Reason("layout.in-turn")], _CONFIDENCE, kind="direct")
        if source is None:
            earlier = last = None
        elif last is not None and spoken.is_same(source, last):
            earlier = None
        else:
            earlier, last = last, source


class _Spoken:
    """The quotations of a document and their cues, by paragraphs."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._document = document
        self._text = document.article.text
        self._quotations: dict[int, list[Quotation]] = {}
        for quotation in document.quotations:
            self._quotations.setdefault(self._block(quotation.start), []).append(quotation)
        self._told: dict[int, Attribution] = {}
        for one in attributions:
            if one.cue and one.source and one.kind == "direct":
                self._told[self._block(one.cue[0].start)] = one
            elif one.source and one.kind == "direct":
                self._told.setdefault(self._block(one.source[0].start), one)

    def _block(self, offset: int) -> int:
        return bisect_right(self._document.blocks, offset, key=lambda block: block.start) - 1

    def is_same(self, one: Span, other: Span) -> bool:
        """Check whether two sources have the same words."""
        return self._text[slice(*one)].lower() == self._text[slice(*other)].lower()

    def told(self, at: int, block: Block) -> Span | None:
        """Return the source in a paragraph of dialogue.

        Such a paragraph is short, or ends with a quotation.
        """
        one = self._told.get(at)
        if (
            one is None
            or block.kind != "paragraph"
            or at not in self._quotations
            or self._block(one.source[0].start) != at
        ):
            return None
        ends = max(span.end for span in (*one.content, *one.source, *one.cue)) >= block.end - 1
        return one.source[0] if ends or self._is_line(at, block) else None

    def line(self, at: int, block: Block) -> list[Span]:
        """Return the quotations of a paragraph of dialogue without a cue."""
        if at in self._told or not self._is_line(at, block):
            return []
        return [part for quotation in self._quotations[at] for part in quotation.parts]

    def _is_line(self, at: int, block: Block) -> bool:
        quotations = self._quotations.get(at)
        is_short = block.kind == "paragraph" and block.end - block.start <= _LONGEST_LINE
        return is_short and quotations is not None and quotations[0].start == block.start
