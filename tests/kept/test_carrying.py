"""Marks in a text that a person has changed."""

import re
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import TWICE
from tui_reader.kept.carrying import Carried, carried
from tui_reader.model import AnnotatedArticle, Annotations, Article, Assertion, Attribution, Block, Entity, Remark, Span

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXT = """\
Ferry stops for a month

“The engine is worn out,” said Ida Marsh, the captain, on Monday.

The island has no other boat. The school has nine pupils, and all of them live on the other side.

“The engine is worn out,” said Jo Pike, the mechanic, a day later."""


def span(words: str, number: int = 1) -> Span:
    found = [match.span() for match in re.finditer(re.escape(words), TEXT)]
    return Span(*found[number - 1])


def said(number: int, source: str) -> Attribution:
    return Attribution(
        (span("“The engine is worn out,”", number),), (span(source),), (span("said", number),), "direct", source
    )


MARKS = Annotations(
    (said(1, "Ida Marsh"), said(2, "Jo Pike")),
    (Assertion(*span("The island has no other boat."), "fact"),),
    (),
    (Entity("Ida Marsh", "person", (), (span("Ida Marsh"),)),),
)


def carry(found: Annotations, old: str, new: str, remarks: tuple[Remark, ...] = ()) -> Carried:
    article = Article(old, (Block(0, len(old), "paragraph"),))
    return carried(AnnotatedArticle("-", article, found, remarks=remarks), new)


def words_in(text: str, found: Annotations) -> list[str]:
    marks = [
        *(each.content[0] for each in found.attributions),
        *(Span(each.start, each.end) for each in found.assertions),
    ]
    return [text[start:end] for start, end in marks]


def test_marks_move_with_their_words() -> None:
    """A line before, a sentence within the paragraph, a blank line: the marks are where their words are."""
    new = "A note of mine.\n\n" + TEXT.replace("The school", "It is small. The school").replace(
        "month\n\n", "month\n\n\n"
    )
    found, _, lost, lost_names, _ = carry(MARKS, TEXT, new)
    assert words_in(new, found) == words_in(TEXT, MARKS)
    assert (lost, lost_names) == (0, 0)
    assert [new[slice(*each.source[0])] for each in found.attributions] == ["Ida Marsh", "Jo Pike"]


def test_a_mark_whose_words_changed_is_lost() -> None:
    """A statement with another word is another statement, and the number of those that are lost is told."""
    new = TEXT.replace("no other boat", "one other boat")
    found, _, lost, *_ = carry(MARKS, TEXT, new)
    assert (len(found.assertions), lost) == (0, 1)


@pytest.mark.parametrize(
    ("old", "new"), [("Ida Marsh", "Ida Kell"), ("said Ida", "did not say Ida"), ("said Ida", "never said Ida")]
)
def test_a_quotation_is_lost_with_its_speaker_or_cue(old: str, new: str) -> None:
    """Words whose source or cue was changed are no longer that speaker's."""
    found, _, lost, *_ = carry(MARKS, TEXT, TEXT.replace(old, new, 1))
    assert [each.speaker for each in found.attributions] == ["Jo Pike"]
    assert lost == 1


def test_the_same_words_elsewhere_are_not_taken_for_a_mark() -> None:
    """Where one of two equal quotations is deleted, its mark is lost and does not go to the other speaker."""
    lines = TEXT.split("\n")
    new = "\n".join(lines[:2] + lines[4:])
    found, _, lost, lost_names, _ = carry(MARKS, TEXT, new)
    assert [each.speaker for each in found.attributions] == ["Jo Pike"]
    assert (lost, lost_names) == (1, 1)


@TWICE
@given(st.randoms(use_true_random=False))
def test_no_change_puts_a_mark_on_other_words(random: Random) -> None:
    """Whatever is deleted, doubled, moved or written in between, a mark has its own words or is counted as lost."""
    new = TEXT
    for _ in range(random.randint(1, 4)):
        start = random.randint(0, len(new))
        end = min(len(new), start + random.choice((0, 1, 8, 60)))
        put = random.choice(("", "x", " not", "\n\n", "Jo Pike", new[:40], new[start:end] * 2))
        new = new[:start] + put + new[end:]
    found, _, lost, lost_names, _ = carry(MARKS, TEXT, new)
    assert len(found.attributions) + len(found.assertions) + lost == 3
    assert len(found.entities) + lost_names == 1
    for mark in found.attributions:
        whole = (*mark.content, *mark.source, *mark.cue)
        assert [new[start:end] for start, end in whole] == ["“The engine is worn out,”", mark.speaker, "said"]
    assert all(new[each.start : each.end] == "The island has no other boat." for each in found.assertions)
    assert all(new[start:end] == "Ida Marsh" for each in found.entities for start, end in each.mentions)


def test_a_long_text_with_many_changes_takes_no_time() -> None:
    """Where more was changed than can be compared, marks are lost instead of being waited for."""
    old = "\n".join(f"line {number} of the old text" for number in range(5000))
    new = "\n".join(f"row {number} of another text" for number in range(5000))
    claims = Annotations((), (Assertion(0, 10, "fact"),))
    assert carry(claims, old, new).lost_marks == 1


def test_a_note_goes_with_its_words() -> None:
    """A note stays on its words where they are as they were, and is lost and counted where they are not."""
    notes = tuple(
        Remark(*span(words), "ask", "doubtful", NOON) for words in ("The island has no other boat.", "nine pupils")
    )
    new = "An opening.\n\n" + TEXT.replace("nine pupils", "ten pupils")
    found = carry(MARKS, TEXT, new, notes)
    [left] = found.remarks
    assert (new[left.start : left.end], left.text, left.status) == ("The island has no other boat.", "ask", "doubtful")
    assert found.lost_remarks == 1
