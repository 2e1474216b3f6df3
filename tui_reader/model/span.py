"""Define spans, reasons, anchors, and the kinds of everything."""

from typing import Final, Literal, NamedTuple, TypeAlias

AttributionKind: TypeAlias = Literal["direct", "indirect", "mixed"]
SpeakerKind: TypeAlias = Literal["named", "unnamed", "collective", "document", "none"]
Naming: TypeAlias = Literal["phrase", "label", "signature", "heading", "interviewee"]
Act: TypeAlias = Literal["statement", "denial", "question", "belief", "plan", "decision", "document"]
AssertionKind: TypeAlias = Literal["fact", "prediction", "judgement"]
PromoKind: TypeAlias = Literal[
    "newsletter", "advert", "share", "related", "donate", "app", "author", "credit", "legal", "other"
]
EntityType: TypeAlias = Literal["person", "org", "place", "group", "event", "product", "work", "date"]
MarkKind: TypeAlias = Literal["quote", "claim", "promo"]
GenreKind: TypeAlias = Literal[
    "news", "live_blog", "opinion", "letters", "interview", "transcript", "speech", "fact_check", "newsletter",
    "press_release", "review", "guide", "reference", "narrative", "conversation", "academic", "legal",
]  # fmt: skip

LETTERS: Final[dict[MarkKind, str]] = {"quote": '"', "claim": "?", "promo": "$"}
"""What stands beside a mark where colour cannot tell it: ASCII, one cell on every terminal."""


class Span(NamedTuple):
    """A stretch of ``Article.text``: ``text[start:end]``."""

    start: int
    end: int


class Reason(NamedTuple):
    """A rule, with its arguments, that made, changed or supports a mark.

    ``rule`` is an id that stays (``speaker.spoke-last``): its first part is the family of rules, which belongs to one
    stage of the analysis (``provenance.stage_of``). ``wording.sentence`` puts a reason into words. Nothing decides by words.
    """

    rule: str
    arguments: tuple[str, ...] = ()


class Anchor(NamedTuple):
    """A quotation with 32 characters on each side, and its former offset.

    ``before`` and ``behind`` count the stretches of the text with the same words, for ``anchors.find_surely``.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    before: int = 0
    behind: int = 0
