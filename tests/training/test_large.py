"""The large network's attention depends on distances and leaves padding out."""

import pytest

torch = pytest.importorskip("torch")


def test_near_distances_have_a_bucket_each_and_far_ones_share_the_last_of_their_side() -> None:
    from training.tagger.large import buckets

    rows = buckets(200)
    assert rows[0, :8].tolist() == [0, *range(17, 24)]
    assert rows[:8, 0].tolist() == list(range(8))
    assert {rows[0, 199].item(), rows[0, 128].item()} == {31}
    assert {rows[199, 0].item(), rows[128, 0].item()} == {15}


def test_scores_of_a_window_do_not_depend_on_padding() -> None:
    from training.tagger.large import LargeNetwork

    torch.manual_seed(0)
    network = LargeNetwork(vocabulary=9, layers=1).eval()
    torch.nn.init.normal_(network.distances.weight)
    pieces, shapes = torch.tensor([[1, 2, 3, 0, 0]]), torch.tensor([[1, 1, 1, 0, 0]])
    alone = network(pieces[:, :3], shapes[:, :3])
    padded = network(pieces, shapes, torch.tensor([[True, True, True, False, False]]))
    torch.testing.assert_close(padded[:, :3], alone)
