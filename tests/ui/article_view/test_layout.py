from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.article_view.marked import marked
from tui_reader.model import Article, Block, BlockKind
from tui_reader.ui.article_view.layout import Layout, Setting

KINDS: list[BlockKind] = ["title", "heading", "paragraph", "list_item", "quotation", "code", "caption", "table"]
WORDS = st.text("ab “é橋.\n", min_size=1, max_size=80).map(str.strip).filter(bool)


def rows(document: Article, width: int = 20) -> list[str]:
    layout = Layout(document, Setting(width))
    return [
        row.ornament or row.prefix + document.text[row.start : row.end]
        for row in (layout[n] for n in range(len(layout)))
    ]


def article(*blocks: tuple[BlockKind, str]) -> Article:
    return marked(*blocks).article


@given(st.lists(st.tuples(st.sampled_from(KINDS), WORDS), max_size=6), st.integers(10, 60))
def test_every_character_is_in_exactly_one_row(blocks: list[tuple[BlockKind, str]], width: int) -> None:
    """The rows of an article hold its text without gap or overlap, but for blanks and line ends."""
    document = article(*blocks)
    layout = Layout(document, Setting(width))
    shown = [layout[number] for number in range(len(layout))]
    assert [row.start for row in shown] == sorted(row.start for row in shown)
    joined = "".join(document.text[row.start : row.end] for row in shown)
    assert "".join(joined.split()) == "".join(document.text.split())


@given(st.lists(st.tuples(st.sampled_from(KINDS), WORDS), min_size=1, max_size=6), st.integers(10, 60), st.data())
def test_a_place_is_found_in_its_row(blocks: list[tuple[BlockKind, str]], width: int, data: st.DataObject) -> None:
    """The row of an offset is the one that shows it, whichever block it is in."""
    document = article(*blocks)
    layout = Layout(document, Setting(width))
    block = data.draw(st.sampled_from(document.blocks))
    offset = data.draw(st.integers(block.start, block.end - 1))
    row = layout.row_of(offset)
    assert layout.start(row) <= offset
    assert row == len(layout) - 1 or offset < layout.start(row + 1)
    assert layout.block_of_row(row) == layout.block_of(offset)


@pytest.mark.parametrize(
    "ask",
    [
        len,
        lambda layout: layout.has(3000),
        lambda layout: layout[2998],
        lambda layout: layout.start(2998),
        lambda layout: layout.block_of_row(2998),
        lambda layout: layout.row_of(150_000),
        lambda layout: layout.first_row(998),
    ],
)
def test_what_is_asked_about_the_end_of_a_long_text_is_answered_as_if_all_were_wrapped(
    ask: Callable[[Layout], object],
) -> None:
    """A long text is wrapped in two parts, of which nobody sees anything but the time."""
    document = marked(*(["word " * 40] * 1000)).article
    whole, parted = Layout(document, Setting(120)), Layout(document, Setting(120))
    whole.complete()
    assert whole.is_whole
    assert not parted.is_whole
    assert parted.about_how_many == pytest.approx(len(whole), rel=0.05)
    assert ask(parted) == ask(whole)
    assert [parted[row] for row in range(len(parted))] == [whole[row] for row in range(len(whole))]


def test_one_empty_row_between_blocks() -> None:
    """Blocks are set apart; the items of a list are not."""
    document = article(("paragraph", "One."), ("list_item", "Two."), ("list_item", "Three."), ("paragraph", "Four."))
    assert rows(document) == ["One.", "", "• Two.", "• Three.", "", "Four."]


def test_list_items_hang() -> None:
    """The second row of an item stands under the first word, not under the bullet."""
    assert rows(article(("list_item", "a long item that goes on"))) == ["• a long item that", "  goes on"]


def test_an_item_with_a_number_needs_no_bullet() -> None:
    """What the text numbers itself is not marked twice."""
    labelled = ("1. First", "(b) Second", "[3] A note")
    assert rows(article(*(("list_item", each) for each in labelled))) == list(labelled)


def test_code_keeps_its_lines() -> None:
    """Preformatted text is not wrapped at words, and its blanks and empty lines stay."""
    shown = rows(article(("code", "if x:\n\n    y = 123456789012345")))
    assert shown == ["  if x:", "", "      y = 1234567890", "  12345"]


def test_line_ends_within_a_paragraph_stay() -> None:
    """A poem or an address keeps its lines."""
    assert rows(article(("paragraph", "First line,\nsecond line."))) == ["First line,", "second line."]


def test_the_byline_stands_under_the_title() -> None:
    """Author, site and day are shown though they are no part of the text."""
    document = replace(
        article(("title", "News"), ("paragraph", "Text.")),
        byline="By Eva Stone",
        site="The Post",
        published="2027-03-03T07:00",
    )
    assert rows(document, 60) == ["News", "By Eva Stone · The Post · 3 March 2027", "", "Text."]


def test_a_byline_in_the_text_is_not_shown_twice() -> None:
    """Where the article itself begins with its author, nothing is added."""
    document = replace(article(("title", "News"), ("paragraph", "By Eva Stone")), byline="Eva Stone")
    assert rows(document) == ["News", "", "By Eva Stone"]


def test_a_byline_without_a_title() -> None:
    """Where there is no title the byline comes first, and the text can still be found."""
    document = replace(article(("paragraph", "Text.")), byline="Eva Stone")
    layout = Layout(document, Setting(20))
    assert rows(document) == ["Eva Stone", "", "Text."]
    assert layout.first_row(0) == 2


def test_a_rule_is_drawn() -> None:
    """A thematic break has no text of its own."""
    document = Article("One.\n\n\n\nTwo.", (Block(0, 4, "paragraph"), Block(6, 6, "rule"), Block(8, 12, "paragraph")))
    assert rows(document) == ["One.", "", "* * *", "", "Two."]


def test_a_folded_block_takes_one_row() -> None:
    """Only the first row of it is there; what is hidden is found in it."""
    document = article(("paragraph", "one two three four five six"), ("paragraph", "End."))
    layout = Layout(document, Setting(12, folded={0}))
    assert len(layout) == 3
    assert layout.row_of(20) == 0


def test_inserted_cells_make_rows_shorter() -> None:
    """What is drawn between the characters is counted where it is drawn."""
    document = article(("paragraph", "aaa bbb ccc"))
    layout = Layout(document, Setting(11, inserted=lambda _: [(4, 2), (6, 1)]))
    assert [(layout[n].start, layout[n].end) for n in range(len(layout))] == [(0, 7), (8, 11)]


def test_no_article() -> None:
    """Nothing has no rows."""
    assert len(Layout(Article("", ()), Setting(80))) == 0
