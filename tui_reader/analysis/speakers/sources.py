"""Find the name that is the head of a source."""

import re
from collections.abc import Sequence

from tui_reader.analysis.english import entries, table
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.relatives import is_body
from tui_reader.analysis.speakers.source_kinds import HEAD_ENDS, is_bill, is_one_person, without_possessive
from tui_reader.model import Entity, Span

# Behind these a name tells whom somebody belongs to, not who speaks: “a spokesman for Mercy Dale”.
_BELONGS = re.compile(
    r"\b(?:for|of|to|by|from|with|against|at|in|on|about|near|under|behind|between|and)\s+(?:the\s+)?$", re.IGNORECASE
)
# Behind these stand names that are examples: “a dozen groups, including Dale Bank, Tarn Ferries and others”.
_EXAMPLES = re.compile(r"\b(?:including|like|such as)\s", re.IGNORECASE)
# Words before a title.
_FORMER = frozenset("former late then outgoing current ex acting deputy vice".split())
POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
# The noun behind a name: “-era inspector”, “ Administration officials”.
_MODIFIED = re.compile(r"(?:-\w{1,20})?(?: [A-Z][\w'’.-]{0,30}){0,3} (?P<noun>[^\W\d_A-Z][\w'’-]*)")
# The same in a headline or the name of a body: “Dale Officials”, “the Norland Authority”.
_MODIFIED_CAPITAL = re.compile(r"(?: [A-Z][\w'’.-]{0,30}){0,2} (?P<noun>[A-Z][\w'’-]{1,30})")
# What stands between a name and the noun that it shares with another name: “ and Syrian defence ministries”, “ and allied forces”.
_SHARED = re.compile(
    r"(?:, (?:the )?[A-Z][\w'’.-]{0,30}(?: [A-Z][\w'’.-]{0,30}){0,3}){0,4},? (?:and|or)(?: the)?"
    r"(?P<name>(?: [A-Z][\w'’.-]{0,30}){0,4}) (?P<noun>[^\W\d_A-Z][\w'’-]*)"
)
# A number behind an adverb: “Roughly 51% of the guests”.
_SHARE_BEHIND = re.compile(r" \d|, \d[\d.,]{0,12}(?:%| per| \()")
_NO_NOUNS = frozenset("himself herself itself themselves also too alone then now later all both each".split())

# Characters of what is no name, but numbers something: “Q1”, “A12”.
_LONGEST_NUMBERED = 3

# A name that nobody found as one: “Farkas”, “the Upper Dale Post”.
_CAPITALS = re.compile(r"(?:the |The )?(?P<name>[A-Z][\w'’.-]*[^\Ws.](?: (?:of |the )?[A-Z][\w'’.-]*)*)(?=,| \(|$)")
# One behind a title, which may end in -s: “Gov. Peters”, “Councillor Ida Marsh (Dale)”.
_NAME = re.compile(r"(?P<name>[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’.-]{0,30}){0,3})(?=,| \(|$)")
# Between a name and the person whom it is said of: “ ”, “ Police Chief ”.
_TITLE = re.compile(r" (?:[A-Z][\w'’.-]{0,30} ){0,3}")
# Before the name of a body: whose it is. “Orlau’s Department of Parks”
_OWNER = re.compile(r"(?:the )?[\w.-]{1,30}['’]s?", re.IGNORECASE)
# “The owner of the quay, Baltzar Krag,”
_NAMED_BEHIND = re.compile(r", (?P<name>[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’.-]{0,30}){1,3}),?$")
# They open a sentence with a capital and are not names.
_NO_NAMES = frozenset(
    "here there what who whom whose which when where why how this that these those some many most one another all none "
    "nothing nobody everyone everybody someone somebody now then".split()
)


def head_of(text: str, source: Span, mentions: Mentions) -> Entity | None:
    """Return the entity that is the head of a source, or ``None``.

    A person takes precedence over an organisation. A name behind a preposition or before a possessive only describes the head: “Dale” in
    “the mayor of Dale”.
    """
    named = mentions.within(source.start, source.end)
    found = [
        entity
        for span, entity in named
        if _speaks(text, source, _with_place(span, entity, named), entity)
        and not _is_place_of_body(span, entity, named)
        and not _shares_noun(text, source, span, named)
        and not _is_before_person(text, span, named)
    ]
    persons = [entity for entity in found if entity.type == "person"]
    return next(iter(persons or found), None)


def _speaks(text: str, source: Span, span: Span, entity: Entity) -> bool:
    """Check whether the name at ``span`` is the head of ``source``."""
    before = _untitled(text[source.start : span.start])
    end = span.start + len(without_possessive(text[span.start : span.end]))
    if _BELONGS.search(before) or _modifies(text, end, source.end) or _modifies_body(text, end, source.end, entity):
        return False
    return entity.type == "person" or not before.strip() or _leads_to_name(before, entity)


def _is_place_of_body(span: Span, entity: Entity, named: Sequence[tuple[Span, Entity]]) -> bool:
    """Check whether a place stands right before the name of its body: “the Norway EPA”."""
    return entity.type == "place" and any(one.type == "org" and other.start == span.end + 1 for other, one in named)


def _with_place(span: Span, entity: Entity, named: Sequence[tuple[Span, Entity]]) -> Span:
    """Return the span of a body's name, with the place that stands right before it."""
    starts = (other.start for other, one in named if one.type == "place" and other.end + 1 == span.start)
    return Span(next(starts, span.start), span.end) if entity.type == "org" else span


def _untitled(before: str) -> str:
    """Return ``before`` without the title at its end.

    “critics of former President ” becomes “critics of ”.
    """
    words = before.split()
    kept = len(words) if before[-1:] == " " else 0
    while kept and _is_title(words[kept - 1]):
        kept -= 1
    return " ".join(words[:kept]) + " " if 0 < kept < len(words) else before


def _leads_to_name(before: str, entity: Entity) -> bool:
    """Check whether a body behind ``before`` is what speaks.

    Examples: “the Mercy Dale council”, “Dale’s Harbour Office”, “the owner, Dale Bank”.
    """
    if before.strip().lower() in {"the", "a", "an", "but", "and"}:
        return True
    if _OWNER.fullmatch(before.strip()):
        return entity.type == "org"
    return entity.type != "place" and before.rstrip().endswith(",") and _EXAMPLES.search(before) is None


def _modifies(text: str, start: int, end: int) -> bool:
    """Check whether a name that ends at ``start`` only modifies the noun behind it.

    Examples: “Reuters reporters”, “a Marsh-era inspector”, “Marsh’s lawyer”; but not “Marsh’s”, which is the source of a claim.
    """
    if possessive := POSSESSIVE.match(text, start, end):
        return possessive.end() < end
    modified = _MODIFIED.match(text, start, end)
    return modified is not None and _is_noun(modified["noun"])


def _modifies_body(text: str, start: int, end: int, entity: Entity) -> bool:
    """Check whether a place or a people only modifies a noun: “Norland Officials”.

    The name ends at ``start``, and the noun is in capitals.
    """
    modified = _MODIFIED_CAPITAL.match(text, start, end) if entity.type in ("place", "group") else None
    return modified is not None and modified["noun"].lower() in source_nouns()


def _is_noun(word: str) -> bool:
    """Check whether a word behind a name is the noun that the name modifies."""
    return not HEAD_ENDS.match(word) and word not in _NO_NOUNS


def _shares_noun(text: str, source: Span, name: Span, named: Sequence[tuple[Span, Entity]]) -> bool:
    """Check whether a name and the next one modify one noun.

    Example: “the Russian and Syrian defence ministries”. A person speaks beside what another name modifies: “Ida Marsh and Dale residents”, but not “the Marsh and Reske campaigns”.
    """
    shared = _SHARED.match(text, name.end, source.end)
    if shared is None or not _is_noun(shared["noun"]):
        return False
    entity = next(one for span, one in named if span == name)
    if not shared["name"]:
        return entity.type == "group" and text[name.start : name.end] in table("demonyms")
    if entity.type != "person" or text[source.start : name.start].lower().endswith("the "):
        return True
    return any(one.type == "person" and span.start == shared.start("name") + 1 for span, one in named)


def _is_before_person(text: str, name: Span, named: Sequence[tuple[Span, Entity]]) -> bool:
    """Check whether a name stands right before a person's: “Dale Police Chief Ida Marsh”."""
    return any(
        one.type == "person" and span.start > name.end and _TITLE.fullmatch(text, name.end, span.start)
        for span, one in named
    )


def bare_name(source: str) -> str | None:
    """Return the name in a source that is not an entity, by its capitals."""
    source = without_possessive(source)
    owner = _OWNER.match(source)
    behind = source[owner.end() :] if owner is not None else ""
    named = behind[1:] if behind.startswith(" ") else source
    match = _behind_title(named) or _CAPITALS.match(named)
    if match is not None and _SHARED.match(named, match.end()):
        return None
    if match is None and is_one_person(source):
        match = _NAMED_BEHIND.search(source)
    if match is None or is_bill(source):
        return None
    words = match["name"].lower().split()
    is_office = all(_is_title(word) or word == "General" for word in match["name"].split())
    is_word = len(words) == 1 and words[0] in entries("ordinary_words") and match["name"] not in entries("surnames")
    is_share = len(words) == 1 and _SHARE_BEHIND.match(named, match.end()) is not None and words[0].endswith("ly")
    is_numbered = len(words) == 1 and len(words[0]) <= _LONGEST_NUMBERED and words[0][-1:].isdigit()
    is_nobody = (
        is_numbered
        or is_office
        or is_word
        or is_share
        or (words[0] in _NO_NAMES and not is_body(match["name"]))
        or words[-1] in source_nouns()
    )
    return None if is_nobody else match["name"]


def _behind_title(source: str) -> re.Match[str] | None:
    """Match the name behind one title or more: “Councillor Marsh”."""
    words = source.split()
    titles = 0
    while titles < len(words) - 1 and _is_title(words[titles]):
        titles += 1
    if not titles or _is_title(words[titles]) or words[titles].lower().strip(",") in source_nouns():
        return None
    return _NAME.match(source, len(" ".join(words[:titles])) + 1)


def _is_title(word: str) -> bool:
    return word in _FORMER or word in entries("titles") or word.rstrip(".").capitalize() in entries("titles")
