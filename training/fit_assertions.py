"""Fits the weights that tell statements from advice, opinions about oneself and fragments.

    python -m training.fit_assertions DATA      DATA is the folder that holds assertions/

It writes ``tui_reader/analysis/assertions/weights.txt`` from FactAppeal's training part and prints, for each threshold,
the F1 of "the text has an assertion" by cross-validation in five folds.
"""

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import tui_reader.analysis.assertions as room
from training.logistic import Example, fit
from training.plain_documents import plain_document
from tui_reader.analysis.assertions.clauses import states_something
from tui_reader.analysis.assertions.confidence import features
from tui_reader.analysis.assertions.narrator_clauses import stretches
from tui_reader.analysis.precedence import settle
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.taggers.rules.attributions import find_attributions

TARGET = Path(room.__file__).parent / "weights.txt"
FOLDS = 5
HEAD = """\
# Weights of the features of a clause in the narrator's voice, in hundredths; above zero speaks for an assertion.
# Fitted by training/fit_assertions.py on FactAppeal (CC BY 4.0).
"""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the corpus: its clauses, and whether it has an assertion."""

    clauses: tuple[Example, ...]
    right: bool


def texts(folder: Path) -> list[Text]:
    """Read the corpus and find the narrator's clauses in it."""
    found = []
    with (folder / "assertions" / "factappeal-train.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            document = plain_document(gold["text"])
            attributions, promos = settle(find_attributions(document), find_promos(document))
            clauses = []
            for stretch in stretches(document, attributions, promos):
                clause = gold["text"][stretch.start : stretch.end]
                if states_something(clause, stretch.place):
                    right = any(s < stretch.end and stretch.start < e for s, e in gold["unsourced"])
                    clauses.append(Example(tuple(features(clause, stretch.place)), frozenset([int(right)])))
            found.append(Text(tuple(clauses), bool(gold["unsourced"])))
    return found


def fitted(corpus: Sequence[Text]) -> dict[str, float]:
    """Fit one weight a feature."""
    rows = fit([clause for text in corpus for clause in text.clauses], 2, least=6, epochs=8, rate=0.1, decay=0.02)
    return {name: yes - no for name, (no, yes) in rows.items()}


def best(text: Text, weights: dict[str, float]) -> float:
    """Return the confidence of the surest clause of a text."""
    scores = (sum(weights.get(feature, 0.0) for feature in clause.features) for clause in text.clauses)
    return max((1 / (1 + math.exp(-score)) for score in scores), default=0.0)


def f1(pairs: Sequence[tuple[float, bool]], threshold: float) -> tuple[float, float, float]:
    """Return precision, recall and F1 of "has an assertion" at a threshold."""
    hit = sum(right for sure, right in pairs if sure >= threshold)
    precision = hit / max(1, sum(sure >= threshold for sure, _ in pairs))
    recall = hit / max(1, sum(right for _, right in pairs))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    """Cross-validate, print, fit on all and write."""
    corpus = texts(Path(sys.argv[1]))
    pairs: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = fitted([text for at, text in enumerate(corpus) if at % FOLDS != fold])
        pairs += [(best(text, weights), text.right) for text in corpus[fold::FOLDS]]
    for step in range(1, 16):
        print(f"{step / 20:.2f}", *(f"{figure:.3f}" for figure in f1(pairs, step / 20)))
    weights = {name: round(100 * weight) for name, weight in fitted(corpus).items()}
    TARGET.write_text(HEAD + "".join(f"{n}\t{w}\n" for n, w in sorted(weights.items()) if w), encoding="utf-8")


if __name__ == "__main__":
    main()
