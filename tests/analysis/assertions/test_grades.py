"""Kind, reasons and strength of claims."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.assertions.grades import Grade, grade, strengths
from tui_reader.wording import sentences

PLAIN = "The boats were still there at noon."


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("Prices rose by 40 percent.", "number: 40 percent"),
        ("Prices rose by 40 percent.", "change: rose"),
        ("It cost nearly £40m.", "estimate: nearly £40m"),
        ("The bank lent $3 million.", "number: $3 million"),
        ("One in six bridges is closed.", "number: One in six"),
        ("The fire put 60 workers out of a job.", "how many are affected: workers"),
        ("Dust damages the lungs.", "effect: damages"),
        ("It failed because of the rain.", "cause: because of"),
        ("It is the largest dam.", "superlative: largest"),
        ("Nobody ever looked.", "absolute word: Nobody"),
        ("The guards murdered the men.", "accusation: murdered"),
        ("The firm knew about the rot.", "accusation: knew about"),
        ("Eleven sailors drowned.", "harm: drowned"),
        ("The guards allegedly slept.", "hedge without a source: allegedly"),
        ("The brazen thieves fled.", "loaded word: brazen"),
    ],
)
def test_reasons(clause: str, reason: str) -> None:
    """What makes one want a source raises the strength and is named as a person would."""
    graded = grade(clause)
    assert reason in sentences(graded.reasons)
    assert graded.weight > grade(PLAIN).weight


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("The total will rise.", "prediction"),
        ("He is set to resign.", "prediction"),
        ("The law would make rents dearer.", "prediction"),
        ("The wall might fall.", "prediction"),
        ("We'll see it rot.", "prediction"),
        ("The brazen thieves fled.", "judgement"),
        ("The mayor should resign.", "judgement"),
        ("The plan is not a sensible one.", "judgement"),
        ("The fees are too high.", "judgement"),
        ("The pier is nine weeks old and already too short.", "judgement"),
        ("If she will not sign, she must go.", "judgement"),
        ("I doubt that the gate holds.", "judgement"),
        ("They could have asked.", "judgement"),
        ("The guild left, too.", "fact"),
        ("The guild has boats too at the quay.", "fact"),
        ("The lock opened in May.", "fact"),
        ("He could swim.", "fact"),
        ("It is a boat.", "fact"),
    ],
)
def test_kinds(clause: str, kind: str) -> None:
    """What is to come is predicted, what ought to be or is called good or bad is judged, the rest is stated as fact."""
    assert grade(clause).kind == kind


def test_scale_of_a_fact_checker() -> None:
    """An accusation is stronger than a cause or a figure, that than a plain fact, that than a gesture."""
    clauses = [
        "The governor took money from a builder and hid it.",
        "Smoke from the kilns damages the lungs of children.",
        "The kilns stand by the river.",
        "She smiled.",
    ]
    weights = [grade(clause).weight for clause in clauses]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(
    "clause",
    [
        "The 41-year-old left the town.",
        "The lock opened on Nov. 8.",
        "The council met at 8 p.m.",
        "It is the 3rd lock of the river.",
        "The lock opened in 1921.",
        "Velm beat Ostrand 31-27.",
        "Bell, 44, lives here.",
        "Kestrel 4 came out.",
        "The shop is at 12 Mill Road.",
        "She waited in Room 12.",
        "Holm is 73.",
    ],
)
def test_what_is_written_with_digits_and_measures_nothing_is_no_number(clause: str) -> None:
    """Ages, dates, times, scores, models, houses and places in an order are no numbers that one would want a source for."""
    assert not any(reason.startswith(("number", "estimate", "date")) for reason in sentences(grade(clause).reasons))


@pytest.mark.parametrize(
    "clause",
    ["At least the boats came back.", "The town sends most foreign sailors home.", "The boats were most of it."],
)
def test_not_every_most_and_least_is_a_superlative(clause: str) -> None:
    """“At least” is a bound, and “most” without an article a part of many."""
    assert not any(reason.startswith("superlative") for reason in sentences(grade(clause).reasons))


def test_signs_add_up() -> None:
    """An accusation with a number is stronger than either."""
    both = grade("The guards murdered 40 men.").weight
    assert both > grade("The guards murdered the men.").weight
    assert both > grade("The guards met 40 men.").weight


def test_a_text_without_quotations_is_graded_within_itself() -> None:
    """Where nobody is quoted, strong statements move towards the middle, and their order stays."""
    grades = [Grade("fact", hedged=False, weight=weight, reasons=()) for weight in (1.0, 1.5, 2.0, 2.5)]
    alone, quoted = strengths(grades, 0), strengths(grades, 40)
    assert alone == sorted(alone)
    assert all(one < other for one, other in zip(alone, quoted, strict=True))


@given(st.lists(st.floats(-20, 20), max_size=9), st.integers(0, 99))
def test_strengths_are_shares_in_the_order_of_weights(weights: list[float], attributions: int) -> None:
    """Whatever the weights, strengths lie from 0 to 1 and never in another order."""
    found = strengths(
        [Grade("fact", hedged=False, weight=weight, reasons=()) for weight in sorted(weights)], attributions
    )
    assert found == sorted(found)
    assert all(0 <= strength <= 1 for strength in found)


@given(st.text(max_size=200))
def test_any_text(clause: str) -> None:
    """Any text has a kind and reasons with words."""
    assert all(one.rule.startswith("assertion.") for one in grade(clause).reasons)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [("The plan is not really quite so sensible.", "fact"), ("The plan is not really so sensible.", "judgement")],
)
def test_a_verdict_stands_within_four_words_of_its_verb(clause: str, kind: str) -> None:
    """What values behind more words is the verdict of another verb."""
    assert grade(clause).kind == kind
