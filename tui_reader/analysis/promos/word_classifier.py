"""Classify blocks as promos by all their words.

The weights of the words were fitted by ``training/fit_promos.py``, which also prints what they find.
"""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise, repeat
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.fitted_weights import fitted_weights
from tui_reader.analysis.promos.biographies import signs_of_author

LEAST: Final = 0.8
"""Confidence from which a block is marked.

By cross-validation on promos/lines-dev (``python -m training.fit_promos DATA``) 0.6 finds three lines in a hundred more at
nearly the same precision. But of the text of 349 dev pages it marks 92 blocks, most of them advice ("Check the hinges"), and
0.8 marks 31.
"""

# What a block is shows in how it begins; the rest of a long one only tells of its subject.
_READ: Final = 600
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[@©|→»!?✨🙏]")
_SIGNS: Final = {
    "address of a page": re.compile(r"https?:|\bwww\.|\.(?:com|org|net)\b"),
    "address of a mailbox": re.compile(r"\S@\S|email\W?protected", re.IGNORECASE),
    "name at a network": re.compile(r"(?:^|[\s(])@\w"),
    "quotation mark": re.compile(r"[“”\"]"),
}
_GROUPS: Final = {
    "you": frozenset("you your yours you're you'll you've yourself".split()),
    "we": frozenset("we our us ours we're we'll we've".split()),
    "I": frozenset("i my me i'm i've i'll mine".split()),
    "they": frozenset("he she his her their him they them".split()),
    "says": frozenset("said says".split()),
}
_TOLD: Final = frozenset("was were had did said told can could will would might".split())
# A label has no verb, and its participles are others: "Lost and found", "All reserved".
_LABEL: Final = 6
_SHORTEST_PAST: Final = 4
_MANY_SIGNS: Final = 3
_LENGTHS: Final = (1, 2, 3, 5, 8, 12, 18, 27, 40, 60)
_LINKED: Final = (0.1, 0.5, 0.95)


def features(text: str, linked: float | None) -> Iterator[str]:
    """Yield what can be seen of a block, as named features.

    Args:
        text: Its text.
        linked: The share of it that leads elsewhere, or ``None`` where it is unknown.
    """
    tokens = _tokens(text)
    words = [token for token in tokens if token[0].isalnum()]
    seen = frozenset(tokens)
    yield from seen
    yield from {f"{one} {other}" for one, other in pairwise(tokens)}
    if words:
        yield f"opens {words[0]}"
        yield f"ends {words[-1]}"
    yield f"{sum(len(words) > length for length in _LENGTHS)} of {len(_LENGTHS)} lengths"
    if linked is not None:
        yield f"{sum(linked > share for share in _LINKED)} of {len(_LINKED)} shares linked"
    yield f"last {_shape(text.rstrip()[-1:])}"
    yield f"first {_shape(text[:1])}"
    yield f"{min(_MANY_SIGNS, _signs(text))} signs of an author"
    yield f"{min(2, sum(word.endswith('ed') for word in words))} past"
    yield from (f"has {name}" for name, sign in _SIGNS.items() if sign.search(text))
    groups = [name for name, group in _GROUPS.items() if not seen.isdisjoint(group)]
    yield from (f"has {name}" for name in groups)
    if groups[:2] == ["you", "we"]:
        yield "has you and we"


def confidence(text: str, linked: float | None) -> float:
    """Return the probability that a block is promotional, by text and linked share."""
    weights = fitted_weights(__package__, "weights.txt")
    score = sum(map(weights.get, features(text, linked), repeat(0.0)))
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 2)


def narrates(text: str) -> bool:
    """Check whether a block narrates what third persons did or will do.

    News about promotion is news.
    """
    tokens = _tokens(text)
    seen = frozenset(tokens)
    if any(not seen.isdisjoint(_GROUPS[name]) for name in ("you", "we", "I")) or _signs(text) >= _MANY_SIGNS:
        return False
    has_participle = len(tokens) > _LABEL and any(
        len(token) > _SHORTEST_PAST and token.endswith("ed") for token in tokens
    )
    return has_participle or not seen.isdisjoint(_telling())


@cache
def _telling() -> frozenset[str]:
    """Return the words that tell what somebody did or will do."""
    return _TOLD | entries("past_forms")


def telling_words(text: str, most: int = 3) -> list[str]:
    """Return the words of a text with the most promotional weight, in their order."""
    weights = fitted_weights(__package__, "weights.txt")
    words = dict.fromkeys(token for token in _tokens(text) if token[0].isalpha() and weights.get(token, 0.0) > 0)
    telling = sorted(words, key=lambda word: -weights[word])[:most]
    return [word for word in words if word in telling]


@lru_cache(maxsize=2)  # whether a block narrates is looked at before its features are
def _tokens(text: str) -> tuple[str, ...]:
    tokens = "\n".join(_TOKEN.findall(text, 0, _READ)).lower().replace("’", "'").split()
    return tuple(["0" if token[0].isdigit() else token for token in tokens])


@lru_cache(maxsize=2)  # likewise
def _signs(text: str) -> int:
    return len(signs_of_author(text[:_READ]))


def _shape(character: str) -> str:
    if not character.isalnum():
        return character.strip()
    return "digit" if character.isdigit() else "capital" if character.isupper() else "letter"
