"""Fit the weights of the signs of claims to judged statements.

    python -m training.fit_strength DATA        DATA is the folder that holds voices/

How much a careful reader wants a source for a statement was judged from 1 to 5 (``training/judged/README.md``), in two sets that
were written apart from each other:

- ``training/judged/claims.txt``, in the repository;
- the statements without a source of the set ``voices-dev``, with its ``worth``.

Worth is fitted as the sum of the weights of a statement's signs (least squares with a pull to zero). The annotation guide gives the
direction of some signs (``RAISING``), the data give their size. Both sets count alike.

It writes ``tui_reader/analysis/assertions/strengths.txt``, scaled so that the logistic function of the sum is about the share of
statements that are worth less. It prints the weights, and the rank correlation with worth: as fitted, for documents that were left
out of the fit (ten parts by document), and of each set by a fit to the other one.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

import tui_reader.analysis.assertions as room
from benchmarks.scoring.statements import spearman
from tui_reader.analysis.assertions.claim_signs import QUIET, REASONS, signs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

TARGET = Path(room.__file__).parent / "strengths.txt"
JUDGED = Path(__file__).parent / "judged" / "claims.txt"
SIGNS = (*REASONS, *QUIET)
RAISING = frozenset((*REASONS, "obligation", "verdict", "wrong by power")) - {
    "date",
    "count",
    "duration",
    "frequency",
    "span",
}
"""The signs that may not lower the strength. A date and a plain number may: they stand in scores and timetables, too."""

LEAST = 0.05
"""The least weight of a sign that raises, in steps of worth."""

DECAY = 6.0
"""Pull of the weights to zero, in statements; between 1 and 20 the cross-validated correlation is the same to .01."""

FOLDS = 10
_STEPS, _RATE = 3000, 0.3
_LOGISTIC = 1.702  # the logistic function of so many times x is the normal distribution of x, to .01
HEAD = """\
# Weights of the signs of a statement without a source, in hundredths; the base is that of a statement without any.
# Fitted by training/fit_strength.py on training/judged/claims.txt and the worth of statements in voices-dev.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A judged statement.

    ``worth`` is from 1 to 5; ``given`` is whether it is from ``voices-dev``.
    """

    signs: frozenset[str]
    worth: float
    document: str
    given: bool


def made_up() -> list[Judged]:
    """Return the statements of the set in the repository."""
    found: list[Judged] = []
    document = ""
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            document = line
        elif line:
            found.append(Judged(frozenset(signs(line[2:])), float(line[0]), document, given=False))
    return found


def given(path: Path) -> list[Judged]:
    """Return the statements of a file in the form of ``voices-dev``."""
    found: list[Judged] = []
    for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        gold = json.loads(line)
        for (start, end), worth in zip(gold["unsourced"], gold["worth"], strict=True):
            found.append(Judged(frozenset(signs(gold["text"][start:end])), float(worth), gold["id"], given=True))
    return found


def table(found: Sequence[Judged]) -> "Vector":
    """Return a row for each statement: its signs, and a one for the base."""
    rows: Vector = np.array([[*(sign in one.signs for sign in SIGNS), True] for one in found], dtype=float)
    return rows


def fitted(found: Sequence[Judged]) -> "Vector":
    """Return the weights of the signs and the base, by projected gradient descent."""
    rows, worth = table(found), np.array([one.worth for one in found])
    sizes = {side: sum(one.given is side for one in found) for side in (True, False)}
    share = np.array([1 / (sizes[one.given] * sum(map(bool, sizes.values()))) for one in found])
    decay = np.array([DECAY / len(found)] * len(SIGNS) + [0.0])
    least = np.array([LEAST if sign in RAISING else -np.inf for sign in SIGNS] + [-np.inf])
    weights: Vector = np.maximum(np.zeros(len(least)), least)
    for _ in range(_STEPS):
        slope = rows.T @ (share * (rows @ weights - worth)) + decay * weights
        weights = np.maximum(weights - _RATE * slope, least)
    return weights


def left_out(found: Sequence[Judged]) -> "Vector":
    """Return the worth of each statement by a fit without its document's part."""
    documents = sorted({one.document for one in found})
    np.random.default_rng(1).shuffle(documents)
    worth = np.zeros(len(found))
    for fold in range(FOLDS):
        part = frozenset(documents[fold::FOLDS])
        inside = np.array([one.document in part for one in found])
        worth[inside] = table([one for one in found if one.document in part]) @ fitted(
            [one for one in found if one.document not in part]
        )
    return worth


def ranked(found: Sequence[Judged], worth: "Vector") -> str:
    """Return the rank correlation of fitted and judged worth, for each set."""
    parts = {
        "all": [True] * len(found),
        "voices-dev": [one.given for one in found],
        "made up": [not one.given for one in found],
    }
    return ", ".join(
        f"{name} {spearman([(value, one.worth) for value, one, here in zip(worth, found, inside, strict=True) if here]) or 0:.3f}"
        for name, inside in parts.items()
    )


def main() -> None:
    """Fit, write, and print the weights and how well they rank."""
    own, others = made_up(), given(Path(sys.argv[1]) / "voices" / "voices-dev.jsonl")
    found = [*own, *others]
    weights = fitted(found)
    for sign, weight in sorted(zip((*SIGNS, "base"), weights, strict=True), key=lambda one: -one[1]):
        print(f"{sign:18}{weight:6.2f}  in {sum(sign in one.signs for one in found)}")
    print("as fitted:", ranked(found, table(found) @ weights))
    print("documents left out:", ranked(found, left_out(found)))
    crossed = np.concatenate([table(own) @ fitted(others), table(others) @ fitted(own)])
    print("fitted to the other set:", ranked(found, crossed))
    TARGET.write_text(HEAD + "\n".join(rows(weights, table(found) @ weights)) + "\n", encoding="utf-8")


def rows(weights: "Vector", worth: "Vector") -> list[str]:
    """Return the rows of the file: half of the statements are then below .5."""
    scale = _LOGISTIC / worth.std()
    scaled = [*(weights[:-1] * scale), (weights[-1] - worth.mean()) * scale]
    named = zip((*SIGNS, "base"), scaled, strict=True)
    return sorted(f"{sign}\t{round(100 * weight)}" for sign, weight in named if round(100 * weight))


if __name__ == "__main__":
    main()
