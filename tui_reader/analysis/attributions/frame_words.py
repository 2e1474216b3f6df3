"""Classify the words of sources and cues."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.function_words import FIRST_PERSONS, SECOND_PERSONS
from tui_reader.model import Attribution, Span

CueKind: TypeAlias = Literal["speech", "belief", "other"]

WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def words_at(text: str, spans: Iterable[Span]) -> list[str]:
    """Return the words under ``spans``, lower case."""
    return [word.lower() for span in spans for word in WORD.findall(text, span.start, span.end)]


class FrameWords(NamedTuple):
    """The words of an attribution, lower case, with straight apostrophes."""

    source: list[str]
    cue: list[str]
    content: list[str]


def frame_words(text: str, attribution: Attribution) -> FrameWords:
    """Return the words of an attribution by their roles."""
    roles = (attribution.source, attribution.cue, attribution.content)
    return FrameWords(*([word.replace("’", "'") for word in words_at(text, spans)] for spans in roles))


def is_first_person(source: Sequence[str]) -> bool:
    """Check whether the words of a source are “I” or “we” and nothing else."""
    return bool(source) and FIRST_PERSONS.issuperset(source)


def is_nobody(source: Sequence[str]) -> bool:
    """Check whether a source is the reader or nobody: “you’ll”, “no one in town”, “what”."""
    first = [word.replace("’", "'").partition("'")[0] for word in source[:2]]
    return (
        first[:1] in (["nobody"], ["anyone"], ["anybody"])
        or source == ["what"]
        or first == ["no", "one"]
        or (bool(source) and SECOND_PERSONS.issuperset(first))
    )


def cue_kind(cue: Sequence[str]) -> CueKind | None:
    """Return the kind of a cue, ``None`` where it has no word.

    A verb of ``speech`` can carry a quotation (“said”), one of ``belief`` cannot (“hopes”); ``other`` is not a cue verb.
    """
    if not cue:
        return None
    forms = [form for word in cue for form in cue_forms().get(word, ())]
    if "according" in cue or any("quotation" in form.frames for form in forms):
        return "speech"
    return "belief" if forms else "other"
