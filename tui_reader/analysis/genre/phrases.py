"""Recognise the genre by set phrases that hardly any other genre has."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tui_reader.analysis.genre.signs import Sign
from tui_reader.model import Article, GenreKind, Reason

LOOKED_AT: Final = 30_000
"""Characters at the beginning of an article in which phrases are looked for."""

MOST_PHRASES: Final = 4  # more say no more
_LABEL: Final = 40  # characters of a line, or of what stands before its colon, that may be a label


class _Phrases(NamedTuple):
    """Phrases of a genre, in lower case.

    Attributes:
        kind: The genre.
        said: What its texts say, anywhere.
        labels: Lines, or what stands before the colon in lines.
        pattern: Its phrases that are not fixed words.
    """

    kind: GenreKind
    said: tuple[str, ...]
    labels: frozenset[str]
    pattern: re.Pattern[str] | None


def _row(kind: GenreKind, said: str, labels: str, pattern: re.Pattern[str] | None) -> _Phrases:
    return _Phrases(kind, tuple(said.split("|")), frozenset(labels.split("|")), pattern)


_ABOUT: Final = re.compile(r"\nabout (?:[\w&]{2,20} ?){1,4}\n")
_DIRECTION: Final = re.compile(r"[(\[](?:applause|laughter|cheers)[.)\]]")
_SECTION: Final = re.compile(r"§ ?\d")
_CITATION: Final = re.compile(r"\([a-z][\w'-]{1,25},? (?:19|20)\d\d[a-z]?\)")
_VIA: Final = re.compile(r"\(via \w")
_RATING: Final = re.compile(r"(?<=\d)(?:/| out of )(?:5|10|five|ten)\b")
_STEP: Final = re.compile(r"\nstep \d{1,2}\b")
_WIRE: Final = re.compile(r"\((?:reuters|ap|afp|dpa|upi|pa)\) ?[—–-]")
_DAY: Final = re.compile(r" (?:said|reported|announced) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_TABLE: Final = (
    _row("press_release", "for immediate release|media contact|press contact|notes to editors|today announced",
         "notes to editors|notes for editors|media contact|media contacts|press contact|contact for the press", _ABOUT),
    _row("speech", "ladies and gentlemen|my fellow |distinguished guests|god bless |thank you very much|thank you so much|thank you all|"
         "mr. speaker,|mr speaker,|madam speaker,|mr. president,|madam president,|madam mayor,|as delivered|dear friends|dear colleagues|"
         "i rise to|i rise in|i stand before you", "check against delivery", _DIRECTION),
    _row("legal", "plaintiff|defendant|petitioner|appellant|appellee|the respondent|claimant|it is so ordered|we affirm|we reverse|we hold that|"
         "we vacate|the judgment of|hereinafter|hereby|pursuant to|thereof|u.s.c.|the motion is|appeal is dismissed|appeal is allowed",
         "order|judgment|so ordered|so ordered.", _SECTION),
    _row("academic", " et al.|doi.org|this paper examines|this paper presents|this paper argues|this paper proposes|this article argues|"
         "in this paper|this study examines|this study investigates|p < .|p < 0.|p = .", "abstract|references|bibliography|keywords|methods|"
         "materials and methods|related work|acknowledgements|acknowledgments", _CITATION),
    _row("fact_check", "fact check|fact-check|we rate this|we rate the|we rate it|pants on fire|the claim is|the claim that|mostly true|half true|"
         "missing context|misleading", "claim|the claim|verdict|our verdict|our ruling|rating|what was claimed|the facts|conclusion", None),
    _row("newsletter", "in your browser|you're receiving this|you are receiving this|forwarded this|this week's issue|this week's newsletter|"
         "today's newsletter|this week's edition|what you need to know|that's it for today|that's all for today|that's it for this week|"
         "see you next week|see you tomorrow|unsubscribe", "in this issue|today's edition", _VIA),
    _row("news", "told reporters|said in a statement|spokesman|spokeswoman|spokesperson|did not immediately respond|did not respond to|"
         "declined to comment|on condition of anonymity|police said|officials said|according to police|according to officials|prosecutors said",
         "", _WIRE),
    _row("news", "", "", _DAY),
    _row("review", "★|⭐|two stars|three stars|four stars|five stars|star rating", "pros|cons|verdict|the verdict|bottom line|the bottom line|score|rating",
         _RATING),
    _row("guide", "make sure|don't forget to|remember to|preheat|stir in|click on|before you start|before you begin", "ingredients|method|instructions|"
         "directions|you will need|what you need|what you'll need|what you will need|preparation|serves|frequently asked questions|prerequisites|tools|"
         "materials|tips", _STEP),
)  # fmt: skip


def signs_of_phrases(article: Article) -> Iterator[Sign]:
    """Yield a sign for each genre of which an article has phrases."""
    text = article.text[:LOOKED_AT].lower().replace("’", "'")
    labels = {
        label.strip() for line in text.split("\n") if len(label := line[: _LABEL + 1].partition(":")[0]) <= _LABEL
    }
    for row in _TABLE:
        found = [phrase.strip() for phrase in row.said if phrase and phrase in text]
        found += sorted((labels & row.labels) - {"", *found})
        if row.pattern is not None and (other := row.pattern.search(text)):
            found.append(other[0].strip())
        if found:
            yield Sign(row.kind, Reason("genre.phrases", (", ".join(found[:3]),)), min(len(found), MOST_PHRASES))
