"""How a long article is cut up."""

from tests.analysis.marking import article_of
from tui_reader.analysis.text.windows import WINDOW, windows


def test_a_short_article_is_one_window() -> None:
    """Names and speakers of an ordinary article are seen together."""
    article = article_of("One.\n\nTwo.")
    assert list(windows(article)) == [article.blocks]


def test_windows_hold_every_block_once() -> None:
    """Nothing is lost or seen twice."""
    article = article_of("\n\n".join(["The gate was open. " * 50] * 200))
    cut = list(windows(article))
    assert len(cut) > 1
    assert tuple(block for window in cut for block in window) == article.blocks


def test_a_window_does_not_end_within_a_quotation() -> None:
    """Before a block that opens with a mark the window goes on, up to twice its length."""
    article = article_of("\n\n".join(["“The gate was open. " * 50] * 200))
    lengths = [window[-1].end - window[0].start for window in windows(article)]
    assert lengths[0] >= 2 * WINDOW - 2000


def test_an_article_without_blocks_has_no_window() -> None:
    """An empty article is nothing to look at."""
    assert list(windows(article_of(""))) == []
