"""Trains a network through both stages, from annotators alone or beside teachers."""

import copy
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from training.tagger.data import Example
from training.tagger.network import Network, batched, disagreement, loss_of
from training.tagger.schedule import Stage, Texts, stages
from training.tagger.variation import Variation

BODY_RATE, FRESH_RATE = 1.5e-4, 1e-3
WARM_UP = 100
WEIGHTS = {"roles": 0.5, "paths": 0.5, "names": 1.0, "unsourced": 0.5, "to_cue": 0.3, "to_source": 0.3}
TAUGHT = 1.0
FRESH = ("shapes.", "head.")  # the parts that the encoder did not come with
SAVE_EVERY = 300  # seconds
HALF = (
    "AVX512" in torch.backends.cpu.get_cpu_capability()
)  # without its instructions half the bits take ten times as long


@dataclass(frozen=True, slots=True)
class Generation:
    """The training of one network, which continues from files in ``out``."""

    network: Network
    teachers: Sequence[Network]
    variation: Variation
    chance: random.Random
    out: Path
    finish_share: float
    """Of the finished weights in the mean of those before and after the finish."""
    taught: float = TAUGHT
    """The weight of what the teachers say beside what the annotators say."""

    def run(self, texts: Texts, passes: float) -> None:
        """Train both stages, and load the blend of their weights into the network."""
        result = self.out / "weights.pt"
        if not result.exists():
            self.out.mkdir(parents=True, exist_ok=True)
            for stage in stages(texts, passes, self.chance):
                self.train(stage)
            save(self._blended(), result)
        self.network.load_state_dict(torch.load(result))

    def train(self, stage: Stage) -> None:
        """Train one stage, or load the weights of a stage that is done."""
        done = self.out / f"{stage.name}.pt"
        if done.exists():
            self.network.load_state_dict(torch.load(done))
            return
        optimiser = _optimiser(self.network)
        checkpoint = self.out / f"{stage.name}-checkpoint.pt"
        start = 0
        if checkpoint.exists():
            state = torch.load(checkpoint)
            self.network.load_state_dict(state["network"])
            optimiser.load_state_dict(state["optimiser"])
            start = state["step"]
        total, begun, saved = len(stage.plan), time.monotonic(), time.monotonic()
        sums: dict[str, list[float]] = {}
        self.network.train()
        for step in range(start, total):
            factor = stage.rate * min(1.0, (step + 1) / WARM_UP) * (1 - step / total)
            for part, rate in zip(optimiser.param_groups, (BODY_RATE, FRESH_RATE * stage.fresh), strict=True):
                part["lr"] = rate * factor
            for name, value in self._step(optimiser, stage.plan[step]).items():
                sums.setdefault(name, []).append(value)
            if (step + 1) % 50 == 0:
                seconds = (time.monotonic() - begun) / (step + 1 - start)
                means = {name: round(sum(values) / len(values), 3) for name, values in sorted(sums.items())}
                print(f"{stage.name} {step + 1}/{total}  {seconds:.2f} s a step", means, flush=True)
                sums.clear()
            if time.monotonic() - saved > SAVE_EVERY:
                state = {"network": self.network.state_dict(), "optimiser": optimiser.state_dict(), "step": step + 1}
                save(state, checkpoint)
                saved = time.monotonic()
        save(self.network.state_dict(), done)
        print(f"{stage.name}: {total - start} steps in {time.monotonic() - begun:.0f} s")

    def _step(self, optimiser: torch.optim.AdamW, batch: Sequence[Example]) -> dict[str, float]:
        """Train on a variation of one batch and return its losses."""
        total, losses = self.losses([self.variation(one, self.chance) for one in batch])
        optimiser.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        optimiser.step()
        return {name: value.item() for name, value in losses.items()}

    def losses(self, group: Sequence[Example]) -> tuple[Tensor, dict[str, Tensor]]:
        """Return the loss of a batch, and its parts by their names."""
        pieces, shapes, mask = batched(group)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            scores = self.network(pieces, shapes, mask).float()
        losses = loss_of(scores, group, mask)
        total = weighted(losses)
        if self.teachers:
            apart = disagreement(scores, self.said(group), group)
            total = total + self.taught * weighted(apart)
            losses |= {f"{name} taught": value for name, value in apart.items()}
        return total, losses

    def said(self, group: Sequence[Example]) -> list[Tensor]:
        """Return the scores of each teacher for a batch."""
        pieces, shapes, mask = batched(group)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            return [teacher(pieces, shapes, mask).float() for teacher in self.teachers]

    def _blended(self) -> dict[str, Tensor]:
        """Return the mean of the weights before and after the finish.

        The mean keeps most of the strengths of both.
        """
        before, after = (torch.load(self.out / f"{name}.pt") for name in ("training", "finish"))
        return mean_of(before, after, self.finish_share)


def weighted(losses: Mapping[str, Tensor]) -> Tensor:
    """Return the sum of the losses of the heads, each by its weight."""
    return sum((WEIGHTS[name] * value for name, value in losses.items()), torch.zeros(()))


def mean_of(before: Mapping[str, Tensor], after: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """Return the mean of two states of a network, ``share`` of it being the second.

    What was not trained stays as it is to the bit, so that a small network goes on to share the embeddings.
    """
    return {
        name: value if torch.equal(value, after[name]) else (1 - share) * value + share * after[name]
        for name, value in before.items()
    }


def as_teacher(network: Network) -> Network:
    """Return a copy of ``network`` that stays as it is."""
    teacher = copy.deepcopy(network)
    teacher.eval()
    return teacher


def save(state: object, target: Path) -> None:
    """Write ``state`` whole, by a temporary file that is moved."""
    torch.save(state, target.with_suffix(".new"))
    target.with_suffix(".new").replace(target)


def _optimiser(network: Network) -> torch.optim.AdamW:
    """Return the optimiser, with separate rates for pretrained and new weights."""
    named = [(name, value) for name, value in network.named_parameters() if value.requires_grad]
    fresh = [value for name, value in named if name.startswith(FRESH)]
    body = [value for name, value in named if not name.startswith(FRESH)]
    return torch.optim.AdamW([{"params": body}, {"params": fresh}], weight_decay=0.01, fused=True)
