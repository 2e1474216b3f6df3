"""What becomes an attribution."""

import pytest

from tui_reader.analysis.attributions.assembly import is_tied
from tui_reader.model import Attribution, Span

CUE, SOURCE = (Span(20, 24),), (Span(25, 30),)


@pytest.mark.parametrize(("confidence", "expected"), [(0.4, False), (0.6, True), (0.9, True)])
def test_a_cue_without_a_source_has_to_be_sure(confidence: float, expected: bool) -> None:  # noqa: FBT001 - a column of a table
    """“It was announced that the dam holds” is somebody's where the tagger is more sure than not; doubtful cues alone are nobody's."""
    assert is_tied(Attribution((Span(0, 10),), (), CUE, "indirect", confidence=confidence)) is expected


def test_a_source_or_marks_are_enough() -> None:
    """With a source, or in quotation marks, others speak, however sure the tagger is."""
    assert is_tied(Attribution((Span(0, 10),), SOURCE, CUE, "indirect", confidence=0.1))
    assert is_tied(Attribution((Span(0, 10),), (), (), "direct", confidence=0.1))
