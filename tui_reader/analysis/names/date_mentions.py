"""Find dates: days, months, years behind a preposition, days of the week."""

import re
from collections.abc import Iterable

from tui_reader.analysis.english.months import MONTHS, NAMES
from tui_reader.analysis.tagging import Name
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Span

_MONTH = rf"(?:{MONTHS})"
_NO_OTHER_WORDS = "|".join(name.capitalize() for name in NAMES if name not in ("march", "april", "may"))
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"""(?<![\w$£€./-])(?=[\dJFMASONDTW])(?:
    \d{{4}}-\d\d-\d\d
    | (?:{_WEEKDAY},?[ ])?{_DAY}(?:[ ]of)?[ ]{_MONTH}(?:,?[ ]{_YEAR})?                 # 5 November 2015
    | (?:{_WEEKDAY},?[ ])?{_MONTH}[ ]{_DAY}(?:[ ]?[-–][ ]?{_DAY})?(?:,?[ ]{_YEAR})?    # Sunday, March 3, 2019
    | {_MONTH},?[ ]{_YEAR}
    | {_WEEKDAY}
    | (?:{_NO_OTHER_WORDS})
    | (?<=\b[Ii]n[ ])(?:March|April|May)(?![ ][A-Z])
    | (?<=\b[Ss]ince[ ])(?:March|April|May)
    | (?<=\b[Ii]n[ ]){_YEAR} | (?<=\b[Ss]ince[ ]){_YEAR} | (?<=\b[Bb]y[ ]){_YEAR} | (?<=\b[Ff]rom[ ]){_YEAR}
    | (?<=\b[Uu]ntil[ ]){_YEAR} | (?<=\bof[ ]){_YEAR} | (?<=\bto[ ]){_YEAR} | (?<=\b(?:mid|the)[ -])(?:1[5-9]|20)\d0s
    | (?<=\bthe[ ]){_YEAR}(?=[ ][a-z])
    )(?![\w-]|[.,:]\d)""",
    re.VERBOSE,
)


def with_dates(document: Document, names: Iterable[Name]) -> list[Name]:
    """Return ``names`` with the dates of the document's prose among them.

    A name that overlaps a date is left out.
    """
    dates = find_dates(document)
    taken = Spans(Span(date.start, date.end) for date in dates)
    kept = (name for name in names if not taken.overlaps(Span(name.start, name.end)))
    return sorted([*kept, *dates], key=lambda name: name.start)


def find_dates(document: Document) -> list[Name]:
    """Return the dates of the document's prose, in text order."""
    text = document.article.text
    return [
        Name(match.start(), match.end(), "date")
        for block in document.blocks
        if block.kind != "code"
        for match in _DATE.finditer(text, block.start, block.end)
    ]
