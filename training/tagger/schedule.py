"""Schedule the texts of the training in batches."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from training.tagger.data import Corpus, Example, examples
from training.tagger.sizes import joined, sentences
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces

TOKENS = 2048  # word pieces in a batch, padding included
ALONE = 0.15  # share of an article's sentences that come up by themselves, too
FINISH_ALONE, FINISH_RATE = 0.05, 0.25
DISTILLED, DISTILLED_RATE = 1.0, 2.0  # share of a corpus of our own, factor of the rates
REFINED_RATE, REFINED_FRESH = 0.7, 0.3
LARGE_RATE = 0.35  # of a network of twice the width
LARGE_NAMES = 0.6  # of the share of a corpus without roles


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the training: its batches in order, and the factor of its rates."""

    name: str
    plan: list[list[Example]]
    rate: float
    fresh: float = 1.0
    """Factor of the rate of those parts that the encoder did not come with, beside ``rate``."""


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


@dataclass(frozen=True, slots=True)
class Texts:
    """The entries of the corpora, and the vocabulary of word pieces."""

    entries: dict[Corpus, list[dict[str, Any]]]
    vocabulary: WordPieces

    def drawn(self, corpus: Corpus, share: float, chance: random.Random) -> list[Example]:
        """Return the windows of a share of a corpus, cut anew each time."""
        pool = self.entries[corpus]
        whole, rest = divmod(share, 1)
        windows: list[Example] = []
        for entry in pool * int(whole) + chance.sample(pool, round(len(pool) * rest)):
            windows += examples(entry, corpus, self.vocabulary, chance.random())
        if corpus.sentences:
            chance.shuffle(windows)
            half = len(windows) // 2
            windows = [*windows[:half], *joined(windows[half:], self.vocabulary, chance)]
        return windows


def schedule(texts: Texts, shares: dict[Corpus, float], alone: float, chance: random.Random) -> list[list[Example]]:
    """Return the batches of one pass, with a share of each corpus.

    Beside the windows of an article the share ``alone`` of its sentences come up by themselves, and lone sentences come
    up joined, so that the length of a text does not tell the tagger whose annotations it is to imitate.
    """
    made: list[list[Example]] = []
    for corpus, share in shares.items():
        drawn = texts.drawn(corpus, share, chance)
        made += batches(drawn, chance)
        if corpus.roles and corpus.cues:
            single = [each for one in drawn for each in sentences(one, texts.vocabulary)]
            made += batches(chance.sample(single, round(len(single) * alone)), chance)
    chance.shuffle(made)
    return made


def stages(texts: Texts, passes: float, chance: random.Random) -> Iterator[Stage]:
    """Yield the two stages: the training proper and its finish."""
    whole, rest = divmod(passes, 1)
    plan: list[list[Example]] = []
    for portion in [1.0] * int(whole) + ([rest] if rest else []):
        plan += schedule(texts, {each: each.share * portion for each in texts.entries}, ALONE, chance)
    yield Stage("training", plan, 1.0)
    shares = {each: each.finish for each in texts.entries}
    yield Stage("finish", schedule(texts, shares, FINISH_ALONE, chance), FINISH_RATE)


def distillation(texts: Texts, passes: float, chance: random.Random) -> Stage:
    """Return the one stage of the training of a small network by a large one."""
    plan: list[list[Example]] = []
    for portion in [1.0] * int(passes) + ([passes % 1] if passes % 1 else []):
        shares = {each: portion * (each.share or DISTILLED) for each in texts.entries}
        plan += schedule(texts, shares, ALONE, chance)
    return Stage("distillation", plan, DISTILLED_RATE)


def large_training(texts: Texts, passes: float, chance: random.Random) -> Stage:
    """Return the one stage of the training of a large network."""
    plan: list[list[Example]] = []
    for portion in [1.0] * int(passes) + ([passes % 1] if passes % 1 else []):
        shares = {each: portion * _refined(each) * (1.0 if each.roles else LARGE_NAMES) for each in texts.entries}
        plan += schedule(texts, shares, ALONE, chance)
    return Stage("large", plan, LARGE_RATE)


def _refined(corpus: Corpus) -> float:
    return corpus.share if corpus.refined is None else corpus.refined


def refinement(texts: Texts, passes: float, chance: random.Random, number: int) -> Stage:
    """Return one stage of the refinement of shipped weights."""
    shares = {each: passes * _refined(each) for each in texts.entries}
    return Stage(f"refinement-{number}", schedule(texts, shares, ALONE, chance), REFINED_RATE, REFINED_FRESH)
