"""Measure the clustering of mentions by ``join_names``: B-cubed on gold mentions.

    python -m benchmarks.entities DATA_FOLDER [--errors]

The mentions of ``names/redocred.jsonl`` are given to ``join_names`` with their types, so that the figure is of that stage
alone; the set's clusters say which of them are one. A mention's precision is the share of its entity's mentions that are
in its cluster, its recall the share of its cluster's mentions that are in its entity; both are averaged over the mentions.
A mention that ``join_names`` leaves out as a bare title counts as an entity of its own.
"""

import argparse
from pathlib import Path
from typing import Any, cast, get_args

from benchmarks.gold import article_of, documents
from tui_reader.analysis.names import join_names
from tui_reader.analysis.tagging import Name
from tui_reader.model import EntityType, Span

_SCORED: tuple[EntityType, ...] = ("person", "org")
_TYPES = frozenset(get_args(EntityType))
_Clusters = dict[Span, frozenset[Span]]


def main() -> None:
    """Print precision, recall and F1 for each type."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--errors", action="store_true", help="list the places of what is joined wrongly or not at all")
    options = parser.parse_args()
    shares: dict[EntityType, list[tuple[float, float]]] = {kind: [] for kind in _SCORED}
    for gold in documents(options.data / "names" / "redocred.jsonl"):
        entities = join_names(article_of(gold["text"]), _names(gold))
        mentions_of = {span: entity.mentions for entity in entities for span in entity.mentions}
        for kind in _SCORED:
            true = _clusters(gold, kind)
            found = {span: frozenset(mentions_of.get(span, (span,))) & true.keys() for span in true}
            shares[kind] += [
                (len(true[one] & found[one]) / len(found[one]), len(true[one] & found[one]) / len(true[one]))
                for one in true
            ]
            if options.errors:
                _print_errors(gold, kind, true, found)
    print(f"{'':8}{'P':>7}{'R':>7}{'F1':>7}{'mentions':>10}")
    for kind, each in shares.items():
        precision, recall = (sum(side) / len(each) for side in zip(*each, strict=True))
        print(
            f"{kind:8}{precision:7.4f}{recall:7.4f}{2 * precision * recall / (precision + recall):7.4f}{len(each):10}"
        )


def _names(gold: dict[str, Any]) -> tuple[Name, ...]:
    """Return the gold mentions whose types the program has, too."""
    found = {Span(one["start"], one["end"]): one["type"] for one in gold["entities"] if one["type"] in _TYPES}
    return tuple(Name(*span, cast("EntityType", kind)) for span, kind in sorted(found.items()))


def _clusters(gold: dict[str, Any], kind: EntityType) -> _Clusters:
    """Return all mentions of its cluster for each mention of a type."""
    members: dict[int, set[Span]] = {}
    for one in gold["entities"]:
        if one["type"] == kind:
            members.setdefault(one["cluster"], set()).add(Span(one["start"], one["end"]))
    return {span: frozenset(spans) for spans in members.values() for span in spans}


def _print_errors(gold: dict[str, Any], kind: EntityType, true: _Clusters, found: _Clusters) -> None:
    for span in sorted(true):
        if true[span] != found[span]:
            print(gold["id"], kind, *span, "too many" if found[span] - true[span] else "too few")


if __name__ == "__main__":
    main()
