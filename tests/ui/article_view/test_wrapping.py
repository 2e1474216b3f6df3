import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.ui.article_view.cells import character_widths
from tui_reader.ui.article_view.wrapping import fold_measured, fold_narrow, wrap_measured, wrap_narrow

NARROW_TEXT = st.text("ab “é-,.", max_size=200)
ANY_TEXT = st.text(
    st.one_of(st.sampled_from("ab 橋、。「」👩\u0301\u200d\ufe0f❤ "), st.characters(exclude_categories=["Cs", "Cc"])),
    max_size=120,
)
WIDTH = st.integers(2, 30)


def measured(line: str, width: int) -> list[tuple[int, int]]:
    return list(wrap_measured(line, character_widths(line), width))


def without_blanks(text: str) -> str:
    return text.replace(" ", "")


@given(NARROW_TEXT, WIDTH)
def test_narrow_rows_hold_every_character_once(line: str, width: int) -> None:
    """Nothing but blanks is lost, nothing is doubled, and no row is too long."""
    rows = list(wrap_narrow(line, 0, len(line), width))
    assert without_blanks("".join(line[start:end] for start, end in rows)) == without_blanks(line)
    assert all(0 < end - start <= width for start, end in rows)


@given(ANY_TEXT, WIDTH)
def test_measured_rows_hold_every_character_once(line: str, width: int) -> None:
    """As above, for any characters; only a single character may be wider than the row."""
    rows = measured(line, width)
    assert without_blanks("".join(line[start:end] for start, end in rows)) == without_blanks(line)
    for start, end in rows:
        visible = [cells for cells in character_widths(line)[start:end] if cells]
        assert sum(visible) <= width or len(visible) == 1


@given(NARROW_TEXT, WIDTH)
def test_both_ways_break_narrow_text_alike(line: str, width: int) -> None:
    """The fast way is only fast: where text is narrow, the careful way gives the same rows of words."""
    single = " ".join(line.split())
    assert list(wrap_narrow(single, 0, len(single), width)) == measured(single, width)


@given(ANY_TEXT, WIDTH)
def test_only_blanks_are_between_rows(line: str, width: int) -> None:
    """A row goes on where the one before ended, but for blanks."""
    done = 0
    for start, end in measured(line, width):
        assert line[done:start].strip(" ") == ""
        done = end


@given(ANY_TEXT, WIDTH)
def test_folding_loses_nothing_at_all(line: str, width: int) -> None:
    """Preformatted text keeps its blanks too."""
    rows = list(fold_measured(character_widths(line), width))
    assert "".join(line[start:end] for start, end in rows) == line


def test_folding_narrow_text() -> None:
    """Preformatted text is cut where the row ends, in the middle of a word."""
    assert list(fold_narrow(3, 10, 4)) == [(3, 7), (7, 10)]


def test_words_stay_whole() -> None:
    """A row is broken at the last blank that fits; the blank belongs to neither row."""
    line = "the quick brown fox"
    assert [line[start:end] for start, end in wrap_narrow(line, 0, len(line), 10)] == ["the quick", "brown fox"]


def test_a_word_longer_than_the_row_is_cut() -> None:
    """A long address does not push anything off the screen."""
    line = "see https://example.org/long for more"
    rows = [line[start:end] for start, end in wrap_narrow(line, 0, len(line), 12)]
    assert rows == ["see", "https://exam", "ple.org/long", "for more"]


def test_wide_text_breaks_between_characters() -> None:
    """Chinese and Japanese have no blanks; a row takes as many characters as fit, at two cells each."""
    line = "橋の費用は増えた"
    rows = [line[start:end] for start, end in measured(line, 7)]
    assert rows == ["橋の費", "用は増", "えた"]
    assert all(cell_len(row) <= 7 for row in rows)


def test_closing_marks_do_not_begin_a_row() -> None:
    """Kinsoku: a full stop or a closing bracket stays with the word before it."""
    line = "費用増えた。橋"
    assert [line[start:end] for start, end in measured(line, 10)] == ["費用増え", "た。橋"]


def test_an_accent_stays_with_its_letter() -> None:
    """A combining character is never alone at the beginning of a row."""
    line = "aaae\u0301bbb"
    assert [line[start:end] for start, end in measured(line, 4)] == ["aaae\u0301", "bbb"]


@pytest.mark.parametrize("line", ["q" + "\u0316" * 5000, "क\u200d" * 2500, "a " + "\ufe0f" * 5000])
def test_a_row_has_an_end_even_where_nothing_takes_room(line: str) -> None:
    """Thousands of characters that take no cell of their own are spread over rows."""
    widths = character_widths(line)
    for rows in (list(wrap_measured(line, widths, 10)), list(fold_measured(widths, 10))):
        assert "".join(line[start:end] for start, end in rows).replace(" ", "") == line.replace(" ", "")
        assert max(end - start for start, end in rows) <= 160
