"""Fit the confidence of attributions, and print its error.

    python -m training.fit_confidence DATA      DATA is the folder that holds attributions/ and voices/

The tagger was trained on the training parts, where it is surer and more often right than anywhere else, so the fit takes documents that
the tagger has not seen: PolNeAR's development part (news) and voices-dev (our own texts in many forms). Of texts that are not reports there
are GUM's interviews, biographies and academic papers, which the tagger has seen. ``gum-genres-dev`` is measured, and never fitted on. An
attribution is right where half of the words of its content and of a true one's are common.

Two logistic models: how much a document reads like a report (news and voices against GUM's genres), and, with that among the signs,
whether an attribution is right. It prints the calibration error in ten folds of documents, each judged by weights that were not fitted on
it, and writes ``tui_reader/analysis/confidence/reporting.txt`` and ``confidence.txt``.
"""

import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

import tui_reader
import tui_reader.analysis.confidence as room
from benchmarks.gold import documents
from benchmarks.scoring.confidence import judged
from benchmarks.scoring.pairing import Entry
from benchmarks.scoring.statements import calibration_error
from tui_reader.analysis.confidence.reporting import REPORTING_WEIGHTS, reporting_signs
from tui_reader.analysis.confidence.signs import signs_of
from tui_reader.analysis.stages import IN_WINDOW, OPENING, Opened, Window, run
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Tagger
from tui_reader.analysis.text.windows import windows
from tui_reader.model import Article

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

FOLDER: Final = Path(room.__file__).parent
SETS: Final = {
    "polnear-dev": "attributions/polnear-dev.jsonl",
    "voices-dev": "voices/voices-dev.jsonl",
    "gum-interview": "attributions/gum-interview.jsonl",
    "gum-bio": "attributions/gum-bio.jsonl",
    "gum-academic": "attributions/gum-academic.jsonl",
    "gum-genres-dev": "attributions/gum-genres-dev.jsonl",
}
REPORTS: Final = frozenset({"polnear-dev", "voices-dev"})
ONLY_MEASURED: Final = frozenset({"gum-genres-dev"})
"""Sets on which nothing is fitted."""

COUNTED: Final = {"polnear-dev": 1.0, "voices-dev": 3.0, "gum-interview": 2.0, "gum-bio": 8.0, "gum-academic": 8.0}
"""How much an attribution of each set counts: PolNeAR's are many times as many as those of any other set.

With 2, 4, 8 and 16 for the last two the error on gum-genres-dev, on which nothing is fitted, is .209, .183, .158 and .137, and that on
polnear-dev .012, .018, .023 and .030, which leaves no room.
"""

CONFIDENCE_SIGNS: Final = (
    "tagger, direct", "tagger, mixed", "tagger, indirect", "source: none", "source: nobody", "cue: speech", "cue: other", "direct",
    "direct, length in a report", "direct, source shared in a report", "opens with that", "fragment", "in a report",
    "tagger, direct in a report", "says in a report",
)  # fmt: skip
"""The signs that are weighed: what was left of 60 when those were taken out one by one that the log-likelihood did not miss."""

REPORTING_SIGNS: Final = ("speech", "dates", "addressed")
DECAY, REPORTING_DECAY = 5.0, 1.0  # pull of the standardised weights to zero (L2)
FOLDS: Final = 10
_STEPS, _LEAST_STEP = 50, 1e-6
HEAD: Final = """\
# {}, in hundredths.
# Fitted by training/fit_confidence.py on PolNeAR (Newell, Margolin and Ruths 2018), texts of our own, and genres of GUM and GENTLE.
"""


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its signs of a report, and with its attributions.

    ``signs`` gives those of each attribution, for a text that is as much of a report as its argument; ``right`` judges each.
    """

    set: str
    fold: int
    reporting: dict[str, float]
    signs: Callable[[float], list[dict[str, float]]]
    right: tuple[bool | None, ...]

    @property
    def is_fitted(self) -> bool:
        """Check whether weights may be fitted on it."""
        return self.set not in ONLY_MEASURED


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the signs of both models, by their names."""

    reporting: dict[str, float]
    confidence: dict[str, float]

    def chances(self, document: Document) -> list[float]:
        """Return the chance of each attribution of ``document`` to be right."""
        report = _chance(self.reporting, document.reporting)
        return [_chance(self.confidence, signs) for signs in document.signs(report)]


def _chance(weights: dict[str, float], signs: dict[str, float]) -> float:
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) * value for name, value in signs.items()))))


def articles(data: Path, name: str) -> Iterator[tuple[Entry, Article]]:
    """Yield the gold documents of a set, each with its article."""
    path = data / SETS[name]
    with tempfile.TemporaryDirectory() as folder:
        for gold in documents(path):
            place = path.parent / gold["file"] if "file" in gold else Path(folder) / f"{gold['id']}.txt"
            if "file" not in gold:
                place.write_text(gold["text"], encoding="utf-8")
            yield gold, tui_reader.read(str(place))


def looked_at(article: Article, tagger: Tagger) -> Window:
    """Return ``article``, which is one window, after the stages before that of the confidence."""
    opened = run(OPENING, Opened(article))
    (blocks,) = windows(opened.story)
    window = Window(opened.story, blocks, opened.voices)
    window.tagger = tagger
    names = [stage.name for stage in IN_WINDOW]
    return run(IN_WINDOW[: names.index("confidence")], window)


def examples(data: Path, name: str) -> Iterator[Document]:
    """Yield the documents of a set that have attributions."""
    tagger = choose_tagger().tagger
    for gold, article in articles(data, name):
        window = looked_at(article, tagger)
        document, found = window.document, tuple(one for one in window.attributions if not room.is_by_layout(one))
        entry = {"text": article.text, "attributions": [{"content": one.content} for one in found]}
        if found:
            yield Document(
                name,
                zlib.crc32(gold["id"].encode()) % FOLDS,
                reporting_signs(document, window.attributions, window.names),
                lambda report, document=document, found=found: list(signs_of(document, found, report)),  # type: ignore[misc]
                tuple(judged(gold, entry)),
            )


def fit(
    rows: Sequence[dict[str, float]], names: Sequence[str], right: "Vector", counted: "Vector", decay: float
) -> dict[str, float]:
    """Fit a logistic regression by Newton's method; the base is not pulled to zero."""
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scale = np.where(table.std(axis=0) > 0, table.std(axis=0), 1.0)
    table = np.column_stack([np.ones(len(rows)), table / scale])
    pull = np.diag([_LEAST_STEP, *[decay] * len(names)])
    weights = np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counted * (chance - right)) + pull @ weights
        curve = (table * (counted * chance * (1 - chance))[:, None]).T @ table + pull
        step = np.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < _LEAST_STEP:
            break
    return dict(zip(("base", *names), [weights[0], *(weights[1:] / scale)], strict=True))


def fitted(found: Sequence[Document]) -> Weights:
    """Fit both models on documents; reports and others count alike in the first."""
    kinds = np.array([float(one.set in REPORTS) for one in found])
    halves = np.where(kinds == 1, 0.5 * FOLDS**2 / max(kinds.sum(), 1), 0.5 * FOLDS**2 / max((1 - kinds).sum(), 1))
    reporting = fit([one.reporting for one in found], REPORTING_SIGNS, kinds, halves, REPORTING_DECAY)
    rows, right, counted = [], [], []
    for one in found:
        for signs, is_right in zip(one.signs(_chance(reporting, one.reporting)), one.right, strict=True):
            if is_right is not None:
                rows.append(signs)
                right.append(float(is_right))
                counted.append(COUNTED[one.set])
    return Weights(reporting, fit(rows, CONFIDENCE_SIGNS, np.array(right), np.array(counted), DECAY))


def cross_validated(found: Sequence[Document]) -> Iterator[tuple[Document, list[float]]]:
    """Yield each document with chances by weights that were fitted on others."""
    for fold in range(FOLDS):
        weights = fitted([one for one in found if one.is_fitted and one.fold != fold])
        yield from ((one, weights.chances(one)) for one in found if one.is_fitted and one.fold == fold)
    weights = fitted([one for one in found if one.is_fitted])
    yield from ((one, weights.chances(one)) for one in found if not one.is_fitted)


def main() -> None:
    """Fit, print the errors, and write the weights."""
    data = Path(sys.argv[1])
    found = [one for name in SETS for one in examples(data, name)]
    held = list(cross_validated(found))
    print(f"{'documents':24}{'attributions':>13}{'right':>8}{'mean':>8}{'error':>8}")
    for name in SETS:
        report(name, [pair for pair in held if pair[0].set == name])
    weights = fitted([one for one in found if one.is_fitted])
    write(REPORTING_WEIGHTS, "Weights of the signs that a text reads like a report", weights.reporting)
    write(room.CONFIDENCE_WEIGHTS, "Weights of the signs that an attribution is right", weights.confidence)


def report(name: str, held: Sequence[tuple[Document, list[float]]]) -> None:
    """Print the calibration error of some documents."""
    pairs = [
        (chance, right)
        for one, chances in held
        for chance, right in zip(chances, one.right, strict=True)
        if right is not None
    ]
    share, mean = np.mean([right for _, right in pairs]), np.mean([chance for chance, _ in pairs])
    print(f"{name:24}{len(pairs):13}{share:8.3f}{mean:8.3f}{calibration_error(pairs):8.3f}")


def write(file: str, title: str, weights: dict[str, float]) -> None:
    """Write weights as hundredths, one a line."""
    lines = [f"{name}\t{round(100 * weight)}" for name, weight in weights.items()]
    (FOLDER / file).write_text(HEAD.format(title) + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
