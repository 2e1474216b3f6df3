"""Scores promotional lines."""

from bisect import bisect_left
from collections.abc import Sequence

from benchmarks.scoring.counting import Figures, Tally, Words
from benchmarks.scoring.pairing import Alignment, Entry, pairs, text_of


def score_promos(gold: Sequence[Entry], predicted: Sequence[Entry]) -> Figures:
    """Return the figures of ``lines``.

    A line counts as marked where promos cover half of its words or more.
    """
    tally = Tally()
    for want, got in pairs(gold, predicted):
        words = Words(want["text"])
        marked: frozenset[int] = frozenset()
        if got:
            carried = Alignment(text_of(got), want["text"])
            marked = words.under([(one["start"], one["end"]) for one in got["promos"]], carried)
        for line in want["lines"]:
            inside = range(bisect_left(words.starts, line["start"]), bisect_left(words.starts, line["end"]))
            is_marked = bool(inside) and 2 * sum(word in marked for word in inside) >= len(inside)
            if line["label"] in ("promo", "content"):
                tally.add_one(predicted=is_marked, gold=line["label"] == "promo")
    return {"lines": tally.figures()}
