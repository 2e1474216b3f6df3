"""The likeliest spans."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.taggers.learned.paths import best_path, log_probabilities, spans_of, viterbi

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


@given(st.lists(st.lists(st.floats(-5, 5, width=32), min_size=3, max_size=3), min_size=1, max_size=5))
def test_no_allowed_path_is_better(rows: list[list[float]]) -> None:
    """Of all paths in which no span goes on that has not begun, the one that is returned has the highest sum."""
    allowed = [
        path
        for path in product(range(3), repeat=len(rows))
        if all(a or b != 2 for a, b in zip((0, *path), path, strict=False))
    ]
    sums = [
        sum(row[label] for row, label in zip(rows, path, strict=True))
        for path in (*allowed, best_path(np.array(rows, dtype=np.float32)))
    ]
    assert np.isclose(sums[-1], max(sums[:-1]))


@given(scores)
def test_a_path_is_as_good_as_that_through_all_rows(table: np.ndarray) -> None:
    """It is looked for only where the likeliest labels are none, and no better one is missed for it."""
    sums = [table[range(len(table)), path].sum() for path in (best_path(table), viterbi(table.tolist(), at_start=True))]
    assert np.isclose(*sums)


@given(scores)
def test_probabilities_of_a_row_sum_to_one(table: np.ndarray) -> None:
    """Whatever the scores, they become probabilities."""
    assert np.allclose(np.exp(log_probabilities(table)).sum(axis=1), 1, atol=1e-5)
