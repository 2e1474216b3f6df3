import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import blocks, texts, written


def table(*rows: str) -> list[str]:
    article = written(f"<p>See:</p><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return texts(article)[1].split("\n")


def test_cells_over_rows_and_columns_keep_the_others_in_their_columns() -> None:
    """What stands below a head stays below it, whatever cells span."""
    assert table(
        "<th rowspan=2>Boat<th colspan=2>Tons<th rowspan=2>Port",
        "<th>Empty<th>Full",
        "<td>Ana<td>10<td>12<td rowspan=2>Aldermere",
        "<td>Eva<td colspan=2>unknown",
        "<td rowspan=0>Ida<td>3<td>4<td>Quay",
        "<td>5<td>6<td>Pier",
    ) == [
        "Boat  Tons           Port",
        "      Empty    Full",
        "Ana   10       12    Aldermere",
        "Eva   unknown",
        "Ida   3        4     Quay",
        "      5        6     Pier",
    ]


def test_spans_end_with_the_rows_that_belong_together() -> None:
    """A cell of the head reaches into no row of the body, and the foot comes last."""
    html = """<p>See:</p><table><thead><tr><th rowspan=9>Boat<th>Tons</thead><tfoot><tr><td>All<td>22</tfoot>
    <tbody><tr><td>Ana<td>10<tr><td>Eva<td>12</table>"""
    assert texts(written(html))[1] == "Boat  Tons\nAna   10\nEva   12\nAll   22"


def test_a_cell_is_read_as_a_line_is() -> None:
    """Words of a cell are not torn, figures off the line not joined, its lines parted by a blank."""
    rows = table("<td>Bo<b>at</b><td>Tons<br>full", "<td>Ana<td>15<sup>7</sup> <img class=emoji alt='⛴'>")
    assert rows == ["Boat  Tons full", "Ana   15⁷ ⛴"]


@pytest.mark.parametrize("span", ["99999", "-1", "1e9", "", "x", "٣", "9" * 5000, "0"])
def test_spans_that_make_no_sense_are_borne(span: str) -> None:
    """However large or strange a span is, the table is read, and no column is empty."""
    rows = table(
        f"<th colspan='{span}' rowspan='{span}'>Boat<th>Tons", f"<td colspan='{span}'>Ana<td>10", "<td>Eva<td>12"
    )
    assert {word for row in rows for word in row.split()} == {"Boat", "Tons", "Ana", "10", "Eva", "12"}


def test_thousands_of_large_spans_take_no_more_room_than_a_table() -> None:
    """What spans fill is bounded for the whole table."""
    cells = "<td colspan=1000 rowspan=60000>1</td>" * 50
    assert len("\n".join(table(*[cells] * 200))) < 1_000_000


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 4)), min_size=1, max_size=4), min_size=2, max_size=5)
)
def test_every_cell_of_any_table_is_there_once(rows: list[list[tuple[int, int]]]) -> None:
    """Whatever the cells span, each is read once, in the order of the page."""
    numbered = [
        "".join(f"<td rowspan={high} colspan={wide}>c{at}x{place}</td>" for place, (high, wide) in enumerate(row))
        for at, row in enumerate(rows)
    ]
    found = " ".join(
        text for kind, text in blocks(written(f"<table>{''.join(map('<tr>{}'.format, numbered))}</table>"))
    )
    assert found.split() == [f"c{at}x{place}" for at, row in enumerate(rows) for place in range(len(row))]
