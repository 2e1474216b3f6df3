"""Texts that are mostly people who talk to each other."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.speech.dialogue import is_dialogue

WHOLE, BEGUN, TOLD = "“We row home.”", "“We row home,” she said.", "The tide was out."


@pytest.mark.parametrize(
    ("paragraphs", "is_talk"),
    [
        ([WHOLE] * 4, True),
        ([WHOLE] * 3, False),
        ([WHOLE] * 4 + [TOLD] * 8, True),
        ([WHOLE] * 4 + [TOLD] * 9, False),
        ([WHOLE] * 3 + [BEGUN], True),
        ([WHOLE] * 2 + [BEGUN] * 2, False),
        ([f"“{'Row ' * 11}home.”"] * 4, True),
        ([f"“{'Row ' * 12}home.”"] * 4, False),
    ],
)
def test_a_dialogue_has_four_short_lines_in_a_third_of_its_paragraphs(paragraphs: list[str], is_talk: bool) -> None:  # noqa: FBT001 - a column of a table
    """Four paragraphs and a third of all open with a quotation, three are nothing else, and most have twelve words at most."""
    assert is_dialogue(document_of("\n\n".join(paragraphs))) is is_talk
