"""Which words stand in quotation marks."""

import pytest

from tests.analysis.marking import document_of, fixtures, insert
from tests.deadline import deadline
from tui_reader.analysis.text.document import Quotation
from tui_reader.analysis.text.quotations import find_quotations
from tui_reader.analysis.text.quotations.endings import before_cue
from tui_reader.analysis.text.quotations.marks import marks_in
from tui_reader.analysis.text.quotations.pairs import pair
from tui_reader.model import Block, Span


def drawn(text: str, quotations: tuple[Quotation, ...]) -> str:
    marks: list[tuple[Span, str, str]] = []
    for quotation in quotations:
        for index, part in enumerate(quotation.parts):
            opening = "⟦" if quotation.closed else "⟦unclosed: "
            marks.append((part, "⟦… " if index else opening, "⟧"))
    return insert(text, marks)


@pytest.mark.parametrize(("title", "text", "expected"), fixtures("quotations"))
def test_quotations(title: str, text: str, expected: str) -> None:
    """Each fixture's text holds the outermost quotations that are drawn beside it."""
    assert drawn(text, document_of(text).quotations) == expected, title


def test_code_holds_no_quotation() -> None:
    """Marks in code delimit strings."""
    text = 'print("open")'
    assert find_quotations(text, [Block(0, len(text), "code")]) == ()


def test_a_missing_mark_does_not_swallow_the_article() -> None:
    """However many paragraphs follow, a quotation that nobody closes ends with its own."""
    text = "She said: “Shut it.\n\n" + "\n\n".join(["The dogs slept."] * 50)
    (quotation,) = document_of(text).quotations
    assert text[quotation.start : quotation.end] == "“Shut it."


@pytest.mark.parametrize(("between", "is_closed"), [(0, True), (2, True), (3, False), (12, False)])
def test_a_closing_mark_is_near(between: int, is_closed: bool) -> None:  # noqa: FBT001 - a column of a table
    """Paragraphs that open without a mark belong to a quotation that one of the next three closes; a later mark is stray."""
    text = "\n\n".join(
        ["“We had a plan for the gate.", *["The dogs slept."] * between, "Nobody looked.” Then she left."]
    )
    spoken = [text[part.start : part.end] for one in document_of(text).quotations for part in one.parts]
    assert ("Nobody looked.”" in spoken) is is_closed
    assert spoken[0] == "“We had a plan for the gate."


def test_marks_that_only_open_end_before_the_next() -> None:
    """However many there are, none of them looks for its closing mark far behind the others."""
    text = "“The gate " * 50_000
    with deadline(20):
        quotations = document_of(text.strip()).quotations
        assert len(quotations) == 50_000
        assert text[quotations[0].start : quotations[0].end] == "“The gate"


@pytest.mark.parametrize(("length", "is_found"), [(1_980, True), (2_020, False)])
def test_a_cue_ends_an_open_quotation_within_the_length_of_a_long_paragraph(length: int, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    """The comma before “he said” ends a quotation without a closing mark, within 2,000 characters of its opening one."""
    text = f"{'“Row '.ljust(length, 'o')}, he said."
    assert (before_cue(text, 0, len(text)) == length + 1) is is_found


@pytest.mark.parametrize(("inside", "is_found"), [(99, True), (100, False)])
def test_a_closing_mark_is_found_among_the_next_marks(inside: int, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    """Two hundred marks on, the one that would close a quotation is another's, so that the search takes no longer."""
    marks = marks_in(text := "“We row. " + "“Row.” " * inside + "We rowed.”", 0, len(text))
    assert (pair(marks, 0).closing == len(marks) - 1) is is_found


@pytest.mark.parametrize(("deep", "is_found"), [(11, True), (12, False)])
def test_quotations_nest_ten_deep_at_most(deep: int, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    """What seems to nest deeper are marks that open and never close."""
    marks = marks_in(text := "“We row " * deep + "home" + "”" * deep, 0, len(text))
    assert (pair(marks, 0).closing == len(marks) - 1) is is_found
