"""A journal of corrections, with undo and redo."""

from hypothesis import given
from hypothesis import strategies as st

from tests.corrections.articles import NOON
from tui_reader.corrections.journal import Journal
from tui_reader.model import NameCorrection

ENTRIES = st.builds(NameCorrection, st.just("hide"), st.text(max_size=3), st.just(NOON))
JOURNALS = st.builds(Journal, st.lists(ENTRIES).map(tuple), st.lists(ENTRIES).map(tuple))


@given(JOURNALS)
def test_redo_takes_an_undo_back(journal: Journal) -> None:
    """What is undone and done again is as it was; at the ends nothing happens."""
    assert journal.undo().redo() == journal or not journal.entries
    assert journal.redo().undo() == journal or not journal.undone


@given(JOURNALS, ENTRIES)
def test_a_correction_after_an_undo_ends_what_can_be_redone(journal: Journal, entry: NameCorrection) -> None:
    """A new correction is undone first, and nothing older comes back by redo."""
    assert journal.undo().add(entry).redo() == journal.undo().add(entry)
    assert journal.add(entry).undo().entries == journal.entries


def test_everything_can_be_undone() -> None:
    """Undo goes back to the analysis alone, and redo to the last correction."""
    journal = Journal().add(*(NameCorrection("hide", name, NOON) for name in "abc"))
    empty = journal.undo().undo().undo()
    assert empty.entries == ()
    assert empty.redo().redo().redo() == journal
