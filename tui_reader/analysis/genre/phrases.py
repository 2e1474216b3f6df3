"""Recognise the genre by set phrases that hardly any other genre has."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tui_reader.analysis.genre.signs import Sign
from tui_reader.model import Article, GenreKind, Reason

LOOKED_AT: Final = 60_000
"""Characters at the beginning of an article in which phrases are looked for."""


_NOTHING: Final = 0.5  # a share that speaks neither for a genre nor against it


class _Phrases(NamedTuple):
    """Phrases of a genre, with the share of articles of the genre among those with one of them, with two, and so on."""

    kind: GenreKind
    pattern: re.Pattern[str]
    shares: tuple[float, ...]


_TABLE: Final = (
    _Phrases(
        "press_release",
        re.compile(r"for immediate release|media contacts?\b|press contacts?\b|notes? to editors|\btoday announced\b|^(?-i:About [A-Z])[\w& ]{1,40}$", re.IGNORECASE | re.MULTILINE),
        (0.65, 0.9, 0.95),
    ),
    _Phrases(
        "speech",
        re.compile(r"\bladies and gentlemen\b|\bmy fellow \w{3,20}|\bdistinguished guests\b|\bgod bless\b|\bthank you (?:all )?(?:so |very )?much\b|\bgood (?:morning|afternoon|evening) to you\b|[(\[](?:applause|laughter|cheers)[.)\]]|\bmr\.? (?:speaker|president),|\bmadam (?:speaker|president|chair|mayor)\b|\bas delivered\b|\bdear (?:friends|colleagues|graduates)\b|\bi (?:rise|stand here|stand before you)\b", re.IGNORECASE),
        (0.6, 0.85, 0.95),
    ),
    _Phrases(
        "legal",
        re.compile(r"\b(?:plaintiffs?|defendants?|petitioners?|respondents?|appellants?|appellees?|claimant)\b|\bso ordered\b|\bwe (?:affirm|reverse|hold|remand|vacate)\b|\bthe judgment (?:is|of the)\b|\b(?:hereinafter|hereby|whereas,|pursuant to|thereof)|§ ?\d|\bU\.S\.C\.|\b[A-Z][\w.’]{1,20} v\. [A-Z]|\bthe motion is\b|\bappeal is (?:dismissed|allowed)\b", re.IGNORECASE),
        (0.5, 0.5, 0.75, 0.9, 0.95),
    ),
    _Phrases(
        "academic",
        re.compile(r"^(?:abstract|references|bibliography|keywords|methods|materials and methods|related work|acknowledge?ments|conclusions?)\b|\bet al\.|\bdoi\b|\([A-Z][\w’-]{1,25},? (?:19|20)\d\d[a-z]?\)|\bthis (?:paper|study|article) (?:examines|presents|argues|proposes|investigates|shows)\b|\bp ?[<=] ?0?\.\d", re.IGNORECASE | re.MULTILINE),
        (0.5, 0.65, 0.85, 0.93),
    ),
    _Phrases(
        "fact_check",
        re.compile(r"\bfact[- ]check(?:ers?|ing|ed|s)?\b|^(?:the )?(?:claim|verdict|our ruling|rating|our verdict|what was claimed|the facts)\b:?(?: |$)|\bwe rate (?:this|the|it)\b|\bpants on fire\b|\bthe claim (?:is|that)\b|\b(?:false|misleading|mostly true|half true|missing context)\.?$", re.IGNORECASE | re.MULTILINE),
        (0.5, 0.75, 0.9),
    ),
    _Phrases(
        "newsletter",
        re.compile(r"\bin your browser\b|\byou(?:['’]re| are) receiving this\b|\bforwarded this\b|\b(?:this|last) week['’]s (?:issue|newsletter|edition)\b|\bwelcome (?:back )?to (?:the \w+ )?(?:newsletter|issue|edition)\b|\bissue (?:no\. ?)?\d{1,4}\b|\bhere(?:['’]s| is) what you need to know\b|\bthat['’]s (?:it|all) for (?:today|this week)\b|\bsee you (?:next week|tomorrow)\b|\bunsubscribe\b|\(via [A-Z]", re.IGNORECASE),
        (0.5, 0.75, 0.9),
    ),
    _Phrases(
        "news",
        re.compile(r"\b(?:said|told (?:reporters|the [A-Z]\w+)|announced|reported) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:told|asked by) reporters\b|\bsaid in a statement\b|\bspokes(?:man|woman|person)\b|\bdid not (?:immediately )?(?:respond|reply) to\b|\bdeclined to comment\b|\((?:reuters|ap|afp|dpa|upi|pa)\) ?[—–-]|\bon condition of anonymity\b|\bpolice said\b|\bofficials said\b|\baccording to (?:police|officials|the ministry|prosecutors|court)\b", re.IGNORECASE),
        (0.6, 0.75, 0.85, 0.9),
    ),
    _Phrases(
        "review",
        re.compile(r"[★⭐]|\b\d(?:\.\d)? ?(?:/|out of) ?(?:5|10|five|ten)\b(?: stars)?|\b(?:one|two|three|four|five) stars\b|^(?:pros|cons|verdict|the verdict|bottom line|score|rating)\b:?|\brating: \d", re.IGNORECASE | re.MULTILINE),
        (0.5, 0.8, 0.9),
    ),
    _Phrases(
        "guide",
        re.compile(r"^(?:ingredients|method|instructions|directions|you will need|what you(?:['’]ll)? need|preparation|step \d{1,2}|tips?|serves \d|frequently asked questions|before you (?:begin|start)|prerequisites|equipment)\b|^how to\b|\b(?:preheat|stir in|make sure|don['’]t forget|remember to|click (?:on|the))\b", re.IGNORECASE | re.MULTILINE),
        (0.5, 0.7, 0.85, 0.92),
    ),
)  # fmt: skip


def signs_of_phrases(article: Article) -> Iterator[Sign]:
    """Yield, for each genre, the sign of the different phrases that an article has of it."""
    text = article.text[:LOOKED_AT]
    for kind, pattern, shares in _TABLE:
        found = list(dict.fromkeys(match[0].strip().casefold() for match in pattern.finditer(text)))
        share = shares[min(len(found), len(shares)) - 1] if found else _NOTHING
        if share > _NOTHING:
            yield Sign(kind, share, Reason("genre.phrases", (", ".join(found[:3]),)))
