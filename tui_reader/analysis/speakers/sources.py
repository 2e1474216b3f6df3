"""Read a source: the name in it that speaks, or its kind without a name."""

import re

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.function_words import PRONOUNS
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Entity, Span, SpeakerKind

_SINGULAR = frozenset("he she him her his who i you himself herself".split())
# Behind these a name tells whom somebody belongs to, not who speaks: “a spokesman for Mercy Dale”.
_BELONGS = re.compile(
    r"\b(?:for|of|to|by|from|with|against|at|in|on|about|near|under|behind|between|and)\s+(?:the\s+)?$", re.IGNORECASE
)
# Words before a title.
_FORMER = frozenset("former late then outgoing current ex acting deputy vice".split())
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_HEAD_ENDS = re.compile(
    r",|\b(?:for|of|from|with|in|at|on|by|to|and|or|who|which|that|about|near|familiar|close|briefed|seen)\b"
)
_NUMBERED = re.compile(r"(?:a|an|one|two|three|four|five|six|another|several|some|the|some of the)\b", re.IGNORECASE)


# A name that nobody found as one: “Farkas”, “the Upper Dale Post”.
_CAPITALS = re.compile(r"(?:the |The )?(?P<name>[A-Z][\w'’.-]*[^\Ws.](?: (?:of |the )?[A-Z][\w'’.-]*)*)(?=,|$)")


# They open a sentence with a capital and are no names.
_NO_NAMES = frozenset(
    "here there what who whom whose which when where why how this that these those some many most one another all none "
    "nothing nobody everyone everybody someone somebody now then".split()
)
# People who speak for others without a name, however many they are; other plurals are a group.
_ALWAYS_UNNAMED = frozenset("officials sources aides advisers insiders staffers diplomats spokesmen executives".split())


def is_one_person(source: str) -> bool:
    """Check whether ``source`` is one unnamed person: “a spokesman for John Reed”."""
    lowered = source.lower()
    ends = _HEAD_ENDS.search(lowered)
    words = _WORD.findall(lowered[: ends.start()] if ends and ends.start() else lowered)
    return bool(words) and source_nouns(singular=True).get(words[-1]) == "unnamed"


def head_of(text: str, source: Span, mentions: Mentions) -> Entity | None:
    """Return the entity whose name in ``source`` speaks, or ``None`` where none does.

    A person wins over an organisation; a name behind a preposition or before a possessive only says who somebody is.
    """
    found = [
        entity for span, entity in mentions.within(source.start, source.end) if _speaks(text, source, span, entity)
    ]
    persons = [entity for entity in found if entity.type == "person"]
    return next(iter(persons or found), None)


def _speaks(text: str, source: Span, span: Span, entity: Entity) -> bool:
    """Check whether the name at ``span`` is the head of ``source``."""
    before = _untitled(text[source.start : span.start])
    if _POSSESSIVE.match(text, span.end, source.end) or _BELONGS.search(before):
        return False
    if _noun_follows(text, span.end, source.end):
        return False
    return entity.type == "person" or not before.strip() or _leads_to_name(before)


def _untitled(before: str) -> str:
    """Return ``before`` without the title at its end.

    “critics of former President ” becomes “critics of ”.
    """
    words = before.split()
    kept = len(words) if before[-1:] == " " else 0
    while kept and (words[kept - 1] in _FORMER or words[kept - 1].rstrip(".").capitalize() in entries("titles")):
        kept -= 1
    return " ".join(words[:kept]) + " " if 0 < kept < len(words) else before


def kind_of_entity(entity: Entity) -> SpeakerKind:
    """Return the kind of a source that is resolved to ``entity``."""
    if entity.type == "group":
        return "collective"
    return "document" if entity.type == "work" else "named"


def _leads_to_name(before: str) -> bool:
    """Check whether an organisation behind ``before`` is what speaks: “the Mercy Dale council”, “officials at”."""
    return before.strip().lower() in {"the", "a", "an", "but", "and"} or before.rstrip().endswith(",")


def _noun_follows(text: str, start: int, end: int) -> bool:
    """Check whether a name only modifies the noun behind it: “Reuters reporters”."""
    match = _WORD.match(text[start:end].lstrip())
    return match is not None and match.group().islower() and not _HEAD_ENDS.match(match.group())


def bare_name(source: str) -> str | None:
    """Return the name that ``source`` is by its capitals, if it is not an entity."""
    match = _CAPITALS.match(source)
    if match is None:
        return None
    words = match["name"].lower().split()
    return None if words[0] in _NO_NAMES or words[-1] in source_nouns() else match["name"]


def kind_of(source: str) -> SpeakerKind:
    """Return the kind of a source that is not resolved to a name."""
    lowered = source.lower()
    if lowered in PRONOUNS:
        return "unnamed" if lowered in _SINGULAR else "collective"
    ends = _HEAD_ENDS.search(lowered)
    words = _WORD.findall(lowered[: ends.start()] if ends and ends.start() else lowered)
    for word in reversed(words):
        kind = source_nouns().get(word)
        if kind == "unnamed" and word not in source_nouns(singular=True) and not _NUMBERED.match(lowered):
            return "unnamed" if word in _ALWAYS_UNNAMED else "collective"
        if kind is not None:
            return kind
    return "collective" if words and words[-1].endswith("s") else "unnamed"
