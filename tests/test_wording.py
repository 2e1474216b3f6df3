"""Reasons in words."""

from string import Formatter

import pytest

from tui_reader import wording
from tui_reader.model import Reason
from tui_reader.wording import sentence, sentences

SENTENCES = wording._SENTENCES


def test_a_rule_with_a_sentence_says_it_with_its_arguments() -> None:
    """The arguments of a reason stand in the sentence of its rule."""
    assert sentence(Reason("speaker.spoke-last", ("she", "Ida Marsh"))) == "“she” is Ida Marsh, who spoke last"


def test_braces_in_an_argument_are_words() -> None:
    """Words of an article are never taken for a template."""
    assert sentence(Reason("attribution.encoder.cue", ("{0} said",))) == "cue: {0} said"


def test_the_id_of_a_rule_without_a_sentence_ends_in_its_words() -> None:
    """A rule says what its id says where nobody wrote a sentence for it."""
    assert sentence(Reason("promo.newsletter.asks-to-subscribe")) == "asks to subscribe"


def test_the_class_of_a_mark_is_not_said_twice() -> None:
    """That a claim is in the narrator's voice is left out where its other reasons are listed."""
    assert sentences([Reason("assertion.clause"), Reason("assertion.date", ("1951",))]) == ["date: 1951"]


@pytest.mark.parametrize("rule", SENTENCES)
def test_the_fields_of_a_sentence_are_numbered(rule: str) -> None:
    """A sentence takes the arguments of its rule by their places, from the first on."""
    fields = [field for _, field, _, _ in Formatter().parse(SENTENCES[rule]) if field is not None]
    assert sorted(fields) == [str(number) for number in range(len(fields))]
