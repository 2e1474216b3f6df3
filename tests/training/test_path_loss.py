"""The loss of whole sequences of roles counts the paths that the decoder allows."""

from itertools import product

import pytest

torch = pytest.importorskip("torch")

ROLE_COUNT = 7
OUTSIDE, BEGINS_CONTENT, IN_CONTENT, BEGINS_CUE = 0, 1, 2, 5


def is_allowed(path: tuple[int, ...]) -> bool:
    before = (OUTSIDE, *path)
    return all(label == 0 or label % 2 or before[at] in {label, label - 1} for at, label in enumerate(path))


def test_it_is_the_share_of_the_paths_that_keep_to_the_labels() -> None:
    from training.tagger.data import Example
    from training.tagger.network import path_loss
    from tui_reader.analysis.taggers.learned.packing import Window

    torch.manual_seed(0)
    labels = [1 << OUTSIDE, 1 << BEGINS_CONTENT, 1 << IN_CONTENT, 1 << OUTSIDE | 1 << BEGINS_CUE]
    scores = torch.randn(1, len(labels) + 2, ROLE_COUNT)
    example = Example(Window([0] * 6, [0] * 6, [1, 2, 3, 4], []), roles=labels)
    paths = [path for path in product(range(ROLE_COUNT), repeat=len(labels)) if is_allowed(path)]
    sums = {path: sum(scores[0, at + 1, label] for at, label in enumerate(path)) for path in paths}
    kept = [value for path, value in sums.items() if all(labels[at] >> label & 1 for at, label in enumerate(path))]
    share = torch.stack(kept).logsumexp(0) - torch.stack(list(sums.values())).logsumexp(0)
    assert path_loss(scores, [example])["paths"].item() == pytest.approx(-share.item() / len(labels), abs=1e-5)


def test_a_span_may_begin_behind_another_and_at_the_start_of_a_window() -> None:
    from training.tagger.network import reachable

    begins, inside, source = 1 << BEGINS_CONTENT, 1 << IN_CONTENT, 1 << 3
    assert reachable([inside, inside, source, inside]) == [begins | inside, inside, source, begins | inside]
