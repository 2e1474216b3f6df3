"""The annotated Markdown document around the article."""

import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.export.articles import ferry
from tests.export.noted import noted_ferry
from tests.export.rendered import rendered
from tui_reader.export.writers.criticmarkup import to_criticmarkup
from tui_reader.export.writers.footnotes import to_footnotes
from tui_reader.export.writers.markdown import to_markdown
from tui_reader.model import AnnotatedArticle, Annotations, Article, Attribution, Block, Span
from tui_reader.text import clean, clean_line

FIXTURE = Path(__file__).parent / "fixtures" / "ferry.md"


def above_record(markdown: str) -> str:
    """What a person reads: all but the record, whose bytes are not the same on every machine."""
    return markdown[: markdown.rindex("\n<!-- ")]


def test_an_article_reads_as_in_the_fixture() -> None:
    """Front matter, marked article, legend, sources with their share of words, entities."""
    assert above_record(to_markdown(ferry())) == FIXTURE.read_text(encoding="utf-8")


def test_a_mark_carries_who_and_how() -> None:
    """Class, kind, speaker and cue are attributes of the element around the words."""
    marks = rendered(FIXTURE.read_text(encoding="utf-8"), "commonmark").marks
    assert [
        (mark["class"], mark["data-kind"], mark.get("data-speaker"), mark.get("data-cue"), text)
        for mark, text in marks[:4]
    ] == [
        ("quote", "direct", "Ida Marsh", "said", "“The engine is worn out,”"),
        ("quote", "direct", "Ida Marsh", "said", "“and so are we.”"),
        ("claim", "fact", None, None, "The island has no other boat."),
        ("promo", "related", None, None, "Read more: ferry times"),
    ]


@given(st.text(min_size=1).map(clean_line))
def test_front_matter_holds_any_title(title: str) -> None:
    """Each value is a quoted string in one line, whatever quotation marks, colons and backslashes it has."""
    written = to_markdown(AnnotatedArticle("a: b", Article("", (), title=title)))
    lines = written.split("\n")
    assert lines[0] == "---"
    assert lines.index("---", 1) == 14
    name, value = lines[1].split(": ", 1)
    assert (name, json.loads(value)) == ("title", title)
    assert "\ufffe" not in lines[1]
    assert "\uffff" not in lines[1]


@given(st.text().map(clean))
def test_an_article_without_marks_says_so(text: str) -> None:
    """With nothing found the document still ends with its three parts."""
    written = to_markdown(AnnotatedArticle("-", Article(text, (Block(0, len(text), "paragraph"),))))
    assert above_record(written).endswith("\n\n## Sources\n\nNobody is quoted.\n\n## Entities\n\nNothing is named.\n")


def test_role_affiliation_and_anonymity_stand_beside_a_source() -> None:
    """The marks and the table of sources tell what a speaker is, and why one is not named."""
    text = "“No,” she said."
    said = Attribution(
        (Span(0, 5),), (Span(6, 9),), (), "direct", "Ida Marsh", "named", role="mayor", affiliation="Gull Line"
    )
    hidden = replace(said, speaker=None, speaker_kind="unnamed", reason_for_anonymity="for fear")
    article = Article(text, (Block(0, len(text), "paragraph"),))
    written = [to_markdown(AnnotatedArticle("-", article, Annotations((one,)))) for one in (said, hidden)]
    assert 'data-role="mayor" data-affiliation="Gull Line"' in written[0]
    assert "| Ida Marsh | mayor, Gull Line | named |  | 1 |" in written[0]
    assert 'data-reason-for-anonymity="for fear"' in written[1]
    assert "| she |  | unnamed | for fear | 1 |" in written[1]


def test_notes_and_ticks_stand_at_their_marks() -> None:
    """An element has them as attributes, CriticMarkup as a comment of its own, a footnote at its end."""
    marks = rendered(above_record(to_markdown(noted_ferry())), "commonmark").marks
    told = [(mark.get("data-status"), mark.get("data-note")) for mark, _ in marks[:4]]
    assert told == [(None, "call her · doubtful: since <when>? (Jo Pike)")] * 2 + [
        ("checked", "=two | boats"),
        (None, None),
    ]
    assert "<<}{>>checked: =two \\| boats<<}" in to_criticmarkup(noted_ferry())
    [footnote] = [line for line in to_footnotes(noted_ferry()).split("\n") if line.startswith("[^claim-")]
    assert footnote.endswith("; note: checked: =two \\| boats")


def test_every_note_is_listed_with_its_words() -> None:
    """Behind the names stands a table of notes; in it are those on words without a mark, too."""
    for write in (to_markdown, to_criticmarkup, to_footnotes):
        _, _, notes = write(noted_ferry()).partition("## Notes\n\n")
        rows = notes.split("\n\n")[0].split("\n")
        assert rows[0] == "| Words | Tick | Note | Day |"
        assert len(rows) == 2 + 4
        assert rows[-1] == "| first stop | needs source |  | 2026-03-02 |"
    assert "## Notes" not in to_markdown(ferry())


def test_signs_in_notes_and_names_are_no_signs_of_criticmarkup() -> None:
    """Behind the article, too, no words of a note become a change that a program for CriticMarkup would carry out."""
    [*others, last] = noted_ferry().remarks
    noted = replace(noted_ferry(), remarks=(*others, replace(last, text="{++put in++} {>>told<<}")))
    behind = to_criticmarkup(noted).partition("## Notes")[2].partition("<!-- tui-reader record")[0]
    assert "put in" in behind
    assert not set("{}") & set(behind)
