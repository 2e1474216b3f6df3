"""Notes and ticks that a person changed in an editor, in each style of marks."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from tests.examples import TWICE
from tests.export.articles import ferry
from tests.export.noted import NOON, noted_ferry
from tests.export.strategies import annotated_articles
from tests.readers.reading import read
from tui_reader.export.registry import PartsWriter
from tui_reader.export.writers.criticmarkup import to_criticmarkup
from tui_reader.export.writers.footnotes import to_footnotes
from tui_reader.export.writers.markdown import to_markdown
from tui_reader.kept.hand_changes import with_changes
from tui_reader.kept.record import TEXT_END
from tui_reader.kept.remarks import remarked
from tui_reader.model import AnnotatedArticle, Remark, Status

STYLES: list[PartsWriter] = [to_markdown, to_criticmarkup, to_footnotes]
[CALL, WORN, BOATS, STOP] = noted_ferry().remarks


def changed(write: PartsWriter, old: str, new: str, annotated: AnnotatedArticle | None = None) -> tuple[Remark, ...]:
    """The notes of a file in which words were replaced, once they are known to be there."""
    annotated = annotated or noted_ferry()
    written = write(annotated, without=frozenset({"record"}))
    assert old in written
    return remarks_in(annotated, written.replace(old, new))


def remarks_in(saved: AnnotatedArticle, markdown: str) -> tuple[Remark, ...]:
    body, end, behind = markdown.partition(TEXT_END)
    return with_changes(saved, body, end + behind).remarks


@TWICE
@given(annotated=annotated_articles())
def test_what_nobody_changed_is_read_as_it_was(annotated: AnnotatedArticle) -> None:
    """Whatever notes and words hold, no escape is taken for a change, however the article was written."""
    for write in STYLES:
        found = remarks_in(annotated, write(annotated, without=frozenset({"record"})))
        assert sorted(found, key=repr) == sorted(annotated.remarks, key=repr), write


@pytest.mark.parametrize(
    ("write", "old"),
    [
        (to_markdown, 'data-note="=two | boats"'.replace("|", "&#124;")),
        (to_criticmarkup, "{>>checked: =two \\| boats<<}"),
        (to_footnotes, "; note: checked: =two \\| boats"),
    ],
)
def test_a_note_is_changed_where_it_stands_at_its_mark(write: PartsWriter, old: str) -> None:
    """Other words count, the tick stays; a note that is taken out is gone, with the tick where both are one line."""
    new = old.replace("=two", "**one** &amp; *only* [boat](x)" if write is to_markdown else "one & only")
    told = "**one** & *only* [boat](x) | boats" if write is to_markdown else "one & only | boats"
    assert changed(write, old, new) == (CALL, WORN, replace(BOATS, text=told), STOP)
    gone = changed(write, old, "")
    left = (replace(BOATS, text=""),) if write is to_markdown else ()
    assert gone == (CALL, WORN, *left, STOP)


@pytest.mark.parametrize("write", STYLES)
def test_one_of_several_notes_is_changed(write: PartsWriter) -> None:
    """The notes on a mark stand in one line, each with its author, and are told apart as long as there are as many."""
    assert changed(write, "since", "from")[:2] == (CALL, replace(WORN, text="from <when>?"))
    assert changed(write, "call her · ", "call him · ")[:2] == (replace(CALL, text="call him"), WORN)
    [one, *_] = found = changed(write, "call her · ", "")
    assert (one.text, len(found)) == ("doubtful: since <when>? (Jo Pike)", 3)


@pytest.mark.parametrize(
    ("write", "old", "new"),
    [
        (to_markdown, ' data-kind="related"', ' data-kind="related" data-status="needs source" data-note="whose?"'),
        (to_criticmarkup, "“Read more”<<}", "“Read more”<<}{>>whose?<<}"),
        (to_footnotes, "why: opens with “Read more”", "why: opens with “Read more”; note: whose?"),
    ],
)
def test_a_note_is_written_into_a_file(write: PartsWriter, old: str, new: str) -> None:
    """What a person adds at a mark is a note on all of its words; its time is the same each time the file is opened."""
    [promo] = ferry().annotations.promos
    status: Status = "needs source" if write is to_markdown else ""
    found = changed(write, old, new)
    assert found == changed(write, old, new)
    assert Remark(promo.start, promo.end, "whose?", status, NOON) in found
    assert len(found) == 5
    assert [one.text for one in changed(write, old, new, ferry())] == ["whose?"]


@pytest.mark.parametrize("write", STYLES)
def test_words_that_stand_before_notes_are_words_in_a_note(write: PartsWriter) -> None:
    """A note with “; note: ” in it is whole, and words of the article with it are not a note."""
    noted = noted_ferry()
    boats = replace(BOATS, text="see; note: page 3")
    saved = replace(noted, remarks=(CALL, WORN, boats, STOP))
    assert changed(write, "call her", "call him", saved) == (replace(CALL, text="call him"), WORN, boats, STOP)
    [said] = noted.annotations.attributions
    found = replace(noted.annotations, attributions=(replace(said, speaker="Ida; note: false"),))
    saved = replace(noted, annotations=found, remarks=())
    assert remarks_in(saved, write(saved, without=frozenset({"record"}))) == ()


@pytest.mark.parametrize(
    ("write", "old", "new"),
    [
        (to_criticmarkup, "=two \\| boats", "=two\n\\| boats"),
        (to_footnotes, "=two \\| boats", "=two\n    \\| boats"),
        (to_footnotes, "; note: checked: =two", ";\nnote: checked:\n=two"),
    ],
)
def test_a_note_whose_line_an_editor_breaks_is_whole(write: PartsWriter, old: str, new: str) -> None:
    """Editors that break long lines take no word of a note away, and no sign becomes text."""
    written = write(noted_ferry())
    assert old in written
    article = read(written.replace(old, new), media_type=None)
    assert "two" not in article.text
    assert article.kept is not None
    assert article.kept.remarks[:3] == (CALL, WORN, BOATS)


@pytest.mark.parametrize(
    ("write", "old", "tick"),
    [
        (to_criticmarkup, "“Read more”<<}", "{>>doubtful: whose?<<}"),
        (to_footnotes, "why: opens with “Read more”", "; note: doubtful: whose?"),
    ],
)
def test_a_tick_is_written_before_a_note(write: PartsWriter, old: str, tick: str) -> None:
    """Where tick and note are one line, the word of a tick is a tick, with a note or alone, on a new note or an old one."""
    [promo] = ferry().annotations.promos
    new = Remark(promo.start, promo.end, "whose?", "doubtful", NOON)
    assert changed(write, old, old + tick, ferry())[0].text == "whose?"
    assert new in changed(write, old, old + tick)
    assert replace(new, text="") in changed(write, old, old + tick.replace(": whose?", ""))
    assert changed(write, "call her · ", "checked: call her · ")[:2] == (replace(CALL, status="checked"), WORN)


@pytest.mark.parametrize("write", STYLES)
def test_notes_on_the_same_words_are_told_apart_in_the_table(write: PartsWriter) -> None:
    """A note keeps its own row, though the row of another note has the same words."""
    text = noted_ferry().article.text
    places = [match.start() for match in re.finditer("er", text)]
    remarks = [Remark(at, at + 2, f"note {number}", "", NOON) for number, at in enumerate(places)]
    saved = replace(noted_ferry(), remarks=tuple(remarks))
    [*_, last] = remarks
    assert remarked(saved).on
    assert last in remarked(saved).elsewhere
    row = f"| er |  | {last.text} |"
    assert changed(write, row, "| er |  | other |", saved) == (*remarks[:-1], replace(last, text="other"))


def test_a_tick_is_changed_by_its_attribute() -> None:
    """A tick that there is not changes nothing."""
    assert changed(to_markdown, 'data-status="checked"', 'data-status="doubtful"')[2].status == "doubtful"
    assert changed(to_markdown, ' data-status="checked"', "")[2] == replace(BOATS, status="")
    assert changed(to_markdown, 'data-status="checked"', 'data-status="chekced"')[2] == BOATS
    ticked = 'data-status="checked" data-note="=two'
    assert changed(to_markdown, ticked, 'data-status="chekced" data-note="three')[2].status == "checked"


@pytest.mark.parametrize("write", STYLES)
def test_a_note_on_words_without_a_mark_is_changed_in_the_table(write: PartsWriter) -> None:
    """Tick and note of its row count, and a row that is taken out takes the note out."""
    row = "| first stop | needs source |  | 2026-03-02 |"
    assert changed(write, row, "| first stop | checked | by bus | 2026-03-02 |")[3] == replace(
        STOP, text="by bus", status="checked"
    )
    assert changed(write, f"\n{row}", "") == (CALL, WORN, BOATS)


@pytest.mark.parametrize("write", STYLES)
def test_the_table_repeats_the_notes_of_marks(write: PartsWriter) -> None:
    """A row of a note that stands at its mark is not read; without the table nothing is lost."""
    assert changed(write, "boats | 2026-03-02 |", "ships | 2026-03-02 |")[2] == BOATS
    saved = write(noted_ferry(), without=frozenset({"record"}))
    cut = re.sub(r"## Notes\n\n(?:\|[^\n]*\n)+", "", saved)
    assert cut != saved
    assert remarks_in(noted_ferry(), cut) == noted_ferry().remarks


def test_a_changed_note_goes_with_its_words() -> None:
    """A file in which nothing but a note was changed opens with its marks and the new note."""
    kept = read(to_markdown(noted_ferry()).replace("=two", "three"), media_type=None).kept
    assert kept is not None
    assert kept.annotations.attributions == noted_ferry().annotations.attributions
    assert kept.remarks[2] == replace(BOATS, text="three | boats")
