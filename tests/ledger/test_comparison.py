"""Two articles by what they give to whom."""

import csv
import io
import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.strategies import annotated_articles
from tests.ledger.articles import drawn
from tui_reader.ledger.comparison import COLUMNS, KINDS, as_data, as_table, as_text, compare
from tui_reader.ledger.cue_strengths import cue_strength
from tui_reader.model import AnnotatedArticle, Kept

SAID = "the hull of the old ferry is worn"


def changes(before: str, after: str) -> list[tuple[str, str, str]]:
    return [each[:3] for each in compare(drawn(before), drawn(after)).changes]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (f"{{{SAID}|two officials|said}}", f"{{{SAID}|Dana Okafor|said}}", ("named", "two officials", "Dana Okafor")),
        (f"{{{SAID}|Dana Okafor|said}}", f"{{{SAID}|an aide|said}}", ("unnamed", "Dana Okafor", "an aide")),
        (f"{{{SAID}|Dana Okafor|said}}", f"{{{SAID}|Ida Marsh|said}}", ("speaker", "Dana Okafor", "Ida Marsh")),
        (
            f"{{{SAID}|Ida Marsh|said}}",
            f"{{{SAID}|Ida Marsh|insisted}}",
            ("stronger", "said (neutral)", "insisted (firm)"),
        ),
        (
            f"{{{SAID}|Ida Marsh|has alleged}}",
            f"{{{SAID}|Ida Marsh|suggested}}",
            ("weaker", "has alleged (forceful)", "suggested (tentative)"),
        ),
        (
            "[The yard lost $2 million and 40 jobs last year.]",
            "[The yard lost $2 million and 1,045 jobs last year.]",
            ("numbers", "40", "1,045"),
        ),
        ("[~The yard lost its last order.]", "[The yard lost its last order.]", ("hedge-gone", "hedged", "plain")),
        ("[The yard lost its last order.]", "[~The yard lost its last order.]", ("hedge-new", "plain", "hedged")),
        (f"[{SAID}]", f"{{{SAID}|Ida Marsh|said}}", ("source-new", "the narrator", "Ida Marsh")),
        (f"{{{SAID}|Ida Marsh|said}}", f"[{SAID}]", ("source-gone", "Ida Marsh", "the narrator")),
    ],
)
def test_each_kind_of_change_is_told(before: str, after: str, expected: tuple[str, str, str]) -> None:
    """One statement, one difference, and nothing else."""
    assert changes(before, after) == [expected]


def test_a_saved_article_is_called_by_its_own_location() -> None:
    """The heading names where the article was read, and not the file that it was saved in."""
    one = drawn(f"[{SAID}]")
    kept = replace(one.article, kept=Kept("https://gull.example/yard", one.annotations))
    assert compare(replace(one, location="yard.md", article=kept), one).titles[0].endswith("https://gull.example/yard")


def test_sources_are_shared_or_not() -> None:
    """Each source has its number of statements in both; what only one article says is listed with who says it."""
    first = drawn(f"{{{SAID}|Ida Marsh|said}}. {{nobody asked the crew|Jo Pike|said}}.")
    second = drawn(
        f"{{{SAID}|Ida Marsh|said}}. {{the toll is a tax on islands|Ruth Weld|said}}. {{it will rise|Ida Marsh|said}}."
    )
    found = compare(first, second)
    assert found.shared == {"Ida Marsh": (1, 2)}
    assert (found.only_first, found.only_second) == ({"Jo Pike": 1}, {"Ruth Weld": 1})
    assert [each.words for each in found.gone] == ["nobody asked the crew"]
    assert [each.speaker for each in found.new] == ["Ruth Weld", "Ida Marsh"]


def test_the_order_of_statements_is_no_change() -> None:
    """A paragraph that was moved says what it said."""
    one, other = f"{{{SAID}|Ida Marsh|said}}. ", "[The island has no other boat.] "
    assert changes(one + other, other + one) == []


def test_unlike_statements_are_no_versions_of_one() -> None:
    """Two sentences with a few words in common are gone and new, and not changed."""
    found = compare(drawn("[The ferry stops at noon in May.]"), drawn("[The mayor of Dale sold the ferry.]"))
    assert (found.changes, len(found.gone), len(found.new)) == ((), 1, 1)


@given(annotated_articles())
def test_an_article_does_not_differ_from_itself(annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, compared with itself nothing changed."""
    assert compare(annotated, annotated).changes == ()


@given(annotated_articles(), annotated_articles())
def test_any_two_articles_can_be_compared(first: AnnotatedArticle, second: AnnotatedArticle) -> None:
    """The text, the data and the table can be written, each row has all columns, and every change has words."""
    found = compare(first, second)
    assert as_text(found).startswith("A: ")
    assert json.loads(json.dumps(as_data(found)))["first"] == found.titles[0]
    rows = list(csv.reader(io.StringIO(as_table(found), newline="")))
    assert all(len(row) == len(COLUMNS) for row in rows)
    assert {each.kind for each in found.changes} <= KINDS.keys()


def test_the_text_reads_as_a_report() -> None:
    """Headings with what changed below them, both wordings where they differ."""
    before = drawn("{the hull of the ferry is 40 years old|two officials|said}")
    after = drawn("{the hull of the ferry is 45 years old|Dana Okafor|said}")
    told = as_text(compare(before, after))
    assert "\nNow named\n  two officials → Dana Okafor: the hull of the ferry is 40 years old → the hull" in told
    assert "\nNumbers\n  40 → 45: " in told
    assert as_text(compare(after, after)).endswith("\nBoth say the same, by the same sources.\n")


@given(st.sampled_from(["hints", "says", "insisted", "alleging"]))
def test_verbs_are_graded_in_all_their_forms(verb: str) -> None:
    """Tentative, neutral, firm, forceful; an unknown word is neutral."""
    assert cue_strength(f"has never {verb}") == ["hints", "says", "insisted", "alleging"].index(verb)
    assert cue_strength("quipped") == 1
    assert all(
        cue_strength(one) < cue_strength(other) for one, other in pairwise(("hinted", "said", "claimed", "charged"))
    )
