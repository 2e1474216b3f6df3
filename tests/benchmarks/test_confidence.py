"""Judging attributions as right or wrong."""

from typing import Any

from benchmarks.scoring.calibration import calibration_error
from benchmarks.scoring.confidence import confidences, judged

TEXT = "Ida Marsh said that the old weir would hold. Nobody at Dale believed the young miller."


def spans(*words: str) -> list[list[int]]:
    """Where each of ``words`` stands in the text."""
    return [[TEXT.index(each), TEXT.index(each) + len(each)] for each in words]


def attribution(content: str, **more: Any) -> dict[str, Any]:
    """An attribution with nothing but its content."""
    return {"content": spans(content), "source": [], "cue": [], **more}


def predicted(*contents: str, confidence: float = 0.75) -> dict[str, Any]:
    """What the program would print."""
    return {
        "id": "weir",
        "text": TEXT,
        "attributions": [attribution(content, confidence=confidence) for content in contents],
    }


WHOLE = "that the old weir would hold"


def test_half_of_the_words_make_a_content_right() -> None:
    """A content is right where it and a true one share half of the words that either has, and each true one counts once."""
    gold = {"id": "weir", "text": TEXT, "attributions": [attribution(WHOLE)]}
    assert judged(gold, predicted("the old weir would hold", "the young miller")) == [True, False]
    assert judged(gold, predicted("would hold")) == [False]
    assert judged(gold, predicted("old weir would hold", WHOLE)) == [False, True]


def test_what_gold_sets_aside_is_not_judged() -> None:
    """An arguable statement counts neither way."""
    gold = {"id": "weir", "text": TEXT, "attributions": [], "set_aside": [attribution(WHOLE)]}
    assert judged(gold, predicted(WHOLE, "the young miller")) == [None, False]


def test_pieces_of_one_long_statement_are_it() -> None:
    """Where a document is marked completely, a statement in pieces is right, and marks on what is not judged are left out."""
    gold = {
        "id": "weir",
        "text": TEXT,
        "attributions": [attribution(WHOLE)],
        "unsourced": [],
        "promos": [],
        "bare": spans("Nobody at Dale"),
    }
    assert judged(gold, predicted("that the old", "weir would hold")) == [True, True]
    assert judged(gold, predicted("Nobody at Dale", "the young miller")) == [False, None]


def test_the_error_is_the_distance_from_the_share_that_is_right() -> None:
    """Of two marks that are .75 sure one is right: a quarter too sure."""
    gold = {"id": "weir", "text": TEXT, "attributions": [attribution(WHOLE)]}
    found = list(confidences([gold], [predicted(WHOLE, "the young miller")]))
    assert found == [(0.75, True), (0.75, False)]
    assert calibration_error(found) == 0.25
