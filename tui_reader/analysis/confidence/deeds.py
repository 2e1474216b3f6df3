"""Recognise cues of actions, not of speech or thought: “responded with force”.

The tagger's training corpus counts many of them as attributions, this project does not.
"""

from itertools import pairwise
from typing import Final

from tui_reader.analysis.attributions.frame_words import FrameWords
from tui_reader.analysis.english.cue_verbs import regular_forms
from tui_reader.analysis.english.deed_words import deed_words, participles
from tui_reader.analysis.english.function_words import BE, DETERMINERS, OBJECTS, QUESTIONS

_PERMITTED: Final = frozenset(("allowed", "permitted"))
_ALLOWING: Final = frozenset((*regular_forms("allow"), *regular_forms("enable")))
_APPOINTED: Final = frozenset(("appointed", "named"))
_CONCLUDING: Final = frozenset(regular_forms("conclude"))
_HELD: Final = frozenset(
    "hearing hearings meeting meetings negotiations session sessions talks testimony tour trial visit".split()
)
_REFERRING: Final = frozenset("refer referred referring refers".split())
_OPENING: Final = 6  # words of a content among which what was held is
_ABOUT: Final = frozenset(("about", "of"))
_OF_CASES: Final = frozenset("for of on to with".split())
_KNOWING: Final = frozenset("know knows knew known knowing".split())
_LYING: Final = frozenset("lie lies lied lying".split())
_TALKING: Final = frozenset("speak speaking speaks spoke spoken talk talked talking talks".split())
_TOPIC: Final = 3  # words of a content that only names what is talked about
_VOTING: Final = frozenset(regular_forms("vote"))
_CLAIMING: Final = frozenset(regular_forms("claim"))
_PRIZES: Final = frozenset(
    "bronze championship crown cup gold land life lives medal place point points prize record seat silver spot throne title trophy "
    "victim victims victory win winner".split()
)
_RULING_OUT: Final = frozenset(regular_forms("rule"))
_IN_GAMES: Final = frozenset("goal penalty point touchdown try".split())
_ANNOUNCING: Final = frozenset((*regular_forms("announce"), *regular_forms("introduce")))
_PERSONS: Final = OBJECTS - {"it", "you"}
_RECEIVING: Final = frozenset(
    "get gets getting got hear heard hearing hears receive received receives receiving".split()
)
_NEWS: Final = frozenset("confirmation news notice notices notification word".split())
_NEAR: Final = 4  # words of a content among which its first noun is


def is_deed(words: FrameWords) -> bool:
    """Check whether a cue is an action, or about a thing: “the count includes”."""
    return (
        _is_answer_by_deed(words)
        or _is_infinitive_of_deed(words)
        or _is_plain_deed(words)
        or _is_permission(words)
        or _is_case(words)
        or _is_about_something(words)
        or _has_taken_it(words)
        or _is_told(words)
        or _is_appointment(words)
        or _is_held(words)
        or _is_handed_on(words)
    )


def _is_answer_by_deed(words: FrameWords) -> bool:
    """Check for deeds in return: “responded with force”."""
    return words.cue[-1:] == ["with"] and not deed_words("with").isdisjoint(words.cue)


def _is_infinitive_of_deed(words: FrameWords) -> bool:
    """Check for deeds behind “to”: “forgot to pay”."""
    return words.content[:1] == ["to"] and words.cue[-1:] != [] and words.cue[-1] in deed_words("infinitive")


def _is_plain_deed(words: FrameWords) -> bool:
    """Check for plain deeds: “took over the brewery”, “the count includes …”.

    A clause behind such a verb may be a statement.
    """
    if words.content[:1] == ["that"] or not QUESTIONS.isdisjoint(words.content[:1]):
        return False
    pairs = {f"{one} {other}" for one, other in pairwise(words.cue)}
    near = {*words.cue[-2:], *pairs}
    return not (deed_words("thing").isdisjoint(near) and deed_words("body").isdisjoint(near))


def _is_permission(words: FrameWords) -> bool:
    """Check for permissions: “was allowed to ask”, “would allow …”."""
    if words.source:
        return False
    return (not BE.isdisjoint(words.cue) and not _PERMITTED.isdisjoint(words.cue)) or not _ALLOWING.isdisjoint(
        words.cue[-1:]
    )


def _is_case(words: FrameWords) -> bool:
    """Check for charges without an accuser: “was charged with theft”.

    That there is such a charge is the narrator's own claim.
    """
    is_passive = not BE.isdisjoint(words.cue) or not _OF_CASES.isdisjoint(words.cue[-1:])
    return not words.source and is_passive and not participles("case").isdisjoint(words.cue)


def _is_about_something(words: FrameWords) -> bool:
    """Check for knowledge, votes, lies and talks without their content: “has known about the leak”.

    That somebody “lied about the costs” is the narrator's judgement.
    """
    if words.cue[-1:] == ["on"]:
        return not _VOTING.isdisjoint(words.cue)
    if words.cue[-1:] == [] or words.cue[-1] not in _ABOUT:
        return False
    is_topic = len(words.content) <= _TOPIC and not _TALKING.isdisjoint(words.cue)
    return is_topic or not (_KNOWING | _LYING).isdisjoint(words.cue)


def _has_taken_it(words: FrameWords) -> bool:
    """Check for objects that nobody states: “claimed the title”, “announced her”."""
    near = words.content[:_NEAR]
    if not _CLAIMING.isdisjoint(words.cue):
        return bool(near) and near[0] in DETERMINERS and not _PRIZES.isdisjoint(near)
    if words.cue[-1:] == ["out"] and not _RULING_OUT.isdisjoint(words.cue):
        return not _IN_GAMES.isdisjoint(near)
    return not _ANNOUNCING.isdisjoint(words.cue) and not _PERSONS.isdisjoint(near[:1])


def _is_told(words: FrameWords) -> bool:
    """Check for those to whom something is told: “will receive notice that …”."""
    return not _RECEIVING.isdisjoint(words.cue) and not _NEWS.isdisjoint(words.cue)


def _is_appointment(words: FrameWords) -> bool:
    """Check for appointments by nobody: “has been named secretary”, “was voted off the show”."""
    if words.source or BE.isdisjoint(words.cue):
        return False
    return not _APPOINTED.isdisjoint(words.cue) or (words.cue[-1:] == ["off"] and not _VOTING.isdisjoint(words.cue))


def _is_held(words: FrameWords) -> bool:
    """Check for what comes to an end: “concluded its second hearing”."""
    is_clause = words.content[:1] == ["that"]
    return not is_clause and not _CONCLUDING.isdisjoint(words.cue) and not _HELD.isdisjoint(words.content[:_OPENING])


def _is_handed_on(words: FrameWords) -> bool:
    """Check for what is passed to somebody: “referred the call to the police”.

    “Referred to it as a crime” is a judgement.
    """
    return not _REFERRING.isdisjoint(words.cue[-1:]) and "to" in words.content and "as" not in words.content
