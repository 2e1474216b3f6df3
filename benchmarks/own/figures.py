"""Annotate the project's own texts, and score each class of marks."""

import json
from collections.abc import Sequence
from typing import Final

from benchmarks.accuracy import Bound
from benchmarks.own.drawn import ATTRIBUTIONS, Item
from benchmarks.scoring.entities import score_entities
from benchmarks.scoring.pairing import Entry
from benchmarks.scoring.voices import score_voices
from tui_reader.analysis import analyse
from tui_reader.export.writers.json import to_json
from tui_reader.model import AnnotatedArticle

Values = dict[str, float]

FLOORS: Final[dict[tuple[str, str], Bound]] = {
    ("attributions", "P"): Bound(0.96),
    ("attributions", "R"): Bound(0.83),
    ("  direct", "P"): Bound(0.98),
    ("  direct", "R"): Bound(0.84),
    ("  indirect", "P"): Bound(0.93),
    ("  indirect", "R"): Bound(0.80),
    ("  mixed", "R"): Bound(0.90),
    ("speaker right", "share"): Bound(0.94),
    ("speaker wrong", "share"): Bound(0.02, most=True),
    ("claims", "P"): Bound(0.82),
    ("claims", "R"): Bound(0.82),
    ("promos, words", "P"): Bound(0.98),
    ("promos, words", "R"): Bound(0.84),
    ("names", "F1"): Bound(0.93),
    ("wrong voice", "share"): Bound(0.12, most=True),
    ("narrator as quote", "share"): Bound(0.02, most=True),
}
"""What a figure must keep to: what the program reached when the texts were written, with onnxruntime and with numpy, less one or two in a
hundred; the two runtimes differ in a statement here and there."""

_TYPES: Final = frozenset({"person", "org", "place", "group"})


def predicted(item: Item) -> Entry:
    """Return the JSON that the program prints for a text, as data."""
    annotated = AnnotatedArticle(item.title, item.article, analyse(item.article))
    entry: Entry = json.loads(to_json(annotated))
    return {"id": item.gold()["id"], **entry}


def figures(gold: Sequence[Entry], shown: Sequence[Entry]) -> dict[str, Values]:
    """Return the figures of each class.

    Of a kind of attribution, precision is the share of what is shown as such that somebody says, and recall the share of the gold's
    attributions of that kind that are found.
    """
    all_of_it = score_voices(gold, shown)
    found = {"attributions": _rates(all_of_it["attributions"])}
    for kind in ATTRIBUTIONS:
        of_kind = score_voices(gold, [_only(kind, entry) for entry in shown])["attributions"]["p"]
        recalled = score_voices([_only(kind, entry) for entry in gold], shown)["attributions"]["r"]
        found[f"  {kind}"] = {"P": of_kind, "R": recalled}
    named = [entry for entry in gold if entry["entities"]]
    names = {entry["id"] for entry in named}
    names_shown = [entry for entry in shown if entry["id"] in names]
    return {
        **found,
        "speaker right": {"share": all_of_it["speaker"]["right"]},
        "speaker wrong": {"share": all_of_it["speaker"]["wrong"]},
        "claims": _rates(all_of_it["claims"]),
        "promos, words": _rates(all_of_it["promos"]),
        "promos": _rates(all_of_it["promo_spans"]),
        "names": _rates(score_entities(named, names_shown, _TYPES)["typed"]),
        "wrong voice": {"share": all_of_it["wrong_voice"]},
        "narrator as quote": {"share": all_of_it["narrator_as_quote"]},
    }


def _rates(values: Values) -> Values:
    return {"P": values["p"], "R": values["r"], "F1": values["f1"]}


def _only(kind: str, entry: Entry) -> Entry:
    return {**entry, "attributions": [one for one in entry["attributions"] if one["kind"] == kind]}
