import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import blocks, check, read, texts
from tui_reader.errors import NoArticleError
from tui_reader.readers.mojibake import mended
from tui_reader.text import clean

FIRST = "The harbour office closed the quay on Monday after the third storm of the week, and the ferry stayed in port."
SECOND = "“We will look again on Wednesday,” said Ada Brandt, who runs the line. The wind is expected to drop by then."


def test_wrapped_mail_and_one_paragraph_a_line_read_alike() -> None:
    """The same text comes out the same, whoever wrapped it."""
    for text in (
        f"{FIRST}\n{SECOND}\n",
        f"{FIRST}\n\n{SECOND}",
        f"{FIRST}\r\n\r\n{SECOND}\r\n",
        f"{textwrap.fill(FIRST, 50)}\n\n{textwrap.fill(SECOND, 50)}",
        f"{FIRST}\u2029{SECOND}",
    ):
        assert blocks(read(text)) == [("paragraph", FIRST), ("paragraph", SECOND)]


def test_a_headline_is_the_title() -> None:
    """A short first line without a full stop, with text behind an empty line, is the title."""
    article = read(f"Ferry stays in port\n\n{FIRST}")
    assert blocks(article) == [("title", "Ferry stays in port"), ("paragraph", FIRST)]
    assert (article.title, article.title_is_text) == ("Ferry stays in port", True)


@pytest.mark.parametrize(
    "first",
    [
        "The ferry stays in port.",
        "“We will look again on Wednesday.”",
        "the ferry stays",
        "- the ferry stays",
        "Dear passengers,",
        "They said:",
        FIRST,
    ],
)
def test_a_sentence_is_no_headline(first: str) -> None:
    """What ends as a sentence, a salutation or an introduction does, or is long, is a paragraph."""
    article = read(f"{first}\n\n{SECOND}")
    assert (article.title, article.blocks[0].kind == "title") == (None, False)


def test_a_single_line_is_no_headline() -> None:
    """Without a text behind it there is nothing to be the title of."""
    assert blocks(read("Ferry stays in port")) == [("paragraph", "Ferry stays in port")]


def test_lines_of_an_interview_stay_apart() -> None:
    """Short lines with single line ends are not glued."""
    assert texts(read("Q: Will it sail?\nA: Not today.")) == ["Q: Will it sail?", "A: Not today."]


def test_lists_have_items_with_levels() -> None:
    """Items are blocks of their own, and their indent is their depth."""
    assert blocks(read("They asked for:\n- a pier\n  - of stone\n- a light\n")) == [
        ("paragraph", "They asked for:"),
        ("list_item", "- a pier"),
        ("list_item 2", "- of stone"),
        ("list_item", "- a light"),
    ]


def test_quoted_mail_loses_its_marks_and_keeps_its_depth() -> None:
    """The marks of quoted mail stand in the middle of sentences; the depth says the same."""
    text = "Ada wrote:\n\n> We will look again when\n> it is calm.\n>> When does\n>> it sail?\n\nThanks."
    assert blocks(read(text)) == [
        ("paragraph", "Ada wrote:"),
        ("quotation", "We will look again when it is calm."),
        ("quotation 2", "When does it sail?"),
        ("paragraph", "Thanks."),
    ]


def test_a_compound_broken_at_its_hyphen_is_whole_again() -> None:
    """A line that ends in a letter and a hyphen goes on without a blank; a dash does not."""
    text = "The minister, a well-\nknown sailor -\nonce - agreed."
    assert texts(read(text)) == ["The minister, a well-known sailor - once - agreed."]


@pytest.mark.parametrize("hyphen", ["\u2010", "\xad"])
def test_a_word_that_a_program_broke_is_whole_again(hyphen: str) -> None:
    """Hyphens that only programs set at the end of a line are no part of the word."""
    assert texts(read(f"The harbour office is speci{hyphen}\nfied in the second part.")) == [
        "The harbour office is specified in the second part."
    ]


def test_a_line_of_dashes_is_a_rule() -> None:
    """Lines that only divide are rules."""
    assert [kind for kind, _ in blocks(read(f"{FIRST}\n\n* * *\n\n{SECOND}\n\n-----\n\n{FIRST}"))][1::2] == [
        "rule",
        "rule",
    ]


def test_a_long_text_without_an_empty_line_is_read_in_parts() -> None:
    """Where a part of a text ends, no paragraph is torn."""
    text = "\n".join(textwrap.fill(f"{number}x {SECOND}", 60, initial_indent="  ") for number in range(500))
    assert texts(read(text)) == [f"{number}x {SECOND}" for number in range(500)]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\x1b\x1b", "\u200b"])
def test_nothing_is_no_article(text: str) -> None:
    """A text without a letter to show is not an article."""
    with pytest.raises(NoArticleError):
        read(text)


def test_bytes_that_are_no_utf8_are_shown_as_such() -> None:
    """What is damaged costs single characters and not the article."""
    assert read("Fähre und Möwe".encode() + b" im H\x81fen.", charset="utf-8").text == "Fähre und Möwe im H\ufffdfen."


def without_blanks(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", clean(text)).split()).replace(">", "")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\b\x1b\u2010")))
def test_all_that_is_visible_survives_in_order(text: str) -> None:
    """Of any text that is not a record of a terminal only white space, controls and marks of quoted mail change."""
    visible = without_blanks(mended(text))
    try:
        article = read(text.encode(), charset="utf-8")
    except NoArticleError:
        return
    check(article)
    assert without_blanks(article.text) == visible or not unicodedata.is_normalized("NFC", text)


@given(
    st.lists(st.sampled_from(["word", "Word.", "\n", "\n\n", "- ", "> ", "  ", "Q: ", "\x1b[31m", "\u202e", "end,\n"]))
)
def test_offsets_hold_and_no_control_survives(pieces: list[str]) -> None:
    """Any layout gives blocks that make up the text, clean."""
    try:
        article = read("".join(pieces).encode(), charset="utf-8")
    except NoArticleError:
        return
    check(article)
    assert clean(article.text) == article.text
