"""Trains the shipped weights on.

    python -m training.tagger.refine DATA --out FOLDER [--large FOLDER] [--passes 1 .7]

DATA holds attributions/, assertions/, names/ and pages/. The weights that are shipped are read back, and are the teacher, too. With
``--large``, a folder of ``training.tagger.large``, the large network there teaches roles in their place, except in corpora whose own
notion of an attribution is to stay (``Corpus.held``); where our own guide has marked a text, no teacher has a say in its roles. The
embeddings and the lowest layers stay as they are. The result is the mean of the weights before and after, of which ``--share`` is after.
FOLDER then holds ``weights.pt`` and ``vocabulary.txt``, for ``training.tagger.export``. A checkpoint is written every few minutes and
taken up where there is one.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.tagger.command import arguments, begun
from training.tagger.data import Example
from training.tagger.generation import HALF, Generation, as_teacher, mean_of, save
from training.tagger.large import large_network
from training.tagger.network import Network, batched
from training.tagger.schedule import refinement
from training.tagger.shipped import shipped_network
from training.tagger.variation import Variation
from tui_reader.analysis.taggers.learned.tag_set import COLUMNS

SEED = 5
SHARE = 0.6  # chosen on the dev parts: docs/model-history.md
KEPT_LAYERS = 2  # the lowest ones, which are not trained on: a sixth of the time less
KEPT = ("words.", "positions.", "shapes.", "norm.", *(f"layers.{layer}." for layer in range(KEPT_LAYERS)))


class Refinement(Generation):
    """The training of shipped weights by themselves and a large network.

    The large network teaches roles, except in corpora whose notion of an attribution is to be held. Names and claims, which it
    saw less of, the weights before teach.
    """

    __slots__ = ()

    def said(self, group: Sequence[Example]) -> list[Tensor]:
        """Return the scores of the weights before, with roles of the large network."""
        before, large = self.teachers
        pieces, shapes, mask = batched(group)
        rows = [row for row, one in enumerate(group) if not one.held]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            scores = before(pieces, shapes, mask).float()
            if rows:
                roles = large(pieces[rows], shapes[rows], mask[rows]).float()[..., COLUMNS["roles"]]
                scores[rows, :, COLUMNS["roles"]] = roles
        return [scores]


def keep_lowest(network: Network) -> None:
    """Hold the embeddings and the lowest layers of a network as they are."""
    for name, value in network.named_parameters():
        value.requires_grad_(not name.startswith(KEPT))


def main() -> None:
    """Train and write ``weights.pt`` and ``vocabulary.txt`` into the folder."""
    parser = arguments(__doc__)
    parser.add_argument(
        "--passes", type=float, nargs="+", default=[1.0], help="over the corpora, each with falling rates"
    )
    parser.add_argument("--share", type=float, default=SHARE, help="of the weights after the training in the mean")
    parser.add_argument("--large", type=Path, help="folder of a large network that teaches, too")
    options = parser.parse_args()
    texts, chance = begun(options.data, options.out, SEED)
    network = shipped_network()
    before = as_teacher(network)
    teachers = [before, *([as_teacher(large_network(options.large))] if options.large else [])]
    keep_lowest(network)
    kind = Refinement if options.large else Generation
    training = kind(network, teachers, Variation(texts.vocabulary), chance, options.out, finish_share=1.0)
    for number, passes in enumerate(options.passes, start=1):
        training.train(refinement(texts, passes, chance, number))
    save(mean_of(before.state_dict(), network.state_dict(), options.share), options.out / "weights.pt")


if __name__ == "__main__":
    main()
