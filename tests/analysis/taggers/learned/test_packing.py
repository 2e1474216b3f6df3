"""How paragraphs become windows."""

from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.taggers.learned.saying import VOCABULARY
from tui_reader.analysis.taggers.learned.packing import LONGEST, pack
from tui_reader.analysis.taggers.learned.words import words_in

texts = st.lists(st.text(alphabet="ab .“”\n", max_size=400), max_size=8).map("\n".join)


@given(texts)
def test_every_word_is_in_one_window_in_order(text: str) -> None:
    """Nothing is lost, doubled or moved, and no window is too long for the encoder."""
    paragraphs = [list(words_in(text, 0, len(text)))]
    windows = list(pack(text, paragraphs, VOCABULARY))
    assert [word for window in windows for word in window.words] == paragraphs[0]
    for window in windows:
        assert len(window.pieces) == len(window.shapes) <= LONGEST
        assert [window.shapes[at] for at in window.firsts] == [word.shape for word in window.words]


def test_a_paragraph_that_does_not_fit_begins_a_window() -> None:
    """Paragraphs stay whole where a window holds them."""
    text = "a " * 200 + "\n" + "b " * 100
    paragraphs = [list(words_in(text, 0, 400)), list(words_in(text, 401, len(text)))]
    windows = list(pack(text, paragraphs, VOCABULARY))
    assert [len(window.words) for window in windows] == [200, 100]
