"""Markdown that this program saved, opened again."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import TWICE
from tests.export.articles import ferry
from tests.export.noted import noted_ferry
from tests.export.strategies import annotated_articles
from tests.readers.reading import read, texts
from tui_reader import Article, annotate, to_markdown
from tui_reader.anchors import identities
from tui_reader.export.parts import PARTS, Parts
from tui_reader.export.registry import PartsWriter, Writer
from tui_reader.export.writers.criticmarkup import to_criticmarkup
from tui_reader.export.writers.footnotes import to_footnotes
from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Assertion,
    Block,
    Corrections,
    NameCorrection,
    Reason,
    Remark,
    opened,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SAVED = to_markdown(ferry())
STYLES: list[PartsWriter] = [to_markdown, to_criticmarkup, to_footnotes]


def open_again(markdown: str) -> Article:
    return read(markdown, media_type=None)


@pytest.mark.parametrize("write", STYLES)
@TWICE
@given(annotated=annotated_articles())
def test_saving_and_opening_is_the_identity(write: Writer, annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, a file of each style opens with the same text, marks, notes and corrections, and is saved as the same file."""
    written = write(annotated)
    article = open_again(written)
    assert annotate(article) == annotated.annotations
    assert opened("-", article) == annotated
    assert write(opened("kept.md", article)) == written


def test_a_text_that_looks_as_if_it_was_encoded_twice_stays_as_it_was_saved() -> None:
    """What a file of ours holds was repaired when it was read first, or was meant so."""
    article = Article("Â¡", (Block(0, 2, "title"),))
    assert open_again(to_markdown(AnnotatedArticle("-", article, Annotations()))).text == "Â¡"


OF_THE_MARKS = "record"
SUBSETS = [frozenset(left) for count in range(6) for left in combinations(sorted(PARTS.keys() - {OF_THE_MARKS}), count)]


@pytest.mark.parametrize("write", STYLES)
@TWICE
@given(annotated=annotated_articles(), without=st.sampled_from(SUBSETS))
def test_a_file_without_parts_opens_with_its_marks(
    write: PartsWriter, annotated: AnnotatedArticle, without: Parts
) -> None:
    """Whatever is left out beside the record, text, marks and corrections come back; notes that are left out are nowhere."""
    written = write(annotated, without=without)
    article = open_again(written)
    expected = replace(annotated, remarks=()) if "notes" in without else annotated
    assert opened("-", article) == expected
    assert write(opened("kept.md", article), without=without) == written


@pytest.mark.parametrize("write", STYLES)
@pytest.mark.parametrize("without", SUBSETS, ids=lambda parts: "+".join(sorted(parts)) or "nothing")
def test_a_file_without_parts_is_read_after_a_change(write: PartsWriter, without: Parts) -> None:
    """Title, address and marks come from the record where the front matter is missing; no sign and no part is text."""
    annotated = replace(noted_ferry(), remarks=noted_ferry().remarks[:3])
    before = open_again(write(annotated, without=without))
    assert before.kept is not None
    after = open_again(write(annotated, without=without).replace("second stop", "third stop"))
    assert after.kept is not None
    assert texts(after) == [text.replace("second stop", "third stop") for text in texts(before)]
    assert (after.title, after.url, after.byline, after.site) == (before.title, before.url, before.byline, before.site)
    assert after.kept.annotations.attributions == before.kept.annotations.attributions != ()
    assert len(after.kept.remarks) == (0 if "notes" in without else len(annotated.remarks))


@pytest.mark.parametrize("write", STYLES)
@pytest.mark.parametrize("without", SUBSETS, ids=lambda parts: "+".join(sorted(parts)) or "nothing")
def test_without_parts_and_record_the_text_is_the_articles(write: PartsWriter, without: Parts) -> None:
    """A file that holds no marks for this program is analysed, and no part of it is taken for the article."""
    article = open_again(write(ferry(), without=without | {OF_THE_MARKS}))
    assert article.kept is None
    assert texts(article) == texts(ferry().article)


@pytest.mark.parametrize("write", STYLES)
def test_every_style_is_read_after_a_change(write: Writer) -> None:
    """No sign of a style is text, and a mark without its sign was taken out."""
    saved = write(ferry())
    claim = re.escape(next(identity for identity, mark in identities(ferry()) if isinstance(mark, Assertion)))
    changed = re.sub(rf"\{{>>{claim}:[^{{}}]*<<\}}|\[\^{claim}\](?!:)| data-id=\"{claim}\"", "", saved)
    assert changed != saved
    for markdown, claims in ((saved.replace("first stop", "third stop"), 1), (changed, 0)):
        article = open_again(markdown)
        expected = ferry().article.text.replace("first stop", "third stop" if claims else "first stop")
        assert texts(article) == [expected[block.start : block.end] for block in ferry().article.blocks]
        assert article.kept is not None
        assert len(article.kept.annotations.assertions) == claims
        assert len(article.kept.annotations.attributions) == 1


@pytest.mark.parametrize("write", [to_criticmarkup, to_footnotes])
def test_signs_in_the_front_matter_are_its_own(write: Writer) -> None:
    """A title that holds what a style writes moves nothing in a text that was changed after it was saved."""
    annotated = ferry()
    title = "{==Late==} {>>claim-0123456789ab: x<<} ferry [^claim-0123456789ab]"
    saved = write(replace(annotated, article=replace(annotated.article, site=title)))
    article = open_again(saved.replace("first stop", "third stop"))
    expected = annotated.article.text.replace("first stop", "third stop")
    assert texts(article) == [expected[block.start : block.end] for block in annotated.article.blocks]
    assert article.site == title


def test_line_ends_of_another_system_are_no_change() -> None:
    """A file that went through a system with other line ends opens as it was saved."""
    article = open_again(SAVED.replace("\n", "\r\n"))
    assert article.kept is not None
    assert article.kept.loss is None
    assert replace(opened("a.md", article), location="ferry.html") == ferry()


def test_a_changed_text_keeps_the_marks_that_have_their_words() -> None:
    """What a person rewrote is lost and told; the rest is where its words are, and the appendix is not text."""
    article = open_again(SAVED.replace("The island has no other boat.", "A note.\n\nThe island has one boat."))
    assert article.kept is not None
    assert texts(article)[2:4] == ["A note.", "The island has one boat."]
    assert texts(article)[-1].startswith("Harbour office")
    assert article.kept.annotations.assertions == ()
    [said] = article.kept.annotations.attributions
    assert [article.text[start:end] for start, end in said.content] == ["“The engine is worn out,”", "“and so are we.”"]
    assert article.kept.loss == (
        "The file was changed after it was saved. 1 mark had no place in it any more. What was written into it is not marked."
    )


def test_a_mark_that_was_taken_out_is_gone() -> None:
    """A person who deletes the tags of an element in an editor has corrected the mark."""
    article = open_again(re.sub('<mark class="claim"[^<>]*>(The island[^<>]*)</mark>', r"\1", SAVED))
    assert article.kept is not None
    assert article.kept.annotations.assertions == ()
    assert len(article.kept.annotations.attributions) == 1


def test_another_speaker_is_believed() -> None:
    """A person who changes an attribute of an element in an editor has corrected the mark."""
    article = open_again(
        SAVED.replace('data-speaker="Ida Marsh"', 'data-speaker="Jo &amp; Pike"').replace('"direct"', '"mixed"')
    )
    assert article.kept is not None
    [said] = article.kept.annotations.attributions
    assert (said.speaker, said.kind) == ("Jo & Pike", "mixed")
    assert said.reasons[-1] == Reason("person.changed")
    assert not [reason for reason in said.reasons if reason.rule.startswith("speaker.")]


def test_a_kind_that_there_is_not_changes_nothing() -> None:
    """A slip of the pen in an attribute leaves the mark as it was."""
    article = open_again(SAVED.replace('data-kind="direct"', 'data-kind="loud"'))
    assert article.kept is not None
    assert article.kept.annotations.attributions == ferry().annotations.attributions


def test_a_note_goes_through_an_editor_with_its_words() -> None:
    """In a text that was changed a note stands on its words, or is lost and counted; corrections are part of the marks."""
    claim = ferry().annotations.assertions[0]
    start = ferry().article.text.index("first stop")
    notes = (Remark(claim.start, claim.end, "true?", "doubtful", NOON), Remark(start, start + 10, "ask", "", NOON))
    corrections = Corrections((), (NameCorrection("hide", "Gull", NOON),), ferry().annotations)
    saved = to_markdown(replace(ferry(), remarks=notes, corrections=corrections))
    kept = open_again(saved.replace("first stop", "third stop")).kept
    assert kept is not None
    assert (kept.remarks, kept.corrections) == (notes[:1], None)
    assert kept.loss is not None
    assert "1 note had no place in it any more" in kept.loss


BEFORE_RECORD = SAVED[: SAVED.rindex("\n<!--")]


@pytest.mark.parametrize("cut", [BEFORE_RECORD, f"{SAVED[:-40]}-->\n"])
def test_without_its_record_a_file_is_an_article_like_any_other(cut: str) -> None:
    """The text is read without legend, sources and names, and is analysed again."""
    article = open_again(cut)
    assert article.kept is None
    assert texts(article) == texts(ferry().article)


def test_an_appendix_without_the_line_before_it_is_known_by_its_heading() -> None:
    """Files that were saved before there were records have no legend in their text either."""
    cut = BEFORE_RECORD.replace("<!-- tui-reader: the article ends here -->\n\n", "")
    assert texts(open_again(cut)) == texts(ferry().article)


def test_marks_of_a_server_are_not_believed() -> None:
    """A page that sends such a file is read as its text, and has to be analysed."""
    article = read(SAVED, media_type="text/markdown", url="https://gull.example/a.md")
    assert article.kept is None
    assert texts(article) == texts(ferry().article)
