"""Put into words what a key has done, or why it could not."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from tui_reader.model import MarkKind
from tui_reader.ui.article_view.scene import Tally
from tui_reader.ui.phrasing import count

_NOWHERE = {
    "next_paragraph": "The rest of the text is on the screen.",
    "previous_paragraph": "The text begins here.",
    "next_heading": "There is no heading below the screen.",
    "previous_heading": "There is no heading above the screen.",
    "next_mark": "There is no mark further down.",
    "previous_mark": "There is no mark further up.",
}
_DEGREES_SHOWN = (
    "All claims are shown",
    "Claims that hardly want a source are hidden",
    "Only claims that most want a source are shown",
)
_KINDS: Mapping[MarkKind, str] = {"quote": "quotes", "claim": "claims", "promo": "promotion"}


def nowhere(way: str, tallies: Mapping[MarkKind, Tally]) -> str:
    """Say why a way through the article leads nowhere.

    Args:
        way: The name of a method of ``Moves``.
        tallies: The counts of marks; empty as long as none has come.
    """
    if not way.endswith("_mark") or any(tally.on and tally.shown for tally in tallies.values()):
        return _NOWHERE[way]
    if any(tally.total for tally in tallies.values()):
        return "All marks are hidden: 0 shows them, < weaker claims too."
    return "There are no marks here yet, or none at all."


def shown_kinds(shown: AbstractSet[str]) -> str:
    """Say which kinds of mark are shown."""
    kinds = [name for kind, name in _KINDS.items() if kind in shown]
    if not kinds:
        return "No marks are shown."
    if len(kinds) == len(_KINDS):
        return "All marks are shown."
    return f"Shown: {' and '.join(kinds)}."


def claims_shown(degree: int, tallies: Mapping[MarkKind, Tally], *, is_new: bool) -> str:
    """Say which claims are shown, by the least loudness.

    Args:
        degree: The least loudness: 0, 1 or 2.
        tallies: The counts of marks; empty as long as none has come.
        is_new: Whether it was another one before.
    """
    tally = tallies.get("claim")
    number = "" if tally is None else f": {tally.shown:,} of {tally.total:,}"
    already = "" if is_new else " already"
    return f"{_DEGREES_SHOWN[degree]}{already}{number}."


def folded(number: int, *, is_on: bool) -> str:
    """Say how many promotional paragraphs take one row each."""
    if not is_on:
        return "Promotional paragraphs are whole."
    return (
        f"{count(number, 'promotional paragraph')} in one row each."
        if number
        else "No paragraph here is promotional as a whole."
    )


def width(columns: int, *, is_new: bool) -> str:
    """Say how wide the text is."""
    return (
        f"Lines of {columns} columns." if is_new else f"Lines of {columns} columns: there is no room for another width."
    )
