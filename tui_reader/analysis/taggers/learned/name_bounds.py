"""Repair the ends of names: titles, split names, and joined names."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.function_words import PRONOUNS
from tui_reader.analysis.taggers.learned.mentions import Mention
from tui_reader.analysis.taggers.learned.name_marks import (
    parted,
    whole_words,
    without_closing_marks,
    without_opening_marks,
)
from tui_reader.analysis.taggers.learned.name_types import is_listed
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES

_ORGANISATION, _GROUP = (NAME_TYPES.index(kind) for kind in ("org", "group"))
_PREPOSITION = re.compile(r" (?:for|of|in|on|and|at|to)(?: the)?$")
_DIRECTIONS = frozenset("North South East West Central Latin Northern Southern Eastern Western".split())
_LONGEST_DIRECTION = max(map(len, _DIRECTIONS)) + 1
_TIE = re.compile(r"[-–](?:(?P<based>based )(?=.))?(?=.)")
_OWNED_HEAD = re.compile(r"[’'] ([A-Z]\w+)")
_NEXT_WORD = re.compile(r" (?:and [A-Z]\w{0,20} )?([A-Za-z]{1,20})")
_OFFICES = frozenset("Minister Ministers Secretary Commissioner Spokesman Spokeswoman Chief".split())
_PORTFOLIOS = frozenset(
    "Agriculture Commerce Culture Defence Defense Economy Education Energy Environment Finance Foreign Health Home Housing "
    "Information Interior Justice Labor Labour Prime Sports Tourism Trade Transport Transportation Treasury".split()
)
_DISTRICT = re.compile(r"D\. ?C\.?|DC")


def repaired(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the repaired mentions in text order."""
    for repair in (
        whole_words,
        without_opening_marks,
        parted,
        _apart,
        _whole_cities,
        _untitled,
        _without_offices,
        _with_heads,
        _whole_organisations,
        _whole_peoples,
        without_closing_marks,
    ):
        mentions = repair(text, mentions)
    yield from mentions


def _apart(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Split names at a hyphen if both parts are listed: “EU-Nigeria”.

    “Washington-based Organization of States” is split, too, if “Washington” is listed.
    """
    for one in mentions:
        tie = _TIE.search(text, one.start + 1, one.end)
        if tie is None or is_listed(text[one.start : one.end]) or not is_listed(text[one.start : tie.start()]):
            yield one
        elif tie["based"] or is_listed(text[tie.end() : one.end]):
            unsaid = (
                one.chances * 0 + one.chances.mean()
            )  # scores of the whole do not apply to a part; the gazetteers decide
            yield Mention(one.start, tie.start(), unsaid)
            yield Mention(tie.end(), one.end, one.chances if tie["based"] else unsaid)
        else:
            yield one


def _whole_cities(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join “Washington” and the “D.C.” behind it."""

    def is_one(before: Mention, one: Mention) -> bool:
        is_capital = text[before.start : before.end] == "Washington" and text[before.end : one.start] in (", ", " ")
        return is_capital and _DISTRICT.fullmatch(text, one.start, one.end) is not None

    return _joined(mentions, is_one)


def _untitled(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Remove titles from mentions, except from organisations such as “General Motors”.

    Mentions of a title or a pronoun alone are left out.
    """
    titles = entries("titles")
    for one in mentions:
        start = one.start
        while start < one.end:
            word, _, rest = text[start : one.end].partition(" ")
            if word not in titles:
                break
            start = one.end - len(rest.lstrip()) if rest else one.end
        if start < one.end and text[start : one.end].lower() not in PRONOUNS:
            yield one if _is_organisation(one) else replace(one, start=start)


def _without_offices(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out the “Interior” of “Interior Minister”, which is not a name by itself."""
    for one in mentions:
        behind = _NEXT_WORD.match(text, one.end)
        is_office = behind is not None and behind[1].capitalize() in _OFFICES
        if not (is_office and text[one.start : one.end] in _PORTFOLIOS):
            yield one


def _with_heads(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Extend a plural possessive by its head: “Residents’” to “Residents’ Group”."""
    reached = 0
    for one in mentions:
        if one.start < reached:
            continue
        head = _OWNED_HEAD.match(text, one.end) if _is_organisation(one) and text[one.end - 1] == "s" else None
        found = replace(one, end=head.end()) if head is not None and head[1] in entries("organisation_heads") else one
        reached = found.end
        yield found


def _whole_organisations(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join organisations at a preposition: “Centre for” and “River Convoy”.

    A preposition at the end of a name is removed.
    """

    def is_one(before: Mention, one: Mention) -> bool:
        between = text[before.end : one.start]
        goes_on = _PREPOSITION.search(text, before.start, before.end) is not None and between in (" ", " the ")
        return goes_on or (between in (" for ", " for the ") and _is_office(text, before) and _is_organisation(one))

    for one in _joined(mentions, is_one):
        yield _without_preposition(text, one)


def _joined(mentions: Iterable[Mention], is_one: Callable[[Mention, Mention], bool]) -> Iterator[Mention]:
    """Join neighbouring mentions that are one name, with the type of the first."""
    before: Mention | None = None
    for one in mentions:
        if before is not None and is_one(before, one):
            before = replace(before, end=one.end)
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _is_organisation(mention: Mention) -> bool:
    return int(mention.chances.argmax()) == _ORGANISATION


def _is_office(text: str, mention: Mention) -> bool:
    """Check whether a mention is an organisation with a known head: centre, ministry."""
    last = text[mention.start : mention.end].rpartition(" ")[2]
    return _is_organisation(mention) and last in entries("organisation_heads")


def _without_preposition(text: str, mention: Mention) -> Mention:
    ending = _PREPOSITION.search(text, mention.start, mention.end)
    return mention if ending is None else replace(mention, end=ending.start())


def _whole_peoples(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join a direction with the people behind it: “Latin” and “American”."""
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
