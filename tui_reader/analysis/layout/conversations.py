"""Recognise conversations: lines that begin with labels of speakers.

Labels make a conversation only where they name speakers, who take turns: a list of facts (“Price: …”), of merits (“Pros: …”) or of
headlines looks the same at first.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.layout.lines import SPOKEN
from tui_reader.analysis.speaker_labels import QUESTION_AND_ANSWER, letter_of, may_speak, speaks_for_sure
from tui_reader.model import Block, Span

_NAME = r"(?:[A-Z][\w.’'&-]*|@\w+)(?: (?:[A-Z][\w.’'&-]*|of|the|de|van|von|der|and|#?\d{1,3})){0,5}"
_TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?"
_LETTER = r"(?:[Qq]uestion|QUESTION|[Aa]nswer|ANSWER|[QA])(?:[ .]?\d{1,3})?"
# A turn opens a line; question and answer may also follow each other in one line. “Q.” stands in records of courts.
_LABEL = re.compile(
    rf"(?:^(?:{_TIME} )?|(?<=[.?!…”\"] )(?=[QA]: ))(?:(?P<letter>{_LETTER})(?P<stop>[:.)])|"
    rf"(?P<name>{_NAME})(?:, [^\n:.!?;]{{2,60}})?(?: ?{_TIME}| \([^()\n]{{1,60}}\))?(?P<colon>:))(?: ?(?=\S)|\n|$)",
    re.MULTILINE,
)
# A name in a line of its own, above the words.
_ALONE = re.compile(rf"^{_NAME}(?:, [^\n:.!?;]{{2,60}})?$", re.MULTILINE)
_LABELLED: Final = SPOKEN | {"heading"}
_LONGEST_LABEL: Final = 100  # characters of a label in a line of its own
# Turns that two speakers must take at least before lines with labels are a conversation and not a list.
_TURNS: Final = 3
_SENTENCE = re.compile(r"[.?!…][”\"’)\]]{0,2}$|[—–-]$")
_ADDRESS = re.compile(
    r"\b(?:I|we|you|my|our|your|me|us|I['’]\w{1,2}|yes|no|thank|thanks|well|please|sir|madam|good (?:morning|afternoon|evening))\b|\?",
    re.IGNORECASE,
)


class Turn(NamedTuple):
    """A label with its colon, the index of its block, and the words behind it.

    A label in a line of its own has no colon.
    """

    label: str
    source: Span
    colon: Span | None
    block: int
    words: Span


def conversation(text: str, blocks: Sequence[Block], names: Collection[str]) -> list[Turn]:
    """Return the turns of a conversation in ``blocks``.

    ``names`` are those of persons in the text.
    """
    found = [turn for turn in _labelled(text, blocks) if may_speak(turn.label)]
    if {turn.label for turn in found} >= QUESTION_AND_ANSWER:
        return [one for one in found if one.label in QUESTION_AND_ANSWER or speaks_for_sure(one.label, names)]
    if asked := _asked(found, names):
        return asked
    return _talk(text, found, names) or _talk(text, list(_headed(text, blocks)), names)


def _asked(found: Sequence[Turn], names: Collection[str]) -> list[Turn]:
    """Return the turns of questions that named people answer: “Question: …”, “Minister Bell: …”."""
    questions = sum(turn.label == "Q" for turn in found)
    answers = [
        turn.label for turn in found if turn.label not in QUESTION_AND_ANSWER and speaks_for_sure(turn.label, names)
    ]
    if questions + len(answers) < _TURNS or len(answers) <= len(set(answers)) or not questions:
        return []
    return [turn for turn in found if turn.label == "Q" or turn.label in answers]


def _talk(text: str, found: Sequence[Turn], names: Collection[str]) -> list[Turn]:
    """Return those of ``found`` that are turns of people who talk."""
    found = [turn for turn in found if turn.label not in QUESTION_AND_ANSWER]
    counts = Counter(turn.label for turn in found)
    sure = {label for label in counts if speaks_for_sure(label, names)}
    least = 2 if all(label.isupper() and label in sure for label in counts) else _TURNS
    if len(counts) < 2 or len(found) < least:  # noqa: PLR2004 - two who talk
        return []
    often = {label for label, count in counts.items() if count > 1}
    if sure:  # whoever only asks is the interviewer: “Valley Post”
        told = {turn.label for turn in found if not text.endswith("?", *turn.words)}
        sure |= often - told
    if not _is_talk(text, found, sure, often):
        return []
    shouted = any(label.isupper() for label in sure or often)
    spoken = sure | often | {label for label in counts if shouted and label.isupper()}
    return [turn for turn in found if turn.label in spoken]


def _labelled(text: str, blocks: Sequence[Block]) -> Iterator[Turn]:
    """Yield the lines that begin with a label and its colon."""
    for index, block in enumerate(blocks):
        if block.kind in _LABELLED:
            for match in _LABEL.finditer(text, block.start, block.end):
                name, colon = ("name", "colon") if match["name"] else ("letter", "stop")
                at, start = (index, match.end()) if match.end() < block.end else (index + 1, 0)
                if at < len(blocks):  # the label may stand alone, before its words
                    words = Span(start or blocks[at].start, blocks[at].end)
                    label = letter_of(match[name]) or match[name]
                    yield Turn(label, Span(*match.span(name)), Span(*match.span(colon)), at, words)


def _headed(text: str, blocks: Sequence[Block]) -> Iterator[Turn]:
    """Yield the labels in lines of their own, without a colon, that come repeatedly."""
    alone = [
        (index, match)
        for index, block in enumerate(blocks)
        if block.kind in _LABELLED
        for match in _ALONE.finditer(text, block.start, min(block.start + _LONGEST_LABEL, block.end))
        if match.start() == block.start
    ]
    counts = Counter(match[0] for _, match in alone)
    for index, match in alone:
        at, start = (index, match.end() + 1) if match.end() < blocks[index].end else (index + 1, 0)
        if counts[match[0]] > 1 and may_speak(match[0]) and at < len(blocks) and blocks[at].kind in SPOKEN:
            label = match[0].partition(",")[0]
            yield Turn(
                label,
                Span(match.start(), match.start() + len(label)),
                None,
                at,
                Span(start or blocks[at].start, blocks[at].end),
            )


def _is_talk(text: str, found: Sequence[Turn], sure: Collection[str], often: Collection[str]) -> bool:
    """Check whether labelled lines are a conversation.

    Whole sentences stand behind the labels; the labels are persons', or in capitals and take turns, and somebody is
    addressed.
    """
    sentences = sum(
        _SENTENCE.search(text, max(one.words.start, one.words.end - 4), one.words.end) is not None for one in found
    )
    if 2 * sentences < len(found):
        return False
    addressed = 3 * sum(_ADDRESS.search(text, *one.words) is not None for one in found) >= len(found)
    if len(sure) > 1 and 2 * sum(one.label in sure for one in found) >= len(found):
        return bool(often) or addressed
    return addressed and sum(label.isupper() for label in often) > 1
