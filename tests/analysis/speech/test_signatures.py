"""Lines that name who wrote what stands above them."""

import pytest

from tui_reader.analysis.speech.signatures import names_person, signature_behind, signature_line


@pytest.mark.parametrize(
    ("line", "is_signature"),
    [
        ("— Ida Marsh, ".ljust(160, "o"), True),
        ("— Ida Marsh, ".ljust(161, "o"), False),
        (f"— Ida {'Anna ' * 6}Marsh", True),
        (f"— Ida {'Anna ' * 7}Marsh", False),
        ("— quiet berth holders", True),
        ("— old quiet berth holders", False),
    ],
)
def test_a_signature_is_a_short_line(line: str, is_signature: bool) -> None:  # noqa: FBT001 - a column of a table
    """It has 160 characters, a name of eight words or people in general of three, at most."""
    assert (signature_line(line, 0, len(line)) is not None) is is_signature


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Orlau Marsh Bell Dale, baker", True),
        ("Orlau Marsh Bell Dale Quay, baker", False),
        ("Orlau Marsh, a baker of bread on the old quay", True),
        ("Orlau Marsh, a baker of bread on the very old quay", False),
    ],
)
def test_a_line_without_a_mark_names_a_person_by_a_short_apposition(line: str, names: bool) -> None:  # noqa: FBT001 - a column of a table
    """The name has four words and the apposition eight blanks at most; longer lines are sentences."""
    assert names_person(line) is names


@pytest.mark.parametrize(
    ("end", "signed"),
    [
        (" — Ida Marsh, baker", True),
        (" — Ida Marsh, baker.", False),
        (" — Ida Marsh, Bread Co.", True),
        (" — The harbour (@harbour) says.", True),
    ],
)
def test_the_end_of_a_sentence_ends_no_signature(end: str, signed: bool) -> None:  # noqa: FBT001 - a column of a table
    """It does where it is an abbreviation's, or where an account is named."""
    text = f"The quay was closed.{end}"
    assert (signature_behind(text, 0, len(text)) is not None) is signed
