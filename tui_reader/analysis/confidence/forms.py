"""Recognise attributions by their form that state nothing or are the narrator's."""

from collections.abc import Callable
from functools import cache
from typing import Final

from tui_reader.analysis.attributions.frame_words import FrameWords, frame_words, is_nobody, words_at
from tui_reader.analysis.confidence.deeds import is_deed
from tui_reader.analysis.english.cue_verbs import regular_forms, speech_forms
from tui_reader.analysis.english.function_words import (
    BE,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBJECTS,
)
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.grammar.finite_verbs import has_finite_verb
from tui_reader.model import Attribution, Span

_SEEMING: Final = frozenset("seem seems seemed seeming appear appears appeared appearing".split())
_HEDGES: Final = frozenset(
    "allegedly apparently evidently ostensibly purportedly reportedly seemingly supposedly".split()
)
_EXPLETIVES: Final = frozenset("it it's there there's".split())
_ASKING: Final = frozenset(regular_forms("ask"))
_HEDGED: Final = frozenset(
    "alleged assumed believed considered estimated expected feared hoped known presumed rumored rumoured said supposed thought understood".split()
)
_RELATIVES_OF_THINGS: Final = frozenset(("that", "which"))
_LONGEST_FRAME: Final = 80  # characters
_FINDINGS: Final = frozenset(
    "analysis calculation calculations count data estimate experience experiments feeling guess gut instinct measurements notes "
    "reading research review sense survey test testing tests".split()
)
_EMPTY: Final = (
    SUBJECTS
    | OBJECTS
    | POSSESSIVES
    | PREPOSITIONS
    | QUESTIONS
    | RELATIVES
    | frozenset("this that these those all both such little much not".split())
)
_FRAGMENT: Final = 2  # words
_SUPPOSING: Final = (["let's"], ["let", "us"])
# “Called” and “referred to as” are not among them: “was called a fraud” is somebody's judgement, whoever said so.
_NAMING: Final = frozenset("known nicknamed titled".split())
_REQUESTS: Final = frozenset("assume consider imagine note notice remember say suppose".split())
_CLAUSE_OPENS: Final = frozenset(".!?:;,(—–")
_CITING: Final = frozenset("cite cited cites citing quote quoted quotes quoting".split())
_NEAR_NOUN: Final = 4  # words of a content among which its noun is
_ADJECTIVES: Final = frozenset(
    "alleged announced anticipated estimated expected planned proposed reported suspected".split()
)


def is_stated(text: str, attribution: Attribution) -> bool:
    """Check whether somebody other than the narrator states what is attributed.

    “You know whether …” and “no one expected …” name nobody, “the delay seems to …” and “it is likely that …” are the narrator's, “it” or
    “all of” states nothing, “responded with force” is a deed. Of what stands in quotation marks only what “you see” is left out.
    """
    words = frame_words(text, attribution)
    if attribution.kind == "direct":
        is_said = not is_nobody(words.source) or not words.cue or not _speech().isdisjoint(words.cue)
        return is_said and not _is_term(words)
    return not any(rule(words) for rule in RULES) and not any(rule(text, attribution) for rule in RULES_OF_PLACES)


@cache
def _speech() -> frozenset[str]:
    return frozenset(speech_forms())


def _says_nobody(words: FrameWords) -> bool:
    return is_nobody(words.source) or words.source in _SUPPOSING


def _is_term(words: FrameWords) -> bool:
    """Check whether a word is said to have a name: “commonly known as “dry dock””."""
    return not words.source and not _NAMING.isdisjoint(words.cue)


def _is_fragment(words: FrameWords) -> bool:
    if words.content[:1] == ["comment"] and not _ASKING.isdisjoint(words.cue):
        return True
    return len(words.content) <= _FRAGMENT and _EMPTY.issuperset(words.content)


def _is_hedge(words: FrameWords) -> bool:
    """Check whether a cue only hedges: “Reed, who reportedly fled”, “is estimated to cost …”.

    “Seemed to suggest” does not.
    """
    if not words.source:
        is_passive = not BE.isdisjoint(words.cue) and not _HEDGED.isdisjoint(words.cue[-2:])
        is_hidden = is_passive and "to" in (*words.cue[-1:], *words.content)
        return is_hidden or not _SEEMING.isdisjoint(words.cue)
    return bool(words.cue) and (_HEDGES.issuperset(words.cue) or _SEEMING.issuperset(words.cue[-1:]))


def _is_own_finding(words: FrameWords) -> bool:
    """Check whether the narrator's own work is the source: “our tests of the lamp showed”."""
    if words.source[:1] not in (["my"], ["our"]):
        return False
    ends = (at for at, word in enumerate(words.source) if word in PREPOSITIONS or word in RELATIVES)
    noun = words.source[next(ends, len(words.source)) - 1]
    return noun in _FINDINGS or source_nouns().get(noun) == "document"


def _is_impersonal(text: str, attribution: Attribution) -> bool:
    """Check whether nobody says it: “it is believed that …”.

    Behind “it was reported that …” somebody does.
    """
    if attribution.source or not attribution.cue:
        return False
    start, end = attribution.cue[0].start, attribution.content[0].start
    frame = words_at(text, [Span(start, end)]) if start < end <= start + _LONGEST_FRAME else []
    if not frame or frame[0].replace("’", "'") not in _EXPLETIVES:
        return False
    return not any(word.endswith("ing") for word in frame) and (
        not _HEDGED.isdisjoint(frame) or _speech().isdisjoint(frame)
    )


def _only_noun_is_told(text: str, attribution: Attribution) -> bool:
    """Check whether a relative clause behind the content tells who used its last noun.

    “It is less than the 900 that Bell cited” is the narrator's: only the 900 are hers.
    """
    if not attribution.source or not attribution.cue or attribution.source[0].end > attribution.cue[0].start:
        return False
    clause, _, joint = text[attribution.content[0].start : attribution.source[0].start].rstrip().rpartition(" ")
    return joint.lower() in _RELATIVES_OF_THINGS and not clause.endswith(",") and has_finite_verb(clause)


def _is_subject_of_passive(text: str, attribution: Attribution) -> bool:
    """Check whether the content is the subject of a passive: “a handcart was reported stolen”.

    Behind a comma, “…, it was reported” tells who says it.
    """
    if attribution.source or not attribution.cue or attribution.kind != "indirect":
        return False
    return text[attribution.content[-1].end : attribution.cue[0].start] == " "


def _is_relative_clause(text: str, attribution: Attribution) -> bool:
    """Check whether the content tells of which thing the text speaks: “ovens that burn coal”."""
    if attribution.cue or not attribution.source:
        return False
    between = text[attribution.source[-1].end : attribution.content[0].start]
    return between == " " and text.startswith("that ", attribution.content[0].start)


def _is_credit(text: str, attribution: Attribution) -> bool:
    """Check whether a bar parts a caption from its credit."""
    return [text[span.start : span.end] for span in attribution.cue] == ["|"] and attribution.kind == "indirect"


def _is_result(text: str, attribution: Attribution) -> bool:
    """Check whether the content is a result: “speaks so softly that he came closer”."""
    if not attribution.cue or not text.startswith("that ", attribution.content[0].start):
        return False
    cue = words_at(text, attribution.cue)
    return "so" in cue[-2:-1] and text[attribution.cue[-1].end : attribution.content[0].start] == " "


def _are_sources(words: FrameWords) -> bool:
    """Check whether the content is who told it to the source: “citing two officials”."""
    return (
        not _CITING.isdisjoint(words.cue[-1:])
        and any(source_nouns().get(word) in ("unnamed", "collective") for word in words.content[:_NEAR_NOUN])
        and not has_finite_verb(" ".join(words.content))
    )


def _is_request(text: str, attribution: Attribution) -> bool:
    """Check whether the narrator tells the reader to think something: “(note that …)”."""
    if attribution.source or not attribution.cue:
        return False
    cue = words_at(text, attribution.cue)
    start = attribution.cue[0].start
    before = text[max(0, start - 2) : start].rstrip()[-1:]
    return (
        not _REQUESTS.isdisjoint(cue[-1:]) and cue[:-1] in ([], ["please"]) and (not before or before in _CLAUSE_OPENS)
    )


def _is_adjective(text: str, attribution: Attribution) -> bool:
    """Check whether the cue only describes the noun behind it: “by proposed rules that …”."""
    if attribution.source or not attribution.cue:
        return False
    cue = words_at(text, attribution.cue)
    content = words_at(text, attribution.content[:1])[:1]
    is_before = text[attribution.cue[-1].end : attribution.content[0].start] == " "
    return len(cue) == 1 and cue[0] in _ADJECTIVES and is_before and content not in (["that"], ["to"])


RULES: Final[tuple[Callable[[FrameWords], bool], ...]] = (
    _says_nobody,
    _is_fragment,
    _is_hedge,
    _is_own_finding,
    _is_term,
    _are_sources,
    is_deed,
)
"""Forms that are recognised by the words of an attribution."""

RULES_OF_PLACES: Final[tuple[Callable[[str, Attribution], bool], ...]] = (
    _is_impersonal,
    _only_noun_is_told,
    _is_subject_of_passive,
    _is_relative_clause,
    _is_credit,
    _is_result,
    _is_request,
    _is_adjective,
)
"""Forms that are recognised by the place of the words in the text."""
