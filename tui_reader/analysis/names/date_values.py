"""Resolve dates to ISO 8601, seen from the day of publication.

The forms are few and closed, so they are read here: the libraries that read any date in any language take a third of a
second to start, and guess where an article leaves a date open.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from tui_reader.analysis.english.months import STEMS
from tui_reader.analysis.names.clusters import Tie
from tui_reader.analysis.names.date_tense import Tense, tense_at
from tui_reader.analysis.names.forms import Surface
from tui_reader.analysis.names.heading_years import HeadingYears
from tui_reader.model import Span

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RELATIVE = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_MONTH = rf"(?P<month>{'|'.join(STEMS)})[a-z]{{0,9}}\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"{_WEEKDAY}{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?",
        rf"{_WEEKDAY}{_MONTH} {_DAY}(?: ?[-–] ?(?P<last>\d{{1,2}}))?(?:,? {_YEAR})?",
        rf"{_MONTH},? {_YEAR}",
        _YEAR,
    )
)
_WEEKDAY_ALONE = re.compile(r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,9}day")
_MONTH_ALONE = re.compile(_MONTH)
# A day of last or next year that is further from the article's than this many days may be another year's.
_NEAR = 183
# A year that stands this many characters or less before a day without one may be the day's, too.
_BEFORE = 300
_PARAGRAPH = "\n"
_OTHER_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# No article is from before or after these, and a calendar ends there.
_FIRST_YEAR, _LAST_YEAR = 1000, 9000


def same_dates(surfaces: Mapping[str, Surface]) -> Iterator[Tie]:
    """Yield pairs of forms of one day: “3 March 2019” and “March 3, 2019”."""
    first: dict[str, str] = {}
    for key, surface in surfaces.items():
        told = _written(surface.form) if surface.type == "date" else None
        if told is not None and first.setdefault(told, key) != key:
            yield Tie(key, first[told], "name.same-date")


def iso_date(
    text: str, mentions: Iterable[Span], published: str | None, headings: HeadingYears | None = None
) -> str | None:
    """Return the one date of all ``mentions``, ``None`` where they differ.

    It is ``2019-03-03``, ``2019-03``, ``2019``, or two of them with a slash.

    Args:
        text: The article's text.
        mentions: Where it is named, as one form or several.
        published: The article's date in ISO 8601, without which a day of the week or a day without a year is not a date.
        headings: Years that headings give to the dates below them.
    """
    seen_from = _day(published)
    told = {_written(_form(text, span)) or _below(text, span, seen_from, headings) for span in mentions}
    return told.pop() if len(told) == 1 else None


def _form(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _day(published: str | None) -> date | None:
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _parts(form: str) -> re.Match[str] | None:
    plain = " ".join(form.lower().split())
    return next((match for one in _FORMS if (match := one.fullmatch(plain))), None)


def _written(form: str) -> str | None:
    """Return the date of a form that has its year."""
    match = _parts(form)
    return None if match is None or match["year"] is None else _iso(match, int(match["year"]))


def _below(text: str, span: Span, seen_from: date | None, headings: HeadingYears | None) -> str | None:
    """Return the date of a form without a year, by the heading above.

    In a list of days below “Tour 2019” they are of that year. Elsewhere below a heading with another year than the article's a day
    may be of either, and is of no year.
    """
    year = None if headings is None else headings.above(span)
    if year is None:
        return _told(text, span, seen_from)
    match = _parts(_form(text, span)) or _MONTH_ALONE.fullmatch(_form(text, span).lower())
    if match is not None and headings is not None and headings.opens_block(span):
        return _iso(match, year)
    return _told(text, span, seen_from) if seen_from is not None and year == seen_from.year else None


def _iso(match: re.Match[str], year: int) -> str | None:
    found = match.groupdict()
    if not found.get("month"):
        return f"{year:04}"
    month = int(found["month"]) if found["month"].isdigit() else STEMS.index(found["month"]) + 1
    if not found.get("day"):
        return f"{year:04}-{month:02}"
    try:
        days = [date(year, month, int(day)).isoformat() for day in (found["day"], found.get("last")) if day]
    except ValueError:
        return None
    return "/".join(days)


def _told(text: str, span: Span, seen_from: date | None) -> str | None:
    """Return the date of a form without a year, seen from the article's day.

    The tense of its clause tells whether it is the latest such day or the coming one; in doubt it is neither.
    """
    if seen_from is None:
        return None
    form = _form(text, span).lower()
    if form in _RELATIVE:
        return (seen_from + timedelta(_RELATIVE[form])).isoformat()
    tense = tense_at(text, span)
    if tense is None:
        return None
    weekday = _WEEKDAY_ALONE.fullmatch(form)
    if weekday:
        return _nearest_weekday(_DAYS.index(weekday["weekday"]), seen_from, tense)
    return None if _has_other_year(text, span, seen_from) else _nearest(form, seen_from, tense)


def _nearest(form: str, seen_from: date, tense: Tense) -> str | None:
    """Return the latest or the coming day or month that is so called."""
    day = _parts(form)
    if day is not None:
        return _nearest_day(day, seen_from, tense)
    month = _MONTH_ALONE.fullmatch(form)
    return None if month is None else _nearest_month(STEMS.index(month["month"]) + 1, seen_from, tense)


def _nearest_weekday(weekday: int, seen_from: date, tense: Tense) -> str | None:
    """Return the latest or the coming such day.

    “It begins on Sunday”, written on a Sunday, may be that day or a week later: no day is returned.
    """
    if tense is Tense.PAST:
        return (seen_from - timedelta((seen_from.weekday() - weekday) % 7)).isoformat()
    ahead = (weekday - seen_from.weekday()) % 7
    return (seen_from + timedelta(ahead)).isoformat() if ahead else None


def _nearest_day(match: re.Match[str], seen_from: date, tense: Tense) -> str | None:
    """Return the latest or the coming day of this name, where it is near."""
    years = (0, -1) if tense is Tense.PAST else (0, 1)
    for iso in (_iso(match, seen_from.year + year) for year in years):
        if iso is None:
            continue
        away = (date.fromisoformat(iso[:10]) - seen_from).days
        if (away <= 0) if tense is Tense.PAST else (away >= 0):
            return iso if iso[:4] == f"{seen_from.year:04}" or abs(away) < _NEAR else None
    return None


def _nearest_month(month: int, seen_from: date, tense: Tense) -> str:
    """Return the latest such month that had begun, or the coming one."""
    if tense is Tense.PAST:
        return f"{seen_from.year - (month > seen_from.month):04}-{month:02}"
    return f"{seen_from.year + (month < seen_from.month):04}-{month:02}"


def _has_other_year(text: str, span: Span, seen_from: date) -> bool:
    """Check whether a year before the date in its paragraph is not the article's.

    The paragraph may tell a story of that year.
    """
    before = text[max(0, span.start - _BEFORE) : span.start].rpartition(_PARAGRAPH)[2]
    years = _OTHER_YEAR.findall(before)
    return any(year != f"{seen_from.year:04}" for year in years)
