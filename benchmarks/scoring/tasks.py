"""Finds the scorer of a task."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from benchmarks.gold import documents
from benchmarks.scoring.assertions import score_assertions
from benchmarks.scoring.attributions import score_attributions
from benchmarks.scoring.counting import Figures
from benchmarks.scoring.entities import score_entities
from benchmarks.scoring.extraction import score_extraction
from benchmarks.scoring.pairing import Entry
from benchmarks.scoring.promos import score_promos
from benchmarks.scoring.sourcing import score_sourcing
from benchmarks.scoring.voices import score_voices

_BY_LINES: Final[dict[str, Callable[[Sequence[Entry], Sequence[Entry]], Figures]]] = {
    "attributions": score_attributions,
    "assertions": score_assertions,
    "promos": score_promos,
    "voices": score_voices,
    "sourcing": score_sourcing,
}
TASKS: Final = (*_BY_LINES, "entities", "extraction")
TYPES: Final = "person,org,place,group"


def score(task: str, gold: Path, predicted: Sequence[Entry], types: str = TYPES) -> Figures:
    """Return the figures of a gold file for a task.

    ``types`` are the types of entities that count, separated by commas.
    """
    if task == "extraction":
        return score_extraction(json.loads(gold.read_text(encoding="utf-8")), predicted)
    wanted = list(documents(gold))
    if task == "entities":
        return score_entities(wanted, predicted, frozenset(types.lower().split(",")))
    return _BY_LINES[task](wanted, predicted)
