"""Scores what the program printed against gold annotations.

    python -m benchmarks.scoring TASK GOLD PREDICTED [--types person,org,place,group] [--json]

``TASK`` is attributions, assertions, entities, promos, extraction, voices or sourcing. ``GOLD`` is JSON Lines with ``id`` and ``text``;
that of extraction is one object of pages by their names. ``PREDICTED`` is what ``tui-reader annotate --format json`` prints.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.gold import documents
from benchmarks.scoring.tasks import TASKS, TYPES, score


def main() -> int:
    """Print the figures and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--types", default=TYPES)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = score(options.task, options.gold, list(documents(options.predicted)), options.types)
    if options.json:
        print(json.dumps(figures))
        return 0
    for name, value in figures.items():
        shown = value.items() if isinstance(value, dict) else [("", value)]
        print(f"{name:24}", *(f"{key:>9} {_number(each)}" for key, each in shown))
    return 0


def _number(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "–" if value is None else str(value)


if __name__ == "__main__":
    sys.exit(main())
