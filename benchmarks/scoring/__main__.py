"""Scores what the program printed against gold annotations.

    python -m benchmarks.scoring TASK GOLD PREDICTED [--types person,org,place,group] [--acts statement,denial] [--json]

``TASK`` is attributions, assertions, entities, promos, extraction, voices or sourcing. ``GOLD`` is JSON Lines with ``id`` and ``text``;
that of extraction is one object of pages by their names. ``PREDICTED`` is what ``tui-reader annotate --format json`` prints.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import get_args

from benchmarks.gold import documents
from benchmarks.scoring.pairing import Entry
from benchmarks.scoring.tasks import TASKS, TYPES, score
from tui_reader.model import Act


def main() -> int:
    """Print the figures and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--types", default=TYPES)
    parser.add_argument(
        "--acts", type=_acts, help="count only attributions with one of these acts: statement,denial,document,question"
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    predicted = list(documents(options.predicted))
    if options.acts:
        predicted = [_with_acts(entry, options.acts) for entry in predicted]
    figures = score(options.task, options.gold, predicted, options.types)
    if options.json:
        print(json.dumps(figures))
        return 0
    for name, value in figures.items():
        shown = value.items() if isinstance(value, dict) else [("", value)]
        print(f"{name:24}", *(f"{key:>9} {_number(each)}" for key, each in shown))
    return 0


def _acts(names: str) -> frozenset[str]:
    """Return the acts in a list with commas, and refuse those that no attribution has."""
    acts = frozenset(names.split(","))
    if unknown := acts - frozenset(get_args(Act)):
        raise argparse.ArgumentTypeError(
            f"there is no act {', '.join(sorted(unknown))}; choose of {', '.join(get_args(Act))}"
        )
    return acts


def _with_acts(entry: Entry, acts: frozenset[str]) -> Entry:
    """Return what was printed for an article with the attributions of some acts alone."""
    return {**entry, "attributions": [one for one in entry.get("attributions", ()) if one["act"] in acts]}


def _number(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "–" if value is None else str(value)


if __name__ == "__main__":
    sys.exit(main())
