"""The title, which stands above the text or apart from it."""

from dataclasses import replace
from typing import Any

import pytest

from tests.export.articles import ferry
from tui_reader.kept.headline import is_in_title, moved, text_start
from tui_reader.model import Annotations, Article, Assertion, Attribution, Block, Entity, Link, Span

START = len("Ferry stops for a month") + 2


def test_the_text_begins_behind_the_title_and_a_blank_line() -> None:
    """What a page calls itself is its first block; the next one opens the text."""
    assert text_start(ferry()) == START


def test_a_page_of_its_title_alone_has_no_text_under_it() -> None:
    """All of it is the title, and the text is empty."""
    alone = Article("Boats", (Block(0, 5, "title", 1),), title="Boats")
    assert text_start(replace(ferry(), article=alone, annotations=Annotations())) == 5


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Ferry stops"},
        {"title": None},
        {"title_is_text": True},
        {"blocks": ()},
        {"blocks": (Block(0, 23, "heading", 1), Block(25, 40, "paragraph"))},
        {"blocks": (Block(0, 23, "title", 1), Block(26, 40, "paragraph"))},
        {"blocks": (Block(0, 23, "title", 1), Block(25, 40, "paragraph"), Block(3, 5, "paragraph"))},
        {"blocks": (Block(0, 23, "title", 1),)},
        {"links": (Link(20, 30, "https://gull.example/"),)},
        {"links": (Link(30, 32, "https://gull.example/"), Link(0, 5, "https://gull.example/"))},
    ],
)
def test_a_title_that_cannot_be_taken_off_stays(change: dict[str, Any]) -> None:
    """Where the two could not be put together again, the text is left whole."""
    whole = ferry()
    assert text_start(replace(whole, article=replace(whole.article, **change))) == 0


@pytest.mark.parametrize(
    "marks",
    [
        Annotations(assertions=(Assertion(10, 40, "fact"),)),
        Annotations(assertions=(Assertion(30, 40, "fact"), Assertion(0, 5, "fact"))),
        Annotations((Attribution((Span(30, 40),), (Span(20, 25),), (), "direct"),)),
        Annotations(entities=(Entity("Ida", "person", (), (Span(24, 26),)),)),
    ],
)
def test_a_mark_over_the_end_of_the_title_keeps_it_where_it_is(marks: Annotations) -> None:
    """So does a list that is not in the order of the text."""
    assert text_start(replace(ferry(), annotations=marks)) == 0


def test_a_mark_belongs_to_the_title_by_its_content() -> None:
    """A statement is where its first words are; a name is wherever it is mentioned."""
    below = Attribution((Span(30, 40),), (Span(0, 5),), (), "direct")
    assert not is_in_title(below, START)
    assert is_in_title(Entity("Ida", "person", (), (Span(30, 33), Span(0, 3))), START)
    assert is_in_title(Assertion(0, 5, "fact"), START)
    assert not is_in_title(Attribution((), (), (), "direct"), START)


def test_all_offsets_of_a_mark_move() -> None:
    """Those of its content, its source and its cue, or its start and its end."""
    quote = Attribution((Span(1, 2),), (Span(3, 4),), (Span(5, 6),), "direct")
    assert moved(quote, 10) == Attribution((Span(11, 12),), (Span(13, 14),), (Span(15, 16),), "direct")
    assert moved(Block(1, 2, "rule"), 10) == Block(11, 12, "rule")
