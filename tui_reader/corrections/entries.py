"""Define the entries of a journal of corrections.

An entry names its place by anchors (``anchors.Anchor``), so that it survives a new analysis and small changes of the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias

from tui_reader.anchors import Anchor, counted_anchor_of
from tui_reader.model import Assertion, Attribution, EntityType, MarkKind, Promo, Span, marked_spans

NameAction: TypeAlias = Literal["retype", "merge", "split", "hide"]
Status: TypeAlias = Literal["", "checked", "doubtful", "needs source"]
STATUSES: Final[tuple[Status, ...]] = ("", "checked", "doubtful", "needs source")
"""How far words were checked, in the order in which a key goes through them."""
Mark: TypeAlias = Attribution | Assertion | Promo


@dataclass(frozen=True, slots=True)
class MarkCorrection:
    """A decision of a person on the mark of a stretch of text.

    Attributes:
        replaces: The stretches of the mark that was wrong; empty for a new mark.
        drawn: The stretches of the mark that belongs there; empty if there should be no mark.
        mark: The class of the mark that belongs there; ``None`` if there should be no mark.
        speaker: The speaker of a quotation, ``None`` where nobody is named.
        made: The time of the correction, with its zone.
        by: The name of the person, empty for the owner of the journal.
    """

    replaces: tuple[Anchor, ...]
    drawn: tuple[Anchor, ...]
    mark: MarkKind | None
    speaker: str | None
    made: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """A decision of a person on a name of the article.

    Attributes:
        action: ``retype`` gives the name another type, ``merge`` joins it to another name, ``split`` makes one of its other
            forms a name of its own, and ``hide`` leaves it out.
        name: The name, as the entity is called.
        made: The time of the correction, with its zone.
        type: The new type, for ``retype``.
        other: The name that it belongs to, for ``merge``, and the form, for ``split``.
        by: The name of the person, empty for the owner of the journal.
    """

    action: NameAction
    name: str
    made: datetime
    type: EntityType | None = None
    other: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Note of a person on a stretch of text, with the state of its checking.

    It changes no mark.

    Attributes:
        place: The stretch.
        text: The note. Without text and status it takes back the note on the same stretch.
        made: The time of the note, with its zone.
        by: The name of the person, empty for the owner of the journal.
        status: How far the words were checked, empty where nobody has said so.
    """

    place: Anchor
    text: str
    made: datetime
    by: str = ""
    status: Status = ""


Correction: TypeAlias = MarkCorrection | NameCorrection | Note


def class_of(mark: Mark) -> MarkKind:
    """Return the class of a mark."""
    match mark:
        case Attribution():
            return "quote"
        case Assertion():
            return "claim"
        case Promo():
            return "promo"


def removed(text: str, mark: Mark, made: datetime) -> MarkCorrection:
    """Return the correction that removes a mark."""
    return MarkCorrection(_anchors(text, marked_spans(mark)), (), None, None, made)


def with_speaker(text: str, mark: Mark, speaker: str | None, made: datetime) -> MarkCorrection:
    """Return the correction that gives a mark to a speaker; ``None`` names nobody."""
    places = _anchors(text, marked_spans(mark))
    return MarkCorrection(places, places, "quote", speaker, made)


def with_class(text: str, mark: Mark, kind: MarkKind, made: datetime) -> MarkCorrection:
    """Return the correction that gives a mark another class, without a speaker."""
    places = _anchors(text, marked_spans(mark))
    return MarkCorrection(places, places, kind, None, made)


def with_limits(text: str, mark: Mark, limits: Iterable[Span], made: datetime) -> MarkCorrection:
    """Return the correction that gives a mark other limits."""
    speaker = mark.speaker if isinstance(mark, Attribution) else None
    places = _anchors(text, marked_spans(mark))
    return MarkCorrection(places, _anchors(text, limits), class_of(mark), speaker, made)


def added(text: str, span: Span, kind: MarkKind, made: datetime, speaker: str | None = None) -> MarkCorrection:
    """Return the correction that marks a stretch of text."""
    return MarkCorrection((), _anchors(text, (span,)), kind, speaker, made)


def noted(text: str, span: Span, note: str, made: datetime, status: Status = "") -> Note:
    """Return a note on a stretch of text."""
    return Note(counted_anchor_of(text, span), note, made, status=status)


def _anchors(text: str, spans: Iterable[Span]) -> tuple[Anchor, ...]:
    return tuple(counted_anchor_of(text, span) for span in spans)
