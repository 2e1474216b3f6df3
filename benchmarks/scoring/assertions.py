"""Scores claims without a source by their words, and by whether a text has any."""

from collections.abc import Sequence

from benchmarks.scoring.counting import Figures, Tally, Words
from benchmarks.scoring.pairing import Alignment, Entry, pairs, text_of


def score_assertions(gold: Sequence[Entry], predicted: Sequence[Entry]) -> Figures:
    """Return ``unsourced_token`` by words, ``has_unsourced`` and ``has_sourced`` by texts.

    A text counts for the last two where it has a fact without, or with, a source.
    """
    unsourced, has_unsourced, has_sourced = Tally(), Tally(), Tally()
    for want, got in pairs(gold, predicted):
        words = Words(want["text"])
        right = words.under(want.get("unsourced", ()))
        claimed: frozenset[int] = frozenset()
        sourced: frozenset[int] = frozenset()
        if got:
            carried = Alignment(text_of(got), want["text"])
            claimed = words.under([(one["start"], one["end"]) for one in got["assertions"]], carried)
            sourced = words.under([span for one in got["attributions"] for span in one["content"]], carried)
        unsourced.add(claimed, right)
        has_unsourced.add_one(predicted=bool(claimed), gold=bool(right))
        has_sourced.add_one(predicted=bool(sourced), gold=bool(want["attributions"]))
    return {
        "unsourced_token": unsourced.figures(),
        "has_unsourced": has_unsourced.figures(),
        "has_sourced": has_sourced.figures(),
    }
