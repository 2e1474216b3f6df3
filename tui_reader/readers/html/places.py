"""Measure the elements around the blocks of a page: their names and their text."""

import re
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

# Kinds of elements by words in classes and identifiers, which may be misleading.
_NAMES: Final = {
    "related": r"related|recommend|recirc|more[-_]|also|outbrain|taboola|trending|popular|teaser|latest|similar|read-?next"
    r"|up-?next|suggest|promo|card|carousel|slider",
    "newsletter": r"newsletter|subscri|sign-?up|opt-?in|paywall|donat|cta|callout|banner|advert|sponsor|affiliate|disclos"
    r"|(?:^|[\s_-])ads?(?:$|[\s_-])",
    "caption": r"caption|credit|photo|image|gallery|media|figure",
    "content": r"content|article|body|entry|post|story|main|text|page",
    "navigation": r"nav|menu|side-?bar|footer|header|toolbar|widget|cookie|consent|modal|popup|toc|pagination|pager|aside"
    r"|rail|skip",
    "comment": r"comment|disqus|respond|reply|share|sharing|social|follow|author|byline|bio(?:$|[\s_-])|tags?(?:$|[\s_-])",
}
# For names in lower case: with ``re.IGNORECASE`` each alternative would be tried at each character.
_PATTERNS: Final = tuple(re.compile(pattern) for pattern in _NAMES.values())
_TAGS: Final = ("main", "article", "section", "blockquote", "figure", "table")
_LEVELS: Final = 3
_FAR: Final = 12

PLACE_FEATURES: Final = (
    *(f"levels to {name}" for name in _NAMES),
    *(f"times {name}" for name in _NAMES),
    *(f"in {tag}" for tag in _TAGS),
    *("depth", "words in element"),
    *(
        f"{name}, {level} above"
        for level in range(1, _LEVELS + 1)
        for name in ("share of words", "blocks", "share of prose", "linked", "by readability", "by prose", "by either")
    ),
)


def names_say(element: "HtmlElement", what: str) -> bool:
    """Check whether names of an element are those of a kind of place.

    Names are its classes and its identifier; a kind is for example "newsletter".
    """
    return bool(_named(_names_of(element))[tuple(_NAMES).index(what)])


class Place:
    """An element with all elements around it, and counts of the text in it."""

    __slots__ = (
        *("around", "blocks", "by_either", "by_prose", "by_readability", "depth", "levels", "linked", "prose"),
        *("signature", "tag", "tags", "times", "words"),
    )

    def __init__(self, element: "HtmlElement", around: "Place | None") -> None:
        self.around = around
        self.tag = element.tag
        self.signature = (element.tag, element.get("class", ""))
        own = _named(_names_of(element))
        if around is None:
            self.depth = 0
            self.levels = [_FAR] * len(own)
            self.times = [0] * len(own)
            self.tags = [0] * len(_TAGS)
        else:
            self.depth = around.depth + 1
            self.levels = [1 if says else min(_FAR, far + 1) for says, far in zip(own, around.levels, strict=True)]
            self.times = list(map(add, own, around.times)) if any(own) else around.times
            self.tags = around.tags
            if element.tag in _TAGS:
                self.tags = [(element.tag == tag) + times for tag, times in zip(_TAGS, around.tags, strict=True)]
        self.words = self.linked = self.by_readability = self.by_prose = self.by_either = 0.0
        self.blocks = self.prose = 0

    def add_to(self, other: "Place") -> None:
        """Add the counts of this place to another place."""
        other.words += self.words
        other.linked += self.linked
        other.by_readability += self.by_readability
        other.by_prose += self.by_prose
        other.by_either += self.by_either
        other.blocks += self.blocks
        other.prose += self.prose

    def features(self, total: int) -> list[float]:
        """Return the features of a block's place, on a page of so many words."""
        row: list[float] = [*self.levels, *self.times, *self.tags, self.depth, self.words]
        place = self
        for _ in range(_LEVELS):
            place = place.around or place
            words = place.words or 1.0
            row += (place.words / total, place.blocks, place.prose / (place.blocks or 1))
            sums = (place.linked, place.by_readability, place.by_prose, place.by_either)
            row += (value / words for value in sums)
        return row


def find_places(elements: "Sequence[HtmlElement]") -> "list[Place]":
    """Return the place of each element.

    There is one for each element, and outer places are before inner ones.
    """
    places: dict[HtmlElement, Place] = {}
    for element in elements:
        path = []
        current: HtmlElement | None = element
        while current is not None and current not in places:
            path.append(current)
            current = current.getparent()
        for inner in reversed(path):
            outer = inner.getparent()
            places[inner] = Place(inner, places[outer] if outer is not None else None)
    return [places[element] for element in elements]


def add_up(places: "Sequence[Place]") -> None:
    """Add the counts of each place to all the places around it."""
    every: dict[Place, None] = {}
    for place in places:
        current: Place | None = place
        while current is not None and current not in every:
            every[current] = None
            current = current.around
    for place in sorted(every, key=lambda each: -each.depth):
        if place.around is not None:
            place.add_to(place.around)


def _names_of(element: "HtmlElement") -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


@lru_cache(maxsize=2000)
def _named(names: str) -> tuple[int, ...]:
    if len(names) == 1:
        return (0,) * len(_PATTERNS)
    names = names.lower()
    return tuple(int(pattern.search(names) is not None) for pattern in _PATTERNS)
