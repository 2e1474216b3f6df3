from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.ui.article_view.cells import NARROW, character_widths, is_narrow

TEXT = st.text(
    st.one_of(st.sampled_from("ab “—é橋👩\u200d\ufe0f❤\u0301🚀"), st.characters(exclude_categories=["Cs", "Cc"]))
)


def test_every_narrow_character_takes_one_cell() -> None:
    """The fast way counts characters; that is right only where each of them takes one cell."""
    assert {character for character in NARROW if cell_len(character) != 1} == set()


def test_newspaper_text_is_narrow() -> None:
    """Typographic quotation marks, dashes and accents do not make a line difficult."""
    assert is_narrow("“Où?” — ‘naïve’ … £2bn, €3, „so“ «là» Ωμέγα Привет")


def test_wide_and_joined_characters_are_not_narrow() -> None:
    """CJK, emoji and combining accents must be measured."""
    assert not any(is_narrow(text) for text in ("橋", "🚀", "e\u0301"))


@given(TEXT)
def test_widths_add_up_to_what_textual_measures(text: str) -> None:
    """A row is laid out by the sum of its characters and drawn by the width of the whole: they must agree."""
    assert sum(character_widths(text)) == cell_len(text)


def test_a_joined_emoji_counts_once() -> None:
    """What is joined to an emoji takes no cells of its own, so that no row breaks in the middle of it."""
    assert character_widths("👩\u200d🚀") == [2, 0, 0]
    assert character_widths("❤\ufe0f") == [2, 0]
