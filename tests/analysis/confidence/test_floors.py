"""What is too unsure to be shown."""

from dataclasses import replace

import pytest

from tests.analysis.confidence.test_confidence import found
from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.confidence.floors import FLOOR, FLOOR_ELSEWHERE, MAY_REPORT, NARRATED, sifted

TEXT = "The miller trusted in the weir, and the weir gave way."
TRUSTED = found(TEXT, "the weir", "The miller", "trusted in")


@pytest.mark.parametrize(("report", "floor"), [(MAY_REPORT, FLOOR), (MAY_REPORT - 0.01, FLOOR_ELSEWHERE)])
def test_what_is_seldom_right_is_not_shown(report: float, floor: float) -> None:
    """A reported statement below the floor of its kind of text is left out, and is no claim of the narrator's either."""
    above, below = replace(TRUSTED, confidence=floor), replace(TRUSTED, confidence=floor - 0.01)
    assert sifted(TEXT, [above], report) == ([above], [])
    assert sifted(TEXT, [below], report) == ([], [*below.content, *below.source, *below.cue])


def test_what_is_hardly_ever_right_is_the_narrators() -> None:
    """Words that are almost surely nobody else's are free to be claims."""
    assert sifted(TEXT, [replace(TRUSTED, confidence=NARRATED - 0.01)], 0.1) == ([], [])


def test_quotations_are_always_shown() -> None:
    """What stands in quotation marks is somebody's words, however unsure the speaker is."""
    quoted = replace(TRUSTED, kind="direct", confidence=0.01)
    assert sifted(TEXT, [quoted], 0.1).shown == [quoted]


@pytest.mark.parametrize(
    ("source", "cue", "shown"),
    [("The miller", "said", True), ("The miller", "trusted in", False), ("", "said", False)],
)
def test_what_somebody_said_is_always_shown(source: str, cue: str, *, shown: bool) -> None:
    """“Said” with a source tells who says it in a text of any kind."""
    text = "The miller said the weir gave way, and trusted in it."
    one = replace(found(text, "the weir gave way", source, cue), confidence=0.3)
    assert bool(sifted(text, [one], 0.1).shown) is shown


def test_the_narrator_speaks_for_the_reader() -> None:
    """“You know …” on a page is nobody's word, and what follows may be a claim."""
    text = "You know that the old boiler in the school leaks every winter, and nobody mends it."
    assert analyse(article_of(text)).attributions == ()
