"""Trains the shipped weights on.

    python -m training.tagger.refine DATA --out FOLDER [--large FOLDER]

DATA holds attributions/, assertions/, names/ and pages/. The weights that are shipped are read back, and are the teacher, too, beside the
large network in a folder of ``training.tagger.large``; but where our own guide has marked a text, no teacher has a say in its roles. The embeddings and the lowest layers stay as they are. The result is the mean
of the weights before and after, of which ``--share`` is after. FOLDER then holds ``weights.pt`` and ``vocabulary.txt``, for
``training.tagger.export``. A checkpoint is written every few minutes and taken up where there is one.
"""

import argparse
import random
import shutil
from pathlib import Path

import torch

from training.tagger.data import CORPORA, read
from training.tagger.generation import Generation, as_teacher, mean_of, save
from training.tagger.large import large_network
from training.tagger.network import Network
from training.tagger.schedule import Texts, refinement
from training.tagger.shipped import SHIPPED, shipped_network
from training.tagger.variation import Variation
from tui_reader.analysis.taggers.learned.encoder import VOCABULARY, vocabulary

SEED = 5
SHARE = 0.6  # chosen on the dev parts: docs/model-history.md
KEPT_LAYERS = 2  # the lowest ones, which are not trained on: a sixth of the time less
KEPT = ("words.", "positions.", "shapes.", "norm.", *(f"layers.{layer}." for layer in range(KEPT_LAYERS)))


def keep_lowest(network: Network) -> None:
    """Hold the embeddings and the lowest layers of a network as they are."""
    for name, value in network.named_parameters():
        value.requires_grad_(not name.startswith(KEPT))


def main() -> None:
    """Train and write ``weights.pt`` and ``vocabulary.txt`` into the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--share", type=float, default=SHARE, help="of the weights after the training in the mean")
    parser.add_argument("--passes", type=float, default=1.0)
    parser.add_argument("--large", type=Path, help="folder of a large network that teaches, too")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    shutil.copy(SHIPPED.with_name(VOCABULARY), options.out / "vocabulary.txt")
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 - a seeded order, no secret
    texts = Texts({corpus: list(read(options.data / corpus.path)) for corpus in CORPORA}, vocabulary())
    network = shipped_network()
    before = as_teacher(network)
    teachers = [before, *([as_teacher(large_network(options.large))] if options.large else [])]
    keep_lowest(network)
    generation = Generation(network, teachers, Variation(vocabulary()), chance, options.out, finish_share=1.0)
    generation.train(refinement(texts, options.passes, chance))
    save(mean_of(before.state_dict(), network.state_dict(), options.share), options.out / "weights.pt")


if __name__ == "__main__":
    main()
