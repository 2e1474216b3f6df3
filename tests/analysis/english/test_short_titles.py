"""Titles that are written short before a name."""

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis.english.short_titles import SHORT_TITLES
from tui_reader.analysis.text.segmentation import make_document


@pytest.mark.parametrize("title", SHORT_TITLES)
def test_a_title_ends_no_sentence(title: str) -> None:
    """Each title that the list has with a full stop goes on with a name."""
    article = article_of(f"Nobody saw {title}. Marsh. It rained.")
    sentences = make_document(article, article.blocks).sentences
    assert [article.text[one.start : one.end] for one in sentences] == [f"Nobody saw {title}. Marsh.", "It rained."]
