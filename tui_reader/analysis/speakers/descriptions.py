"""Resolve descriptions to names of the article: “the engineer”, “the centre”."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from tui_reader.analysis.english import entries, table
from tui_reader.analysis.english.function_words import PREPOSITIONS
from tui_reader.analysis.english.source_nouns import is_somebody
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.source_kinds import without_possessive
from tui_reader.model import Entity, Span

_DEFINITE = re.compile(r"(?:the|this|that)\s+(?P<words>(?:[\w.'’-]+\s+){0,3}?[\w'’-]+)", re.IGNORECASE)
# “, the county engineer,” behind a name; a clause or a place tells no role.
_BEHIND = re.compile(
    r",\s+(?!(?:who|whom|whose|which|that|and|or|but|of|in|at|on|for|from|with|to|by|was|is|has|had|as|when|while|where|then)\b)"
    r"(?:(?:the|a|an|his|her|their|its)\s+)?(?P<words>[^,.;:\n“”\"]{3,70})"
)
# “The minister of transport, ” before one.
_APPOSED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?P<words>[a-z][\w’' -]{2,60}),\s(?:[A-Z][\w.]*\s){0,2}$"
)
_AGE = re.compile(r",\s+(?P<age>\d{1,3})(?=[,.])")
_HEAD = re.compile(r"(?<![\w'’-])[\w'’-]++(?=\s+(?:of|for|at|in|from|to|with|who|on)\b|$)")
_WORD = re.compile(r"[\w'’-]+")
_OWNED = re.compile(r"['’]s?$")
_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "dr": "doctor",
    "gen": "general",
    "prof": "professor",
}
# One word in two spellings, or two words for one office: “the centre” of the “Waterways Center”.
_SPELLINGS = {
    "attorney": "lawyer",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "congressman": "representative",
    "congresswoman": "representative",
    "policeman": "officer",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
    "defence": "defense",
    "theatre": "theater",
}


# Characters before a name in which the whole word before it fits: “engineer Dana Okafor”.
_WORD_LENGTH = 30
# Characters before a name in which “the minister of transport, ” is looked for.
_BEFORE = 90
# Letters of the shortest word of an organisation's name that it may be called by: “the bank”.
_SHORTEST = 4
# Of more than these who are called alike, the earlier ones are not asked for.
_MOST = 8


@lru_cache(maxsize=1024)  # a text calls a few people by a few words, again and again
def described_as(source: str) -> str | None:
    """Return the noun by which ``source`` describes somebody, lower case: “engineer” for “the county engineer”.

    It is ``None`` for a description that says itself whose or of what somebody is, and so refers to nobody before: “the company's
    engineer”, “the mayor of Dale”.
    """
    match = _DEFINITE.fullmatch(without_possessive(source.strip()))
    if match is None:
        return None
    *others, word = match["words"].lower().split()
    return None if any(other in PREPOSITIONS or _OWNED.search(other) for other in others) else word


class Roles:
    """The entities that each description was used for, in text order."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        called: dict[str, dict[str, tuple[int, Entity]]] = {}
        for span, entity in mentions:
            for word in _words_for(text, span, entity):
                called.setdefault(_SPELLINGS.get(word, word), {}).setdefault(entity.name, (span.start, entity))
        self._called = {word: list(entities.values()) for word, entities in called.items()}

    def holders(self, source: str, at: int) -> list[Entity]:
        """Return the latest entities, ``_MOST`` at most, that were described before ``at`` as ``source`` does."""
        word = described_as(source)
        if word is None:
            return []
        called = self._called.get(_SPELLINGS.get(word, word), [])
        before = bisect_left(called, at, key=lambda holder: holder[0])
        return [entity for _, entity in called[max(0, before - _MOST) : before]]


def _words_for(text: str, mention: Span, entity: Entity) -> Iterator[str]:
    """Yield the role words of ``entity``: beside a person's name, in an organisation's."""
    if entity.type == "person":
        yield from _behind(text, mention.end)
        yield from _before(text, mention.start)
        yield from _apposed(text, mention.start)
    elif entity.type == "org" or (entity.type == "place" and " " in entity.name):
        yield entity.name.lower().split()[-1]
        yield from table("called").get(entity.name.split()[-1], ())
        # Centres and universities are places to some taggers; of the other places only the last word tells what they are.
        if entity.type == "org" or not entries("organisation_heads").isdisjoint(entity.name.split()):
            words = _WORD.findall(entity.name)
            yield from (word.lower() for word in words if word[0].isupper() and len(word) >= _SHORTEST)


def _behind(text: str, end: int) -> Iterator[str]:
    age = _AGE.match(text, end)
    if age:
        yield f"{age['age']}-year-old"
        end = age.end()
    apposition = _BEHIND.match(text, end, end + 90)
    head = _HEAD.search(apposition["words"].strip()) if apposition else None
    if head:
        yield head.group().lower()


def _before(text: str, start: int) -> Iterator[str]:
    words = text[max(0, start - _WORD_LENGTH) : start].split()
    if words and text[start - 1] == " " and words[-1].isalpha() | words[-1].endswith("."):
        last = words[-1].rstrip(".").lower()
        yield _TITLES.get(last, last)


def _apposed(text: str, start: int) -> Iterator[str]:
    """Return the noun phrase before a name and a comma, if it means a person.

    “in the town, Pia Lund” has no such phrase.
    """
    apposed = _APPOSED.search(text, max(0, start - _BEFORE), start)
    head = _HEAD.search(apposed["words"]) if apposed else None
    if head and is_somebody(head.group().lower()):
        yield head.group().lower()
