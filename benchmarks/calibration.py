"""Compare the confidence of marks with the share of them that is right.

    python -m benchmarks.calibration DATA_FOLDER [--only SET...]

Each set is annotated once by the product's own command, as in ``benchmarks.accuracy``. Of marks that are called 70 % sure, seven in ten should be right.
For each tenth of confidence the table has the
mean confidence and the share that is right, with the number of marks. The errors: how far the two are apart on average over all marks, in
tenths of confidence (ECE) and in ten bins of as many marks each (adaptive), what the first would be by chance if the confidence of each mark
were true, the root mean square of the first without what chance adds (debiased), and the Brier score.
An attribution is right where half of the words of its content and of a true one's are common; a claim where half of its words are
called unsourced; a promotional mark where half of its words are promotional lines'.

The weights of the attributions were fitted on the documents of polnear-dev, whose row flatters a little, and on none of the other sets: ``python -m
training.fit_confidence`` prints the errors on documents that took no part. The
bounds of the errors are among those of ``benchmarks.accuracy``.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.accuracy import GoldSet, annotated
from benchmarks.gold import documents
from benchmarks.scoring.calibration import (
    adaptive_error,
    brier_score,
    by_chance,
    calibration_error,
    debiased_error,
)
from benchmarks.scoring.confidence import judged
from benchmarks.scoring.counting import Words
from benchmarks.scoring.pairing import Alignment, Entry, pairs, text_of

Judged = tuple[str, float, bool]
"""A mark's class, its confidence, and whether it is right."""

SETS: Final = (
    GoldSet("polnear-dev", "attributions/polnear-dev.jsonl", ("attributions",)),
    GoldSet("gum-news-dev", "attributions/gum-news-dev.jsonl", ("attributions",)),
    GoldSet("gum-genres-dev", "attributions/gum-genres-dev.jsonl", ("attributions",)),
    GoldSet("voices-dev", "voices/voices-dev.jsonl", ("attributions", "claims", "promos")),
    GoldSet("factappeal-dev", "assertions/factappeal-dev.jsonl", ("attributions", "claims")),
    GoldSet("promos-dev", "promos/lines-dev.jsonl", ("promos",)),
)
_KINDS: Final = ("direct", "mixed", "indirect")
_TENTHS: Final = 10
_FEWEST: Final = 5  # marks of a tenth that are worth a number


def main() -> None:
    """Print the table of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--only", nargs="+", metavar="SET", choices=[each.name for each in SETS])
    options = parser.parse_args()
    print(
        f"{'set':15}{'marks':14}{'number':>7}{'sure':>6}{'right':>6}{'ECE':>6}{'chance':>8}{'debiased':>10}{'adaptive':>10}{'Brier':>7}  sure → right (number), by tenths"
    )
    for gold in SETS:
        if not options.only or gold.name in options.only:
            for name, found in _classes(gold, list(_marks(gold, options.data))):
                print(f"{gold.name:15}{name:14}{_row(found)}".rstrip(), flush=True)


def _classes(gold: GoldSet, found: Sequence[Judged]) -> Iterator[tuple[str, list[tuple[float, bool]]]]:
    """Yield the marks of each class of a set, attributions also by kind."""
    for task in gold.tasks:
        kinds = _KINDS if task == "attributions" else ()
        yield task, [(sure, right) for kind, sure, right in found if kind in (task, *kinds)]
        yield from ((f"  {name}", [(sure, right) for kind, sure, right in found if kind == name]) for name in kinds)


def _row(found: Sequence[tuple[float, bool]]) -> str:
    """Return the columns of a row behind its names."""
    if not found:
        return f"{0:7}"
    errors = [
        measure(found) or 0.0 for measure in (calibration_error, by_chance, debiased_error, adaptive_error, brier_score)
    ]
    sure, right = (sum(column) / len(found) for column in zip(*found, strict=True))
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(_TENTHS)]
    for each in found:
        tenths[min(int(each[0] * _TENTHS), _TENTHS - 1)].append(each)
    cells = [
        f"{_mean(one for one, _ in tenth)}→{_mean(one for _, one in tenth)} ({len(tenth)})"
        for tenth in tenths
        if len(tenth) >= _FEWEST
    ]
    return f"{len(found):7}{sure:6.2f}{right:6.2f}{errors[0]:6.3f}{errors[1]:8.3f}{errors[2]:10.3f}{errors[3]:10.3f}{errors[4]:7.3f}  {' '.join(cells)}"


def _mean(values: Iterable[float]) -> str:
    listed = list(values)
    return f"{sum(listed) / len(listed):.2f}".removeprefix("0")


def _marks(gold: GoldSet, data: Path) -> Iterator[Judged]:
    """Yield the marks of a set that gold judges."""
    path = data / gold.path
    shown = [entry for entry in annotated(gold, data) if "error" not in entry]
    for want, got in pairs(list(documents(path)), shown):
        if got is None:
            continue
        words, carried = Words(want["text"]), Alignment(text_of(got), want["text"])
        if "attributions" in gold.tasks:
            for one, right in zip(got["attributions"], judged(want, got), strict=True):
                if right is not None:
                    yield one["kind"], one["confidence"], right
        if "claims" in gold.tasks:
            yield from _by_words("claims", got["assertions"], want["unsourced"], words, carried)
        if "promos" in gold.tasks:
            yield from _by_words("promos", got["promos"], _promotional(want), words, carried)


def _promotional(gold: Entry) -> list[Sequence[int]]:
    if "lines" in gold:
        return [(line["start"], line["end"]) for line in gold["lines"] if line["label"] == "promo"]
    promos: list[Sequence[int]] = gold["promos"]
    return promos


def _by_words(
    name: str, marks: Iterable[Entry], gold: Iterable[Sequence[int]], words: Words, carried: Alignment
) -> Iterator[Judged]:
    """Judge marks by whether half of their words are gold's."""
    right = words.under(gold)
    for one in marks:
        marked = words.under([(one["start"], one["end"])], carried)
        if marked:
            yield name, one["confidence"], 2 * len(marked & right) >= len(marked)


if __name__ == "__main__":
    main()
