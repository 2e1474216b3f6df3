"""Define the marks on a text, the names in it, and its kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.model.span import (
    Act,
    AssertionKind,
    AttributionKind,
    EntityType,
    GenreKind,
    Naming,
    PromoKind,
    Reason,
    Span,
    SpeakerKind,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement that somebody other than the narrator makes, believes or intends.

    ``content`` is what is attributed, ``source`` the words that name to whom, ``cue`` the words that tie the two;
    source and cue may be empty. ``speaker`` is the source resolved within the article, ``None`` where it cannot be;
    names that speak together are joined by “and”.
    ``act`` is what the speaker does with it: a belief, plan or decision is ascribed by the narrator, the others are reported.
    ``role`` is what the article says that the speaker is (“mayor”), ``affiliation`` the body to which the speaker belongs
    (“Tarn Ferries”), and ``reason_for_anonymity`` why a source is not named, each in the article's words.
    ``naming`` is how the page names the source: by a phrase of the text, by the label of a turn, by a signature, in the heading of a speech
    or statement, or nowhere but as the person who is interviewed.
    The first of ``reasons`` is the rule that found it; those that changed it afterwards follow in their order.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    kind: AttributionKind
    speaker: str | None = None
    speaker_kind: SpeakerKind = "none"
    confidence: float = 1.0
    reasons: tuple[Reason, ...] = ()
    act: Act = "statement"
    role: str | None = None
    affiliation: str | None = None
    reason_for_anonymity: str | None = None
    naming: Naming = "phrase"

    @property
    def is_ascribed(self) -> bool:
        """Whether it is a belief, plan or decision without words of the speaker's."""
        return self.kind == "indirect" and self.act in ("belief", "plan", "decision")


@dataclass(frozen=True, slots=True)
class Assertion:
    """A statement in the narrator's own voice for which no source is given.

    ``strength``, from 0 to 1, grades how much a careful reader would want a source. The first of
    ``reasons`` is the rule that found it, the others raised its strength.
    """

    start: int
    end: int
    kind: AssertionKind
    hedged: bool = False
    strength: float = 0.5
    reasons: tuple[Reason, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Promo:
    """Text that serves the publisher, not the story.

    The first of ``reasons`` is the rule that found it.
    """

    start: int
    end: int
    kind: PromoKind
    confidence: float = 1.0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place… with everything it is called and everywhere it is named.

    ``name`` is the fullest form, ``aliases`` the other forms that occur, ``mentions`` are in text order. ``date`` is what
    a date is in ISO 8601, where that can be told: a day, a month, a year, or an interval. ``place`` is, of a people, the name of
    the country, region or city that it is of, where the article names it, too. The first of ``reasons``
    is what found it; then come the rules that speak for its type, and those that made its mentions one.
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    date: str | None = None
    place: str | None = None
    reasons: tuple[Reason, ...] = ()


def marked_spans(found: Attribution | Assertion | Promo | Entity) -> tuple[Span, ...]:
    """Return the stretches that a mark covers, or at which a name is mentioned."""
    match found:
        case Attribution():
            return found.content
        case Entity():
            return found.mentions
        case _:
            return (Span(found.start, found.end),)


def together(names: Sequence[str]) -> str:
    """Return the names of several who speak together as one speaker.

    Example: “Ida Marsh, Jan Reske and Pia Lund”.
    """
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def apart(speaker: str) -> list[str]:
    """Return the names that speak together in a speaker; of a single name, that name."""
    return speaker.replace(" and ", ", ").split(", ")


@dataclass(frozen=True, slots=True)
class Genre:
    """The kind of text that an article is as a whole.

    ``confidence`` is the share of such articles that are of this kind. ``reasons`` are the signs that speak for it, the strongest first.
    """

    kind: GenreKind
    confidence: float
    reasons: tuple[Reason, ...] = ()
