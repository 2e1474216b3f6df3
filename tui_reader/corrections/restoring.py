"""Restore the journal of a saved article.

Each of its corrections can be taken back, as on the day of the saving.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from tui_reader.corrections.entries import noted
from tui_reader.corrections.journal import Journal
from tui_reader.corrections.overlay import corrected
from tui_reader.model import AnnotatedArticle, Correction, Span


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
        if corrected(before, journal.entries).annotated.annotations == annotated.annotations:
            return before, journal
    return bare, Journal(_by_time(notes))


def _by_time(entries: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(sorted(entries, key=lambda entry: _moment(entry.made)))


def _moment(made: datetime) -> datetime:
    """Return a time with a zone, which is UTC for one without it."""
    return made if made.tzinfo else made.replace(tzinfo=UTC)
