"""Recognise conversations: lines that begin with labels of speakers.

Labels are a conversation only where they are of those who speak, and take turns: a list of facts (“Price: …”), of merits
(“Pros: …”) or of headlines looks the same at first.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.speaker_labels import QUESTION_AND_ANSWER, may_speak, speaks_for_sure
from tui_reader.model import Block, Span

_NAME = r"(?:[A-Z][\w.’'&-]*|@\w+)(?: (?:[A-Z][\w.’'&-]*|of|the|de|van|von|der|and|#?\d{1,3})){0,5}"
_TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?"
# A turn opens a line; question and answer may also follow each other in one line. “Q.” stands in records of courts.
_LABEL = re.compile(
    rf"(?:^(?:{_TIME} )?|(?<=[.?!…”\"] )(?=[QA]: ))(?:(?P<name>{_NAME})(?: ?{_TIME}| \([^()\n]{{1,60}}\))?(?P<colon>:)|"
    r"(?P<letter>[QA])(?P<stop>\.))(?: ?(?=\S)|\n|$)",
    re.MULTILINE,
)
TOLD: Final = frozenset(("paragraph", "list_item", "quotation"))
"""Kinds of blocks that may hold turns, or go on with one."""

# Turns that two speakers must take at least before lines with labels are a conversation and not a list.
_TURNS: Final = 3
_SENTENCE = re.compile(r"[.?!…][”\"’)\]]{0,2}$|[—–-]$")
_ADDRESS = re.compile(
    r"\b(?:I|we|you|my|our|your|me|us|I['’]\w{1,2}|yes|no|thank|thanks|well|please|sir|madam|good (?:morning|afternoon|evening))\b|\?",
    re.IGNORECASE,
)


class Turn(NamedTuple):
    """A label with its colon, the index of its block, and the words behind it."""

    label: str
    source: Span
    colon: Span
    block: int
    words: Span


def conversation(text: str, blocks: Sequence[Block], names: Collection[str]) -> list[Turn]:
    """Return the turns of a conversation in ``blocks``.

    ``names`` are those of persons in the text.
    """
    found = [turn for turn in _labelled(text, blocks) if may_speak(turn.label)]
    if {turn.label for turn in found} >= QUESTION_AND_ANSWER:
        return found
    found = [turn for turn in found if turn.label not in QUESTION_AND_ANSWER]
    counts = Counter(turn.label for turn in found)
    if len(counts) < 2 or len(found) < _TURNS:  # noqa: PLR2004 - two who talk
        return []
    sure = {label for label in counts if speaks_for_sure(label, names)}
    often = {label for label, count in counts.items() if count > 1}
    if not _is_talk(text, found, sure, often):
        return []
    shouted = any(label.isupper() for label in sure or often)
    spoken = sure | often | {label for label in counts if shouted and label.isupper()}
    return [turn for turn in found if turn.label in spoken]


def _labelled(text: str, blocks: Sequence[Block]) -> Iterator[Turn]:
    for index, block in enumerate(blocks):
        if block.kind in TOLD:
            for match in _LABEL.finditer(text, block.start, block.end):
                name, colon = ("name", "colon") if match["name"] else ("letter", "stop")
                at, start = (index, match.end()) if match.end() < block.end else (index + 1, 0)
                if at < len(blocks):  # the label may stand alone, before its words
                    words = Span(start or blocks[at].start, blocks[at].end)
                    yield Turn(match[name], Span(*match.span(name)), Span(*match.span(colon)), at, words)


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
