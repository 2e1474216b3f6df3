"""Read the arguments of a training, and begin one from the shipped weights."""

import argparse
import random
import shutil
from pathlib import Path

import torch

from training.tagger.data import CORPORA, read
from training.tagger.schedule import Texts
from training.tagger.shipped import SHIPPED
from tui_reader.analysis.taggers.learned.encoder import VOCABULARY, vocabulary


def arguments(description: str | None) -> argparse.ArgumentParser:
    """Return a parser of the arguments that all trainings share."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    return parser


def begun(data: Path, out: Path, seed: int) -> tuple[Texts, random.Random]:
    """Return the texts of the corpora and a seeded order; copy the vocabulary to ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(SHIPPED.with_name(VOCABULARY), out / VOCABULARY)
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311 - a seeded order, no secret
    return Texts({corpus: list(read(data / corpus.path)) for corpus in CORPORA}, vocabulary()), chance
