"""How many marks there are, and how many of them are shown."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from tui_reader.model import LETTERS, Annotations, MarkKind
from tui_reader.ui.article_view import KINDS
from tui_reader.ui.words import count


class Tally(NamedTuple):
    """Of one class of mark: how many are strong enough to be shown, of how many, and whether the class is on."""

    shown: int
    total: int
    on: bool


def tally(annotations: Annotations, shown: AbstractSet[str], minimum_strength: float) -> dict[MarkKind, Tally]:
    """Count the marks of each class."""
    strong = sum(claim.strength >= minimum_strength for claim in annotations.assertions)
    numbers: dict[MarkKind, tuple[int, int]] = {
        "quote": (len(annotations.attributions), len(annotations.attributions)),
        "claim": (strong, len(annotations.assertions)),
        "promo": (len(annotations.promos), len(annotations.promos)),
    }
    return {kind: Tally(*numbers[kind], on=kind in shown) for kind in KINDS}


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
