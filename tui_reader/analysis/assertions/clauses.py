"""Tells a declarative clause from questions, orders and fragments, by light signs of grammar."""

import re

from tui_reader.analysis.lexicon import entries

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_AUXILIARY = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|cannot|ain't)\b"
    r"|\w(?:n['’]t|['’](?:re|ve|ll|m))\b|\b(?:he|she|it|that|there|who|what|here)['’]s\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?:ed|[^s]ts|[^s]ns)$")
_NO_VERBS = frozenset("united hundred indeed speed seed need feed breed bed red shed sacred naked so-called".split())
_ORDER = re.compile(
    r"\W*(?:please |just |so |now |then |always |never |and |but |or |don['’]t |do not )*"
    r"(?:let['’]s\b|([a-z]+(?:['’]t)?) (?:the|a|an|your|our|this|that|these|those|it|them|him|her|me|us|my|sure|up|out|down|"
    r"some|any|all|yourself|in|on|at|to|with|over|if|not|into|each|every|one|more|as|about|what|how|why)\b)",
    re.IGNORECASE,
)
_NOT_ORDERS = frozenset(
    "support plan plans work attempt help need police according due thanks prior people let need access respect lack "
    "regard interest talk talks demand concern study use cause matter offer call trust faith love hope time one come "
    "close open live lead set given put cost".split()
)
_QUESTION = re.compile(r"\?[\"'”’»)\]]*\s*$")


def has_finite_verb(clause: str) -> bool:
    """Whether something in it looks like a finite verb; participles in -ed are taken for one."""
    if _AUXILIARY.search(clause):
        return True
    finite, base = entries("finite_verbs"), entries("base_verbs")
    return any(
        word in finite or (word[-1] == "s" and word[:-1] in base) or (word.endswith("ed") and word not in _NO_VERBS)
        for word in (found.lower() for found in _WORD.findall(clause)[1:])
    )


def is_question(clause: str) -> bool:
    """Whether it ends with a question mark, closing marks aside."""
    return _QUESTION.search(clause) is not None


def is_order(clause: str) -> bool:
    """Whether it opens as an imperative does: a base form with its object, and no subject before it."""
    opening = _ORDER.match(clause)
    if opening is None:
        return False
    verb = (opening[1] or "let").lower()
    return opening[1] is None or (verb in entries("base_verbs") and verb not in _NOT_ORDERS)
