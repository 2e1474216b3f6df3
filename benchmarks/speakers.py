"""Measure how many pronouns and surnames in sources are resolved rightly.

    python -m benchmarks.speakers DATA_FOLDER [--errors]

``speakers.tsv`` holds the labels: sources of gold attributions, each with a place where the one who is meant is named in full, or
with “-” where nobody with a name is meant.
``resolve_speakers`` gets the gold attributions with the entities that the built-in tagger finds, so that the figure measures that
stage alone. The number of sources that the tagger misses is printed, too.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from benchmarks.gold import article_of, documents, gold_attributions
from tui_reader.analysis.names import join_names
from tui_reader.analysis.speakers import resolve_speakers
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.analysis.text.windows import windows
from tui_reader.model import Article, Attribution, Entity, Span

Verdict = Literal["right", "wrong", "none"]
_SETS = ("polnear-dev", "gum-news-dev", "polnear-train")


@dataclass(frozen=True, slots=True)
class Label:
    """A source, and a mention of the one who is meant.

    ``answer`` is ``None`` where nobody with a name is meant, or several.
    """

    document: str
    source: Span
    answer: Span | None


def labels() -> Iterator[Label]:
    """Yield the labels."""
    for line in Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            _, document, start, end, first, last = line.split("\t")
            answer = None if first == "-" else Span(int(first), int(last))
            yield Label(document, Span(int(start), int(end)), answer)


def main() -> None:
    """Print the shares, for all sources, for pronouns, for “they” and “it”, and for names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--errors", action="store_true", help="list what is wrong and what stays open, with its places")
    options = parser.parse_args()
    texts = {one["id"]: one for name in _SETS for one in documents(options.data / "attributions" / f"{name}.jsonl")}
    wanted: dict[str, list[Label]] = {}
    for label in labels():
        wanted.setdefault(label.document, []).append(label)
    counts: dict[str, Counter[Verdict]] = {"he, she": Counter(), "they, it": Counter(), "names": Counter()}
    missed = 0
    for document, sources in wanted.items():
        resolved, entities, missing = _resolve(texts[document], sources)
        missed += missing
        for label in sources:
            found = resolved[label.source]
            verdict = _verdict(found, entities, label.answer, texts[document]["text"])
            source = texts[document]["text"][slice(*label.source)]
            counts[_sort(source)][verdict] += 1
            if options.errors and verdict != "right":
                print(f"{verdict:6}{document} {label.source.start} {source!r} -> {found.speaker!r}")
    counts["all"] = sum(counts.values(), Counter())
    for name, verdicts in counts.items():
        total = verdicts.total()
        shares = "  ".join(f"{verdict} {verdicts[verdict] / total:6.1%}" for verdict in ("right", "wrong", "none"))
        print(f"{name:9}{total:4}  {shares}")
    print(f"{missed} of these sources are not found as sources by the built-in tagger")


def _sort(source: str) -> str:
    """Return the sort of a source, under which it is counted."""
    if source.lower() in {"they", "it"}:
        return "they, it"
    return "he, she" if source.islower() or source.lower() in {"he", "she", "his", "her", "who"} else "names"


def _resolve(gold: dict[str, Any], sources: list[Label]) -> tuple[dict[Span, Attribution], dict[str, Entity], int]:
    """Return resolved gold attributions by source, entities by name, and missed sources.

    The last is the number of labelled sources that the built-in tagger does not find.
    """
    article = article_of(gold["text"])
    taggings = _tag(article)
    entities = join_names(article, tuple(name for tagging in taggings for name in tagging.names))
    resolved = resolve_speakers(article, gold_attributions(gold), entities)
    own = {span.start for tagging in taggings for one in tagging.findings for span in one.source}
    missing = sum(label.source.start not in own for label in sources)
    return {one.source[0]: one for one in resolved if one.source}, {one.name: one for one in entities}, missing


def _tag(article: Article) -> list[Tagging]:
    tagger = choose_tagger().tagger
    return [tagger.tag(make_document(article, blocks)) for blocks in windows(article)]


def _verdict(found: Attribution, entities: dict[str, Entity], answer: Span | None, text: str) -> Verdict:
    if answer is None:
        return "right" if found.speaker is None else "wrong"
    if found.speaker is None:
        return "none"
    entity = entities.get(found.speaker)
    if entity is None:
        return "right" if found.speaker == " ".join(text[answer.start : answer.end].split()) else "wrong"
    return "right" if any(one.start < answer.end and answer.start < one.end for one in entity.mentions) else "wrong"


if __name__ == "__main__":
    main()
