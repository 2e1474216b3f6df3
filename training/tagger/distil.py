"""Train the small network for batches by the large one that is shipped.

    python -m training.tagger.distil DATA --out FOLDER [--passes 1]

DATA holds attributions/, assertions/, names/ and pages/. The small network has the embeddings and the heads of the shipped one, and three of
its six layers. It learns to give each word piece the numbers that its teacher gives it: behind each of its layers those of every second layer
of the teacher (Jiao et al. 2020), and behind the heads the same chances; beside that, what annotators say. The embeddings stay as they are.
FOLDER then holds ``weights.pt`` and ``vocabulary.txt``, for ``training.tagger.export --quick``. A checkpoint is written every few minutes and taken up
where there is one.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from training.tagger.command import arguments, begun
from training.tagger.data import Example
from training.tagger.generation import HALF, TAUGHT, Generation, as_teacher, save, weighted
from training.tagger.network import Network, batched, disagreement, loss_of
from training.tagger.schedule import distillation
from training.tagger.shipped import shipped_network
from training.tagger.variation import Variation
from tui_reader.analysis.taggers.learned.embeddings import EMBEDDINGS

SEED = 6
LAYERS = (0, 2, 4)  # of the large network, with which the small one begins
EVERY = 2  # layers of the large network for one of the small one
LIKENESS = 2.0  # weight of the difference between the numbers of both
TOLD = 0.5  # weight of what annotators say


class Distillation(Generation):
    """The training of a small network by a large one, its only teacher."""

    __slots__ = ()

    def losses(self, group: Sequence[Example]) -> tuple[Tensor, dict[str, Tensor]]:
        """Return the loss of a batch, and its parts by their names."""
        pieces, shapes, mask = batched(group)
        [teacher] = self.teachers
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            wanted = [state.float() for state in teacher.states(pieces, shapes, mask)][EVERY - 1 :: EVERY]
            taught = teacher.head(wanted[-1])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            states = [state.float() for state in self.network.states(pieces, shapes, mask)]
        scores = self.network.head(states[-1])
        told, apart = loss_of(scores, group, mask), disagreement(scores, [taught], group)
        unlike = torch.stack([unlikeness(*both, mask) for both in zip(states, wanted, strict=True)]).mean()
        total = TOLD * weighted(told) + TAUGHT * weighted(apart) + LIKENESS * unlike
        return total, told | {f"{name} taught": value for name, value in apart.items()} | {"unlike": unlike}


def unlikeness(states: Tensor, wanted: Tensor, mask: Tensor) -> Tensor:
    """Return the mean squared difference of two layers, relative to the variance of ``wanted``."""
    return (states[mask] - wanted[mask]).square().mean() / wanted[mask].var()


def small(network: Network) -> Network:
    """Return a network with some layers of a large one.

    Its embeddings are not trained.
    """
    weights = network.state_dict()
    kept = {name: value for name, value in weights.items() if not name.startswith("layers.")}
    for number, layer in enumerate(LAYERS):
        stem = f"layers.{layer}."
        kept |= {f"layers.{number}.{n.removeprefix(stem)}": v for n, v in weights.items() if n.startswith(stem)}
    made = Network(weights["words.weight"].shape[0], len(LAYERS))
    made.load_state_dict(kept)
    for name, value in made.named_parameters():
        value.requires_grad_(not name.startswith(EMBEDDINGS))
    return made


def main() -> None:
    """Train and write ``weights.pt`` and ``vocabulary.txt`` into the folder."""
    parser = arguments(__doc__)
    parser.add_argument("--passes", type=float, default=1.0)
    options = parser.parse_args()
    texts, chance = begun(options.data, options.out, SEED)
    large = shipped_network()
    network = small(large)
    teachers = [as_teacher(large)]
    training = Distillation(network, teachers, Variation(texts.vocabulary), chance, options.out, finish_share=1.0)
    training.train(distillation(texts, options.passes, chance))
    save(network.state_dict(), options.out / "weights.pt")


if __name__ == "__main__":
    main()
