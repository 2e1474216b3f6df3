"""Find the genre of an article.

Signs are what the page says of itself, its layout, its set phrases and its words.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from tui_reader.analysis.genre.filed import signs_of_filing
from tui_reader.analysis.genre.phrases import signs_of_phrases
from tui_reader.analysis.genre.shape import signs_of_shape
from tui_reader.analysis.genre.signs import NOTHING, Sign
from tui_reader.analysis.genre.style import signs_of_style
from tui_reader.analysis.layout import Voices
from tui_reader.language import other_language
from tui_reader.model import Article, Genre, GenreKind

__all__ = ["genre_of"]

LEAST: Final = 0.75
"""Least confidence of a genre that is shown: ``python -m training.fit_genre DATA`` prints how many are right above it."""

_MOST: Final = 0.98  # no sign is surer


def genre_of(article: Article, voices: Voices) -> Genre | None:
    """Return the genre of an article, ``None`` where no genre is sure enough.

    The signs count as independent, as in naive Bayes: their log odds are added up for each genre, and the confidence of a genre is its
    share of the odds of all genres and of no genre. The signs of words count only for a genre with other signs, or where no genre has
    other signs. ``voices`` are the passages of the article that are attributed as a whole.
    """
    found = [*signs_of_filing(article), *signs_of_shape(article, voices), *signs_of_phrases(article)]
    signs = [sign for sign in found if sign.share > NOTHING]
    kinds = {sign.kind for sign in signs}
    if other_language(article) is None:
        by_words = [sign for sign in signs_of_style(article) if sign.share > NOTHING]
        signs += [sign for sign in by_words if sign.kind in kinds or not kinds]
    odds = _odds(signs)
    if not odds:
        return None
    kind = max(odds, key=lambda each: odds[each])
    confidence = min(_MOST, odds[kind] / (1 + sum(odds.values())))
    if confidence < LEAST:
        return None
    speaking = sorted((sign for sign in signs if sign.kind == kind), key=lambda sign: -sign.share)
    return Genre(kind, confidence, tuple(dict.fromkeys(sign.reason for sign in speaking)))


def _odds(signs: Iterable[Sign]) -> dict[GenreKind, float]:
    """Return the odds of each genre with signs against no genre.

    A rule speaks once for a genre.
    """
    strongest: dict[tuple[GenreKind, str], float] = {}
    for sign in signs:
        at = (sign.kind, sign.reason.rule)
        strongest[at] = max(sign.share, strongest.get(at, 0.0))
    scores: dict[GenreKind, float] = defaultdict(float)
    for (kind, _), share in strongest.items():
        scores[kind] += math.log(share / (1 - share))
    return {kind: math.exp(score) for kind, score in scores.items()}
