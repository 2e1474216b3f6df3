"""Measure what each stage and each family of rules contributes to the figures.

    python -m benchmarks.ablation DATA_FOLDER [--only SET...] [--least 0.001] [--rules]

Each text is tagged once. The analysis is then repeated without each stage in turn. A family of rules (``quotation.announced``,
``promo.newsletter``) is left out by removing its marks and the speakers that it resolved. The table has the figures of the whole
analysis, then for each stage, and with ``--rules`` for each family, the figures that change by ``--least`` or more. The processor
time beside each stage is that of one run over all texts.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.accuracy import SETS, GoldSet
from benchmarks.gold import documents
from benchmarks.scoring.counting import Figures
from benchmarks.scoring.tasks import score
from tui_reader.analysis import analyse
from tui_reader.analysis.stages import stages
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.export.writers.json import to_json
from tui_reader.model import AnnotatedArticle, Annotations, Article, Reason, Resource
from tui_reader.readers import read_resource

_SETS = (*(gold for gold in SETS if not gold.pages), GoldSet("voices-dev", "voices/voices-dev.jsonl", ("voices",)))
_COLUMNS = ("p", "r", "f1", "right", "wrong")

Values = dict[str, float]


class Remembered:
    """A tagger that keeps its taggings, for analyses of the same texts without a stage."""

    def __init__(self) -> None:
        self._tagger = choose_tagger().tagger
        self._known: dict[tuple[int, int], Tagging] = {}

    def tag(self, document: Document) -> Tagging:
        """Return the tagging of a document, from memory if the document was tagged before."""
        key = (hash(document.article.text), document.blocks[0].start if document.blocks else 0)
        if key not in self._known:
            self._known[key] = self._tagger.tag(document)
        return self._known[key]


class TextSet:
    """The texts of a gold set as articles, which are annotated and scored."""

    def __init__(self, gold: GoldSet, data: Path) -> None:
        self.name = gold.name
        self._gold, self._path = gold, data / gold.path
        self._articles = {one["id"]: _article(one, self._path.parent) for one in documents(self._path)}

    def annotated(self, tagger: Remembered, without: Sequence[str] = ()) -> dict[str, Annotations]:
        """Return the annotations of each text, by its id."""
        return {name: analyse(article, tagger=tagger, without=without) for name, article in self._articles.items()}

    def figures(self, found: dict[str, Annotations]) -> Values:
        """Return the figures of annotations under names like ``content_token F1``."""
        entries = []
        for name, article in self._articles.items():
            shown = to_json(AnnotatedArticle(f"{name}.txt", article, found[name]))
            entries.append(json.loads(shown))
        return {
            f"{figure} {column}".strip(): value
            for task in self._gold.tasks
            for figure, column, value in _flat(score(task, self._path, entries, self._gold.types))
        }


def _article(gold: dict[str, Any], folder: Path) -> Article:
    if "file" in gold:  # a page, whose text the gold has
        page = folder / gold["file"]
        return read_resource(Resource(page.name, page.read_bytes(), url=f"https://voices.example/{page.name}"))
    return read_resource(Resource(f"{gold['id']}.txt", gold["text"].encode(), "text/plain", "utf-8"))


def _flat(figures: Figures) -> Iterator[tuple[str, str, float]]:
    for figure, value in figures.items():
        if isinstance(value, dict):
            yield from ((figure, column, value[column]) for column in _COLUMNS if value.get(column) is not None)
        elif isinstance(value, float):
            yield figure, "", value


def without_rules(found: Annotations, family: str) -> Annotations:
    """Remove the marks and the speakers that a family of rules produced."""

    def made(reasons: Sequence[Reason]) -> bool:
        return bool(reasons) and _is_of(reasons[0], family)

    if family.startswith("speaker."):
        attributions = [
            replace(one, speaker=None) if any(_is_of(reason, family) for reason in one.reasons) else one
            for one in found.attributions
        ]
        return replace(found, attributions=attributions)
    return replace(
        found,
        attributions=[one for one in found.attributions if not made(one.reasons)],
        assertions=[one for one in found.assertions if not made(one.reasons)],
        promos=[one for one in found.promos if not made(one.reasons)],
        entities=tuple(one for one in found.entities if not made(one.reasons)),
    )


def _is_of(reason: Reason, family: str) -> bool:
    return reason.rule == family or reason.rule.startswith(f"{family}.")


def families(found: Sequence[Annotations]) -> list[str]:
    """Return the families of the rules that produced marks or speakers.

    A family is named by the first two parts of the ids: ``promo.newsletter``.
    """
    rules = {
        reason.rule
        for one in found
        for marks in (one.attributions, one.assertions, one.promos, one.entities)
        for mark in marks
        for at, reason in enumerate(mark.reasons)
        if at == 0 or reason.rule.startswith("speaker.")
    }
    return sorted({".".join(rule.split(".")[:2]) for rule in rules})


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--only", nargs="+", metavar="SET", choices=[each.name for each in _SETS])
    parser.add_argument("--least", type=float, default=0.001, help="change from which a figure is shown")
    parser.add_argument("--rules", action="store_true", help="families of rules, too")
    options = parser.parse_args()
    chosen = [TextSet(gold, options.data) for gold in _SETS if not options.only or gold.name in options.only]
    tagger = Remembered()
    whole = {each.name: each.annotated(tagger) for each in chosen}
    figures = {each.name: each.figures(whole[each.name]) for each in chosen}
    for name, values in figures.items():
        print(f"{name}:", ", ".join(f"{figure} {value:.3f}" for figure, value in values.items()), flush=True)

    def show(what: str, annotated: Callable[[TextSet], dict[str, Annotations]]) -> None:
        begun = time.process_time()
        changed = [
            line for each in chosen for line in _changes(each, figures[each.name], annotated(each), options.least)
        ]
        print(
            f"\nwithout {what} ({time.process_time() - begun:.0f} s):",
            *(changed or ["nothing changes"]),
            sep="\n    ",
            flush=True,
        )

    def without_stage(name: str, each: TextSet) -> dict[str, Annotations]:
        return each.annotated(tagger, [name])

    def without_family(family: str, each: TextSet) -> dict[str, Annotations]:
        return {name: without_rules(found, family) for name, found in whole[each.name].items()}

    for _, stage in stages():
        if not stage.is_needed:
            show(f"the stage {stage.name}", partial(without_stage, stage.name))
    if options.rules:
        for family in families([one for found in whole.values() for one in found.values()]):
            show(f"the rules {family}", partial(without_family, family))
    return 0


def _changes(each: TextSet, before: Values, found: dict[str, Annotations], least: float) -> Iterator[str]:
    after = each.figures(found)
    moved = {figure: after.get(figure, 0.0) - value for figure, value in before.items()}
    shown = [f"{figure} {change:+.3f}" for figure, change in moved.items() if abs(change) >= least]
    if shown:
        yield f"{each.name}: {', '.join(shown)}"


if __name__ == "__main__":
    sys.exit(main())
