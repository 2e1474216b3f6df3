"""Find the head noun and the kind of a source without a name."""

import re

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.function_words import PRONOUNS
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.model import Entity, SpeakerKind

_SINGULAR = frozenset("he she him her his who i you himself herself".split())
_POSSESSIVE_END = re.compile(r"(?:(?<=s)['’]|['’]s)$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
HEAD_ENDS = re.compile(
    r",|(?<![\w-])(?:for|of|from|with|in|at|on|by|to|and|or|who|which|that|about|near|over|under|aged|against|without|outside|inside|"
    r"across|between|familiar|close|briefed|seen|itself|himself|herself|themselves)(?![\w-])"
)
# What counts a part of those who speak: “two of the people”, “some of its officials”.
_PART_OF = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|both|all|each|none|half|a few|dozens|members?) of "
    r"(?=(?:the|these|those|its|his|her|their|our|[A-Z][\w’'-]*['’]s) )",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:a|an|one|two|three|four|five|six|another|several)\b", re.IGNORECASE)
# The names before the last one that modifies the head: “The Russian and ”.
_NAMES_BEFORE = re.compile(
    r"(?:[a-z-]{1,20} ){0,3}(?:The )?[A-Z][\w'’.-]{0,30}(?:(?:, (?:the )?| )[A-Z][\w'’.-]{0,30}){0,6},? (?:and|or) (?:the )?(?=[A-Z])"
)
# Ends of words for many people, and of shares of them: “fishermen”, “four in ten”, “sixty per cent”.
_PLURALS = ("s", "men", "women", "folk", "people", "children")
_FRACTIONS = frozenset("ten five four three half third quarter cent percent majority neither both most".split())
# A bill or a measure: “SB 1015”, “Measure FF”, “Proposition 22”.
_BILL = re.compile(
    r"(?:[Tt]he )?(?:(?:(?:Senate |House |Assembly )?(?:Bill|Resolution)|Executive Order|Section|Article|Title|Chapter|Amendment|Act) \d[\w.-]*"
    r"|(?:Measure|Prop\.?|Proposition) (?:\d[\w.-]*|[A-Z]{1,2})|(?:[SHA][BRJ]{0,2}|[SH]\.(?:[BRJ]\.){0,2}) ?\d[\w.-]*)"
)
# People who speak for others without a name, however many they are; other plurals are a group.
_ALWAYS_UNNAMED = frozenset("officials sources aides advisers insiders staffers diplomats spokesmen executives".split())


def head_noun(source: str) -> str:
    """Return the head noun of a source: its last word before a preposition or clause.

    Example: “spokesman” of “A spokesman for John Reed”. It is empty where there is no such word.
    """
    words = _head_words(source)
    return words[-1] if words else ""


def _head_words(source: str) -> list[str]:
    lowered = without_part(source).lower()
    ends = HEAD_ENDS.search(lowered)
    return _WORD.findall(lowered[: ends.start()] if ends and ends.start() else lowered)


def is_bill(source: str) -> bool:
    """Check whether a source is a bill or a measure by its number: “SB 1015”."""
    return _BILL.fullmatch(source) is not None


def without_part(source: str) -> str:
    """Return a source without the words that count a part: “two of ”."""
    return _PART_OF.sub("", source, count=1) if _PART_OF.match(source) else source


def is_one_person(source: str) -> bool:
    """Check whether ``source`` is one unnamed person: “a spokesman for John Reed”."""
    return source_nouns(singular=True).get(head_noun(source)) == "unnamed"


def kind_of_entity(entity: Entity) -> SpeakerKind:
    """Return the kind of a source that is resolved to ``entity``."""
    if entity.type == "group":
        return "collective"
    return "document" if entity.type == "work" else "named"


def without_possessive(source: str) -> str:
    """Return a source without the ending of a possessive: “Ruth Weld’s”."""
    return _POSSESSIVE_END.sub("", source)


def kind_of(source: str) -> SpeakerKind:
    """Return the kind of a source that is not resolved to a name."""
    source = without_possessive(source)
    lowered = source.lower()
    if lowered in PRONOUNS:
        return "unnamed" if lowered in _SINGULAR else "collective"
    words = _head_words(_NAMES_BEFORE.sub("", source, count=1).lower())
    for count in (2, 1):
        kind = source_nouns().get(" ".join(words[-count:])) if len(words) >= count else None
        if kind is not None:
            return _counted(kind, words[-1], lowered)
    if words and (
        words[0] == "those"
        or words[-1].endswith(_PLURALS)
        or words[-1] in _FRACTIONS
        or words[-1].capitalize() in entries("organisation_heads")
    ):
        return "collective"
    for word in reversed(words):
        if (kind := source_nouns().get(word)) is not None:
            return _counted(kind, word, lowered)
    return "document" if is_bill(source) else "unnamed"


def _counted(kind: SpeakerKind, noun: str, source: str) -> SpeakerKind:
    """Return the kind of people called ``noun``.

    They are a group unless they are counted or speak for others.
    """
    is_group = kind == "unnamed" and noun not in source_nouns(singular=True) and not _NUMBERED.match(source)
    return "collective" if is_group and noun not in _ALWAYS_UNNAMED else kind
