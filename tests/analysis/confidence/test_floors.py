"""What is too unsure to be shown."""

from dataclasses import replace

import pytest

from tests.analysis.confidence.test_confidence import found
from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.confidence.floors import FLOOR_ELSEWHERE, FLOOR_IN_REPORTS, NARRATED, sifted
from tui_reader.analysis.confidence.forms import is_stated

TEXT = "The miller trusted in the weir, and the weir gave way."
TRUSTED = found(TEXT, "the weir", "The miller", "trusted in")


@pytest.mark.parametrize(("report", "floor"), [(0.9, FLOOR_IN_REPORTS), (0.1, FLOOR_ELSEWHERE)])
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
    ("text", "content", "source", "cue"),
    [
        ("You know whether the boiler leaks.", "whether the boiler leaks", "You", "know"),
        ("You’ll guess that the boiler leaks.", "that the boiler leaks", "You’ll", "guess"),
        ("No one expected that the boiler leaks.", "that the boiler leaks", "No one", "expected"),
        ("Nobody at the mill hoped for rain that day.", "for rain that day", "Nobody at the mill", "hoped"),
        ("The strike seems to have raised the fares.", "to have raised the fares", "", "seems"),
        ("There appeared to be smoke in the tower.", "to be smoke in the tower", "", "appeared"),
        ("The porter said it to the guests.", "it", "The porter", "said"),
        ("The porter doubts all of it.", "all of", "The porter", "doubts"),
    ],
)
def test_some_forms_state_nothing(text: str, content: str, source: str, cue: str) -> None:
    """Nobody says what “you” or “no one” is said to, what only seems so is the narrator's, and pronouns state nothing."""
    one = found(text, content, source, cue)
    assert not is_stated(text, one)
    assert is_stated(text, replace(one, kind="direct"))


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The porter seems to think that the lift works.", "that the lift works", "The porter", "seems to think"),
        ("The porter said no.", "no", "The porter", "said"),
        ("One of the guests said that it rained.", "that it rained", "One of the guests", "said"),
        ("Your porter said that it rained.", "that it rained", "Your porter", "said"),
    ],
)
def test_other_forms_are_statements(text: str, content: str, source: str, cue: str) -> None:
    """Somebody who seems to think so, says no, is one of several or the reader's is a source."""
    assert is_stated(text, found(text, content, source, cue))


def test_the_narrator_speaks_for_the_reader() -> None:
    """“You know …” on a page is nobody's word, and what follows may be a claim."""
    text = "You know that the old boiler in the school leaks every winter, and nobody mends it."
    assert analyse(article_of(text)).attributions == ()
