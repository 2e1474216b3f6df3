"""Tells a declarative clause from questions, orders and fragments, by light signs of grammar."""

import re

from tui_reader.analysis.english import entries

_WORD = re.compile(r"(,?) ?([^\W\d_]+(?:['’][^\W\d_]+)?)")
_AUXILIARY = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|do|does|did|would|can|could|might|must|shall|should|cannot|ain't"
    r"|(?-i:may|MAY|will|WILL))\b"  # May is a month, and Will a name
    r"|\w(?:n['’]t|['’](?:re|ve|ll|m))\b|\b(?:he|she|it|that|there|who|what|here)['’]s\b",
    re.IGNORECASE,
)
# No verbs, whatever they look like; "may" and "will" were looked for as auxiliaries before.
_NO_VERBS = frozenset(
    "may will united hundred indeed speed seed need feed breed bed red shed sacred naked so-called".split()
)
_ORDER = re.compile(
    r"\W*(?:please |just |so |now |then |always |and |but |or )*"
    r"(?:(?P<plea>let['’]s\b|(?:don['’]t|do not|never) [a-z]+)"
    r"|(?P<verb>[a-z]+) (?:(?P<object>the|an?|your|our|this|that|these|those|it|them|him|her|me|us|my|sure|some|any|all|"
    r"yourself|every|each)|up|out|down|in|on|at|to|with|over|if|not|into|one|more|as|about|what|how|why)\b)",
    re.IGNORECASE,
)
_NOUNS = frozenset(
    {"support", "plan", "work", "attempt", "help", "need", "respect", "lack", "regard", "interest", "talk", "demand"}
    | {"concern", "study", "use", "cause", "matter", "offer", "call", "trust", "faith", "love", "hope", "time", "close"}
    | {"access", "live", "lead", "set", "give", "put", "cost", "police", "thank", "come", "people"}
)
_WONDERS = re.compile(r"\W*(?:what|how|why|where|when|who|which|whether)\b", re.IGNORECASE)
_STOPS = ".!…:;"
_QUESTION = re.compile(r"\?[\"'”’»)\]]*\s*$")


def has_finite_verb(clause: str) -> bool:
    """Check whether something in it looks like a finite verb.

    A form in -ed is taken for one, but not behind a comma in a line without a full stop; a base form is one behind a
    plural.
    """
    if _AUXILIARY.search(clause):
        return True
    finite, base, past = entries("finite_verbs"), entries("base_verbs"), entries("past_forms")
    whole = clause[-1:] in _STOPS
    before = ""
    for comma, found in _WORD.findall(clause):
        word = found.lower()
        if not before or word in _NO_VERBS:
            before = word
            continue
        if word.endswith("ed"):
            if whole or not comma:
                return True
        elif (
            word in finite
            or word in past
            or (word[-1] == "s" and _base_of(word) in base)
            or (before[-1] == "s" and word in base)
        ):
            return True
        before = word
    return False


def _base_of(word: str) -> str:
    """Return the base form of a form in -s: “deny” for “denies”."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) else word[:-1]


def is_fragment(clause: str) -> bool:
    """Check whether a line states nothing.

    It has no finite verb, or no full stop and is a label or part of a list.
    """
    if clause[-1:] not in _STOPS and (clause[:1].islower() or _WONDERS.match(clause)):
        return True
    return not has_finite_verb(clause)


def is_question(clause: str) -> bool:
    """Check whether it ends with a question mark, closing marks aside."""
    return _QUESTION.search(clause) is not None


def is_order(clause: str) -> bool:
    """Check whether a clause opens as an imperative: a base form with its object.

    A base form that is a noun as well needs an object to be one: “Support for the plan” is not an order, “Help us” is.
    """
    opening = _ORDER.match(clause)
    if opening is None or opening["plea"]:
        return opening is not None
    verb = opening["verb"].lower()
    return verb in entries("base_verbs") and (opening["object"] is not None or verb not in _NOUNS)


def states_something(clause: str, place: str) -> bool:
    """Check whether a clause of the narrator's is declarative; ``place`` is that of its ``Stretch``.

    Beside an attribution a clause need not end with a full stop.
    """
    if is_question(clause) or is_order(clause):
        return False
    return not is_fragment(clause) if place == "whole" else has_finite_verb(clause)
