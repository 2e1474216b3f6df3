"""Lay the corrections of a person over the marks that an analysis found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tui_reader.anchors import find_surely
from tui_reader.corrections.entries import Mark, class_of, source_of
from tui_reader.corrections.name_changes import with_name_changed
from tui_reader.model import (
    Anchor,
    AnnotatedArticle,
    Annotations,
    Assertion,
    Attribution,
    Correction,
    Corrections,
    MarkCorrection,
    MarkKind,
    NameCorrection,
    Note,
    Promo,
    Reason,
    Remark,
    Span,
    SpeakerKind,
    marked_spans,
)
from tui_reader.provenance import without_rules

_ASCRIBED: Final = ("belief", "plan", "decision")
_THE_SAME: Final = 0.5  # shared characters of two marks, of all of theirs, from which they are one mark


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article with the corrections of a person.

    Attributes:
        annotated: The article; its marks are those of the person, and those of the analysis that were not corrected. The notes are
            its remarks.
        unplaced: The corrections whose place is no longer in the text, or no longer sure. They change nothing.
    """

    annotated: AnnotatedArticle
    unplaced: tuple[Correction, ...]


def corrected(annotated: AnnotatedArticle, corrections: Iterable[Correction]) -> Corrected:
    """Return an article with corrections laid over its marks.

    A correction whose words are not found again, or could be in several places, changes nothing and is listed as unplaced.
    """
    text, found = annotated.article.text, annotated.annotations
    marks: list[Mark] = [*found.attributions, *found.assertions, *found.promos]
    names = found.entities
    remarks: dict[Span, Remark] = {}
    done: list[MarkCorrection | NameCorrection] = []
    unplaced: list[Correction] = []
    for correction in corrections:
        match correction:
            case MarkCorrection(replaces, drawn):
                old, new = _placed(text, replaces), _placed(text, drawn)
                if old is None or new is None:
                    unplaced.append(correction)
                else:
                    done.append(correction)
                    marks = _with_mark_changed(text, marks, correction, old, new)
                    _move_remark(remarks, old, new)
            case NameCorrection():
                changed = with_name_changed(text, names, marks, correction)
                if changed is None:
                    unplaced.append(correction)
                else:
                    done.append(correction)
                    names, marks = changed
            case Note(place):
                span = find_surely(text, place)
                if span is None:
                    unplaced.append(correction)
                else:
                    remarks[span] = Remark(*span, correction.text, correction.status, correction.made, correction.by)
    annotations = replace(_with_marks(found, marks), entities=names) if done else found
    result = replace(annotated, annotations=annotations, remarks=_in_order(remarks), corrections=_kept(done, found))
    return Corrected(result, tuple(unplaced))


def _move_remark(remarks: dict[Span, Remark], old: Sequence[Span], new: Sequence[Span]) -> None:
    """Keep the note and the tick of a mark with it where its limits change."""
    if old and new and (remark := remarks.pop(_hull(old), None)) is not None:
        span = _hull(new)
        remarks[span] = replace(remark, start=span.start, end=span.end)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(start for start, _ in spans), max(end for _, end in spans))


def _in_order(remarks: Mapping[Span, Remark]) -> tuple[Remark, ...]:
    return tuple(remarks[span] for span in sorted(remarks) if remarks[span].text or remarks[span].status)


def _kept(done: Sequence[MarkCorrection | NameCorrection], before: Annotations) -> Corrections | None:
    """Return the corrections with the annotations before them, if there are any."""
    of_marks = tuple(one for one in done if isinstance(one, MarkCorrection))
    of_names = tuple(one for one in done if isinstance(one, NameCorrection))
    return Corrections(of_marks, of_names, before) if done else None


def _placed(text: str, anchors: Iterable[Anchor]) -> tuple[Span, ...] | None:
    """Return the stretches of anchors, ``None`` if one is not found."""
    spans = [find_surely(text, anchor) for anchor in anchors]
    known = tuple(span for span in spans if span is not None)
    return known if len(known) == len(spans) else None


def _with_mark_changed(
    text: str, marks: list[Mark], correction: MarkCorrection, old: tuple[Span, ...], new: tuple[Span, ...]
) -> list[Mark]:
    """Return the marks with one changed; no other mark keeps a character of it."""
    same = [mark for mark in marks if old and _shared(marked_spans(mark), old) >= _THE_SAME]
    kept = [each for mark in marks if mark not in same for each in _without(text, mark, (*old, *new))]
    if correction.mark is None or not new:
        return kept
    base = next((mark for mark in same if class_of(mark) == correction.mark), None)
    drawn = _drawn(correction, correction.mark, base, tuple(sorted(new)))
    if isinstance(drawn, Attribution) and drawn.speaker != correction.speaker:
        drawn = _spoken_by(drawn, correction.speaker, _like(text, marks, correction.speaker))
    return [*kept, drawn]


def _drawn(correction: MarkCorrection, kind: MarkKind, base: Mark | None, spans: tuple[Span, ...]) -> Mark:
    """Return the mark that a person wants, with its former properties that still hold."""
    by = (correction.by,) if correction.by else ()
    reasons = (
        *(base.reasons if base is not None else ()),
        Reason("person.drew" if base is None else "person.changed", by),
    )
    start, end = spans[0].start, spans[-1].end
    match kind:
        case "claim":
            claim = base if isinstance(base, Assertion) else Assertion(start, end, "fact")
            return replace(claim, start=start, end=end, reasons=reasons, confidence=1.0)
        case "promo":
            promo = base if isinstance(base, Promo) else Promo(start, end, "other")
            return replace(promo, start=start, end=end, reasons=reasons, confidence=1.0)
        case "quote":
            quote = base if isinstance(base, Attribution) else Attribution(spans, (), (), "indirect")
            return replace(quote, content=spans, reasons=reasons, confidence=1.0)


def _like(text: str, marks: Iterable[Mark], speaker: str | None) -> Attribution | None:
    """Return an attribution of a speaker, if there is one, with a role if possible."""
    same = [mark for mark in marks if speaker and isinstance(mark, Attribution) and source_of(text, mark) == speaker]
    return max(same, key=lambda mark: (mark.role is not None) + (mark.affiliation is not None), default=None)


def _spoken_by(quote: Attribution, speaker: str | None, like: Attribution | None) -> Attribution:
    """Return a quotation of another speaker.

    What the article says of that speaker elsewhere (``like``) holds here, too; what it says of the former one does not. A person who
    says so speaks: what was ascribed becomes a statement. A source without a name is told by its words, wherever they stand.
    """
    kind: SpeakerKind = "named" if speaker else "unnamed"
    is_statement = speaker is not None and quote.act in _ASCRIBED
    reasons = without_rules(quote.reasons, "speaker.", "credential.", *["act."] * is_statement)
    known = () if like is None else tuple(one for one in like.reasons if one.rule.startswith("credential."))
    return replace(
        quote,
        speaker=speaker if like is None else like.speaker,
        source=like.source if like is not None and like.speaker is None else quote.source,
        speaker_kind=kind if like is None else like.speaker_kind,
        act="statement" if is_statement else quote.act,
        role=like.role if like is not None else None,
        affiliation=like.affiliation if like is not None else None,
        reason_for_anonymity=like.reason_for_anonymity if like is not None else None,
        reasons=(*reasons, *(one for one in known if one not in reasons)),
    )


def _shared(some: Sequence[Span], others: Sequence[Span]) -> float:
    """Return the Jaccard share of the characters of two rows of spans."""
    one, other = _characters(some), _characters(others)
    return len(one & other) / max(1, len(one | other))


def _characters(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(*span)}


def _without(text: str, mark: Mark, taken: Sequence[Span]) -> list[Mark]:
    """Return what is left of a mark without stretches that belong to another one."""
    spans = marked_spans(mark)
    if not any(span.start < end and start < span.end for span in spans for start, end in taken):
        return [mark]
    left = [part for span in spans for part in _parts(text, span, taken)]
    if not left:
        return []
    if isinstance(mark, Attribution):
        return [replace(mark, content=tuple(left))]
    return [replace(mark, start=part.start, end=part.end) for part in left]


def _parts(text: str, span: Span, taken: Iterable[Span]) -> list[Span]:
    """Return the parts of a span outside of others that have a letter or digit."""
    parts, start = [], span.start
    for first, last in sorted(taken):
        if first > start:
            parts.append(Span(start, min(first, span.end)))
        start = max(start, last)
        if start >= span.end:
            break
    parts.append(Span(start, span.end))
    stripped = (_stripped(text, part) for part in parts if part.start < part.end)
    return [part for part in stripped if any(map(str.isalnum, text[part.start : part.end]))]


def _stripped(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _with_marks(found: Annotations, marks: Sequence[Mark]) -> Annotations:
    return replace(
        found,
        attributions=tuple(sorted((one for one in marks if isinstance(one, Attribution)), key=lambda one: one.content)),
        assertions=tuple(sorted((one for one in marks if isinstance(one, Assertion)), key=lambda one: one.start)),
        promos=tuple(sorted((one for one in marks if isinstance(one, Promo)), key=lambda one: one.start)),
    )
