"""The journal of an article that was saved with corrections."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from tests.corrections.articles import NOON, TEXT, ferry, span
from tests.corrections.test_overlay import corrections
from tui_reader.corrections.entries import added, noted, with_speaker
from tui_reader.corrections.overlay import corrected
from tui_reader.corrections.restoring import restored
from tui_reader.export.writers.json import to_json
from tui_reader.kept.schema import from_json
from tui_reader.model import AnnotatedArticle, Correction, MarkCorrection, NameCorrection

REPORTED = ferry().annotations.attributions[0]
LATER = NOON + timedelta(minutes=1)
WORK: list[Correction] = [
    with_speaker(TEXT, REPORTED, "Dana Okafor", NOON),
    noted(TEXT, span("No other boat"), "true?", LATER, "doubtful"),
    NameCorrection("merge", "Dana Okafor", LATER + timedelta(minutes=1), other="Ida Marsh"),
    added(TEXT, span("disagreed"), "claim", LATER + timedelta(minutes=2)),
]


def test_each_correction_of_a_saved_article_can_be_taken_back() -> None:
    """What was saved is the analysis with the same journal over it, entry for entry."""
    saved = from_json(to_json(corrected(ferry(), WORK).annotated))
    before, journal = restored(saved)
    assert before == ferry()
    assert list(journal.entries) == WORK
    assert corrected(before, journal.undo().undo().undo().undo().entries).annotated == ferry()


def test_an_article_without_corrections_has_its_notes() -> None:
    """A tick alone needs no marks of before."""
    saved = corrected(ferry(), WORK[1:2]).annotated
    assert saved.corrections is None
    assert restored(saved)[1].entries == (WORK[1],)


def test_an_old_file_is_taken_back_one_by_one_too() -> None:
    """A speaker who was given when roles did not yet come with the name can be taken back as one who was given today."""
    of_today = corrected(ferry(), WORK).annotated
    told = of_today.annotations
    [changed] = [one for one in told.attributions if one.reasons and one.reasons[-1].rule == "person.changed"]
    old = replace(changed, role="harbour master", act="belief")
    others = tuple(old if one == changed else one for one in told.attributions)
    saved = replace(of_today, annotations=replace(told, attributions=others))
    before, journal = restored(from_json(to_json(saved)))
    assert (before, list(journal.entries)) == (ferry(), WORK)


def test_marks_that_somebody_changed_are_believed() -> None:
    """Where the corrections do not lead to the marks of the file, these stay as they are, with the notes."""
    saved = corrected(ferry(), WORK).annotated
    changed = replace(saved, annotations=replace(saved.annotations, promos=()))
    before, journal = restored(changed)
    assert before.annotations == changed.annotations
    assert journal.entries == (WORK[1],)


@given(corrections())
def test_whatever_was_corrected_comes_back(case: tuple[AnnotatedArticle, list[MarkCorrection]]) -> None:
    """A saved article shows the same marks with its journal as it was saved with."""
    annotated, made = case
    entries = [replace(one, made=NOON + timedelta(seconds=number)) for number, one in enumerate(made)]
    saved = corrected(replace(annotated, remarks=(), corrections=None), entries).annotated
    before, journal = restored(from_json(to_json(saved)))
    assert corrected(before, journal.entries).annotated.annotations == saved.annotations
