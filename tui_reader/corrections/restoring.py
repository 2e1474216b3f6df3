"""Restore the journal of a saved article.

Each of its corrections can be taken back, as on the day of the saving.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from tui_reader.corrections.entries import noted
from tui_reader.corrections.journal import Journal
from tui_reader.corrections.overlay import corrected
from tui_reader.model import AnnotatedArticle, Annotations, Attribution, Correction, Span


def restored(annotated: AnnotatedArticle) -> tuple[AnnotatedArticle, Journal]:
    """Return a saved article as it was analysed, and its journal.

    Corrections that no longer lead to the marks that were saved, as where another program changed these, stay in the marks: the
    journal then has the notes alone.
    """
    text = annotated.article.text
    notes = [
        replace(noted(text, Span(one.start, one.end), one.text, one.made, one.status), by=one.by)
        for one in annotated.remarks
    ]
    bare = replace(annotated, remarks=(), corrections=None)
    kept = annotated.corrections
    if kept is not None:
        before = replace(bare, annotations=kept.before)
        journal = Journal(_by_time([*kept.marks, *kept.names, *notes]))
        if _told_alike(annotated.annotations, corrected(before, journal.entries).annotated.annotations):
            return before, journal
    return bare, Journal(_by_time(notes))


def _told_alike(saved: Annotations, anew: Annotations) -> bool:
    """Check whether corrections lead to the marks that were saved.

    What the article says of a speaker whom a person named, as the role, need not have been known when the marks were saved.
    """
    if saved == anew:
        return True
    likened = replace(anew, attributions=tuple(map(_without_post, anew.attributions)))
    return likened == replace(saved, attributions=tuple(map(_without_post, saved.attributions)))


def _without_post(one: Attribution) -> Attribution:
    """Return a person's attribution without the post of its speaker; others as they are."""
    reasons = tuple(reason for reason in one.reasons if reason.rule.startswith("person."))
    if not reasons:
        return one
    return replace(
        one,
        role=None,
        affiliation=None,
        reason_for_anonymity=None,
        act="statement",
        speaker_kind="named",
        reasons=reasons,
    )


def _by_time(entries: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(sorted(entries, key=lambda entry: _moment(entry.made)))


def _moment(made: datetime) -> datetime:
    """Return a time with a zone, which is UTC for one without it."""
    return made if made.tzinfo else made.replace(tzinfo=UTC)
