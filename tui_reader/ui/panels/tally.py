"""How many marks there are, and how many of them are shown."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from tui_reader.model import LETTERS, MarkKind
from tui_reader.ui.article_view import KINDS
from tui_reader.ui.article_view.marks import Marks
from tui_reader.ui.phrasing import count


class Tally(NamedTuple):
    """Of one class of mark: how many are strong enough to be shown, of how many, and whether the class is on."""

    shown: int
    total: int
    on: bool


def tally(marks: Marks, shown: AbstractSet[str], minimum_strength: float) -> dict[MarkKind, Tally]:
    """Count the marks of each class."""
    return {
        kind: Tally(marks.count_of(kind, minimum_strength), marks.count_of(kind), on=kind in shown) for kind in KINDS
    }


def summary(tallies: dict[MarkKind, Tally]) -> str:
    """The numbers in a line, and what to do next in another; nothing where there is no mark."""
    if not any(tally.shown for tally in tallies.values()):
        return ""
    numbers = (
        f"{LETTERS['quote']} {count(tallies['quote'].shown, 'quote')}",
        f"{LETTERS['claim']} {count(tallies['claim'].shown, 'claim')} without a source",
        f"{LETTERS['promo']} {tallies['promo'].shown:,} promotional",
    )
    return "   ".join(numbers) + "\n] goes to the next mark, Enter tells all about it"
