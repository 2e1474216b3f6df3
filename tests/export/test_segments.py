"""Annotations laid flat."""

from hypothesis import given

from tests.export.strategies import annotated_articles
from tui_reader.export.segments import FlatText, marks
from tui_reader.model import AnnotatedArticle, Annotations, Article, Assertion, Block, Link, Promo


@given(annotated_articles())
def test_segments_make_up_the_block(annotated: AnnotatedArticle) -> None:
    """No character of a block is lost, none comes twice, and each lies under the mark that covers it."""
    article = annotated.article
    flat = FlatText(article, annotated.annotations)
    for block in article.blocks:
        pieces = [piece for segment in flat.segments(block.start, block.end) for piece in segment.pieces]
        assert (
            "".join(article.text[piece.start : piece.end] for piece in pieces) == article.text[block.start : block.end]
        )
        for segment in flat.segments(block.start, block.end):
            covering = [mark for mark in flat.marks if mark.start < segment.end and segment.start < mark.end]
            assert covering == ([segment.mark] if segment.mark else [])


def test_a_link_that_a_mark_ends_in_is_split() -> None:
    """The part in the mark and the part behind it both lead to the address."""
    article = Article("see the timetable", (Block(0, 17, "paragraph"),), (Link(4, 17, "https://example.org"),))
    flat = FlatText(article, Annotations(assertions=(Assertion(0, 7, "fact"),)))
    parts = [
        (article.text[piece.start : piece.end], bool(segment.mark), bool(piece.link))
        for segment in flat.segments(0, 17)
        for piece in segment.pieces
    ]
    assert parts == [("see ", True, False), ("the", True, True), (" timetable", False, True)]


def test_of_two_marks_that_overlap_the_first_stays() -> None:
    """The model promises that there are none; a tagger that breaks the promise does not break the export."""
    found = marks(
        Annotations(assertions=(Assertion(0, 5, "fact"),), promos=(Promo(3, 9, "advert"), Promo(9, 9, "other")))
    )
    assert [(mark.start, mark.end) for mark in found] == [(0, 5)]
