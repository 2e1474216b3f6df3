"""Selected text: a range of the article, whatever the rows on the screen are."""

from textual.geometry import Offset
from textual.selection import Selection

from tui_reader.model import Article, Span


def span_of(selection: Selection, length: int) -> Span:
    """Return the range that a selection made by mouse or keyboard covers.

    Args:
        selection: Its places are (characters from a row's start, offset of the row's start), as the rows carry them.
        length: Of the article's text.
    """
    start = 0 if selection.start is None else offset_of(selection.start)
    end = length if selection.end is None else offset_of(selection.end)
    return Span(min(start, length), min(end, length))


def offset_of(place: Offset) -> int:
    """Return the place in the text of a place on the screen."""
    return place.y + max(0, place.x)


def selection_of(span: Span) -> Selection:
    """Return the selection that covers ``span``."""
    return Selection(Offset(0, span.start), Offset(0, span.end))


def word_at(article: Article, block: int, offset: int) -> Span | None:
    """Return the word at ``offset`` with its hyphens and apostrophes; ``None`` between words."""
    from tui_reader.ui.article_view.word_pattern import (
        WORD,
    )  # when the first word is clicked, not before the first frame

    bounds = article.blocks[block]
    for match in WORD.finditer(article.text, bounds.start, bounds.end):
        if match.start() <= offset < match.end():
            return Span(*match.span())
        if match.start() > offset:
            break
    return None
