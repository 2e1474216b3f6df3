"""Notes and ticks by the marks that they are on."""

from hypothesis import given

from tests.export.noted import noted_ferry
from tests.export.strategies import annotated_articles
from tui_reader.kept.remarks import remarked
from tui_reader.model import AnnotatedArticle, marked_spans


def test_a_mark_has_the_notes_on_its_words() -> None:
    """The note on the whole mark comes first, those on some of its words follow; a tick without a mark is elsewhere."""
    one = noted_ferry()
    by_mark = remarked(one)
    [said], [claim] = one.annotations.attributions, one.annotations.assertions
    assert by_mark.told(said) == "call her · doubtful: since <when>? (Jo Pike)"
    assert (by_mark.status(said), by_mark.note(said)) == ("", "call her · doubtful: since <when>? (Jo Pike)")
    assert (by_mark.status(claim), by_mark.note(claim)) == ("checked", "=two | boats")
    assert by_mark.elsewhere == one.remarks[-1:]
    assert by_mark.told(one.annotations.promos[0]) == ""


@given(annotated_articles())
def test_no_note_is_forgotten(annotated: AnnotatedArticle) -> None:
    """Each note is on a mark whose words it shares, or elsewhere."""
    by_mark = remarked(annotated)
    given = [one for found in by_mark.on.values() for one in found]
    assert {*given, *by_mark.elsewhere} == {*annotated.remarks}
    assert all(
        min(span.start for span in marked_spans(mark)) <= one.end
        and one.start <= max(span.end for span in marked_spans(mark))
        for mark, found in by_mark.on.items()
        for one in found
    )
