"""Fit the confidence of attributions, and print its error.

    python -m training.fit_confidence DATA      DATA is the folder that holds attributions/ and voices/

The tagger was trained on the training parts, where it is surer and more often right than anywhere else, so the fit takes documents that
the tagger has not seen: PolNeAR's development part (news), and the texts of ``training/texts`` and ``training/marked/held_back``, on
which no rule was made. Of corpora with texts that are not reports there are GUM's interviews, biographies and academic papers, which the tagger has seen. The other development
sets are measured, and never fitted on; ``voices-dev`` is among them because the rules were made with its errors in view, so that marks
are right there more often than elsewhere. An attribution is right where half of the words of its content and of a true one's are common.

Two logistic models: how much a document reads like a report (news, and texts of our own as the press prints them, against all others),
and, with that among the signs, whether an attribution is right. Marks by the layout have a model of their own, the odds of their rule
raised by one weight. It prints the calibration error in ten folds of documents, each judged by weights that were not fitted on it, and
writes ``tui_reader/analysis/confidence/reporting.txt`` and ``confidence.txt``.
"""

import math
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
from benchmarks.own.drawn import items
from benchmarks.scoring.calibration import adaptive_error, brier_score, by_chance, calibration_error
from benchmarks.scoring.confidence import judged
from benchmarks.scoring.pairing import Entry
from training.tagger.marked import HELD_BACK, read_marked
from tui_reader.analysis.confidence.forms import is_stated
from tui_reader.analysis.confidence.reporting import REPORTING_WEIGHTS, reporting_signs
from tui_reader.analysis.confidence.signs import signs_of
from tui_reader.analysis.stages import IN_WINDOW, OPENING, Opened, Window, run
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Tagger
from tui_reader.analysis.text.windows import windows
from tui_reader.model import Article, Attribution

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

FOLDER: Final = Path(room.__file__).parent
TEXTS: Final = Path(__file__).parent / "texts"
OWN: Final = "training/texts"
MARKED: Final = "marked, held back"
SETS: Final = {
    "polnear-dev": "attributions/polnear-dev.jsonl",
    OWN: None,
    MARKED: None,
    "gum-interview": "attributions/gum-interview.jsonl",
    "gum-bio": "attributions/gum-bio.jsonl",
    "gum-academic": "attributions/gum-academic.jsonl",
    "voices-dev": "voices/voices-dev.jsonl",
    "gum-genres-dev": "attributions/gum-genres-dev.jsonl",
    "gum-news-dev": "attributions/gum-news-dev.jsonl",
    "factappeal-dev": "assertions/factappeal-dev.jsonl",
}
AS_PRINTED: Final = frozenset(
    "blocks_of_others forum guide interview newsletter opinion press_release readers_letters report review transcript".split()
)
"""Genres of ``training/texts`` that count as reports in the first model: what newspapers and web sites print about others."""

COUNTED: Final = {"polnear-dev": 1.5, OWN: 2.0, MARKED: 1.5, "gum-interview": 2.0, "gum-bio": 8.0, "gum-academic": 8.0}
"""How much an attribution of each set counts: PolNeAR's are many times as many as those of any other set.

Sets that are not here are only measured. With 6 for the last two and 3 for our own texts the error on gum-genres-dev is .02 higher.
"""

CONFIDENCE_SIGNS: Final = (
    "tagger, direct", "tagger, mixed", "tagger, indirect", "source: none", "cue: speech", "cue: other", "direct",
    "direct, length in a report", "direct, source shared in a report", "opens with that", "fragment", "in a report",
    "tagger, direct in a report", "says in a report", "share of “says”", "share of “law”",
)  # fmt: skip
"""The signs that are weighed: what was left of 60 when those were taken out one by one that the log-likelihood did not miss."""

REPORTING_SIGNS: Final = ("speech", "dates", "addressed")
HELD: Final = {"source: none": -0.15}
"""Weights that are not fitted: as it was fitted on 4,090 attributions of all marked texts before the tagger was trained on these.

The few marks without a source in the texts that are held back give .06, by which a mark would be surer for naming nobody.
"""

DECAY, REPORTING_DECAY = 20.0, 1.0  # pull of the standardised weights to zero (L2)
FOLDS: Final = 10
_STEPS, _LEAST_STEP = 50, 1e-6
_LAYOUT, _LAYOUT_RULE = "layout", "layout, its rule"
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
    is_report: bool
    reporting: dict[str, float]
    signs: Callable[[float], list[dict[str, float]]]
    right: tuple[bool | None, ...]

    @property
    def is_fitted(self) -> bool:
        """Check whether weights may be fitted on it."""
        return self.set in COUNTED


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
    if name == OWN:
        yield from ((item.gold(), item.article) for item in items(TEXTS))
        return
    path = data / (SETS[name] or "")
    with tempfile.TemporaryDirectory() as folder:
        for gold in read_marked(HELD_BACK) if name == MARKED else documents(path):
            place = path.parent / gold["file"] if "file" in gold else Path(folder) / f"{gold['id']}.txt"
            if "file" not in gold:
                place.write_text(gold["text"], encoding="utf-8")
            yield gold, tui_reader.read(str(place))


def looked_at(article: Article, tagger: Tagger) -> Iterator[Window]:
    """Yield the windows of ``article`` after the stages before that of the confidence."""
    opened = run(OPENING, Opened(article))
    names = [stage.name for stage in IN_WINDOW]
    for blocks in windows(opened.story):
        window = Window(opened.story, blocks, opened.voices)
        window.tagger = tagger
        yield run(IN_WINDOW[: names.index("confidence")], window)


def examples(data: Path, name: str) -> Iterator[Document]:
    """Yield the documents of a set that have attributions."""
    tagger = choose_tagger().tagger
    for gold, article in articles(data, name):
        for window in looked_at(article, tagger):
            if window.attributions:
                yield _example(name, gold, window)


def _example(name: str, gold: Entry, window: Window) -> Document:
    """Return a window as a document.

    Attributions that state nothing are never shown, and not judged.
    """
    document, found = window.document, tuple(window.attributions)
    text = document.article.text
    entry = {"text": text, "attributions": [{"content": one.content} for one in found]}
    genre = str(gold["id"]).partition(":")[0]
    return Document(
        name,
        zlib.crc32(str(gold["id"]).encode()) % FOLDS,
        name == "polnear-dev" or (name == OWN and genre in AS_PRINTED),
        reporting_signs(document, found, window.names),
        lambda report: list(signs_of(document, found, report)),
        tuple(
            right if is_stated(text, one) and not is_open(gold, text, one) else None
            for one, right in zip(found, judged(gold, entry), strict=True)
        ),
    )


def is_open(gold: Entry, text: str, one: Attribution) -> bool:
    """Check whether the guide leaves open what half of an attribution's content is."""
    left = ["".join(gold["text"][start:end].split()) for start, end in gold.get("open", ())]
    content = "".join("".join(text[span.start : span.end].split()) for span in one.content)
    return any(content in each or (each in content and 2 * len(each) >= len(content)) for each in left)


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
    """Fit both models on documents; reports and others count alike in the first.

    The texts of ``training/marked`` take no part in the first: with all of them and the weights of version 3 ``polnear-dev`` had .693 of its indirect
    statements, where .703 are shown without.
    """
    told = [one for one in found if one.set != MARKED]
    kinds = np.array([float(one.is_report) for one in told])
    halves = np.where(kinds == 1, 0.5 * FOLDS**2 / max(kinds.sum(), 1), 0.5 * FOLDS**2 / max((1 - kinds).sum(), 1))
    reporting = fit([one.reporting for one in told], REPORTING_SIGNS, kinds, halves, REPORTING_DECAY)
    rows, right, counted, by_layout = [], [], [], []
    for one in found:
        for signs, is_right in zip(one.signs(_chance(reporting, one.reporting)), one.right, strict=True):
            if is_right is None:
                continue
            if _LAYOUT in signs:
                by_layout += [(signs, is_right)] if one.set == OWN else []
                continue
            rows.append(signs)
            right.append(float(is_right))
            counted.append(COUNTED[one.set])
    weights = fit(rows, CONFIDENCE_SIGNS, np.array(right), np.array(counted), DECAY)
    return Weights(reporting, weights | HELD | {_LAYOUT: raised(by_layout), _LAYOUT_RULE: 1.0})


def raised(found: Sequence[tuple[dict[str, float], bool]]) -> float:
    """Return by how much to raise the odds of rules for the layout.

    One right and one wrong mark are added to those that were found (Laplace). Corpora have no such marks, or judge none.
    """
    right = sum(is_right for _, is_right in found)
    odds = math.log((right + 1) / (len(found) - right + 1))
    return odds - sum(signs[_LAYOUT_RULE] for signs, _ in found) / max(1, len(found))


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
    print(
        f"{'documents':24}{'attributions':>13}{'right':>8}{'sure':>8}{'ECE':>8}{'chance':>8}{'adaptive':>10}{'Brier':>8}"
    )
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
    errors = [measure(pairs) or 0.0 for measure in (calibration_error, by_chance, adaptive_error, brier_score)]
    print(
        f"{name:24}{len(pairs):13}{share:8.3f}{mean:8.3f}{errors[0]:8.3f}{errors[1]:8.3f}{errors[2]:10.3f}{errors[3]:8.3f}"
    )


def write(file: str, title: str, weights: dict[str, float]) -> None:
    """Write weights as hundredths, one a line."""
    lines = [f"{name}\t{round(100 * weight)}" for name, weight in weights.items()]
    (FOLDER / file).write_text(HEAD.format(title) + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
