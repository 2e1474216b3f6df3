from textual.geometry import Offset
from textual.selection import Selection

from tests.ui.article_view.marked import marked
from tui_reader.model import Span
from tui_reader.ui.article_view.selection import offset_of, selection_of, span_of, word_at


def test_places_are_places_in_the_text() -> None:
    """A place is a row's start and the characters from there; left of the text it is the row's start."""
    assert offset_of(Offset(5, 100)) == 105
    assert offset_of(Offset(-3, 100)) == 100


def test_a_selection_is_a_range() -> None:
    """It can be open at either end, and there and back again it is the same."""
    assert span_of(Selection(None, None), 50) == Span(0, 50)
    assert span_of(Selection(Offset(2, 10), None), 50) == Span(12, 50)
    assert span_of(Selection(None, Offset(2, 10)), 50) == Span(0, 12)
    assert span_of(selection_of(Span(3, 9)), 50) == Span(3, 9)


def test_words_keep_hyphens_and_apostrophes() -> None:
    """The word is what a person would call one, without the marks around it."""
    article = marked("The “well-known” O’Brien isn't, at 3.5 per cent.").article

    def word(part: str) -> str | None:
        span = word_at(article, 0, article.text.index(part))
        return article.text[span.start : span.end] if span else None

    assert [word(part) for part in ("known", "Brien", "n't", "3.5")] == ["well-known", "O’Brien", "isn't", "3.5"]
    assert word("“") is None
