"""Make the entries of a journal of corrections.

An entry names its place by anchors (``model.Anchor``), so that it survives a new analysis and small changes of the text.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias

from tui_reader.anchors import counted_anchor_of
from tui_reader.model import (
    Anchor,
    Assertion,
    Attribution,
    MarkCorrection,
    MarkKind,
    Note,
    Promo,
    Span,
    Status,
    marked_spans,
)
from tui_reader.text import one_line

Mark: TypeAlias = Attribution | Assertion | Promo


def class_of(mark: Mark) -> MarkKind:
    """Return the class of a mark."""
    match mark:
        case Attribution():
            return "quote"
        case Assertion():
            return "claim"
        case Promo():
            return "promo"


def source_of(text: str, mark: Attribution) -> str:
    """Return the speaker of an attribution, or else the words of its source."""
    return one_line(mark.speaker or " … ".join(text[start:end] for start, end in mark.source))


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
