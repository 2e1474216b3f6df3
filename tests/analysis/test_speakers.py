"""Who the source of an attribution is."""

import pytest

from tests.analysis.marking import article_of, draw, fixtures
from tui_reader.analysis import analyse
from tui_reader.analysis.speakers import resolve_speakers
from tui_reader.analysis.speakers.sources import bare_name
from tui_reader.model import Annotations, Attribution, Entity, Span


@pytest.mark.parametrize(("title", "text", "expected"), fixtures("speakers"))
def test_speakers(title: str, text: str, expected: str) -> None:
    """Each fixture's sources are resolved to the speakers that are drawn beside it."""
    article = article_of(text)
    assert draw(text, Annotations(analyse(article).attributions)) == expected, title


def said(start: int, end: int, source: Span) -> Attribution:
    return Attribution((Span(start, end),), (source,), (), "indirect")


def test_two_entities_of_one_description_leave_the_speaker_open() -> None:
    """“The bank” is nobody in particular where two banks are named."""
    text = "Dale Bank met Hill Bank. It was late, the bank said."
    entities = [Entity("Dale Bank", "org", (), (Span(0, 9),)), Entity("Hill Bank", "org", (), (Span(14, 23),))]
    (found,) = resolve_speakers(article_of(text), [said(25, 36, Span(38, 46))], entities)
    assert (found.speaker, found.speaker_kind) == (None, "collective")


def test_no_source_no_speaker() -> None:
    """An attribution without a source says so."""
    nobody = Attribution((Span(0, 4),), (), (), "direct")
    (found,) = resolve_speakers(article_of("Open."), [nobody], [])
    assert (found.speaker, found.speaker_kind) == (None, "none")


def test_a_name_that_is_no_entity_still_speaks() -> None:
    """A source in capitals is a name, also where no entity was found."""
    text = "The gate was open, Farka said."
    (found,) = resolve_speakers(article_of(text), [said(0, 17, Span(19, 24))], [])
    assert (found.speaker, found.speaker_kind) == ("Farka", "named")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Chen", "Chen"),
        ("the Upper Dale Herald", "Upper Dale Herald"),
        ("Here", None),
        ("What", None),
        ("Officials", None),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_name(source: str, name: str | None) -> None:
    """A capital makes a name, unless the sentence or a common noun explains it."""
    assert bare_name(source) == name
