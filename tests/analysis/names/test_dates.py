"""Which day, month or year a date is."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import article_of, document_of
from tui_reader.analysis.names import join_names
from tui_reader.analysis.names.date_mentions import find_dates, with_dates
from tui_reader.analysis.names.date_values import iso_date
from tui_reader.analysis.tagging import Name
from tui_reader.model import Entity, Span

PUBLISHED = "2026-03-04T07:00:00+00:00"  # a Wednesday


def dates_of(text: str, published: str | None = PUBLISHED) -> list[Entity]:
    """The entities that are dates."""
    document = document_of(text)
    article = replace(document.article, published=published)
    return list(join_names(article, find_dates(document)))


def iso(text: str, published: str | None = PUBLISHED) -> str | None:
    """The date of what stands between braces."""
    match = re.search(r"\{(.+?)\}", text)
    assert match is not None
    plain = text.replace("{", "").replace("}", "")
    return iso_date(plain, [Span(match.start(), match.end() - 2)], published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on {3 March 2019}.", "2019-03-03"),
        ("It opened on {Sunday, March 3rd, 2019}.", "2019-03-03"),
        ("It opened on {2019-03-03}.", "2019-03-03"),
        ("It opened on {the 3 of March}.", None),
        ("It was open {March 3-5, 2019}.", "2019-03-03/2019-03-05"),
        ("It opened in {Sept. 2019}.", "2019-09"),
        ("It opened in {1987}.", "1987"),
        ("It opened on {31 February 2019}.", None),
        ("It opened in {the 1980s}.", None),
    ],
)
def test_a_date_with_its_year(text: str, expected: str | None) -> None:
    """A date with its year is what it says, whenever the article is from; what no calendar has is none."""
    assert iso(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said so on {Monday}.", "2026-03-02"),
        ("She said so on {Wednesday}.", "2026-03-04"),
        ("She said so on {Thursday}.", "2026-02-26"),
        ("She said so {yesterday}.", "2026-03-03"),
        ("It will open {tomorrow}.", "2026-03-05"),
        ("She said so on {18 February}.", "2026-02-18"),
        ("She said so on {December 28}.", "2025-12-28"),
        ("It closes on {5 June}.", "2026-06-05"),
        ("It closed in {January}.", "2026-01"),
        ("It closed in {November}.", "2025-11"),
    ],
)
def test_a_date_seen_from_the_article(text: str, expected: str) -> None:
    """A day of the week or a month is the latest one, a day without a year the nearest one."""
    assert iso(text) == expected
    assert iso(text, None) is None


@pytest.mark.parametrize("text", ["It will open on {Monday}.", "It opened last {Monday}.", "It is due by {June}."])
def test_a_date_that_may_be_another_one_is_none(text: str) -> None:
    """Where the sentence speaks of what is to come, or of the last but one, a day of the week is not guessed."""
    assert iso(text) is None


def test_one_day_written_in_two_ways_is_one_date() -> None:
    """Ways of writing a day with its year are one entity, and its date is there beside its name."""
    (found,) = dates_of("It opened on 3 March 2019. On March 3, 2019 it rained.")
    assert (found.date, len(found.mentions)) == ("2019-03-03", 2)


def test_a_day_of_the_week_that_is_two_days_has_no_date() -> None:
    """A form whose mentions are different days stays without one."""
    (found,) = dates_of("It opened on Monday. It will close on Monday.")
    assert (found.name, found.date) == ("Monday", None)


@given(st.text(st.sampled_from("0123456789 -,.JuneMarchdayofth"), max_size=24), st.text(max_size=12))
def test_any_form_is_a_date_or_none(form: str, published: str) -> None:
    """Whatever is called a date, and whenever the article says it is from, nothing fails."""
    found = iso_date(form, [Span(0, len(form))], published)
    assert found is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}-\d\d-\d\d)?", found)


def test_nothing_but_dates_has_a_date() -> None:
    """A name is no date, and an article without a date still has names."""
    assert [one.date for one in join_names(article_of("Anna Berg waved."), [Name(0, 9, "person")])] == [None]


def test_a_date_takes_the_place_of_a_name() -> None:
    """Whatever a tagger takes a date for, it is a date; the names around it stay, in text order."""
    text = "Anna Berg left on 9 June 2015 for Dale."
    names = [Name(0, 9, "person"), Name(20, 24, "person"), Name(text.index("Dale"), len(text) - 1, "place")]
    found = [(text[one.start : one.end], one.type) for one in with_dates(document_of(text), names)]
    assert found == [("Anna Berg", "person"), ("9 June 2015", "date"), ("Dale", "place")]
