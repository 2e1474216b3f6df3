"""What is shipped of a network that was trained."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")


def test_a_small_network_keeps_the_embeddings_of_the_large_one() -> None:
    """Its file has none, so one with others is refused: with those of the program it would find other things."""
    from training.tagger.distil import small
    from training.tagger.export import check_embeddings
    from training.tagger.shipped import shipped_network

    network = small(shipped_network())
    check_embeddings(network)
    with torch.no_grad():
        network.norm.bias += 1
    with pytest.raises(ValueError, match=r"norm\.bias differs .* distil"):
        check_embeddings(network)


def test_the_upper_part_goes_on_where_the_embeddings_end() -> None:
    """What is exported gives the scores of the whole network from the rows of its embeddings."""
    from training.tagger.export import Upper
    from training.tagger.network import Network

    torch.manual_seed(0)
    network = Network(vocabulary=9, layers=2).eval()
    pieces, shapes = torch.tensor([[3, 1, 4]]), torch.tensor([[0, 2, 5]])
    with torch.no_grad():
        hidden = network.norm(network.words(pieces) + network.shapes(shapes) + network.positions.weight[:3])
        assert torch.allclose(Upper(network)(hidden), network(pieces, shapes))
