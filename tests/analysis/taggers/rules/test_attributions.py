"""The rules for attributions, each with a file of fixtures."""

import pytest

from tests.analysis.marking import document_of, draw, fixtures
from tui_reader.analysis.taggers.rules.attributions import find_attributions
from tui_reader.model import Annotations
from tui_reader.wording import sentences

RULES = ["opening", "final", "complement", "according", "nouns", "passive", "headline", "loose", "continuation"]
CASES = [(rule, *fixture) for rule in RULES for fixture in fixtures(rule)]


@pytest.mark.parametrize(("rule", "title", "text", "expected"), CASES)
def test_rule(rule: str, title: str, text: str, expected: str) -> None:
    """Each fixture's text carries the contents, sources and cues that are drawn beside it."""
    assert draw(text, Annotations(find_attributions(document_of(text)))) == expected, f"{rule}: {title}"


def test_every_attribution_says_why() -> None:
    """An attribution has a reason for a person and a confidence that is a share."""
    text = "“The gate was open,” Farkas said. According to the county, it was shut. “Nobody looked.”"
    found = find_attributions(document_of(text))
    assert found
    assert all(one.reasons and all(one.reasons) and 0 < one.confidence <= 1 for one in found)


def test_the_reason_names_the_cue() -> None:
    """The reason quotes the cue verb as it is written."""
    (found,) = find_attributions(document_of("“The gate was open,” Farkas said."))
    assert sentences(found.reasons) == ["cue verb after the quotation: said"]


def test_a_reason_is_given_once() -> None:
    """However often a quotation goes on, its attribution says so once."""
    (found,) = find_attributions(document_of("“It was open,” Farkas said. “Nobody looked.” “Nobody came.” “We left.”"))
    assert sentences(found.reasons) == ["cue verb after the quotation: said", "continues the quotation before it"]
