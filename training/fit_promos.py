"""Fit the weights of words that separate promos from the story.

    python -m training.fit_promos DATA      DATA is the folder that holds promos/, pages/ and attributions/

Examples are the lines of promos/lines-dev and, as promos, blocks of the pages that are outside of the true text and that a
pattern marks (they show the words that go with those of the patterns). Examples of what is not a promo are blocks of the
pages in the true text, and the paragraphs of PolNeAR's news. The script prints precision and recall of the lines, patterns
included, by cross-validation in five folds: separately for the half of the texts whose errors were read while the features
were made and for the other half. Then it prints how many paragraphs of news would be marked, and writes
``tui_reader/analysis/promos/weights.txt``.
"""

import json
import math
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tui_reader.analysis.promos as room
from training.logistic import Example, fit
from training.plain_documents import plain_document
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.promos.word_classifier import features, narrates
from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers.article_builder import words_of
from tui_reader.readers.html.blocks import BlockReader
from tui_reader.readers.html.normal_form import normalise
from tui_reader.readers.html.page import parse

TARGET = Path(room.__file__).parent / "weights.txt"
PAGES = ("scrapinghub-dev", "wcxb-dev", "mozilla-dev")
FOLDS = 5
DECAY = 0.01
"""The pull of the weights to zero; of 0.003, 0.01, 0.02 and 0.04 it finds most at a precision of .98."""
LEAST = 8
"""How often a feature must occur: rarer ones cost more room than they give."""
BY_PATTERN, NOT_PROMOTIONAL = 0.3, 0.2
JUDGED_NOT_PROMOTIONAL = 2.0
"""What an example counts beside a promotional line of lines-dev: nobody has judged the first two by themselves, and a false
mark costs more than a missed one."""
SMALLEST = 10
"""Hundredths: what weighs less is left out."""
MOST_NEGATIVE = 12_000
"""Blocks of true text, and paragraphs of news, that are learned from."""
SHORTEST_SHARED = 6
"""The number of words from which a line that a page contains, too, is taken to come from that page."""
HEAD = """\
# Weights of the features of a block, in hundredths; above zero speaks for its serving the publisher.
# Fitted by training/fit_promos.py.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of lines-dev.

    ``half`` is 0 for texts whose errors were read while the features were made; ``by_pattern`` is whether the
    patterns mark half of the line or more where it stands in its text.
    """

    text: str
    fold: int
    half: int
    right: bool
    by_pattern: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """An example from elsewhere, with the folds in which it is left out.

    It is left out of a fold whose lines are on the same page.
    """

    example: Example
    folds: frozenset[int] = frozenset()


def is_known(text: str) -> bool:
    """Check whether the patterns mark half of a block or more."""
    document = plain_document(" ".join(text.split()))
    promos = find_promos(document, by_words=False)
    return 2 * sum(promo.end - promo.start for promo in promos) >= len(document.article.text)


def example(text: str, linked: float | None, weight: float, *, right: bool) -> Example:
    """Return a block as an example; ``linked`` is the share of its text in links."""
    return Example(tuple(features(text, linked)), frozenset([int(right)]), weight)


def lines(folder: Path) -> list[Line]:
    """Return the lines of lines-dev."""
    texts = _objects(folder / "promos" / "lines-dev.jsonl")
    names = sorted(each["id"] for each in texts)
    random.Random(1).shuffle(names)  # noqa: S311 - nothing secret
    place = {name: at for at, name in enumerate(names)}
    found = []
    for each in texts:
        at = place[each["id"]]
        promos = find_promos(plain_document(each["text"]), by_words=False)
        for line in each["lines"]:
            start, end = line["start"], line["end"]
            covered = sum(max(0, min(promo.end, end) - max(promo.start, start)) for promo in promos)
            half = int(at >= len(names) // 2)
            by_pattern = 2 * covered >= end - start
            found.append(Line(each["text"][start:end], at % FOLDS, half, line["label"] == "promo", by_pattern))
    return found


def of_pages(folder: Path, known: Sequence[Line]) -> Iterator[Learned]:
    """Yield blocks of pages: true text, and promos that the patterns mark."""
    shared = [(_joined(line.text), line.fold) for line in known if len(words_of(line.text)) >= SHORTEST_SHARED]
    for name in PAGES:
        for page, gold in json.loads((folder / "pages" / name / "truth.json").read_text(encoding="utf-8")).items():
            try:
                parsed = parse(Resource(page, (folder / "pages" / name / "html" / f"{page}.html").read_bytes()))
            except NoArticleError:
                continue
            normalise(parsed)
            blocks = BlockReader(parsed).read(parsed.root, lambda _: False)
            true = _joined(gold["text"])
            whole = _joined(" ".join(block.text for block in blocks)) + true
            folds = frozenset(fold for text, fold in shared if text in whole)
            for block in blocks:
                links = block.inline.finish()[1] if block.inline else ()
                linked = sum(link.end - link.start for link in links) / len(block.text)
                if _joined(block.text) in true:
                    yield Learned(example(block.text, linked, NOT_PROMOTIONAL, right=False), folds)
                elif is_known(block.text):
                    yield Learned(example(block.text, linked, BY_PATTERN, right=True), folds)


def of_news(folder: Path) -> Iterator[Learned]:
    """Yield paragraphs of news that no pattern marks."""
    for at, article in enumerate(_objects(folder / "attributions" / "polnear-train.jsonl")):
        for paragraph in article["text"].split("\n"):
            if paragraph.strip() and not is_known(paragraph):
                yield Learned(example(paragraph, None, NOT_PROMOTIONAL, right=False), frozenset([at % FOLDS]))


def chosen(found: Sequence[Learned]) -> list[Learned]:
    """Return all different promos, and a sample of the rest."""
    promotional = {each.example.features: each for each in found if each.example.right == {1}}
    rest = [each for each in found if each.example.right == {0}]
    return [*promotional.values(), *random.Random(1).sample(rest, min(len(rest), MOST_NEGATIVE))]  # noqa: S311 - nothing secret


def fitted(known: Sequence[Line], learned: Sequence[Learned]) -> dict[str, float]:
    """Fit one weight a feature."""
    own = [example(line.text, None, 1.0 if line.right else JUDGED_NOT_PROMOTIONAL, right=line.right) for line in known]
    rows = fit([*own, *(each.example for each in learned)], 2, least=LEAST, epochs=8, rate=0.1, decay=DECAY)
    return {name: yes - no for name, (no, yes) in rows.items()}


def score(one: Example, weights: dict[str, float]) -> float:
    """Return the log odds."""
    return sum(weights.get(feature, 0.0) for feature in one.features)


def cross_validate(known: Sequence[Line], learned: Sequence[Learned]) -> None:
    """Print what the words and the patterns find together, for each threshold."""
    sure: dict[int, float] = {}
    news: list[float] = []
    for fold in range(FOLDS):
        rest = [each for each in learned if fold not in each.folds]
        weights = fitted([line for line in known if line.fold != fold], rest)
        for line in known:
            if line.fold == fold and not narrates(line.text):
                sure[id(line)] = score(example(line.text, None, 1.0, right=True), weights)
        news += [score(each.example, weights) for each in learned if each.folds == {fold} and each.example.right == {0}]
    for threshold in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9):
        least = math.log(threshold / (1 - threshold))
        halves = (_figures([line for line in known if line.half == half], sure, least) for half in range(2))
        marked = 1000 * sum(each >= least for each in news) / len(news)
        print(
            f"{threshold:.2f}  read half {next(halves)}  other half {next(halves)}  of 1,000 paragraphs of news {marked:.1f}",
            flush=True,
        )


def _figures(known: Sequence[Line], sure: dict[int, float], least: float) -> str:
    marked = [line for line in known if line.by_pattern or sure.get(id(line), least - 1) >= least]
    hit = sum(line.right for line in marked)
    return f"P {hit / len(marked):.3f} R {hit / sum(line.right for line in known):.3f}"


def _objects(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n")]


def _joined(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def main() -> None:
    """Cross-validate, print, fit on all and write."""
    folder = Path(sys.argv[1])
    known = lines(folder)
    learned = chosen([*of_pages(folder, known), *of_news(folder)])
    print(len(known), "lines", sum(each.example.right == {1} for each in learned), "blocks that patterns know")
    cross_validate(known, learned)
    weights = {name: round(100 * weight) for name, weight in fitted(known, learned).items()}
    rows = (f"{name}\t{weight}\n" for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST)
    TARGET.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
