"""Reads names out of the encoder's scores, and settles over the document what they are."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tui_reader.analysis.learned.labels import NAME_TYPES
from tui_reader.analysis.learned.paths import best_path, log_probabilities, spans_of
from tui_reader.analysis.learned.reading import ReadWindow
from tui_reader.analysis.lexicon import entries
from tui_reader.analysis.speakers.sources import PRONOUNS
from tui_reader.analysis.tagger import Name
from tui_reader.model import EntityType

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.floating[Any]]

LISTED = 0.6
"""What a list that holds a name adds to the mean probability of its type; chosen on uner-ewt-dev and worldwide-dev."""

# What the probability of a person is taken times, and for an acronym: the corpora know fewer organisations and places than
# there are, so that the tagger takes for a person what it does not know. Chosen on worldwide-dev (typed .815 without them,
# .827 with them) and uner-ewt-dev (.787 and .790).
PERSON, ACRONYM = 0.37, 0.05
_LONGEST_ACRONYM = 6  # letters; longer ones are a name in a line of capitals

_LISTS: tuple[tuple[str, EntityType], ...] = (
    ("regions", "place"), ("cities", "place"), ("organisations", "org"), ("groups", "group"),
)  # fmt: skip
_PERSON, _ORGANISATION, _GROUP = (NAME_TYPES.index(kind) for kind in ("person", "org", "group"))
_PREPOSITION = re.compile(r" (?:for|of|in|on|and|at|to)(?: the)?$")
_DIRECTIONS = frozenset("North South East West Central Latin Northern Southern Eastern Western".split())
_LONGEST_DIRECTION = max(map(len, _DIRECTIONS)) + 1


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that is a name; ``chances`` are the probabilities of ``NAME_TYPES`` for it."""

    start: int
    end: int
    chances: "Vector"


def mentions_in(read: ReadWindow, dates: Sequence[Name]) -> Iterator[Mention]:
    """Yield the names of a window in text order, those left out that lie on a date."""
    import numpy as np

    logs = log_probabilities(read.scores.names)
    chances = np.exp(logs)
    of_types = chances[:, 1::2] + chances[:, 2::2]
    for first, last, _ in spans_of(best_path(logs)):
        if last <= read.window.known:
            continue
        start, end = read.window.words[first].start, read.window.words[last - 1].end
        at = bisect_left(dates, start, key=lambda date: date.end - 1)
        if at == len(dates) or dates[at].start >= end:
            yield Mention(start, end, of_types[first:last].mean(axis=0))


def settled(text: str, mentions: Iterable[Mention]) -> list[Name]:
    """Return names without titles, each form of a name with one type: the one that its mentions are together surest of."""
    kept = list(_whole_peoples(text, _whole_organisations(text, _untitled(text, mentions))))
    forms: dict[str, list[Vector]] = {}
    for one in kept:
        forms.setdefault(text[one.start : one.end], []).append(one.chances)
    types = {form: _type(form, sum(chances[1:], chances[0]) / len(chances)) for form, chances in forms.items()}
    return [Name(one.start, one.end, *types[text[one.start : one.end]]) for one in kept]


def _type(form: str, chances: "Vector") -> tuple[EntityType, float]:
    """The type of a form, with the lists that hold it taken into account, and how sure that is."""
    weighed = chances.copy()
    weighed[_PERSON] *= ACRONYM if 1 < len(form) <= _LONGEST_ACRONYM and form.isalpha() and form.isupper() else PERSON
    weighed *= chances.sum() / weighed.sum()
    for name, kind in _LISTS:
        if form in entries(name):
            weighed[NAME_TYPES.index(kind)] += LISTED
    best = int(weighed.argmax())
    return NAME_TYPES[best], min(float(weighed[best]), 1.0)


def _untitled(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Cut titles off, but for “General Motors”, and leave out what is nothing but a title, or a pronoun."""
    titles = entries("titles")
    for one in mentions:
        start = one.start
        while start < one.end:
            word, _, rest = text[start : one.end].partition(" ")
            if word not in titles:
                break
            start = one.end - len(rest.lstrip()) if rest else one.end
        if start < one.end and text[start : one.end].lower() not in PRONOUNS:
            yield one if int(one.chances.argmax()) == _ORGANISATION else replace(one, start=start)


def _whole_organisations(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join “Centre for” and “River Convoy”: a preposition at the end of a name says that it goes on, or is none of it."""
    before: Mention | None = None
    for one in mentions:
        found = one
        if before is not None:
            between = text[before.end : one.start]
            if _PREPOSITION.search(text, before.start, before.end) and between in (" ", " the "):
                found = replace(before, end=one.end)
            else:
                yield _without_preposition(text, before)
        before = found
    if before is not None:
        yield _without_preposition(text, before)


def _without_preposition(text: str, mention: Mention) -> Mention:
    ending = _PREPOSITION.search(text, mention.start, mention.end)
    return mention if ending is None else replace(mention, end=ending.start())


def _whole_peoples(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join “Latin” and “American”: a direction before a people is part of its name."""
    before: Mention | None = None
    for one in mentions:
        found = one
        if int(one.chances.argmax()) == _GROUP:
            start = one.start
            word = text[max(start - _LONGEST_DIRECTION - 1, 0) : start].removesuffix(" ").rpartition(" ")[2]
            if before is not None and text[before.start : before.end] in _DIRECTIONS and before.end + 1 == one.start:
                found = replace(one, start=before.start)
                before = None
            elif word in _DIRECTIONS and (before is None or before.end <= start - len(word) - 1):
                found = replace(one, start=start - len(word) - 1)
        if before is not None:
            yield before
        before = found
    if before is not None:
        yield before
