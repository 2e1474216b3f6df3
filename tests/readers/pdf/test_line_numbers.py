import pytest

from tests.readers.pdf.documents import Placed, document, set_lines
from tests.readers.reading import blocks, read, texts

pytest.importorskip("pypdfium2")

LINES = [
    "The master of the Aurora told the court that he had",
    "left the pier at 12 in the afternoon, that nobody had",
    "asked him to wait, and that 300 people were on board.",
    "The harbour office, he said, had closed at noon, and",
    "2024 was the first year in which it had done so. Ana",
    "Ruiz, who counted the tickets, remembered it otherwise",
    "and gave the court a list of 14 names, of which three",
    "were struck from it on the next day by her own hand.",
]
TEXT = " ".join(LINES)


def numbers(
    count: int, step: int = 1, first: int = 1, left: float = 50, *, is_right_aligned: bool = False
) -> list[Placed]:
    """Numbers beside lines as ``set_lines`` sets them."""
    return [
        (left - (5.56 * len(str(number)) if is_right_aligned else 0), 700 - 12 * (number - first), 10, str(number))
        for number in range(first, first + count)
        if number % step == 0
    ]


def pages_of(*pages: list[Placed]) -> list[str]:
    return texts(read(document(pages), None))


@pytest.mark.parametrize(
    "beside",
    [
        numbers(8),
        numbers(8, is_right_aligned=True),
        numbers(8, left=480),
        numbers(8) + numbers(8, left=480),
        numbers(8, first=105, left=56),
        numbers(8, step=2, first=2),
        [*numbers(8), (60, 712, 10, "IN THE COURT OF THE BAY")],
    ],
)
def test_numbers_of_lines_are_left_out(beside: list[Placed]) -> None:
    """On the left, on the right or on both sides, beside every line or every second one: they are no words of the text."""
    assert pages_of([*set_lines(LINES), *beside])[-1] == TEXT


@pytest.mark.parametrize("is_first", [True, False])
def test_numbers_at_every_fifth_line_are_left_out(is_first: bool) -> None:  # noqa: FBT001 - as data
    """So are numbers that count in fives, in whatever order the page draws them."""
    lines, beside = set_lines([*LINES, *LINES]), numbers(16, step=5)
    assert pages_of([*beside, *lines] if is_first else [*lines, *beside]) == [f"{TEXT} {TEXT}"]


def test_numbers_that_begin_again_on_each_page() -> None:
    """A page that is too short to tell is like the others, and a sentence goes on over the page's end."""
    half = [*LINES[:3], *LINES[4:7]]
    found = pages_of([*set_lines(half), *numbers(6)], [*set_lines(LINES[7:]), *numbers(1)])
    assert found == [" ".join([*half, LINES[7]])]


def test_numbers_beside_two_columns() -> None:
    """Numbers between columns, as patents have them, divide no sentence."""
    rows = [line[:30].rsplit(" ", 1)[0] for line in LINES] * 2
    left, right = set_lines(rows, left=60), set_lines(rows, left=320)
    between = numbers(16, step=5, left=290)
    assert pages_of([*left, *between, *right]) == [" ".join(rows * 2)]


@pytest.mark.parametrize(
    "rows",
    [
        [f"{number}    ship {number * 7}" for number in range(1, 9)],
        [f"{year} was dry, and the ferry lay in port that year." for year in (1911, 1921, 1934, 1949, 1950, 1962)],
    ],
)
def test_figures_that_are_text_stay(rows: list[str]) -> None:
    """Rows of a table that are counted, and sentences that begin with years, keep their figures."""
    placed: list[Placed] = []
    for left, bottom, size, text, *_ in set_lines(rows):
        first, _, rest = text.partition("    ")
        placed.append((left, bottom, size, first))
        placed.append((left + 60, bottom, size, rest))
    shown = " ".join(pages_of([each for each in placed if each[3]]))
    assert all(row.split()[0] in shown.split() for row in rows)


def test_a_numbered_list_keeps_its_numbers() -> None:
    """Numbers with a full stop are those of a list."""
    items = [f"{number}. {line}" for number, line in enumerate(LINES, 1)]
    assert [kind for kind, _ in blocks(read(document([set_lines(items)]), None))] == ["list_item"] * 8
