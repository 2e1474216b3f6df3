"""How often attributions like one are right."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import document_of
from tui_reader.analysis import analyse
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.confidence import calibrated
from tui_reader.analysis.confidence.reporting import reporting
from tui_reader.analysis.tagging import Name, Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution, AttributionKind, Reason, Span

REPORT = "On Monday Ida Marsh said that the weir at Dale would hold until spring."
STORY = "You will know that the weir at Dale would hold, wouldn’t you, if you looked."


def found(text: str, content: str, source: str, cue: str, kind: AttributionKind = "indirect") -> Attribution:
    """The attribution with these words of ``text``, as the tagger finds it."""
    content_at, source_at, cue_at = (
        (Span(text.index(words), text.index(words) + len(words)),) if words else () for words in (content, source, cue)
    )
    reason = Reason("attribution.encoder.cue", (cue,))
    return Attribution(content_at, source_at, cue_at, kind, confidence=0.9, reasons=(reason,))


SAID = found(REPORT, "that the weir at Dale would hold until spring", "Ida Marsh", "said")


def test_a_report_is_told_from_a_text_that_addresses_its_reader() -> None:
    """Where somebody speaks and a day is named, a text reads like a report; where “you” stands everywhere, it does not."""
    report = reporting(document_of(REPORT), [SAID], [Name(3, 9, "date")])
    assert report > 0.8
    assert reporting(document_of(STORY), [], []) < report - 0.2


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_what_the_tagger_is_surer_of_is_no_less_likely(one: float, other: float, report: float) -> None:
    """The order that the tagger gives to marks that else look alike stays."""
    document = document_of(REPORT)
    low, high = (
        calibrated(document, [replace(SAID, confidence=sure)], report)[0].confidence for sure in sorted((one, other))
    )
    assert 0 < low <= high < 1


def test_a_statement_is_surer_in_a_report() -> None:
    """The same words are more often a statement of somebody's in news than in a novel."""
    document = document_of(REPORT)
    (news,), (novel,) = calibrated(document, [SAID], 0.95), calibrated(document, [SAID], 0.05)
    assert news.confidence > novel.confidence + 0.05


@pytest.mark.parametrize(
    "less",
    [
        replace(SAID, source=()),
        found(REPORT, "the weir", "Ida Marsh", "said"),
        found(REPORT, "that the weir at Dale would hold until spring", "Ida Marsh", "On"),
    ],
    ids=["nobody is named", "a fragment", "no cue verb"],
)
def test_signs_of_doubt_lower_it(less: Attribution) -> None:
    """A statement without a source, a fragment, and one behind words that are no cue verb are less often right."""
    document = document_of(REPORT)
    (sure,), (doubtful,) = calibrated(document, [SAID], 0.9), calibrated(document, [less], 0.9)
    assert doubtful.confidence < sure.confidence


def test_what_the_layout_says_is_surer_than_its_rule() -> None:
    """Turns of a transcript are more often right than their rule says, however much the text reads like a report, and the order of rules stays."""
    document = document_of(REPORT)
    turn, item = (
        replace(SAID, kind="direct", confidence=sure, reasons=(Reason(rule),))
        for rule, sure in (("layout.turn", 0.9), ("layout.listed", 0.8))
    )
    found = calibrated(document, [turn, item], 0.5)
    assert 0.9 < found[0].confidence < 0.97
    assert 0.8 < found[1].confidence < found[0].confidence
    assert calibrated(document, [turn, item], 0.05) == found


def test_texts_of_courts_are_less_sure() -> None:
    """What plaintiffs “testified” and courts “held” is less often a statement in the sense of the reader; where much is said, more is."""
    (sure,) = calibrated(document_of(REPORT), [SAID], 0.9)
    (court,) = calibrated(document_of(f"{REPORT}\n\nThe appellant and the court cite the judgment."), [SAID], 0.9)
    (told,) = calibrated(document_of(f"{REPORT}\n\nSo he said, and she told him, and so we said."), [SAID], 0.9)
    assert court.confidence < sure.confidence
    assert told.confidence > court.confidence


def test_a_tagger_that_knows_its_confidence_keeps_it() -> None:
    """Only the chances of words are turned into shares; what another tagger says of its findings stands."""

    class Fixed:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            reasons = [Reason("attribution.fixed")]
            return Tagging([Finding([*SAID.content], [*SAID.cue], [*SAID.source], reasons, 0.07)])

    document = document_of(REPORT)
    (attribution,) = analyse(document.article, tagger=Fixed()).attributions
    assert attribution.confidence == 0.07


def test_what_was_calibrated_says_from_what_and_by_which_signs() -> None:
    """The last reason has the confidence before, and the signs that count most with their weights."""
    (one,) = calibrated(document_of(REPORT), [SAID], 0.95)
    assert one.reasons[:-1] == SAID.reasons
    before, signs = one.reasons[-1].arguments
    assert one.reasons[-1].rule == "confidence.calibrated"
    assert before == "90 %"
    assert re.fullmatch(r"(?:[^+−-]+ [+-]\d\.\d\d(?:, |$)){3}", signs)
