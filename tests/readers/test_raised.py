import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.inline_text import InlineText
from tui_reader.readers.raised import lowered, raised


@pytest.mark.parametrize(
    ("before", "text", "behind", "expected"),
    [
        ("an area of 40 km", "2", "", "²"),
        ("40 square metres", "2", "", "²"),
        ("3 × 10", "-4", "", "⁻⁴"),
        ("fell by 15", "7", " tons", "⁷"),
        ("x", "n", " is", "ⁿ"),
        ("2", "n+k", "", "^(n+k)"),
        ("e", "iπt", "", "^(iπt)"),
        ("about ", "14", "C", "¹⁴"),
        ("15⁷", "8", "", " ⁸"),
    ],
)
def test_figures_above_the_line_stay_above_it(before: str, text: str, behind: str, expected: str) -> None:
    """Powers and numbers have characters of their own, or an arrow and brackets."""
    assert raised(text, before, behind) == expected


@pytest.mark.parametrize(
    ("before", "text", "behind", "expected"),
    [
        ("a ticket at £4", "50", " a day", ".50"),
        ("a boat at $1,250", "00", "", ".00"),
        ("a boat at €1.250", "00", "", ",00"),
        ("un café à 2", "90", " €", ",90"),
        ("it costs $30", "12", " million", "¹²"),
        ("in the year 30", "12", "", "¹²"),
    ],
)
def test_cents_are_cents(before: str, text: str, behind: str, expected: str) -> None:
    """Two raised figures behind an amount of money are its hundredths, but not before "million"."""
    assert raised(text, before, behind) == expected


@pytest.mark.parametrize(
    ("before", "text", "behind", "expected"),
    [
        ("on the 22", "nd", " of May", "nd"),
        ("le XVII", "e", " siècle", "e"),
        ("M", "lle", " Weld", "lle"),
        ("M", "c", "Reed", "c"),
        ("Quaybuilder", "TM", " hulls", "™"),
        ("Quaybuilder", "®", " hulls", "®"),
        ("the ferry", "new", "", " new"),
    ],
)
def test_letters_above_the_line_are_letters(before: str, text: str, behind: str, expected: str) -> None:
    """Ordinals and abbreviations are one word with what stands before them; other words are not."""
    assert raised(text, before, behind) == expected


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("the ferry", "[4]", " [4]"),
        ("the ferry.", "(4)", "[4]"),
        ("in 2019", "4,5", " [4,5]"),
        ("10", "4,5", "^(4,5)"),
        ("the ferry", "[by whom?]", " [by whom?]"),
        ("by the ferry,", "5", "[5]"),
        ("by the ferry", "5", " [5]"),
    ],
)
def test_marks_in_brackets_are_set_off(before: str, text: str, expected: str) -> None:
    """Brackets, several numbers or a word before it make it a mark, which stands apart from words and figures."""
    assert raised(text, before) == expected


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("CO", "2", "₂"),
        ("log", "10", "₁₀"),
        ("x", "i", "ᵢ"),
        ("E", "max", "_(max)"),
        ("x₁", "2", " ₂"),
        ("harbour", "by our reporter", " by our reporter"),
    ],
)
def test_subscripts_stay_below_the_line(before: str, text: str, expected: str) -> None:
    """Figures and single letters have characters of their own, others a line and brackets."""
    assert lowered(text, before) == expected


PLAIN = st.text(st.sampled_from("12ab .]³"), max_size=4)
OFF_THE_LINE = st.text(st.sampled_from("78 ,-x[]"), max_size=4)


@given(st.lists(st.tuples(st.sampled_from(["raised", "lowered", "note", "plain"]), PLAIN, OFF_THE_LINE), max_size=8))
def test_no_figure_on_the_line_joins_one_off_it(pieces: list[tuple[str, str, str]]) -> None:
    """Whatever stands above or below the line, no figure of the line grows by it."""
    inline = InlineText()
    for kind, plain, off_the_line in pieces:
        inline.write(plain)
        match kind:
            case "raised":
                inline.write_raised(off_the_line)
            case "lowered":
                inline.write_lowered(off_the_line)
            case "note":
                inline.write_note("7", "https://courier.example/#7")
    text, links = inline.finish()
    assert not re.search(r"[12][78]|[78][12]", text)
    assert {text[link.start : link.end] for link in links} <= {"[7]", "7"}
