"""Grades an assertion: its kind, whether it is hedged, how much one would want a source, and why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.analysis.lexicon import entries
from tui_reader.model import AssertionKind

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
_NUMBER = re.compile(
    r"(?:[$€£]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|bn|m|k)\b)?|\b\d[\d,.]*\s?(?:%|per ?cent|percent|percentage points)|"
    r"\b\d[\d,]*(?:\.\d+)?\s(?:million|billion|trillion|thousand)\b|\b\d{1,3}(?:,\d{3})+\b|\b(?!(?:1[5-9]|20)\d\d\b)\d+(?:\.\d+)?\b(?!(?:st|nd|rd|th)?[ ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|\bby (?:a third|a quarter|a half|half|two[ -]thirds)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand) [a-z]+"
    r"|\b(?:hundreds|thousands|millions|billions|dozens) of\b|\b(?:half|two-thirds|a third|a quarter|doubled|tripled|majority) (?:of|since|in)\b)",
    re.IGNORECASE,
)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(rf"\b(?:(?:{_MONTH} )?(?:19|20)\d\d|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})\b")
_LIGHT = re.compile(
    r"^\W*(?:he|she|they|it|his|her|the (?:sun|room|street|sky|crowd|door|house|morning|evening))\b", re.IGNORECASE
)
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Grade:
    """What ``grade`` says of one assertion; the fields are those of ``Assertion``."""

    kind: AssertionKind
    hedged: bool
    strength: float
    reasons: tuple[str, ...]


_BASE = 0.3
"""Strength of a plain statement. It and the weights below order statements on a screen; they claim no more than that."""

_WEIGHTS = {
    "prediction": 0.25,
    "judgement": 0.25,
    "accusation": 0.2,
    "number": 0.2,
    "cause": 0.15,
    "superlative": 0.15,
    "absolute": 0.15,
    "date": 0.1,
    "hedge": 0.1,
    "scene": -0.15,
}


def _phrases(listed: str, lowered: str) -> str | None:
    """The first word, or else the first phrase, of a list that occurs."""
    wanted = entries(listed)
    words: list[str] = _WORDS.findall(lowered)
    single = next((word for word in words if word in wanted), None)
    if single:
        return single
    return next((pair for a, b in pairwise(words) if (pair := f"{a} {b}") in wanted), None)


def _signs(clause: str) -> Iterator[tuple[str, str]]:
    """Yield what raises or lowers the strength, each with the words that show it."""
    lowered = clause.lower()
    for name, expression in (
        ("prediction", _PREDICTION),
        ("hedge", _HEDGE),
        ("cause", _CAUSE),
        ("superlative", _SUPERLATIVE),
        ("absolute", _ABSOLUTE),
        ("number", _NUMBER),
        ("date", _DATE),
    ):
        match = expression.search(clause)
        if match:
            yield name, match.group().strip()
    loaded = _phrases("loaded_words", lowered)
    if loaded:
        yield "judgement", loaded
    accused = _phrases("accusation_words", lowered)
    if accused:
        yield "accusation", accused


_NAMES = {"judgement": "loaded word", "absolute": "absolute word", "hedge": "hedge without a source"}


def grade(clause: str) -> Grade:
    """Return kind, hedge, strength and reasons of a clause in the narrator's voice."""
    signs = dict(_signs(clause))
    reasons = [f"{_NAMES.get(name, name)}: {words}" for name, words in signs.items()]
    if not signs and _LIGHT.match(clause):
        signs["scene"] = ""
    strength = _BASE + sum(_WEIGHTS[name] for name in signs)
    kind: AssertionKind = "prediction" if "prediction" in signs else "judgement" if "judgement" in signs else "fact"
    return Grade(kind, "hedge" in signs, round(min(1.0, max(0.05, strength)), 2), tuple(reasons))
