"""Weigh a mention by its grammatical role.

A pronoun refers to the subject of the sentence before more often than to its other names.
"""

import re
from functools import cache

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.model import Span

# Shares of attention. They are ranks more than measures: subjects before objects before what only modifies; set on
# 213 labelled sources, where none of them is worth more than one source (``python -m benchmarks.speakers``).
SPEAKER = 1.5
SUBJECT = 1.0
OBJECT = 0.5
MODIFIER = 0.25

_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
# Words before a name that stand between it and its preposition: “with former Mayor Piet Marsh”.
_PREPOSITION = re.compile(
    r"\b(?:of|in|on|at|for|with|from|by|to|about|against|over|toward|towards|under|after|before|between|among|behind|"
    r"than|like|as|via|into|around|including)\s+(?:(?:the|a|an|and|or|his|her|their|its|former|[A-Z][\w.'’-]*|\w+[rtn]ian|"
    r"candidate|nominee|rival|president)\s+){0,4}$"
)
# What can stand between a subject and its verb: “(D-Dale)”, “, the engineer,”, “and Anton Reske”.
_VERB = re.compile(
    r"(?:\s{1,2}\([^)\n]{1,40}\))?(?:,\s[^.;:“”\"\n]{1,120}?,)?"
    r"(?:,?\s(?:and|or)(?:\s[A-Z][\w.'’-]{0,40}){1,4})?\s{1,2}(?P<word>[a-z][\w'’-]*)"
)
_BEFORE = 60
_BEHIND = 180
# What stands before a verb, and auxiliaries, which the list of finite verbs lacks.
_VERBAL = frozenset(
    "also then later once again often still now never has had have is was are were will would could can may might must shall should does did do".split()
)


@cache
def _is_verb(word: str) -> bool:
    return word in entries("finite_verbs") or word in cue_forms() or word in _VERBAL or word.endswith("ed")


def prominence(text: str, mention: Span) -> float:
    """Return the prominence of a name or pronoun, by the words beside it."""
    if _POSSESSIVE.match(text, mention.end):
        return MODIFIER
    if _PREPOSITION.search(text, max(0, mention.start - _BEFORE), mention.start):
        return MODIFIER
    behind = _VERB.match(text, mention.end, mention.end + _BEHIND)
    return SUBJECT if behind and _is_verb(behind["word"]) else OBJECT
