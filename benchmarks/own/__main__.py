"""Measure the accuracy of the marks on the project's own texts.

    python -m benchmarks.own [--errors]

The texts are in ``benchmarks/own/texts``, by genre, with the gold drawn into them (``benchmarks/own/drawn.py``). They are annotated by the
default tagger. The gold is what the annotation rules of ``docs/accuracy.md`` want, not what the program gives; the floors are what it
reaches. The exit status is 1 where a figure misses its floor.
"""

import argparse
import sys
from typing import Final

from benchmarks.own.drawn import items
from benchmarks.own.errors import errors
from benchmarks.own.figures import FLOORS, figures, predicted

_COLUMNS: Final = ("P", "R", "F1", "share")


def main() -> int:
    """Print the table and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list what is missed and what is too much, text by text")
    options = parser.parse_args()
    gold = [item.gold() for item in items()]
    shown = [predicted(item) for item in items()]
    if options.errors:
        for one, other in zip(gold, shown, strict=True):
            if found := list(errors(one, other)):
                print(one["id"], *found, sep="\n    ")
        return 0
    print(f"{len(gold)} texts\n{'class':24}{'P':>7}{'R':>7}{'F1':>7}{'share':>7}  floor")
    missed = 0
    for name, values in figures(gold, shown).items():
        cells = "".join(f"{values[column]:7.3f}" if column in values else " " * 7 for column in _COLUMNS)
        verdicts = []
        for column, value in values.items():
            if floor := FLOORS.get((name, column)):
                missed += not floor.keeps(value)
                verdicts.append(f"{column} {floor} {'PASS' if floor.keeps(value) else 'FAIL'}")
        print(f"{name:24}{cells}  {', '.join(verdicts)}".rstrip())
    print(f"{'FAIL' if missed else 'PASS'}: {len(FLOORS) - missed} of {len(FLOORS)} floors are kept")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
