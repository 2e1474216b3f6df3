"""Read the dates of pages and files, and write them in ISO 8601."""

import re
from datetime import UTC, date, datetime
from typing import Final

_MONTH_NAMES: Final = (
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
)
_MONTHS: Final = {name: number for names in _MONTH_NAMES for number, name in enumerate(names.split(), start=1)}
_ISO: Final = re.compile(
    r"(?<!\d)(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[T ]+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*"
    r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_DAY_FIRST: Final = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s+de)?\s+([^\W\d_]{3,12})\.?,?(?:\s+de)?\s+(\d{4})\b"
)
_MONTH_FIRST: Final = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_YEAR_FIRST: Final = re.compile(r"(?<!\d)(\d{4})\s([^\W\d_]{3,12})\.?\s(\d{1,2})(?!\d)")
_NUMERIC: Final = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_EAST_ASIAN: Final = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_EPOCH: Final = re.compile(r"1\d{9}(?:\d{3})?")
_MONTHS_OF_A_YEAR: Final = 12
_EARLIEST_YEAR: Final = 1900
# A date is in the first words of a field for dates; nobody writes a day into a field of megabytes.
_LONGEST: Final = 1000


def iso_date(text: str) -> str | None:
    """Return the first date in ``text`` as ISO 8601, with time and zone if given.

    Understood are ISO 8601, RFC 5322, seconds since 1970, "18 November 2019", "Nov. 18, 2019" and "2019 Nov 18" in
    seven languages, "2019/11/18", "18.11.2019" and "11/18/2019" (the American order where a slash separates and it
    can be one).
    """
    text = " ".join(text[:_LONGEST].split())
    for read in (_iso, _mail, _epoch, _written):
        if found := read(text):
            return found
    return None


def _iso(text: str) -> str | None:
    match = _ISO.search(text)
    if match is None or (day := _day(*map(int, match["date"].split("-")))) is None:
        return None
    if match["time"] is None:
        return day
    zone = {"Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00"}.get(match["zone"] or "", match["zone"] or "")
    try:
        return datetime.fromisoformat(f"{day}T{match['time'].zfill(5)}{zone}").isoformat()
    except ValueError:
        return day


def _mail(text: str) -> str | None:
    if ":" not in text:
        return None
    from email.utils import parsedate_to_datetime  # takes 8 ms to import, and few pages have such dates

    try:
        moment = parsedate_to_datetime(text)
    except (
        ValueError,
        OverflowError,
        TypeError,
        IndexError,
    ):  # a year, an hour or a zone of twenty digits; half a date
        return None
    return moment.isoformat() if moment.year >= _EARLIEST_YEAR else None


def _epoch(text: str) -> str | None:
    if not _EPOCH.fullmatch(text):
        return None
    return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()


def _written(text: str) -> str | None:
    if match := _EAST_ASIAN.search(text) or _COMPACT.search(text):
        return _day(*map(int, match.groups()))
    for match in _DAY_FIRST.finditer(text):
        if found := _day(int(match[3]), _month(match[2]), int(match[1])):
            return found
    for match in _MONTH_FIRST.finditer(text):
        if found := _day(int(match[3]), _month(match[1]), int(match[2])):
            return found
    for match in _YEAR_FIRST.finditer(text):
        if found := _day(int(match[1]), _month(match[2]), int(match[3])):
            return found
    if match := _NUMERIC.search(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        is_american = (match[2] == "/" and first <= _MONTHS_OF_A_YEAR) or second > _MONTHS_OF_A_YEAR
        return _day(year, first, second) if is_american else _day(year, second, first)
    return None


def _month(name: str) -> int:
    name = name.casefold()
    return _MONTHS.get(name) or _MONTHS.get(name[:3], 0)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found.isoformat() if year >= _EARLIEST_YEAR else None
