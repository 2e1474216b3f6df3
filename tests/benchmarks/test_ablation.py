"""What is left of annotations without a family of rules."""

from benchmarks.ablation import families, without_rules
from tui_reader.model import Annotations, Attribution, Promo, Reason, Span

MARSH = Attribution(
    (Span(0, 9),), (Span(10, 13),), (), "indirect", "Ida Marsh", "named", 0.9,
    (Reason("attribution.encoder.cue", ("said",)), Reason("speaker.spoke-last", ("she", "Ida Marsh"))),
)  # fmt: skip
LETTER = Promo(20, 30, "newsletter", 0.9, (Reason("promo.newsletter.sign-up"), Reason("promo.tail")))
FOUND = Annotations(attributions=[MARSH], promos=[LETTER])


def test_families_are_of_what_made_marks_and_resolved_speakers() -> None:
    """A rule that only changed a mark is no family of its own."""
    assert families([FOUND]) == ["attribution.encoder", "promo.newsletter", "speaker.spoke-last"]


def test_marks_go_with_the_rules_that_made_them() -> None:
    """Without the rules that made a mark the mark is not there; the others stay."""
    left = without_rules(FOUND, "promo.newsletter")
    assert (left.attributions, left.promos) == ([MARSH], [])
    assert without_rules(FOUND, "promo.news").promos == [LETTER]


def test_speakers_go_with_the_rules_that_resolved_them() -> None:
    """Without the rule that resolved a speaker the attribution stays and has none."""
    (left,) = without_rules(FOUND, "speaker.spoke-last").attributions
    assert (left.speaker, left.content) == (None, MARSH.content)
