"""Recognise by their form attributions that state nothing."""

from typing import Final

from tui_reader.analysis.attributions.frame_words import is_nobody, words_at
from tui_reader.analysis.english.function_words import (
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBJECTS,
)
from tui_reader.model import Attribution

_SEEMING: Final = frozenset("seem seems seemed seeming appear appears appeared appearing".split())
_EMPTY: Final = (
    SUBJECTS
    | OBJECTS
    | POSSESSIVES
    | PREPOSITIONS
    | QUESTIONS
    | RELATIVES
    | frozenset("this that these those all both such little much".split())
)
_FRAGMENT: Final = 2  # words


def is_stated(text: str, attribution: Attribution) -> bool:
    """Check whether ``attribution`` has the form of a statement by somebody else than the narrator.

    “You know whether …” and “no one expected …” name nobody, “the delay seems to …” is the narrator's, and “it” or “all of” states
    nothing. What stands in quotation marks is somebody's words whatever its form.
    """
    if attribution.kind == "direct":
        return True
    if is_nobody(words_at(text, attribution.source)):
        return False
    if not attribution.source and not _SEEMING.isdisjoint(words_at(text, attribution.cue)):
        return False
    content = words_at(text, attribution.content)
    return len(content) > _FRAGMENT or not _EMPTY.issuperset(content)
