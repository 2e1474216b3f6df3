"""Recognise labels of speakers: “MS. BELL:”, unlike “Price:”."""

import re
from collections.abc import Collection
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.months import NAMES
from tui_reader.analysis.english.source_nouns import is_somebody

QUESTION_AND_ANSWER: Final = frozenset(("Q", "A"))
"""Labels of questions and answers, whoever asks and answers."""

_LETTER = re.compile(r"(?:(?P<q>q|question)|a|answer)(?:[ .]?\d{1,3})?", re.IGNORECASE)

# Labels with a colon that are not speakers.
_NO_SPEAKERS: Final = frozenset(
    "update updated photo photos image images video watch read more note notes related source sources breaking live listen "
    "gallery opinion analysis exclusive editorial correction clarification warning caption credit topics tags share "
    "location date time where when what why who how email phone tel fax contact by from to subject re cc see also "
    "monday tuesday wednesday thursday friday saturday sunday yes no price size total step pros cons rating verdict score summary weight height "
    "width length colour color ingredients method serves storage equipment deadline housing tip tips result results example "
    "founded students record records saves goals next last best worst new old address website web url copyright isbn version "
    "author authors title published publisher genre cast director runtime duration language format brand model year age "
    "fact claim conclusion background introduction abstract keywords doi volume issue chapter part section table figure "
    "view comment subtitle headline recap preview leader review explainer timeline analysis profile obituary day week month season episode round game match stage heat lap quarter half period option reason rule lesson myth".split()
) | frozenset(NAMES)
_SPEAKING: Final = frozenset(
    "mr mrs ms miss mx dr prof professor sen senator rep representative gov governor president chairman chairwoman chairperson "
    "chair judge justice speaker moderator interviewer interviewee host guest caller witness clerk operator narrator reporter "
    "anchor male female audience unidentified attorney counsel prosecutor foreman juror secretary minister mayor councillor "
    "councilman councilwoman commissioner sergeant officer captain lieutenant colonel general admiral father sister brother "
    "rabbi reverend bishop pastor sir lady lord dame q a announcer presenter correspondent panelist participant voice man woman "
    "boy girl child student teacher doctor nurse lawyer".split()
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def letter_of(label: str) -> str | None:
    """Return “Q” or “A” for a label of questions or answers: “Q3”, “Question 3”, “Answer”."""
    match = _LETTER.fullmatch(label)
    return None if match is None else "Q" if match["q"] else "A"


def may_speak(label: str) -> bool:
    """Check whether a label may be a speaker's: nothing in it names a thing."""
    return not {word.lower() for word in _WORD.findall(label)} & _NO_SPEAKERS


def speaks_for_sure(label: str, names: Collection[str]) -> bool:
    """Check whether a label is surely a person's.

    It has a title, a role or a given name, or is one of the ``names`` of persons in the text.
    """
    words = _WORD.findall(label)
    lowered = [word.lower() for word in words]
    if not words or label in names or label.title() in names:
        return bool(words)
    if not _SPEAKING.isdisjoint(lowered) or is_somebody(lowered[-1]):
        return True
    return len(words) > 1 and words[0].capitalize() in entries("given_names")
