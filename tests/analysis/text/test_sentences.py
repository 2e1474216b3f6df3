"""Where sentences begin and end."""

import pytest

from tests.analysis.marking import document_of, fixtures
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Article, Block


@pytest.mark.parametrize(("title", "text", "expected"), fixtures("sentences"))
def test_sentences(title: str, text: str, expected: str) -> None:
    """Each fixture's text falls into the sentences that are listed beside it."""
    sentences = [text[one.start : one.end].replace("\n", "⏎") for one in document_of(text).sentences]
    assert sentences == expected.splitlines(), title


def test_code_and_rules_hold_no_sentences() -> None:
    """Blocks that hold no prose have no sentences, and the others keep their index."""
    text = "x = 1. y = 2.\n\nThe gate was open."
    blocks = (Block(0, 13, "code"), Block(15, len(text), "paragraph"))
    document = make_document(Article(text=text, blocks=blocks), blocks)
    assert [(one.start, one.block) for one in document.sentences] == [(15, 1)]


def test_a_window_counts_blocks_of_the_article() -> None:
    """A sentence names its block by the index in the article, also where only later blocks are looked at."""
    text = "One.\n\nTwo."
    blocks = (Block(0, 4, "paragraph"), Block(6, 10, "paragraph"))
    document = make_document(Article(text=text, blocks=blocks), blocks[1:])
    assert [one.block for one in document.sentences] == [1]


@pytest.mark.parametrize("leaders", ["." * 100_000, "…" * 100_000, ".”" * 50_000])
def test_a_row_of_full_stops_ends_one_sentence(leaders: str) -> None:
    """However long the row is, it is looked at once; an ellipsis behind a full stop keeps its dots together."""
    text = f"The gate was open{leaders} Nobody looked. ... They left."
    sentences = [text[one.start : one.end] for one in document_of(text).sentences]
    assert sentences == [f"The gate was open{leaders}", "Nobody looked.", "...", "They left."]


def test_the_initial_i() -> None:
    """“I.” ends a sentence as a pronoun, and is an initial where nothing else would be in its sentence."""
    text = "The gate was open. I. Marsh looked. It was I. Then they left."
    sentences = [text[one.start : one.end] for one in document_of(text).sentences]
    assert sentences == ["The gate was open.", "I. Marsh looked.", "It was I.", "Then they left."]


@pytest.mark.parametrize(("short", "number"), [("Ont.", 1), ("Calif.", 1), ("Quay.", 2)])
def test_no_sentence_ends_behind_the_abbreviation_of_a_state(short: str, number: int) -> None:
    """A state that is listed for names of places is one for sentences, too."""
    assert len(document_of(f"The gate of Dale, {short} Mayor Bell said so.").sentences) == number
