"""Recognise the genre by the shares of kinds of words.

Their weights were fitted on texts of each genre by ``training/fit_genre.py``.
"""

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, get_args

from tui_reader.analysis.english.style_words import STYLE_WORDS
from tui_reader.analysis.fitted_weights import fitted_weights
from tui_reader.analysis.genre.signs import Sign
from tui_reader.model import Article, GenreKind, Reason

STYLE_WEIGHTS: Final = "style.txt"
LOOKED_AT: Final = 30_000
"""Characters at the beginning of an article of which the words are counted."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|[?!“”\"‘]")
_FEWEST: Final = 80  # words, below which shares say little
LEAST: Final = 0.6  # a chance below it says nothing
_GROUP_OF: Final = {word: name for name, words in STYLE_WORDS.items() for word in words.split()}
SIGNS: Final = (*STYLE_WORDS, "numbers", "names", "short", "length")


def style(text: str) -> dict[str, float] | None:
    """Return roots of the shares of kinds of words.

    It is ``None`` for a text with too few words. ``names`` are capitalised words behind a word in lower case, ``short`` words with an
    apostrophe; ``length`` is the mean length of words.
    """
    words = _WORD.findall(text[:LOOKED_AT])
    if len(words) < _FEWEST:
        return None
    counts = Counter(_GROUP_OF.get(word.lower().replace("’", "'"), "") for word in words)
    counts["numbers"] = sum(word[0].isdigit() for word in words)
    counts["names"] = sum(word[0].isupper() and before[0].islower() for before, word in itertools.pairwise(words))
    counts["short"] = sum("'" in word or "’" in word for word in words)
    found = {name: math.sqrt(counts[name] / len(words)) for name in SIGNS}
    return found | {"base": 1.0, "length": sum(map(len, words)) / len(words) / 10}


def chances(signs: Mapping[str, float], weights: Mapping[str, float]) -> dict[GenreKind, float]:
    """Return the probability of each genre that has weights, by the signs of ``style``."""
    kinds: list[GenreKind] = [kind for kind in get_args(GenreKind) if f"{kind} base" in weights]
    scores = {kind: sum(weights.get(f"{kind} {name}", 0.0) * value for name, value in signs.items()) for kind in kinds}
    highest = max(scores.values())
    odds = {kind: math.exp(score - highest) for kind, score in scores.items()}
    total = sum(odds.values())
    return {kind: each / total for kind, each in odds.items()}


def signs_of_style(article: Article) -> Iterator[Sign]:
    """Yield the sign of the genre that the words make likely, if any."""
    signs = style(article.text)
    if signs is None:
        return
    found = chances(signs, fitted_weights(__package__, STYLE_WEIGHTS))
    kind = max(found, key=lambda each: found[each])
    if found[kind] >= LEAST:
        yield Sign(kind, Reason("genre.words"))
