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
# Behind these stand names that are examples: “a dozen groups, including Dale Bank, Tarn Ferries and others”.
_EXAMPLES = re.compile(r"\b(?:including|like|such as)\s", re.IGNORECASE)
# Words before a title.
_FORMER = frozenset("former late then outgoing current ex acting deputy vice".split())
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_POSSESSIVE_END = re.compile(r"(?:(?<=s)['’]|['’]s)$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# The noun behind a name: “-era inspector”, “ Administration officials”.
_MODIFIED = re.compile(r"(?:-\w{1,20})?(?: [A-Z][\w'’.-]{0,30}){0,3} (?P<noun>[^\W\d_A-Z][\w'’-]*)")
_NO_NOUNS = frozenset("himself herself itself themselves also too alone then now later all both each".split())
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


def head_noun(source: str) -> str:
    """Return the last word before a preposition or a clause, lower case.

    Example: “spokesman” of “A spokesman for John Reed”. It is empty where there is no such word.
    """
    words = _head_words(source)
    return words[-1] if words else ""


def _head_words(source: str) -> list[str]:
    lowered = source.lower()
    ends = _HEAD_ENDS.search(lowered)
    return _WORD.findall(lowered[: ends.start()] if ends and ends.start() else lowered)


def is_one_person(source: str) -> bool:
    """Check whether ``source`` is one unnamed person: “a spokesman for John Reed”."""
    return source_nouns(singular=True).get(head_noun(source)) == "unnamed"


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
    if _BELONGS.search(before) or _modifies(text, span.end, source.end):
        return False
    return entity.type == "person" or not before.strip() or _leads_to_name(before, entity)


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


def _leads_to_name(before: str, entity: Entity) -> bool:
    """Check whether a body behind ``before`` is what speaks.

    Examples: “the Mercy Dale council”, “the owner, Dale Bank”.
    """
    if before.strip().lower() in {"the", "a", "an", "but", "and"}:
        return True
    return entity.type != "place" and before.rstrip().endswith(",") and _EXAMPLES.search(before) is None


def _modifies(text: str, start: int, end: int) -> bool:
    """Check whether a name that ends at ``start`` only modifies the noun behind it.

    Examples: “Reuters reporters”, “a Marsh-era inspector”, “Marsh’s lawyer”; but not “Marsh’s”, which is the source of a claim.
    """
    if possessive := _POSSESSIVE.match(text, start, end):
        return possessive.end() < end
    modified = _MODIFIED.match(text, start, end)
    return modified is not None and not _HEAD_ENDS.match(modified["noun"]) and modified["noun"] not in _NO_NOUNS


def bare_name(source: str) -> str | None:
    """Return the name that ``source`` is by its capitals, if it is not an entity."""
    match = _CAPITALS.match(without_possessive(source))
    if match is None:
        return None
    words = match["name"].lower().split()
    return None if words[0] in _NO_NAMES or words[-1] in source_nouns() else match["name"]


def without_possessive(source: str) -> str:
    """Return a source without the ending of a possessive: “Ruth Weld’s”."""
    return _POSSESSIVE_END.sub("", source)


def kind_of(source: str) -> SpeakerKind:
    """Return the kind of a source that is not resolved to a name."""
    lowered = source.lower()
    if lowered in PRONOUNS:
        return "unnamed" if lowered in _SINGULAR else "collective"
    words = _head_words(source)
    for word in reversed(words):
        kind = source_nouns().get(word)
        if kind == "unnamed" and word not in source_nouns(singular=True) and not _NUMBERED.match(lowered):
            return "unnamed" if word in _ALWAYS_UNNAMED else "collective"
        if kind is not None:
            return kind
    return "collective" if words and words[-1].endswith("s") else "unnamed"
