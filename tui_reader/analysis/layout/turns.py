"""Attribute turns of a transcript by their labels: “MS. BELL: …”, “Q: …”."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.first_person import SUBJECTS
from tui_reader.analysis.layout.conversations import Turn, conversation
from tui_reader.analysis.layout.interviews import answers_itself
from tui_reader.analysis.layout.lines import SPOKEN, Line, is_direction, title_of
from tui_reader.analysis.speaker_labels import QUESTION_AND_ANSWER
from tui_reader.analysis.speech.signatures import signature_behind
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Naming, Reason, Span

# Paragraphs that a turn may go on for without its label.
_PARAGRAPHS: Final = 5
_PARAGRAPHS_BETWEEN: Final = 20  # likewise, before another label
_OWN = re.compile(rf"\b(?:{SUBJECTS})\b")


def turns(document: Document, names: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each turn of a transcript.

    A paragraph without a label continues the turn before it; behind the last label only as long as it is in the first person. Where the
    questions are signed, or are those of readers, the narrator answers them. ``names`` are those of persons in the text.
    """
    text, blocks = document.article.text, document.blocks
    taken = conversation(text, blocks, names)
    questions = [
        text[one.words.start : min(one.words.end, other.source.start)]
        for one, other in pairwise(taken)
        if one.label == "Q"
    ]
    is_own = bool(questions) and answers_itself(title_of(document.article), questions)
    several = False
    for at, turn in enumerate(taken):
        following = taken[at + 1] if at + 1 < len(taken) else None
        content = list(_words(text, blocks, turn, following, goes_on=several))
        several = several or len(content) > 1
        signature = signature_behind(text, *content[-1]) if content and turn.label == "Q" else None
        if signature is not None:
            is_own = True
            content[-1] = Span(content[-1].start, signature.start)
            cue = signature.mark or turn.colon
            yield _finding(content, cue, signature.source, Reason("layout.signed"), "signature")
        elif content and not (is_own and turn.label in QUESTION_AND_ANSWER):
            yield _finding(content, turn.colon, turn.source, Reason("layout.turn"), "label")


def _finding(content: list[Span], cue: Span | None, source: Span, reason: Reason, naming: Naming) -> Finding:
    return Finding(content, [cue] if cue is not None else [], [source], [reason], 0.9, kind="direct", naming=naming)


def _words(text: str, blocks: Sequence[Block], turn: Turn, following: Turn | None, *, goes_on: bool) -> Iterator[Span]:
    """Yield the words of a turn, up to the next label.

    Behind the last label they are the paragraphs that plainly continue the turn.
    """
    until = len(text) if following is None else following.source.start
    most = _PARAGRAPHS if following is None else _PARAGRAPHS_BETWEEN
    for index in range(turn.block, min(turn.block + most + 1, len(blocks))):
        block = blocks[index]
        start = turn.words.start if index == turn.block else block.start
        if start >= until or (block.kind not in SPOKEN and start == block.start):
            return
        if following is None and index > turn.block and not (goes_on and _speaks_on(text, block, turn)):
            return
        end = start + len(text[start : min(block.end, until)].rstrip())
        if start < end and not (index > turn.block and is_direction(text, Line(start, end, block.kind))):
            yield Span(start, end)


def _speaks_on(text: str, block: Block, turn: Turn) -> bool:
    """Check whether a paragraph behind the last turn is still its speaker's.

    It is in the first person, and does not name the speaker.
    """
    words = text[block.start : block.end]
    return _OWN.search(words) is not None and turn.label.split()[-1].lower() not in words.lower()
