"""Scores names by their spans and types."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from benchmarks.scoring.counting import Figures, Tally
from benchmarks.scoring.pairing import Alignment, Entry, pairs, text_of

_ARTICLE: Final = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?$")

Typed = tuple[int, int, str]


def score_entities(gold: Sequence[Entry], predicted: Sequence[Entry], types: Collection[str]) -> Figures:
    """Return ``typed`` (span and type), ``untyped`` (span alone), and the figures of each type.

    Leading articles and the endings of possessives are cut on both sides, for corpora differ about them. A prediction that touches a
    gold name of another type than ``types`` is not counted. A gold name may list other types that are right, too, as ``alt``.
    """
    typed, untyped = Tally(), Tally()
    by_type = {each: Tally() for each in sorted(types)}
    for want, got in pairs(gold, predicted):
        right = set(_gold_names(want, types))
        shown = set(_predicted_names(want, got, types)) if got else set()
        typed.add(shown, right)
        untyped.add({name[:2] for name in shown}, {name[:2] for name in right})
        for each, tally in by_type.items():
            tally.add({name for name in shown if name[2] == each}, {name for name in right if name[2] == each})
    figures = {each: tally.figures() for each, tally in by_type.items()}
    return {"typed": typed.figures(), "untyped": untyped.figures(), **figures}


def _gold_names(gold: Entry, types: Collection[str]) -> Iterator[Typed]:
    for one in gold["entities"]:
        if (kind := one["type"].lower()) in types:
            yield (*_trimmed(gold["text"], one["start"], one["end"]), kind)


def _predicted_names(gold: Entry, predicted: Entry, types: Collection[str]) -> Iterator[Typed]:
    text = gold["text"]
    carried = Alignment(text_of(predicted), text)
    uncounted = [(one["start"], one["end"]) for one in gold["entities"] if one["type"].lower() not in types]
    also = {
        _trimmed(text, one["start"], one["end"]): (one["type"].lower(), one.get("alt", ())) for one in gold["entities"]
    }
    for one in predicted["entities"]:
        kind = one["type"].lower()
        for span in one["mentions"] if kind in types else ():
            if not (characters := carried.characters(*span)):
                continue
            start, end = min(characters), max(characters) + 1
            if not any(first < end and start < last for first, last in uncounted):
                where = _trimmed(text, start, end)
                right, others = also.get(where, (kind, ()))
                yield (*where, right if kind in others else kind)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    article = _ARTICLE.match(text[start:end])
    if article and article.end() < end - start:
        start += article.end()
    ending = _POSSESSIVE.search(text[start:end])
    if ending and ending.start():
        end = start + ending.start()
    return start, end
