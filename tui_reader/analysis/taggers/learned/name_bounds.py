"""Repair the ends of names: titles, split names, and joined names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.function_words import PRONOUNS
from tui_reader.analysis.taggers.learned.mentions import Mention, joined
from tui_reader.analysis.taggers.learned.name_joins import bodies_of_peoples, whole_peoples, whole_persons
from tui_reader.analysis.taggers.learned.name_marks import (
    are_two,
    parted,
    whole_words,
    without_closing_marks,
    without_opening_marks,
)
from tui_reader.analysis.taggers.learned.name_places import cities_and_states, whole_cities
from tui_reader.analysis.taggers.learned.name_types import is_listed
from tui_reader.analysis.taggers.learned.name_words import without_bare_heads, without_common_words, without_offices
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES
from tui_reader.analysis.text.spans import excerpt
from tui_reader.model import Reason, Span

_ORGANISATION, _PERSON, _PLACE = (NAME_TYPES.index(kind) for kind in ("org", "person", "place"))
_BASED = "-based"
_PREPOSITION = re.compile(r" (?:for|of|in|on|and|at|to)(?: the)?$")
_TIE = re.compile(r"[-–](?:(?P<based>based )(?=.))?(?=.)")
_OWNED_HEAD = re.compile(r"[’'] ([A-Z]\w+)")


def repaired(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the repaired mentions in text order, each with the repairs that moved its ends."""
    for rule, repair in _REPAIRS:
        before = list(mentions)
        mentions = list(_explained(text, rule, before, repair(text, before)))
    yield from mentions


def _explained(text: str, rule: str, before: Sequence[Mention], behind: Iterable[Mention]) -> Iterator[Mention]:
    """Yield repaired mentions, with ``rule`` as a reason of those that were moved.

    ``before`` are the mentions as they were, in text order like the others.
    """
    at = 0
    for one in behind:
        while at < len(before) - 1 and before[at].end <= one.start:
            at += 1
        was = before[at]
        if (was.start, was.end) == (one.start, one.end):
            yield one
        else:
            forms = (excerpt(text, Span(was.start, was.end)), excerpt(text, Span(one.start, one.end)))
            yield replace(one, reasons=(*was.reasons, Reason(rule, forms)))


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


def _without_seats(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Cut names before “-based”: what they name is a place."""
    for one in mentions:
        if text.endswith(_BASED, one.start + 1, one.end):
            place = one.chances * 0
            place[_PLACE] = one.chances.sum()
            yield Mention(one.start, one.end - len(_BASED), place)
        else:
            yield one


def _beside_employers(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Split a person from the organisation behind: “Ida Marsh of Dale Hospital”."""
    for one in mentions:
        name, _, employer = text[one.start : one.end].partition(" of ")
        is_person = int(one.chances.argmax()) == _PERSON
        is_body = employer in entries("organisations") or employer.rpartition(" ")[2] in entries("organisation_heads")
        if is_person and " " in name and is_body:
            organisation = one.chances * 0
            organisation[_ORGANISATION] = one.chances.sum()
            yield replace(one, end=one.start + len(name))
            yield Mention(one.end - len(employer), one.end, organisation)
        else:
            yield one


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


def _names_alone(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Remove titles from mentions, and leave out titles, offices and general terms."""
    yield from without_bare_heads(text, without_offices(text, _untitled(text, mentions)))


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
        whole = text[before.start : one.end]
        if goes_on and whole.count(" and ") == 1 and are_two(whole, int(before.chances.argmax())):
            return False
        return goes_on or (between in (" for ", " for the ") and _is_office(text, before) and _is_organisation(one))

    for one in joined(mentions, is_one):
        yield _without_preposition(text, one)


def _is_organisation(mention: Mention) -> bool:
    return int(mention.chances.argmax()) == _ORGANISATION


def _is_office(text: str, mention: Mention) -> bool:
    """Check whether a mention is an organisation with a known head: centre, ministry."""
    last = text[mention.start : mention.end].rpartition(" ")[2]
    return _is_organisation(mention) and last in entries("organisation_heads")


def _without_preposition(text: str, mention: Mention) -> Mention:
    ending = _PREPOSITION.search(text, mention.start, mention.end)
    return mention if ending is None else replace(mention, end=ending.start())


_REPAIRS: Final = (
    ("name.end.apostrophe", whole_words),
    ("name.end.opening-mark", without_opening_marks),
    ("name.end.parted", parted),
    ("name.end.hyphen", _apart),
    ("name.end.seat", _without_seats),
    ("name.end.employer", _beside_employers),
    ("name.end.city", whole_cities),
    ("name.end.state", cities_and_states),
    ("name.end.kind", without_common_words),
    ("name.end.title", _names_alone),
    ("name.end.head", _with_heads),
    ("name.end.preposition", _whole_organisations),
    ("name.end.people", whole_peoples),
    ("name.end.body-of-people", bodies_of_peoples),
    ("name.end.closing-mark", without_closing_marks),
    ("name.end.whole-person", whole_persons),
)
"""The repairs in their order, each with the rule that names it as a reason."""
