import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.catalogue_names import are_two, inverted


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Brandt, Ada", "Ada Brandt"),
        ("Ada Brandt", "Ada Brandt"),
        ("Brandt, Ada, PhD", "Brandt, Ada, PhD"),
        ("van der Meer, Ada", "Ada van der Meer"),
        ("Meer, Ada van der", "Ada van der Meer"),
        ("de la Cruz Ortiz, María Inés", "María Inés de la Cruz Ortiz"),
        ("Brandt, Ada, Jr.", "Ada Brandt Jr."),
        ("Brandt, Ada, 1850-1921", "Ada Brandt"),
        ("Brandt, Ada, 1950-", "Ada Brandt"),
        ("Ada Brandt, 1850–1921", "Ada Brandt"),
        ("Harbour Works, Inc.", "Harbour Works, Inc."),
        ("Ministry of Works and Harbours, London", "Ministry of Works and Harbours, London"),
    ],
)
def test_names_of_catalogues_are_turned_round(name: str, expected: str) -> None:
    """The family name of a catalogue, its particles with it, goes behind the given name; years of a life go."""
    assert inverted(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ana Ruiz, Bo Berg", True), ("Ruiz, Ana", False), ("Ruiz Ortiz, Ana M.", False), ("van Berg, Ana Eva", False)],
)
def test_two_whole_names_are_two_persons(name: str, expected: bool) -> None:  # noqa: FBT001 - the answer, as data
    """Where both sides of a comma are whole names, without a sign of a catalogue, they are two people's."""
    assert are_two(name) is expected


@given(st.text(st.sampled_from("Aa ,.-19IVJr()")))
def test_turning_loses_no_name(name: str) -> None:
    """Any text keeps its letters; only the years of a life go."""
    assert sorted(filter(str.isalpha, inverted(name))) == sorted(filter(str.isalpha, name))
