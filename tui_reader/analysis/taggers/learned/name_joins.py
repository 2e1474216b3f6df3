"""Join mentions that are one name, of a person, a people or a body."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.learned.mentions import Mention, joined
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES

_PERSON, _ORGANISATION, _GROUP = (NAME_TYPES.index(kind) for kind in ("person", "org", "group"))
_DIRECTIONS = frozenset("North South East West Central Latin Northern Southern Eastern Western".split())
_LONGEST_DIRECTION = max(map(len, _DIRECTIONS)) + 1
_BODIES = frozenset("Army Authority Cabinet Congress Embassy Government Ministry Navy Parliament Police Senate".split())
_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"[’'](?:s\b|$)")


def whole_persons(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join a person's names that nothing but a blank parts: “Evo” and “Morales”.

    “Republican” and “Ana Ruiz” are not one name, nor is an office with who holds it.
    """

    def is_one(before: Mention, one: Mention) -> bool:
        is_near = text[before.end : one.start] == " " and text[one.start].isupper()
        return is_near and _type_of(before) == _type_of(one) == _PERSON and _is_name(text, before)

    return joined(mentions, is_one)


def _is_name(text: str, mention: Mention) -> bool:
    """Check whether all words of a mention can be names.

    No people, title, possessive or ordinary word can.
    """
    words = _WORD.findall(text, mention.start, mention.end)
    others = entries("groups") | entries("titles")
    return all(
        word[0].isupper() and word not in others and entries("ordinary_words").isdisjoint((word.lower(),))
        for word in words
    ) and not _POSSESSIVE.search(text, mention.start, mention.end)


def whole_peoples(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join the words of a people: “Latin” and “American”, “Costa” and “Rican”."""
    before: Mention | None = None
    for one in mentions:
        found = one
        if _type_of(one) == _GROUP:
            start = one.start
            word = text[max(start - _LONGEST_DIRECTION - 1, 0) : start].removesuffix(" ").rpartition(" ")[2]
            is_near = before is not None and before.end + 1 == one.start
            if before is not None and is_near and _is_half(text, before, one):
                found = replace(one, start=before.start)
                before = None
            elif word in _DIRECTIONS and (before is None or before.end <= start - len(word) - 1):
                found = replace(one, start=start - len(word) - 1)
        if before is not None:
            yield before
        before = found
    if before is not None:
        yield before


def _is_half(text: str, before: Mention, one: Mention) -> bool:
    """Check whether a direction stands before a people, or both are a listed people."""
    both = text[before.start : one.end]
    listed = entries("groups")
    return text[before.start : before.end] in _DIRECTIONS or both in listed or both.removesuffix("s") in listed


def bodies_of_peoples(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join a people with its body: “Iraqi” and “Ministry of Finance”."""
    before: Mention | None = None
    for one in mentions:
        found = one
        is_body = _type_of(one) == _ORGANISATION and not _BODIES.isdisjoint(_WORD.findall(text, one.start, one.end))
        if before is not None:
            if is_body and _type_of(before) == _GROUP and text[before.end : one.start] == " ":
                found = replace(one, start=before.start)
            else:
                yield before
        before = found
    if before is not None:
        yield before


def _type_of(mention: Mention) -> int:
    return int(mention.chances.argmax())
