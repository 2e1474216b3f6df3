"""The analysis takes time in proportion to the text, whatever the text is made of."""

import pytest

from benchmarks.analysis_time import chance_scores, cost_of
from benchmarks.hard_texts import KINDS, text_of
from tui_reader.analysis.speakers.labels import Labels
from tui_reader.model import Entity, Span

_LENGTH, _TIMES = 5_000, 4
_MOST_GROWTH = 8.0  # at four times the length: 4 is linear, 16 the square
_LEAST = 0.1  # seconds of the processor that are taken for granted, so that chance does not decide


@pytest.mark.parametrize("kind", ["opening marks apart", "quoting paragraphs", "many persons", "a transcript"])
def test_time_grows_no_faster_than_the_text(kind: str) -> None:
    """Four times the text takes less than eight times the time where nearly every word is marked."""

    def grows() -> bool:
        before, after = (cost_of(kind, length, chance_scores(1)).seconds for length in (_LENGTH, _TIMES * _LENGTH))
        return after >= _MOST_GROWTH * max(before, _LEAST)

    assert not (grows() and grows())  # a single count may be high by chance


@pytest.mark.parametrize("kind", KINDS)
def test_texts_are_as_long_as_they_are_asked_for(kind: str) -> None:
    """Each kind of text has the length that its time is told for, but for its first paragraph and its last piece."""
    assert 5_000 <= len(text_of(kind, 5_000).encode()) < 5_300


def test_labels_of_many_speakers_are_looked_up() -> None:
    """Whom a label is short for is found without a look at every person, and the surname of two is nobody's."""
    persons = [
        Entity(f"Anna {name}", "person", (), (Span(at, at + 1),)) for at, name in enumerate(["Bell", "Marsh", "Bell"])
    ]
    labels = Labels(persons, None)
    assert labels.named("MARSH") is persons[1]
    assert labels.named("AM") is persons[1]
    assert labels.named("BELL") is None
