"""A large network teaches roles where a corpus does not hold its own notion of them."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")


def test_the_weights_before_teach_names_everywhere_and_roles_of_held_corpora(tmp_path: Path) -> None:
    from random import Random

    from training.tagger.data import Example
    from training.tagger.network import Network, batched
    from training.tagger.refine import Refinement
    from training.tagger.variation import Variation
    from tui_reader.analysis.taggers.learned.encoder import vocabulary
    from tui_reader.analysis.taggers.learned.packing import Window
    from tui_reader.analysis.taggers.learned.tag_set import COLUMNS

    torch.manual_seed(0)
    before, large = (Network(9, layers=1).eval() for _ in range(2))
    group = [Example(Window([1, 2, 3], [0, 0, 0], [1]), held=held) for held in (True, False)]
    training = Refinement(before, [before, large], Variation(vocabulary()), Random(0), tmp_path, 1.0)  # noqa: S311 - a seeded order, no secret
    [said] = training.said(group)
    pieces, shapes, mask = batched(group)
    with torch.no_grad():
        by_before, by_large = before(pieces, shapes, mask), large(pieces, shapes, mask)
    roles, names = COLUMNS["roles"], COLUMNS["names"]
    torch.testing.assert_close(said[..., names], by_before[..., names], atol=0.05, rtol=0.05)
    torch.testing.assert_close(said[0, :, roles], by_before[0, :, roles], atol=0.05, rtol=0.05)
    torch.testing.assert_close(said[1, :, roles], by_large[1, :, roles], atol=0.05, rtol=0.05)
