"""Leave out attributions whose source or cue only seems to belong to the content.

“Norway: Rocket breaks up” names a topic, and a cue in the next paragraph belongs to other words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tui_reader.analysis.attributions.frame_words import words_at
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.speaker_labels import may_speak
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution

_COLON: Final = re.compile(r"\S?: ?")
_LONGEST_COLON: Final = 2  # characters, with the blank behind it
_QUESTION_BEFORE: Final = re.compile(r"\b(?:what|how)\s$", re.IGNORECASE)
_BEFORE: Final = 6  # characters: “What ”
_ABOUT: Final = frozenset(("about", "of", "on"))


def without_loose_ties(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return ``attributions`` without those that a label, a question or another paragraph ties to somebody.

    Quotations are kept: what stands in quotation marks is said by somebody.
    """
    text = document.article.text
    speaking = set(_speaking(text, attributions))
    return [
        one
        for one in attributions
        if one.kind == "direct"
        or not (_is_topic(text, one, speaking) or _is_asked_about(text, one) or _is_apart(text, one))
    ]


def _speaking(text: str, attributions: Iterable[Attribution]) -> Iterator[str]:
    """Yield the words of sources without labels."""
    for one in attributions:
        if one.source and not _has_label(text, one):
            yield from words_at(text, one.source)


def _has_label(text: str, one: Attribution) -> bool:
    """Check whether a line begins with the source and a colon: “Marsh: …”.

    “Marsh wrote: …” has a cue, “The Gull view: …” a longer label.
    """
    words = words_at(text, one.cue)
    if not one.source or (words and may_speak(" ".join(words))):
        return False
    start, end = one.source[0].start, one.content[0].start
    opens = start == 0 or text[start - 1] == "\n"
    return opens and start < end and _COLON.fullmatch(text, max(start, end - _LONGEST_COLON), end) is not None


def _is_topic(text: str, one: Attribution, speaking: set[str]) -> bool:
    """Check whether the label before a content names a topic.

    A label speaks where it is a common noun for a source (“Doctors: …”), or where the text has it as a source elsewhere.
    """
    if not _has_label(text, one):
        return False
    label = text[one.source[0].start : one.content[0].start]
    words = words_at(text, one.source)
    if not words or not may_speak(label):
        return True
    return words[-1] not in source_nouns() and speaking.isdisjoint(words[-1:])


def _is_asked_about(text: str, one: Attribution) -> bool:
    """Check for a question about a topic: “What the growers say about the frost”."""
    if not one.source or not _ABOUT.intersection(words_at(text, one.cue)[-1:]):
        return False
    start = one.source[0].start
    return _QUESTION_BEFORE.search(text, max(0, start - _BEFORE), start) is not None


def _is_apart(text: str, one: Attribution) -> bool:
    """Check whether the cue stands in another paragraph.

    A cue with a colon at its end announces the next paragraph.
    """
    if not one.cue:
        return False
    first, last = one.cue[0], one.cue[-1]
    if "\n\n" in text[one.content[-1].end : first.start]:
        return True
    gap = text[last.end : one.content[0].start]
    return "\n\n" in gap and ":" not in gap and text[last.end - 1] != ":"
