"""The likeliest spans."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.learned.paths import best_path, log_probabilities, spans_of

scores = st.lists(st.lists(st.floats(-5, 5, width=32), min_size=5, max_size=5), min_size=1, max_size=30).map(
    lambda rows: np.array(rows, dtype=np.float32)
)


@given(scores)
def test_no_span_goes_on_that_has_not_begun(table: np.ndarray) -> None:
    """Whatever the scores, a label that goes on stands behind one of its own kind."""
    path = best_path(table)
    assert len(path) == len(table)
    for before, label in zip([0, *path], path, strict=False):
        assert label % 2 or label == 0 or before in (label, label - 1)


@given(scores)
def test_spans_cover_just_the_words_with_a_label(table: np.ndarray) -> None:
    """Spans follow each other and leave out what is outside."""
    path = best_path(table)
    inside = [at for span in spans_of(path) for at in range(span.first, span.last)]
    assert inside == [at for at, label in enumerate(path) if label]


def test_a_sure_word_draws_an_unsure_one_into_its_span() -> None:
    """The sum over the path counts, not each word by itself."""
    table = np.array([[0, 3, 0], [2.0, 0, 1.9], [0, 0, 4]], dtype=np.float32)
    assert best_path(table) == [1, 2, 2]


@given(scores)
def test_probabilities_of_a_row_sum_to_one(table: np.ndarray) -> None:
    """Whatever the scores, they become probabilities."""
    assert np.allclose(np.exp(log_probabilities(table)).sum(axis=1), 1, atol=1e-5)
