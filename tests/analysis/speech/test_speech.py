"""Whose each quotation is, by where it stands."""

from copy import deepcopy

import pytest

from tests.analysis.hand_made import Drawn
from tests.analysis.heard import heard_fixtures, misheard
from tests.analysis.marking import document_of, draw, fixtures
from tui_reader.analysis.attributions.assembly import assemble
from tui_reader.analysis.speech import settle_quotations
from tui_reader.model import Annotations, Attribution


def told(drawn: str) -> tuple[str, tuple[Attribution, ...]]:
    """The text without what is drawn into it, and its attributions with each quotation at its speaker's."""
    tagger = Drawn(drawn)
    document = document_of(tagger.text)
    return tagger.text, assemble(document, settle_quotations(document, tagger.tag(document).findings))


@pytest.mark.parametrize(("title", "text", "expected"), heard_fixtures("speech"))
def test_a_quotation_belongs_to_one_speaker(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    """A quotation is one speaker's as a whole, and not that of whoever is named near it."""
    assert misheard(text, expected) == [], title


@pytest.mark.parametrize(("title", "drawn", "expected"), fixtures("continuation"))
def test_a_quotation_goes_on_with_the_speaker_before_it(title: str, drawn: str, expected: str) -> None:
    """What has no cue of its own goes on with the statement before it, or is nobody's."""
    text, found = told(drawn)
    assert draw(text, Annotations(found)) == expected, title


def test_a_reason_is_given_once() -> None:
    """However often a quotation goes on, its attribution says so once."""
    _, (found,) = told("⟦“It was open,”⟧ <Farkas> *said*. “Nobody looked.” “Nobody came.” “We left.”")
    assert len(found.content) == 4
    assert [reason.rule for reason in found.reasons] == ["quotation.joined"]


def test_what_a_tagger_found_stays_as_it_is() -> None:
    """Its findings can be settled again, and give the same."""
    tagger = Drawn("⟦“It was open,”⟧ <Farkas> *said*. “Nobody looked.”\n\nFarkas added: “We left.\n\n“Nobody came.”")
    document = document_of(tagger.text)
    findings = tagger.tag(document).findings
    before = deepcopy(findings)
    first = settle_quotations(document, findings)
    assert findings == before
    assert settle_quotations(document, findings) == first
