"""Fit the weights of the markers of claims, and measure their calibration.

    python -m training.fit_strength DATA        DATA is the folder that holds assertions/ and attributions/

No corpus shows for which statements careful readers want a source, but corpora show for which statements careful writers name
one. So the strength of a statement without a source is its similarity to the statements that have a source.

- Facts: FactAppeal. Its facts with a source are compared with its sentences in which the annotators saw no fact at all, for
  which nobody could want a source, in the proportion of ``SHARE``. Facts without a source are left out: these are to be graded.
- Other statements (``OPINIONS``) are not marked in FactAppeal, with a source or without. Their markers are measured on PolNeAR,
  where everything attributed is marked: statements in attributions are compared with sentences without an attribution. A
  statement beside its “he said” is shorter than a whole sentence, so sentences are weighted to the lengths of statements.
- Words in quotation marks are left out, because somebody else chose them.
- The annotation guide gives the direction of a marker, the data give its size. A marker with the opposite direction in the
  data has the least weight; the column “free” shows the weight without that bound.

It writes ``tui_reader/analysis/assertions/strengths.txt`` from the training parts and prints the weights, and on the development
part how many of the statements of each strength have a source.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import tui_reader.analysis.assertions as room
from training.plain_documents import plain_document
from tui_reader.analysis.assertions.clauses import statement_in
from tui_reader.analysis.assertions.markers import RAISING, SCENE, signs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

TARGET = Path(room.__file__).parent / "strengths.txt"
SIGNS = (*RAISING, SCENE)
OPINIONS = ("prediction", "judgement", "absolute", "superlative", "vague")
LEAST = 0.1
"""The least weight of a sign, in the direction of the guide: it just shows in a strength of whole per cent."""

DECAY = 0.003
"""Pull of the weights to zero (L2); from .001 to .01 the order of the statements is the same to .005 of their pairs."""

SHARE = 0.29
"""How much of all that is compared has a source: as many of FactAppeal's training texts hold a fact with one."""

_WORDS_A_BIN, _BINS = 4, 10
_STEPS, _RATE = 4000, 1.0
_LEAST_WORDS = 4
_MARKS = frozenset('"“”«»„')
_CUTS = (0.0, 0.25, 0.3, 0.4, 1.01)
HEAD = """\
# Weights of the signs in a statement without a source, in hundredths; the base is that of a statement without any.
# Fitted by training/fit_strength.py on FactAppeal (CC BY 4.0) and PolNeAR (Newell, Margolin and Ruths 2018).
"""


@dataclass(frozen=True, slots=True)
class Statement:
    """The markers of a statement, its words, and whether it has a source."""

    signs: frozenset[str]
    words: int
    sourced: bool


def statements(path: Path) -> list[Statement]:
    """Return the statements with and without a source in a file of a corpus."""
    found: list[Statement] = []
    for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        gold = json.loads(line)
        if not gold.get("unsourced"):
            found += _of(_in_no_attribution(gold), sourced=False) if _is_clear(gold) else ()
        found += _of(_attributed(gold), sourced=True)
    return found


def _is_clear(gold: dict[str, Any]) -> bool:
    """Check whether a sentence without marks is known not to be a fact.

    In sentences that have a mark, FactAppeal does not judge the other words.
    """
    return "unsourced" not in gold or not gold["attributions"]


def _of(clauses: Iterator[str], *, sourced: bool) -> Iterator[Statement]:
    for clause in clauses:
        words = clause.count(" ") + 1
        if _MARKS.isdisjoint(clause) and words >= _LEAST_WORDS and statement_in(clause, "clause") is not None:
            yield Statement(frozenset(signs(clause)), words, sourced)


def _attributed(gold: dict[str, Any]) -> Iterator[str]:
    """Yield the contents of attributions, without a leading “that”."""
    return (gold["text"][slice(*span)].removeprefix("that ") for one in gold["attributions"] for span in one["content"])


def _in_no_attribution(gold: dict[str, Any]) -> Iterator[str]:
    """Yield whole sentences that no attribution overlaps."""
    taken = [span for one in gold["attributions"] for key in ("content", "source", "cue") for span in one[key]]
    for sentence in plain_document(gold["text"]).sentences:
        clause = gold["text"][sentence.start : sentence.end]
        if clause.endswith(".") and not any(s < sentence.end and sentence.start < e for s, e in taken):
            yield clause


def balanced(found: Sequence[Statement], *, lengths: bool = False) -> "Vector":
    """Return the weight of each statement; those with a source have ``SHARE`` together.

    With ``lengths``, that holds for the statements of each length.
    """
    keys = [(one.sourced, min(one.words // _WORDS_A_BIN, _BINS) if lengths else 0) for one in found]
    counts = Counter(keys)
    sourced = sum(count for (side, _), count in counts.items() if side)
    # What has a source keeps its lengths, what has none takes them on.
    part = {True: SHARE, False: 1 - SHARE}
    return np.array([part[side] * counts[True, length] / sourced / counts[side, length] for side, length in keys])


def table(found: Sequence[Statement]) -> "Vector":
    """Return a row for each statement: its markers, and a one for the base."""
    return np.array([[*(sign in one.signs for sign in SIGNS), True] for one in found], dtype=float)


def fitted(found: Sequence[Statement], share: "Vector", lower: "Vector", upper: "Vector") -> "Vector":
    """Fit the weights of the signs and the base between bounds, by gradient descent."""
    rows, right = table(found), np.array([one.sourced for one in found], dtype=float)
    decay = np.array([DECAY] * len(SIGNS) + [0.0])
    weights = np.clip(np.zeros(len(SIGNS) + 1), lower, upper)
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share * (chances - right)) + decay * weights
        weights = np.clip(weights - _RATE * slope, lower, upper)
    return weights


def weigh(facts: Sequence[Statement], opinions: Sequence[Statement], least: float) -> "Vector":
    """Fit the markers of opinions on PolNeAR, and the other ones on FactAppeal.

    The base is fitted on FactAppeal, too; ``least`` is as ``LEAST``.
    """
    lower = np.array([least] * len(RAISING) + [-np.inf, -np.inf])
    upper = np.array([np.inf] * len(RAISING) + [-least, np.inf])
    free = np.full(len(SIGNS) + 1, np.inf)
    of_opinions = np.array([sign in OPINIONS for sign in SIGNS] + [False])
    first = fitted(
        opinions,
        balanced(opinions, lengths=True),
        np.where(of_opinions, lower, -free),
        np.where(of_opinions, upper, free),
    )
    lower, upper = np.where(of_opinions, first, lower), np.where(of_opinions, first, upper)
    return fitted(facts, balanced(facts), lower, upper)


def main() -> None:
    """Fit, write, and print the weights and how well they are calibrated."""
    data = Path(sys.argv[1])
    facts = statements(data / "assertions" / "factappeal-train.jsonl")
    opinions = statements(data / "attributions" / "polnear-train.jsonl")
    weights, free = weigh(facts, opinions, LEAST), weigh(facts, opinions, -np.inf)
    print(f"{'sign':12}{'weight':>8}{'free':>8}  statements with it in FactAppeal, PolNeAR")
    for sign, weight, unbound in zip(SIGNS, weights, free, strict=False):
        counts = (sum(sign in one.signs for one in part) for part in (facts, opinions))
        print(f"{sign:12}{weight:8.2f}{unbound:8.2f}  {', '.join(map(str, counts))}")
    print(f"{'base':12}{weights[-1]:8.2f}{free[-1]:8.2f}  {len(facts)}, {len(opinions)}")
    lines = [f"{sign}\t{round(100 * weight)}" for sign, weight in zip((*SIGNS, "base"), weights, strict=True)]
    TARGET.write_text(HEAD + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    report(statements(data / "assertions" / "factappeal-dev.jsonl"), weights, "FactAppeal, development part")
    report(facts, weights, "FactAppeal, training part")


def report(found: Sequence[Statement], weights: "Vector", name: str) -> None:
    """Print the share of sourced statements for each strength."""
    strengths = (1 / (1 + np.exp(-table(found) @ weights))).round(2)
    right, share = np.array([one.sourced for one in found], dtype=float), balanced(found)
    above = (strengths[right == 1][:, None] > strengths[right == 0]).mean()
    level = (strengths[right == 1][:, None] == strengths[right == 0]).mean()
    print(f"\n{name}: {right.sum():.0f} with a source, {len(right) - right.sum():.0f} that state no fact")
    print(f"one with a source is stronger in {above:.3f} of pairs, as strong in {level:.3f}")
    print(f"{'strength':11}{'statements':>11}{'mean':>7}{'with a source':>15}")
    for low, high in pairwise(_CUTS):
        here = (strengths >= low) & (strengths < high)
        if here.any():
            total = share[here].sum()
            mean, sourced = (share * strengths)[here].sum() / total, (share * right)[here].sum() / total
            print(f"{low:.2f}–{min(high, 1):.2f}{here.sum():13}{mean:7.2f}{sourced:15.2f}")


if __name__ == "__main__":
    main()
