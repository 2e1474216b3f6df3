"""Find the numbers of a clause that measure something, each with its kind."""

import re
from collections.abc import Collection
from typing import Final

from tui_reader.analysis.english.months import MONTHS
from tui_reader.analysis.english.number_words import TEENS, TENS, UNITS

_NUMBER_WORDS: Final = f"{UNITS}|{TEENS}|{TENS}|hundred|thousand"
_TRIGGERS: Final = frozenset(
    (
        *_NUMBER_WORDS.split("|"),
        *"one million billion dozen half third quarter fifth tenth tenths thirds twice once every majority".split(),
    )
)
_COUNTED: Final = rf"(?:{_NUMBER_WORDS})"
_ANY: Final = rf"(?:\d[\d,.]{{0,30}}|{_COUNTED})"
_UNIT: Final = r"(?:million|billion|trillion|bn|m|k)\b"
_MONTH: Final = rf"(?:{MONTHS})"
_DATE: Final = re.compile(rf"\b(?:(?:{_MONTH} )?(?:19|20)\d\d|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})\b")
# Each alternative begins with a word, a comma or a currency, so that it is tried nowhere else, least of all inside of words.
# What is written with digits and measures nothing comes first, so that no number is read out of it: dates, times, ages, scores,
# numbers of models, versions, houses, rooms and chapters.
_NUMBER: Final = re.compile(
    r"(?:(?<!\w)(?=\w)|(?=[,$€£]))(?:"
    rf"(?P<none>\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|\b(?:1[5-9]|20)\d\d(?:s|-\d\d)?\b(?![,.]\d)|"
    r"\b\d{1,2}(?::\d\d)? ?(?:a\.?m|p\.?m|o['’]clock)\b|\b\d{1,2}[:.]\d\d\b(?! ?%)|\b\d{1,3}-year-olds?|, \d\d(?=[,.])|\baged \d+|\b(?:is|was) \d\d(?=\.?$)|"
    r"\b\d{1,9}(?:st|nd|rd|th)\b|\b\d{1,3} ?[-–] ?\d{1,3}\b|\b\d{1,3} to \d{1,3}\b(?= (?:on|in|at|against|to)\b|\W*$)|"
    r"\b(?:No|Rep|H\.R|Channel|Route|Highway|Article|Section|Chapter|Title|Page|Season|Episode|Week|Day|Game|Room|Gate|Line|Version|Level|Step|Part|Figure|"
    r"Table|Volume|Grade|Phase|District|Group|Class|Port|Car)\.? \d+|\bv\d|(?-i:\b(?!Some|Over|About|Only|Nearly|Almost|Around|Up|At|In|The|Of|To|By|For|With|And|But)"
    r"[A-Z][a-z]{2,20} \d{1,3}\b(?!\.\d|[,\d]|\s?(?:%|per|[a-z]+s\b)))|\b\d{1,4} (?-i:[A-Z])\w+ (?:Road|Street|Lane|Avenue|Row|Drive))"
    rf"|(?P<fraction>\b(?:one|{UNITS}|\d+) (?:in|out of) (?:\w+ )?(?:{UNITS}|ten|\d+)\b"
    r"|\b(?:half|tenths|thirds|quarters) (?:of|as|the|more|less)\b|\ba (?:third|quarter|fifth|tenth|half)\b|\bevery (?:second|third|fourth|fifth)\b)"
    rf"|(?P<percentage>\b\d[\d,.]{{0,30}}\s?(?:%|per ?cent\b|percentage points?\b)|\b(?:two[ -]thirds|majority) (?:of|since|in)\b)"
    r"|(?P<estimate>\b(?:about|around|roughly|nearly|almost|(?:more|less|fewer) than|at least|up to|over|(?:an )?estimated|"
    rf"approximately|some|as (?:many|much|few|little) as) (?:[$€£]\s?)?(?:\d[\d,.]{{0,30}}(?:\s?(?:%|per ?cent\b|{_UNIT}))?|"
    rf"a (?:third|quarter|half|dozen|million|hundred|thousand)\b|half\b|{_COUNTED}\b))"
    rf"|(?P<amount>[$€£]\s?\d[\d,.]{{0,30}}(?:\s?{_UNIT})?|\b\d[\d,]{{0,30}}(?:\.\d{{1,30}})?\s(?:million|billion|trillion|thousand)\b|"
    rf"\b{_COUNTED} (?:million|billion|thousand|hundred)\b|\b\d{{1,3}}(?:,\d{{3}}){{1,10}}\b|\b\d{{5,12}}\b)"
    rf"|(?P<duration>\b{_ANY}[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|winters?|summers?)\b)"
    rf"|(?P<frequency>\b{_ANY} times\b|\btwice\b)"
    rf"|(?P<count>\b\d{{1,9}}(?:\.\d{{1,9}})?\b|\b{_COUNTED} (?!of\b)[a-z]+))",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_ONE_OF: Final = ("estimate", "percentage", "fraction", "amount", "count")
_BESIDE: Final = ("duration", "frequency")


def numbers_in(clause: str, words: Collection[str]) -> dict[str, str]:
    """Return the kinds of numbers in a clause, each with its first words.

    ``words`` are those of the clause in lower case. Of an estimate, a percentage, a fraction, an amount and a count only the first in this order is returned.
    """
    if _TRIGGERS.isdisjoint(words) and _DIGIT.search(clause) is None:
        return {}
    kinds: dict[str, str] = {}
    for match in _NUMBER.finditer(clause):
        kinds.setdefault(match.lastgroup or "", match.group().strip())
    found: dict[str, str] = {kind: kinds[kind] for kind in _BESIDE if kind in kinds}
    kind = next((kind for kind in _ONE_OF if kind in kinds), None)
    if kind is not None:
        found[kind] = kinds[kind]
    date = _DATE.search(clause)
    if date is not None:
        found["date"] = date.group()
    return found
