"""The check of offsets that come from outside."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.export.articles import ferry
from tests.export.strategies import annotated_articles
from tui_reader.kept.codec import MisfitError
from tui_reader.kept.offsets import check_offsets
from tui_reader.model import AnnotatedArticle, Assertion, Block, Link, Promo, Span

ARTICLE = ferry()
LENGTH = len(ARTICLE.article.text)
CLAIM = ARTICLE.annotations.assertions[0]
QUOTE = ARTICLE.annotations.attributions[0]
NAME = ARTICLE.annotations.entities[0]


@given(annotated_articles())
def test_what_is_read_and_marked_passes(annotated: AnnotatedArticle) -> None:
    """No article of a reader and of the analysis is refused."""
    check_offsets(annotated)


@pytest.mark.parametrize(
    "broken",
    [
        replace(ARTICLE, article=replace(ARTICLE.article, blocks=(Block(5, 9, "code"), Block(0, 4, "code")))),
        replace(ARTICLE, article=replace(ARTICLE.article, blocks=(Block(0, 9, "heading", 5000),))),
        replace(ARTICLE, article=replace(ARTICLE.article, links=(Link(0, LENGTH + 1, "https://a.example"),))),
        replace(ARTICLE, annotations=replace(ARTICLE.annotations, assertions=(CLAIM, CLAIM))),
        replace(ARTICLE, annotations=replace(ARTICLE.annotations, assertions=(Assertion(9, 4, "fact"),))),
        replace(ARTICLE, annotations=replace(ARTICLE.annotations, promos=(Promo(CLAIM.start, CLAIM.end, "app"),))),
        replace(ARTICLE, annotations=replace(ARTICLE.annotations, attributions=(replace(QUOTE, cue=(Span(-4, 2),)),))),
        replace(
            ARTICLE, annotations=replace(ARTICLE.annotations, entities=(replace(NAME, mentions=(Span(0, 9999),)),))
        ),
    ],
)
def test_what_would_break_the_screen_is_refused(broken: AnnotatedArticle) -> None:
    """Spans outside of the text, out of order or over each other are refused, and so are absurd depths."""
    with pytest.raises(MisfitError):
        check_offsets(broken)
