"""What stands on a page beside its paragraphs: notes at the foot, large first letters, tables, watermarks."""

from collections.abc import Sequence

import pytest

from tests.readers.pdf.documents import Placed, document, set_lines
from tests.readers.reading import blocks, read, texts

pytest.importorskip("pypdfium2")

LINES = [
    "The ferry to Aldermere was late on Monday, because",
    "the captain said that the wind had turned, and that",
    "the crew of the Aurora could not be found anywhere",
    "on the pier. Nobody in the town of Aldermere had",
    "been told of it, though several people on the quay",
    "claimed to have known it, and one of them, who had",
]
MORE = [
    "a ticket in his hand, asked for his money. The mayor",
    "said on Tuesday that she would ask the company for",
    "an answer before the summer begins, and the first",
    "of the guests arrive on the island in June.",
]


def pages_of(*pages: list[Placed]) -> list[tuple[str, str]]:
    return blocks(read(document(pages), None))


@pytest.mark.parametrize(
    ("foot", "notes"),
    [
        (["^1^ Minutes of the harbour board.", "^2^ The Courier, 4 May, which", "had 12 pages."], ["[1] Minutes of the harbour board.", "[2] The Courier, 4 May, which had 12 pages."]),
        (["1 Minutes of the harbour board.", "2 The Courier, 4 May."], ["[1] Minutes of the harbour board.", "[2] The Courier, 4 May."]),
        (["1. Minutes of the harbour board, which", "3 people wrote."], ["[1] Minutes of the harbour board, which 3 people wrote."]),
        (["* Minutes of the harbour board."], ["[*] Minutes of the harbour board."]),
    ],
)  # fmt: skip
def test_notes_at_the_foot_cut_no_sentence(foot: list[str], notes: list[str]) -> None:
    """A sentence goes on over the page's end; notes come behind the text, each with its mark."""
    first = [*set_lines(LINES), *set_lines(foot, top=150, size=8)]
    assert pages_of(first, set_lines(MORE)) == [
        ("paragraph", " ".join([*LINES, *MORE])),
        *(("list_item", note) for note in notes),
    ]


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    """Small type at the foot belongs to the note that did not end on the page before."""
    first = [*set_lines(LINES), *set_lines(["^1^ Minutes of the harbour board, which were"], top=150, size=8)]
    second = [*set_lines(MORE), *set_lines(["never printed."], top=150, size=8)]
    assert pages_of(first, second)[1:] == [("list_item", "[1] Minutes of the harbour board, which were never printed.")]


def test_notes_in_the_size_of_the_text() -> None:
    """Where notes are not smaller, their raised marks and the room above them tell them."""
    first = [*set_lines(LINES), *set_lines(["^1^ Minutes of the harbour board."], top=150)]
    assert pages_of(first, set_lines(MORE))[1:] == [("list_item", "[1] Minutes of the harbour board.")]


def test_small_print_without_a_mark_is_text() -> None:
    """What is small and has no mark is not a note: a caption, an imprint."""
    first = [*set_lines(LINES), *set_lines(["Printed at the quay in Aldermere."], top=150, size=8)]
    assert ("paragraph", "Printed at the quay in Aldermere.") in pages_of(first)


@pytest.mark.parametrize(
    ("letter", "first", "text"),
    [
        ("T", "he ferry to Aldermere was late on Monday,", "The ferry to Aldermere was late on Monday,"),
        ("“T", "he ferry to Aldermere was late in 2021,”", "“The ferry to Aldermere was late in 2021,”"),
        ("A", "ldermere had no ferry on Monday 12 June,", "Aldermere had no ferry on Monday 12 June,"),
        ("A", "ferry to Aldermere was late on Monday,", "A ferry to Aldermere was late on Monday,"),
        ("S", "IX FERRIES to Aldermere were late then,", "SIX FERRIES to Aldermere were late then,"),
    ],
)
@pytest.mark.parametrize(("size", "drop"), [(34, 26), (21, 12)])
def test_a_large_first_letter_joins_its_word(letter: str, first: str, text: str, size: int, drop: int) -> None:
    """A letter that stands beside several lines begins the first of them, and is not a heading."""
    beside = [first, "as the captain of the ferry Aurora said,", "because the wind had turned at last and"]
    placed = [*set_lines(beside, left=72 + 0.8 * size * len(letter)), (72, 700 - drop, size, letter)]
    rest = set_lines(["nobody was found anywhere in Aldermere, and"] * 3, top=664)
    for page in ([*placed, *rest], [placed[-1], *placed[:-1], *rest]):
        [(kind, found)] = pages_of(list(page))
        assert (kind, found[: len(text)]) == ("paragraph", text)


def table(rows: Sequence[tuple[str, ...]], top: float = 500, widths: tuple[int, ...] = (72, 200, 320)) -> list[Placed]:
    return [
        (left, top - 12 * number, 10, cell)
        for number, row in enumerate(rows)
        for left, cell in zip(widths, row, strict=False)
        if cell
    ]


def test_rows_of_tables_are_lines() -> None:
    """Cells stay in their columns, and no row runs into another or into a sentence."""
    rows = [("Year", "Ferries", "Late"), ("2021", "310", "12"), ("2022", "", "4"), ("2023", "299", "")]
    found = pages_of([*set_lines(LINES), *table(rows), *set_lines(MORE, top=400)])
    assert found[1] == ("table", "Year  Ferries  Late\n2021  310      12\n2022           4\n2023  299")
    assert [kind for kind, _ in found] == ["paragraph", "table", "paragraph"]


def test_a_list_with_wide_marks_is_no_table() -> None:
    """A mark or a number that stands far from its item makes no columns."""
    items = [("•", "The first of the ferries was late."), ("•", "The second one was not."), ("3.", "Nobody came.")]
    assert [kind for kind, _ in pages_of(table(items, widths=(72, 110)))] == ["list_item"] * 3


def test_a_watermark_upon_the_text_is_none() -> None:
    """Large words that stand upon lines are no text, turned or not; a headline above them is."""
    stamped: list[Placed] = [(120, 640, 70, "DRAFT"), (72, 740, 24, "The late ferry"), *set_lines([*LINES, *MORE])]
    assert texts(read(document([stamped]), None)) == ["The late ferry", " ".join([*LINES, *MORE])]
