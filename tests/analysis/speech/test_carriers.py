"""Words that a third party has carried: “was quoted by the Post as saying”."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.speech.carriers import carried


@pytest.mark.parametrize(("between", "is_found"), [(7, True), (8, False)])
def test_as_saying_belongs_to_the_verb_fifteen_tokens_before(between: int, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    """A verb farther away than that carries something else."""
    text = f"Lund was quoted{' in May' * between} as saying the pier leaks."
    assert [text[slice(*one.source[0])] for one in carried(document_of(text))] == ["Lund"] * is_found
