"""Whose each quotation is, by where it stands."""

import pytest

from tests.analysis.heard import heard_fixtures, misheard, tagger


@pytest.mark.parametrize("by", ["rules", "learned"])
@pytest.mark.parametrize(("title", "text", "expected"), heard_fixtures("speech"))
def test_a_quotation_belongs_to_one_speaker(title: str, text: str, expected: list[tuple[str, str]], by: str) -> None:
    """Whatever the tagger, a quotation is one speaker's as a whole, and not that of whoever is named near it."""
    assert misheard(text, expected, tagger(by)) == [], title
