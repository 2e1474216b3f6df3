import textwrap

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.line_wrapping import Line, Wrapping, paragraphs

TEXT = (
    "The harbour office closed the quay on Monday after the third storm of the week, and the ferry stayed in Aldermere. "
    "Nobody was hurt. The company said that it would look again on Wednesday, when the wind was expected to drop. "
)


def lines(text: str) -> list[Line]:
    return [Line(line.strip(), len(line) - len(line.lstrip())) for line in text.splitlines()]


def joined(text: str) -> list[str]:
    return [" ".join(line.text for line in paragraph) for paragraph in paragraphs(lines(text), Wrapping(None))]


@given(st.integers(40, 110))
def test_a_wrapped_paragraph_is_one_at_any_width(width: int) -> None:
    """The width of an editor is found from the lines themselves."""
    assert joined(textwrap.fill(TEXT * 3, width)) == [(TEXT * 3).strip()]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    """Lines that end anywhere were not wrapped."""
    turns = [
        "We left at noon.",
        "The wind came from the north, then from the east.",
        "It was late.",
        "Nobody spoke of it.",
    ]
    assert joined("\n".join(turns)) == turns


def test_the_first_line_of_a_paragraph_may_be_indented() -> None:
    """In a text without empty lines the indent begins a paragraph."""
    text = textwrap.fill(TEXT, 60, initial_indent="   ")
    assert joined(f"{text}\n{text}") == [TEXT.strip()] * 2


def test_a_sentence_that_goes_on_is_not_broken() -> None:
    """Two lines are too few to tell a width, but a line that goes on in lower case does."""
    assert joined("The harbour office closed the quay\nafter the third storm.") == [
        "The harbour office closed the quay after the third storm."
    ]


def test_items_and_turns_begin_paragraphs() -> None:
    """Items of a list, with their hanging lines, and turns of an interview each stand alone."""
    text = "- one thing and\n  its second line\n- two\n1. three\nQ: Late again?\nA: Late again.\nTHE MAYOR: Always."
    assert joined(text) == [
        "- one thing and its second line",
        "- two",
        "1. three",
        "Q: Late again?",
        "A: Late again.",
        "THE MAYOR: Always.",
    ]


def test_dashes_and_advertisements_are_no_items() -> None:
    """A label between dashes is text, and so is a dash that wrapping has put at the beginning of a line."""
    assert not Line("- Advertisement -").is_item
    assert Line("- an item").is_item
    wrapped = textwrap.fill(TEXT.replace("week, and", "week - and") * 2, 79)
    assert "\n- and" in wrapped
    assert len(joined(wrapped)) == 1


PRINTED = """Ida Marsh, who has kept the lock at the end of the Lower
Dale canal since the spring of that year, said
the gate would not open until somebody paid for it, and that nobody
had. The water rose
by a metre in the night, and in the morning the boats of the
Orlau Rowing Club were in the
meadow behind the mill, where the children found them before
anybody else did. Nobody was hurt, but the
mayor said that he would ask the Dale Water
Board to pay, and that the
fence would be mended by the autumn.
Boats
The club had seven of them
once, she said."""


def test_lines_of_a_printed_page_make_paragraphs() -> None:
    """Where letters differ in width no line is full, but a sentence goes on in the next line, also with a capital."""
    found = list(paragraphs(lines(PRINTED), Wrapping.of([lines(PRINTED)])))
    assert [" ".join(line.text for line in one)[:9] for one in found] == ["Ida Marsh", "Boats", "The club "]
