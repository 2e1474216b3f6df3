"""Whose first person an article speaks with."""

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers.rules import RuleTagger
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document


@pytest.mark.parametrize(
    "text",
    [
        "I think the gate was open.",
        "We believe that the gate was open.",
        "Interviewer shuts the gate\n\nI think the gate was open.",
    ],
)
def test_the_narrator_is_nobody_else(text: str) -> None:
    """What the narrator thinks is no attribution: those are to somebody other than the narrator."""
    assert analyse(article_of(text), tagger=RuleTagger()).attributions == ()


def test_what_the_narrator_quotes_stays_a_quotation() -> None:
    """Words in quotation marks are attributed, also where the narrator said them."""
    (found,) = analyse(article_of("“The gate was open,” I said."), tagger=RuleTagger()).attributions
    assert (found.kind, found.speaker) == ("direct", None)


def test_a_statement_of_several_stays_open() -> None:
    """“We” is nobody by name where the title of a statement names two persons."""
    found = analyse(
        article_of("Joint statement by Lena Farkas and Peter Marsh\n\nWe believe that the gate was open."),
        tagger=RuleTagger(),
    ).attributions
    assert [(one.speaker, one.speaker_kind) for one in found] == [(None, "collective")]


class Deaf:
    """A tagger that hears nobody."""

    def tag(self, document: Document) -> Tagging:
        return Tagging((), RuleTagger().tag(document).names)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Interview with Lena Farkas\n\nWas it open?\n\nI think the gate was open.", "Lena Farkas"),
        ("Statement by the Marlow Harbour Trust\n\nWe believe that the gate was open.", "Marlow Harbour Trust"),
    ],
)
def test_who_is_presented_is_heard_whatever_the_tagger(text: str, speaker: str) -> None:
    """What “I” and “we” say in an answer or a statement is found by rules where a tagger finds nothing."""
    (found,) = analyse(article_of(text), tagger=Deaf()).attributions
    assert (found.speaker, found.kind) == (speaker, "indirect")
