"""Where marks come from."""

import re
from pathlib import Path

import pytest

import tui_reader
from tui_reader import wording
from tui_reader.analysis import analyse
from tui_reader.export.writers.text import to_text
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Promo, Reason, Resource
from tui_reader.provenance import FAMILIES, places_of, stage_of
from tui_reader.readers import read_resource

ROOT = Path(tui_reader.__file__).parents[1]
SENTENCES = wording._SENTENCES
RULE = re.compile(r'Reason\("([a-z.-]+)"')

ARTICLE = """\
# Ferry to Orlau stops

Dana Okafor, the harbour master of Dale, said that the ferry would stop in May. “The hull is worn,” she told the council.

“We had no choice,” Okafor said.

“Nobody asked us.”

> The quay belongs to all of us.

— Ida Marsh, baker

The ferry has lost 40 % of its passengers since 1998.

Subscribe to our newsletter and get the tides every morning.
"""


def test_the_family_of_a_rule_is_its_stage() -> None:
    """The first part of an id says which stage applies the rule."""
    assert stage_of("speaker.spoke-last") == "speakers"


@pytest.mark.parametrize("rule", sorted(SENTENCES))
def test_a_rule_is_in_one_place(rule: str) -> None:
    """An id stands in one folder, and but for the markers of claims in one module, so that it leads there."""
    places = places_of(rule)
    assert len({place.rpartition("/")[0] for place in places}) == 1, places


def test_a_sentence_takes_the_arguments_of_its_rule() -> None:
    """What an article's marks were chosen by is told with all that the rule names, as text, not as a template."""
    article = read_resource(Resource("ferry.md", ARTICLE.encode(), "text/markdown", "utf-8"))
    found = analyse(article)
    marks: list[Attribution | Promo | Entity] = [*found.attributions, *found.promos, *found.entities]
    reasons = [reason for mark in marks for reason in mark.reasons]
    families = {".".join(reason.rule.split(".")[:2]) for reason in reasons}
    assert {"attribution.link", "confidence.calibrated", "name.encoder"} <= families
    for reason in reasons:
        told = wording.sentence(reason)
        assert "{" not in told
        assert all(argument in told for argument in reason.arguments)


def test_what_a_person_reads_leaves_out_how_a_mark_was_chosen() -> None:
    """Links, precedence and calibration are told where all is explained, and not beside each mark."""
    quiet = [
        Reason("attribution.link.only-source", ("Ida", "99%")),
        Reason("confidence.calibrated", ("90 %", "says +0.7")),
    ]
    assert wording.sentences([Reason("quotation.signed"), *quiet]) == ["a quotation that is signed"]


def test_every_rule_in_the_code_says_something() -> None:
    """An id in the code is of a known family, and has a sentence or ends in words."""
    modules = (path for room in ("analysis", "readers") for path in (ROOT / "tui_reader" / room).rglob("*.py"))
    applied = {rule for path in modules for rule in RULE.findall(path.read_text(encoding="utf-8"))}
    assert len(applied) > 20
    for rule in applied:
        assert rule.partition(".")[0] in FAMILIES, rule
        assert rule in SENTENCES or "-" in rule.rpartition(".")[2], rule


def test_marks_lead_to_the_lines_of_their_rules() -> None:
    """From ten marks or more of the explained output one gets to the rule that made each, and to those that changed it."""
    article = read_resource(Resource("ferry.md", ARTICLE.encode(), "text/markdown", "utf-8"))
    found = analyse(article)
    marks: list[Attribution | Assertion | Promo | Entity] = [
        *found.attributions,
        *found.assertions,
        *found.promos,
        *found.entities,
    ]
    assert len(marks) >= 10
    shown = to_text(AnnotatedArticle("ferry.md", article, found), explain=True)
    for mark in marks:
        assert mark.reasons, mark
        for reason in mark.reasons:
            assert stage_of(reason.rule) in FAMILIES.values()
            places = places_of(reason.rule) or pytest.fail(f"{reason.rule} is in no file")
            assert f"[{', '.join((reason.rule, *places))}]\n" in shown
            for place in places:
                path, _, line = place.rpartition(":")
                written = (ROOT / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]
                assert reason.rule in written or reason.rule.partition(".")[2] in written
