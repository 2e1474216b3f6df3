"""Find the markers of a clause, each with the words that show it.

A marker makes a careful reader want a source, or hardly want one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tui_reader.analysis.english import entries

_COUNTED = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|"
    r"Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_PREDICTION = re.compile(
    r"\b(?:will(?! (?:and|of|to|power)\b)|won['’]t|(?:is|are|was|were|['’]s|['’]re) (?:\w+ly )?(?:going to|set to|about to|likely to|"
    r"unlikely to|expected to|poised to|due to (?=[a-z]+\b(?<!the)(?<!a))|bound to|scheduled to|slated to|doomed to|destined to)|shall|"
    r"(?:is|are) (?:now )?(?:inevitable|imminent|looming))\b|\b\w+['’]ll\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly|ostensibly|presumably|rumou?red(?: to)?|"
    r"(?:is|are|was|were|been) (?:widely )?(?:said|believed|thought|understood|alleged|reported|considered|rumou?red|"
    r"suspected|assumed|presumed|feared|estimated) (?:to|that|of)\b|it is (?:widely )?(?:believed|thought|understood|feared|assumed)"
    r"|alleged|suspected|so it seems|seems? to|appears? to)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because(?: of)?|due to|led to|leading to|caus(?:ed|es|ing)|as a (?:result|consequence) of|resulted in|results in|thanks to|"
    r"owing to|driven by|fuell?ed by|triggered|sparked|therefore|thus|stems? from|contribut(?:ed|es) to|in response to)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:(?:the|its|his|her|their|our|['’]s|second|third|and|perhaps) most (?!of\b|people\b)\w+|(?<!at )least \w+|(?:the|its|his|her|their|['’]s) (?:\w+ )?(?:larg|bigg|high|low|great|strong|weak|long|short|old|young|"
    r"rich|poor|dead|fast|slow|bloodi|worst|best|few|tough|hard|new|late|heavi|busi|happi|small|tall|deep|clos)(?:i?est)?est\b|worst|best|"
    r"first (?:ever|time)|unprecedented|record)\b",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:never|always|every(?:one|body|thing)?|nobody|no one|none|all of|nothing|entire(?:ly)?|"
    r"completely|totally|only)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:many|most(?! \w+ly\b)(?= [a-z]+s\b| of\b)|several|some(?= [a-z]+s\b| of\b)|few(?:er)?|numerous|countless|various|(?:scores|dozens|hundreds|thousands|"
    r"millions|billions) of|a (?:large |small |growing |great )?(?:number|majority|handful|lot) of|much of|often|frequently|widely|"
    r"increasingly|largely|more and more)\b",
    re.IGNORECASE,
)
_COMPARISON = re.compile(
    r"\b(?:rose|risen|rising|fell|fallen|falling|grew|grown|growing|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|(?<!was )(?<!were )(?<!been )dropped|"
    r"dropping|declin(?:ed|es|ing)(?! to\b)|"
    r"doubled|tripled|halved|(?:up|down) from|(?:higher|lower|faster|slower|better|worse|larger|smaller|greater) than|"
    r"(?:more|less|fewer) (?:\w+ )?than(?! \d)|(?:more|less) likely|twice|times as)\b",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\b(?:(?:{_MONTH} )?(?:19|20)\d\d|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})\b")
# What is written with digits and measures nothing comes first, so that no number is read out of it.
_NUMBER = re.compile(
    rf"(?P<none>\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|\b(?:1[5-9]|20)\d\d(?:s|-\d\d)?\b(?![,.]\d)|"
    r"\b\d{1,2}(?::\d\d)? ?(?:a\.?m|p\.?m|o['’]clock)\b|\b\d+-year-olds?|, \d\d,|\b\d+(?:st|nd|rd|th)\b|\b\d+-\d+\b|"
    r"\b(?:No|Rep|H\.R|Channel|Route|Highway|Article|Section|Chapter|Title|Page|Season|Episode|Week|Day|Game)\.? \d+)"
    r"|(?P<estimate>\b(?:about|around|roughly|nearly|almost|(?:more|less|fewer) than|at least|up to|over|(?:an )?estimated|"
    r"approximately|some|as (?:many|much|few|little) as) (?:[$€£]\s?)?(?:\d[\d,.]{0,30}(?:\s?(?:%|per ?cent\b|(?:million|billion|trillion|bn|m|k)\b))?|"
    rf"a (?:third|quarter|half|dozen|million|hundred|thousand)\b|half\b|{_COUNTED}\b))"
    r"|(?P<percentage>\b\d[\d,.]{0,30}\s?(?:%|per ?cent\b|percentage points?\b)|\bby (?:a third|a quarter|a half|half|two[ -]thirds)\b|"
    r"\b(?:half|two-thirds|a third|a quarter|majority) (?:of|since|in)\b)"
    r"|(?P<amount>[$€£]\s?\d[\d,.]{0,30}(?:\s?(?:million|billion|trillion|bn|m|k)\b)?|\b\d[\d,]{0,30}(?:\.\d{1,30})?\s(?:million|billion|trillion|thousand)\b|"
    r"\b\d{1,3}(?:,\d{3}){1,10}\b)"
    rf"|(?P<count>\b\d+(?:\.\d+)?\b|\b{_COUNTED} (?!of\b)[a-z]+)",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"^\W*(?:he|she|they|it|his|her|the (?:sun|room|street|sky|crowd|door|house|morning|evening))\b", re.IGNORECASE
)
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")

_PATTERNS = (
    ("prediction", _PREDICTION),
    ("hedge", _HEDGE),
    ("cause", _CAUSE),
    ("comparison", _COMPARISON),
    ("superlative", _SUPERLATIVE),
    ("absolute", _ABSOLUTE),
    ("vague", _VAGUE),
    ("date", _DATE),
)
_LISTS = (("judgement", "loaded_words"), ("accusation", "accusation_words"))

RAISING: Final = (
    *(name for name, _ in _PATTERNS),
    "estimate",
    "percentage",
    "amount",
    "count",
    *(name for name, _ in _LISTS),
)
"""The markers that raise the strength of a statement."""

SCENE: Final = "scene"
"""The one sign that lowers it: a clause without another that opens with a pronoun or with what is seen around."""


def signs(clause: str) -> dict[str, str]:
    """Return the signs that ``clause`` shows, each with its first words."""
    found = dict(_found(clause))
    return found if found or not _SCENE.match(clause) else {SCENE: ""}


def _found(clause: str) -> Iterator[tuple[str, str]]:
    for name, expression in _PATTERNS:
        match = expression.search(clause)
        if match:
            yield name, match.group().strip()
    yield from _number(clause)
    words: list[str] = _WORDS.findall(clause.lower())
    for name, listed in _LISTS:
        phrase = _phrase(words, entries(listed))
        if phrase:
            yield name, phrase


def _number(clause: str) -> Iterator[tuple[str, str]]:
    """Yield the number that weighs most.

    An estimate comes before a percentage, then an amount, then a count.
    """
    kinds: dict[str, str] = {}
    for match in _NUMBER.finditer(clause):
        kinds.setdefault(match.lastgroup or "", match.group().strip())
    name = next((kind for kind in ("estimate", "percentage", "amount", "count") if kind in kinds), None)
    if name:
        yield name, kinds[name]


def _phrase(words: list[str], wanted: frozenset[str]) -> str | None:
    """The first word, or else the first pair of words, of a list that occurs."""
    single = next((word for word in words if word in wanted), None)
    return single or next((pair for a, b in pairwise(words) if (pair := f"{a} {b}") in wanted), None)
