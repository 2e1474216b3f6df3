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
from tui_reader.analysis.names.heading_years import HeadingYears
from tui_reader.analysis.tagging import Name
from tui_reader.model import Entity, Resource, Span
from tui_reader.readers.markdown import read_markdown

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
    """Beside a past tense a day of the week, a day or a month is the latest one; beside what is to come, the coming one."""
    assert iso(text) == expected
    assert iso(text, None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We rowed to the island on {4 June}.", "2021-06-04"),
        ("The mill was sold on {March 12}, a broker said.", "2021-03-12"),
        ("On {Monday}, the council rejected it and will meet again.", "2021-12-06"),
        ("Nobody has seen the boat since {June}.", "2021-06"),
        ("The market begins on {Sunday}.", "2021-12-12"),
        ("On {Sunday} the council will vote.", "2021-12-12"),
        ("The mill, which was sold in spring, reopens on {Monday}.", "2021-12-13"),
        ("The season starts in late {February}.", "2022-02"),
        ("The bridge is due to open on {3 January}.", "2022-01-03"),
        ("The band is playing in Dale on {Saturday}.", "2021-12-11"),
        ("They met on Friday, and on {Sunday} the market begins.", "2021-12-12"),
        ("“We’ll leave on {Tuesday},” she said.", "2021-12-14"),
        ("It happens next {June}.", "2022-06"),
        ("The first boats sank at the end of {August}.", "2021-08"),
        ("The band showed its plans near the close of its {Thursday} night concert.", "2021-12-09"),
        ("The singer spoke of a tour that stops in Dale on {22 May}.", "2022-05-22"),
    ],
)
def test_the_tense_of_its_clause_says_which_day_a_date_is(text: str, expected: str) -> None:
    """What is told in the past was not after the publication, what will be or begins is not before it."""
    assert iso(text, "2021-12-10") == expected  # a Friday


@pytest.mark.parametrize(
    "text",
    [
        "It opened last {Monday}.",
        "It’s a {Saturday} afternoon in Dale, and hundreds came.",
        "It opens every {Monday}.",
        "The hall would open on {Monday}.",
        "The hall was due to open on {Monday}.",
        "They agreed to meet on {Monday}.",
        "The hearing was put off until {Monday}.",
        "The market begins on {Wednesday}.",  # the day of publication, or a week later
        "{4 June} – Dale, Corn Hall",
        "In 1944 the bridge was taken. On {4 June} it fell.",
        "The ship sank on {20 August}.",  # of the year before: too far
        "The hall will open on {3 March}.",  # a day that is over
    ],
)
def test_a_date_that_may_be_another_one_is_none(text: str) -> None:
    """Where a clause has no tense, or one that leaves the day open, or the year may be another one, no day is guessed."""
    assert iso(text) is None


@given(
    st.lists(
        st.sampled_from(["She ", "said ", "will ", "to ", "is ", "Monday", ", ", "due ", "’ll ", "\n"]), max_size=12
    ).map("".join)
)
def test_any_text_around_a_date_has_a_tense_or_none(text: str) -> None:
    """Whatever stands around a date, nothing fails, and a past one is not after the publication."""
    found = iso_date(f"{text} Monday {text}", [Span(len(text) + 1, len(text) + 7)], PUBLISHED)
    assert found in {None, "2026-03-02", "2026-03-09"}


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


LISTED = """# Tours

## 2019

Ida Marsh sang of Dale.

- 4 June: Dale
- June 12-14, Orlau

## Summer 2023

- 1 March: Velby

She returned on 9 May to thank them.

### Encores

- 2 August: Saltby

## 2024 and 2025

- 3 October: Harrow
"""


def test_a_list_of_days_has_the_year_of_its_heading() -> None:
    """A day that opens a block is of the year in the heading above, a higher one where that has none; two years give no year."""
    article = read_markdown(Resource("tours.md", LISTED.encode()))
    found = {}
    for form in ("4 June", "June 12-14", "1 March", "9 May", "2 August", "3 October"):
        at = article.text.index(form)
        found[form] = iso_date(article.text, [Span(at, at + len(form))], PUBLISHED, HeadingYears(article))
    assert found == {
        "4 June": "2019-06-04",
        "June 12-14": "2019-06-12/2019-06-14",
        "1 March": "2023-03-01",
        "9 May": None,  # in the midst of a sentence it may be of the article's year
        "2 August": "2023-08-02",
        "3 October": None,
    }


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("She said so on {3 September}.", PUBLISHED, "2025-09-03"),
        ("She said so on {2 September}.", PUBLISHED, None),
        (f"The pier fell in 1999{'.'.ljust(281)}She said so on {{3 March}}.", PUBLISHED, None),
        (f"The pier fell in 1999{'.'.ljust(282)}She said so on {{3 March}}.", PUBLISHED, "2026-03-03"),
        (f"She shouted{' over the quay' * 10} on {{Monday}}.", PUBLISHED, "2026-03-02"),
        (f"She shouted{' over the quay' * 11} on {{Monday}}.", PUBLISHED, None),
    ],
)
def test_a_date_without_its_year_is_near_its_article(text: str, published: str, expected: str | None) -> None:
    """In another year it is half a year away at most, a year 300 characters before may be its own, and its verb is within 160."""
    assert iso(text, published) == expected


@pytest.mark.parametrize(
    ("published", "is_known"),
    [("1000-01-10", True), ("0999-12-30", False), ("9000-12-31", True), ("9001-01-05", False)],
)
def test_no_date_is_seen_from_a_year_of_no_article(published: str, is_known: bool) -> None:  # noqa: FBT001 - a column of a table
    """A calendar ends somewhere, and a page that says it is from before or behind that errs."""
    assert (iso("She said so on {Monday}.", published) is not None) is is_known
