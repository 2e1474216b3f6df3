import pytest

from tests.readers.reading import blocks, texts, written
from tui_reader.readers.html.list_numbers import written_number


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ol><li>Quay<li>Pier</ol>", ["1. Quay", "2. Pier"]),
        ("<ol start=7><li>Quay<li><p>Pier</p><p>Mole</p></ol>", ["7. Quay", "8. Pier", "Mole"]),
        ("<ol><li value=4>Quay<li>Pier</ol>", ["4. Quay", "5. Pier"]),
        ("<ol reversed><li>Quay<li>Pier</ol>", ["2. Quay", "1. Pier"]),
        ("<ol type=A><li>Quay<li type=i>Pier</ol>", ["A. Quay", "ii. Pier"]),
        ("<ol start=-1><li>Quay</ol>", ["-1. Quay"]),
        ("<ol start=99999999999><li>Quay</ol>", ["1. Quay"]),
        ("<ol><li>Quay<ol><li>Pier</ol><li>Mole</ol>", ["1. Quay", "1. Pier", "2. Mole"]),
        ("<ol><li>3) Quay<li>4) Pier</ol>", ["3) Quay", "4) Pier"]),
        ("<ol style='list-style: none'><li>Quay</ol>", ["Quay"]),
        ("<ol class=list-unstyled><li>Quay</ol>", ["Quay"]),
        ("<ul><li>Quay</ul>", ["Quay"]),
        ("<ol><li><h3>Quay</h3>It is shut.</ol>", ["1. Quay", "It is shut."]),
    ],
)
def test_items_have_the_numbers_that_a_browser_draws(html: str, expected: list[str]) -> None:
    """Wherever a list begins and however it counts, item 3 can be found; what shows no numbers has none."""
    assert texts(written(html)) == expected


def test_numbers_do_not_change_what_an_item_is() -> None:
    """A numbered item is a list item of the depth of its list."""
    assert blocks(written("<ul><li>Tolls<ol><li>Quay</ol></ul>")) == [
        ("list_item", "Tolls"),
        ("list_item 2", "1. Quay"),
    ]


@pytest.mark.parametrize(
    ("number", "kind", "expected"),
    [(28, "a", "ab"), (26, "A", "Z"), (1994, "i", "mcmxciv"), (4000, "I", "4000"), (0, "a", "0"), (5, "x", "5")],
)
def test_numbers_are_written_in_letters_and_roman(number: int, kind: str, expected: str) -> None:
    """A list's type decides, as far as there are such numbers."""
    assert written_number(number, kind) == expected
