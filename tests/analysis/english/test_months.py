"""Months that are written short."""

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis.english.months import ABBREVIATIONS, NAMES
from tui_reader.analysis.names.date_values import iso_date
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Span

_SHORT = [(short.capitalize(), NAMES.index(name) + 1) for name in NAMES for short in ABBREVIATIONS[name]]


@pytest.mark.parametrize(("short", "number"), _SHORT)
def test_a_short_form_is_its_month_and_ends_no_sentence(short: str, number: int) -> None:
    """Each short form that the list has is the month of a date, and its full stop is no end."""
    article = article_of(f"It closed on {short}. 3, 2019. It rained.")
    sentences = make_document(article, article.blocks).sentences
    assert [article.text[one.start : one.end] for one in sentences] == [f"It closed on {short}. 3, 2019.", "It rained."]
    assert iso_date(f"{short}. 3, 2019", [Span(0, len(short) + 9)], None) == f"2019-{number:02}-03"
