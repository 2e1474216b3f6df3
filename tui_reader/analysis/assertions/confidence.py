"""How sure it is that a clause states something, and is no opinion about oneself, no advice, no fragment."""

import math
import re
from collections.abc import Iterator
from functools import cache

from tui_reader.analysis.assertions.narrator_clauses import Place
from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.fitted_weights import fitted_weights

LEAST = 0.25
"""Confidence from which a clause is marked.

Chosen on assertions/factappeal-train for the best F1 of ``has_unsourced``; ``python -m training.fit_assertions DATA``
fits the weights and prints that figure for each threshold.
"""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_ME = frozenset("i we me us my our i'm i've i'll i'd we're we've we'll we'd myself ourselves".split())
_YOU = frozenset("you your you're you'll you've yourself".split())
_MODALS = frozenset("should must may might could would can need ought".split())
_SINGLE = frozenset("said says that if not is was are were has have had who there".split())
_BOUNDS = (4, 7, 11, 16, 24, 36)


def features(clause: str, place: Place) -> Iterator[str]:
    """Yield what can be seen of a clause, as named features."""
    words = _WORD.findall(clause)
    lowered = [word.lower().replace("’", "'") for word in words]
    seen = frozenset(lowered)
    yield place
    yield f"{sum(len(words) > bound for bound in _BOUNDS)} of 6 lengths, {'whole' if place == 'whole' else 'beside'}"
    if lowered:
        yield f"opens {lowered[0]}"
    yield from (name for name, group in _groups() if not seen.isdisjoint(group))
    yield from (f"has {word}" for word in seen & _SINGLE)
    yield f"{min(3, sum(word[0].isupper() for word in words[1:]))} capitals"
    if any(word[0].isdigit() for word in words):
        yield "number"
    if any(word.endswith("ed") for word in lowered):
        yield "past"
    last = clause.rstrip()[-1:]
    yield f"ends {last if not last.isalnum() else 'word'}"
    if '"' in clause or "“" in clause or "”" in clause:
        yield "quotation mark"


@cache
def _groups() -> tuple[tuple[str, frozenset[str]], ...]:
    """Groups of words any of which is one feature."""
    return (
        ("I", _ME),
        ("you", _YOU),
        ("modal", _MODALS),
        ("will", frozenset({"will", "won't"})),
        ("loaded", entries("loaded_words")),
        ("cue", frozenset(cue_forms())),
    )


def confidence(clause: str, place: Place) -> float:
    """Return from 0 to 1 how sure it is that ``clause``, which stands at ``place`` in its sentence, is an assertion."""
    weights = fitted_weights(__package__, "weights.txt")
    score = sum(weights.get(feature, 0.0) for feature in features(clause, place))
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 2)
