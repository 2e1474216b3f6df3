"""Fit the trees that separate blocks of the article from the rest of the page.

    python -m training.fit_blocks DATA      DATA is the folder that holds pages/

The script prints precision, recall and F1 of the text under the title, in runs of four words, by cross-validation in five folds
of pages, beside those of a perfect choice of blocks. It then prints the same figures for the text that the program shows of
each page, without promos, with trees that were not fitted on the page. Finally it fits on all pages, and writes
``tui_reader/readers/html/block_trees.json``. Only this script needs lightgbm; the program reads the trees without it.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import lightgbm
import numpy as np

import tui_reader.readers.html as room
from benchmarks.instant_tagger import InstantTagger
from tui_reader.analysis import analyse
from tui_reader.errors import NoArticleError
from tui_reader.kept.headline import text_start
from tui_reader.model import AnnotatedArticle, Resource
from tui_reader.readers import read_resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata, words_of
from tui_reader.readers.html import block_trees
from tui_reader.readers.html.article_blocks import candidates, page_blocks
from tui_reader.readers.html.block_features import FEATURES, BlockFeatures
from tui_reader.readers.html.block_writing import write_blocks
from tui_reader.readers.html.blocks import BlockReader, PageBlock
from tui_reader.readers.html.metadata import PageMetadata
from tui_reader.readers.html.normal_form import normalise
from tui_reader.readers.html.page import parse
from tui_reader.readers.html.votes import find_votes

TARGET = Path(room.__file__).parent / "block_trees.json"
SETS = ("scrapinghub-dev", "wcxb-dev", "mozilla-dev")
FOLDS = 5
ROUNDS = 110
RUN = 4
SETTINGS = {
    "objective": "binary", "num_leaves": 12, "learning_rate": 0.1, "min_data_in_leaf": 30, "lambda_l2": 5.0, "max_bin": 63,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "seed": 1, "num_threads": 1, "verbose": -1,
    "deterministic": True, "force_row_wise": True,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """A page as an example: candidate blocks, their features and true shares.

    ``shares`` is how much of each candidate is in the true text; ``beside`` are the texts of blocks that were removed
    before.
    """

    set: str
    fold: int
    title: str | None
    true: Counter[tuple[str, ...]]
    blocks: list[PageBlock]
    rows: list[list[float]]
    shares: list[float]
    beside: list[str]


def runs(text: str) -> list[tuple[str, ...]]:
    """Return the runs of four words of a text, or all words if fewer."""
    words = words_of(text)
    return list(zip(*(words[start:] for start in range(RUN)), strict=False)) or [tuple(words)]


def examples(folder: Path) -> Iterator[Example]:
    """Yield the pages as examples."""
    for name, page, content, text in gold_pages(folder):
        try:
            yield example(name, fold_of(page), content, text)
        except NoArticleError:
            print(f"{name}/{page}: no text")


def gold_pages(folder: Path) -> Iterator[tuple[str, str, bytes, str]]:
    """Yield set, name, content and true text of each page."""
    for name in SETS:
        for page, gold in json.loads((folder / name / "truth.json").read_text(encoding="utf-8")).items():
            yield name, page, (folder / name / "html" / f"{page}.html").read_bytes(), gold["text"]


def fold_of(page: str) -> int:
    """Return the part of the pages that a page is in, for cross-validation."""
    return int(hashlib.sha256(page.encode()).hexdigest(), 16) % FOLDS


def example(name: str, fold: int, content: bytes, text: str) -> Example:
    """Return a page as an example."""
    page = parse(Resource("page.html", content, "text/html"))
    hidden = PageMetadata(page)
    normalise(page)
    title = hidden.completed(page.root).title
    every = Counter(block.text for block in BlockReader(page).read(page.root, lambda _: False))
    blocks = page_blocks(page, title)
    beside = every - Counter(block.text for block in blocks)
    votes = find_votes(page.root, blocks)
    features = BlockFeatures(blocks, votes, title)
    chosen = list(candidates(votes, features)) if votes.readability else []
    true = Counter(runs(text))
    lines = {tuple(words_of(line)) for line in text.split("\n")}
    shares = []
    for at in chosen:
        own = runs(blocks[at].text)
        is_short = len(own[0]) < RUN
        shares.append(float(own[0] in lines) if is_short else sum(run in true for run in own) / len(own))
    rows = [features.row(at) for at in chosen]
    return Example(name, fold, title, true, [blocks[at] for at in chosen], rows, shares, list(beside.elements()))


def fitted(pages: Sequence[Example]) -> Any:
    """Fit the trees. A block weighs by its share of the words of its page."""
    rows, right, weights = [], [], []
    for page in pages:
        counts = [len(words_of(block.text)) for block in page.blocks]
        total = sum(count for count, share in zip(counts, page.shares, strict=True) if share >= 1 / 2) or 100
        rows += page.rows
        right += [share >= 1 / 2 for share in page.shares]
        weights += [100 * (count + 2) / (total + 200) for count in counts]
    return lightgbm.train(SETTINGS, lightgbm.Dataset(np.array(rows), np.array(right, float), weight=weights), ROUNDS)


def figures(
    pages: Sequence[Example], keeps: Callable[[Example], Sequence[bool]], *, with_title: bool = False
) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 for each set."""
    found: dict[str, list[tuple[float, float]]] = {}
    for page in pages:
        builder = ArticleBuilder()
        if page.title:
            builder.add_title(page.title)
        write_blocks(builder, [block for block, keep in zip(page.blocks, keeps(page), strict=True) if keep])
        article = builder.build(Metadata())
        title_ends = article.blocks[0].end if page.title and article.blocks and not with_title else 0
        found.setdefault(page.set, []).append(agreement(article.text[title_ends:], page.true))
    return means_of(found)


def agreement(text: str, true: Counter[tuple[str, ...]]) -> tuple[float, float]:
    """Return precision and recall of a text by its runs of four words."""
    got = Counter(runs(text))
    hit = (got & true).total()
    return hit / max(1, got.total()), hit / max(1, true.total())


def means_of(found: dict[str, list[tuple[float, float]]]) -> dict[str, tuple[float, float, float]]:
    """Return mean precision, mean recall and their F1 for each set."""
    means = {name: [sum(column) / len(pairs) for column in zip(*pairs, strict=True)] for name, pairs in found.items()}
    return {name: (p, r, 2 * p * r / (p + r)) for name, (p, r) in means.items()}


def show_beside(pages: Sequence[Example]) -> None:
    """Print how much of the blocks that are removed beside articles is true text."""
    counts = [
        (len(words_of(text)), sum(run in page.true for run in runs(text))) for page in pages for text in page.beside
    ]
    taken, true = map(sum, zip(*counts, strict=True))
    print(
        f"beside     {taken} words of {sum(bool(page.beside) for page in pages)} pages, {true} of their runs in the true texts",
        flush=True,
    )


def show(label: str, values: dict[str, tuple[float, float, float]]) -> None:
    """Print one line."""
    cells = (f"{name} P {p:.4f} R {r:.4f} F1 {f:.4f}" for name, (p, r, f) in values.items())
    print(f"{label:10}", "   ".join(cells), flush=True)


def cross_validate(folder: Path, pages: Sequence[Example]) -> None:
    """Print figures by cross-validation, of the trees alone and of the whole program."""
    sure: dict[int, list[float]] = {}
    bodies: dict[str, list[tuple[float, float]]] = {}
    titled: dict[str, list[tuple[float, float]]] = {}
    for fold in range(FOLDS):
        trees = fitted([page for page in pages if page.fold != fold])
        read = [nested(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
        with patch.object(block_trees, "_trees", lambda read=read: read):  # the shipped ones were fitted on these pages
            for name, body, whole in as_shown(folder, fold):
                bodies.setdefault(name, []).append(body)
                titled.setdefault(name, []).append(whole)
        sure |= {
            id(page): list(trees.predict(np.array(page.rows))) for page in pages if page.fold == fold and page.rows
        }
    for threshold in (0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        show(f"{threshold}", figures(pages, lambda page, t=threshold: [each >= t for each in sure.get(id(page), ())]))  # type: ignore[misc]
    show("program", means_of(bodies))
    show("with title", means_of(titled))


def as_shown(folder: Path, fold: int) -> Iterator[tuple[str, tuple[float, float], tuple[float, float]]]:
    """Yield the set and the agreements of the shown text of each page.

    The text is that without promos, in a fold; an agreement is precision and recall.

    Twice: without the title, and with it.
    """
    for name, page, content, text in gold_pages(folder):
        if fold_of(page) != fold:
            continue
        try:
            article = read_resource(Resource("page.html", content, "text/html"))
        except NoArticleError:
            yield name, (0.0, 0.0), (0.0, 0.0)
            continue
        annotated = AnnotatedArticle(page, article, analyse(article, tagger=InstantTagger()))
        true = Counter(runs(text))
        starts = (text_start(annotated), 0)
        body, whole = (agreement(without_promos(annotated, start), true) for start in starts)
        yield name, body, whole


def without_promos(annotated: AnnotatedArticle, start: int) -> str:
    """Return the text from ``start`` on without what is marked as promotional."""
    parts, at = [], start
    for promo in annotated.annotations.promos:
        if promo.start >= start:
            parts.append(annotated.article.text[at : promo.start])
            at = promo.end
    return "".join([*parts, annotated.article.text[at:]])


def nested(node: dict[str, Any]) -> Any:
    """Convert a tree of lightgbm to tuples.

    A leaf is its value in thousandths, a node is feature, threshold, left and right.
    """
    if "leaf_value" in node:
        return round(1000 * node["leaf_value"])
    threshold = float(f"{node['threshold']:.5g}")
    return node["split_feature"], threshold, nested(node["left_child"]), nested(node["right_child"])


def main() -> None:
    """Cross-validate, print, fit on all and write."""
    folder = Path(sys.argv[1]) / "pages"
    pages = list(examples(folder))
    show_beside(pages)
    for label, with_title in (("perfect", False), ("with title", True)):
        show(label, figures(pages, lambda page: [share >= 1 / 2 for share in page.shares], with_title=with_title))
    cross_validate(folder, pages)
    trees = [nested(tree["tree_structure"]) for tree in fitted(pages).dump_model()["tree_info"]]
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    TARGET.write_text(f'{{"features":{json.dumps(FEATURES)},\n"trees":[\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
