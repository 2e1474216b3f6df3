"""Words in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.taggers.learned.wordpieces import WordPieces

PIECES = ["[UNK]", "[CLS]", "[SEP]", "brook", "##field", "##f", "field", "cafe", "b"]
VOCABULARY = WordPieces(PIECES)


def cut(word: str) -> list[str]:
    return [PIECES[number] for number in VOCABULARY.pieces(word)]


def test_the_longest_pieces_are_taken_from_the_left() -> None:
    """A piece within a word is another one than the same letters at its beginning."""
    assert cut("brookfield") == ["brook", "##field"]


def test_case_and_accents_do_not_matter() -> None:
    """The encoder was trained on lower-case words without accents."""
    assert cut("Café") == cut("CAFÉ") == ["cafe"]


def test_a_word_that_cannot_be_covered_is_unknown() -> None:
    """It is one piece, not the part that could be covered."""
    assert cut("brookz") == ["[UNK]"]


@given(st.text(min_size=1, max_size=80))
def test_any_word_has_a_piece(word: str) -> None:
    """There is a number for whatever comes, the same each time."""
    assert VOCABULARY.pieces(word) == VOCABULARY.pieces(word) != ()
