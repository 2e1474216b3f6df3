"""Find the day on which the article of a page was published."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tui_reader.readers.dates import iso_date
from tui_reader.readers.html.belonging import Belonging
from tui_reader.readers.html.element_text import shown_text
from tui_reader.readers.html.json_ld import JsonLd
from tui_reader.readers.html.meta_elements import MetaElements

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED: Final = (
    *("article:published_time", "og:article:published_time", "datepublished", "article:published", "article.published"),
    *(
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "pubdate",
    ),
    *("dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "citation_publication_date"),
    *("citation_date", "date", "originalpublicationdate", "displaydate", "cxenseparse:recs:publishtime", "datecreated"),
)
# "w-published-date", "ga:publishTime": names that sites make up.
_NAMED_PUBLISHED: Final = re.compile(
    r"publish(?:ed)?[-_.: ]?(?:date|time|on|at)\b|(?:date|time)[-_.: ]?publish(?:ed)?\b"
)
_DATE_CLASS: Final = re.compile(r"date|time|publish|posted|byline|meta")
# "Published: Oct 21, 2025", "Mittwoch, 26. Januar 2022", "Stand: 26.01.2022" and only a separator before the next fact.
_WEEKDAY: Final = r"[^\W\d_]{2,14}\.?,"
_DATE_LABEL: Final = (
    r"(?:first |last |originally )?(?:published|posted|updated|modified|date|written)\b(?: by .{1,40}?)?(?:\s+on)?"
    r"|(?:veröffentlicht|publiziert|erstellt|erschienen|geschrieben|eingestellt|aktualisiert|stand|datum|vom|am)\b(?:\s+am|\s+vom)?"
    r"|publié(?:e)?(?:\s+le)?|le|mis(?:e)? à jour le|publicado(?:\s+e[lnm])?|actualizado(?:\s+el)?|fecha|data|pubblicato(?:\s+il)?"
    r"|geplaatst(?:\s+op)?|gepubliceerd(?:\s+op)?|publicerad|udgivet|opublikowano"
)
_DATE_LINE: Final = re.compile(
    rf"(?:.{{0,60}}(?:[|•·・–—]|\s-)\s*|(?:{_DATE_LABEL}):?\s*)?(?:{_WEEKDAY}\s+)?"
    r"((?:[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}(?:st|nd|rd|th|er|º)?\.?\s(?:de\s)?[^\W\d_]{3,10}\.?,?(?:\sde)?)"
    r"\s(?:19|20)\d\d|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
    r"\s*(?:$|[|•·・–—(,]|\s-\s|(?:um\s|at\s|à\s|kl\.?\s)?\d{1,2}[:.h]\d\d)",
    re.IGNORECASE,
)
# Sentences for readers: "Published Apr 26, 2023", "The story was first published on 7 May 2021".
_FIRST_PUBLISHED: Final = re.compile(
    r"(?:^(?:first |originally )?published(?: on)?|\b(?:first|originally) published(?: on)?):?\s(.{8,25})",
    re.IGNORECASE,
)
_SIGNATURE_CHILDREN: Final = 3
_LINES: Final = frozenset(["p", "span", "div", "li", "em", "small", "time"])
_NOTE_CHARACTERS, _DATE_CHARACTERS, _LINE_CHARACTERS = 200, 120, 90
_DAY: Final = len("2020-01-13")
# "/2020/01/13/", "/20200113-", "-2020-01-13.html"; a number without separators only where it can be nothing else.
_URL_DATE: Final = re.compile(
    r"[/_-](?:(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)|(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d))"
)


def find_published(json_ld: JsonLd, meta: MetaElements, seen: "HtmlElement", address: str | None) -> str | None:
    """Return the time of publication in ISO 8601, or ``None`` without one.

    Args:
        json_ld: The page's JSON-LD.
        meta: The page's meta elements.
        seen: The visible page.
        address: The address of the page, which may hold the day.
    """
    in_address = _day_in(address)
    named = (*meta.all(*_PUBLISHED), *meta.called(_NAMED_PUBLISHED))
    declared = [json_ld.text("datePublished"), *named, json_ld.text("dateCreated", "uploadDate")]
    belonging = Belonging(seen)
    for text in declared:
        if text and (found := iso_date(text)):
            return _earlier_shown(found, seen, belonging) or _on_local_day(found, in_address)
    shown = (iso_date(text) for text in _dates_shown(seen, belonging))
    return next(filter(None, shown), None) or in_address or iso_date(json_ld.text("dateModified") or "")


def _day_in(address: str | None) -> str | None:
    """Return the day in an address, or ``None``."""
    found = _URL_DATE.search(urlsplit(address).path) if address else None
    return iso_date("-".join(filter(None, found.groups()))) if found else None


def _on_local_day(moment: str, day: str | None) -> str:
    """Return the address's day for a universal time within a day of it.

    The paper's own day is the one that it shows. Otherwise the moment is returned.
    """
    is_universal = moment.endswith("+00:00") and day is not None and day != moment[:_DAY]
    if not is_universal or day is None:
        return moment
    apart = datetime.fromisoformat(moment).date() - date.fromisoformat(day)
    return day if abs(apart.days) == 1 else moment


def _earlier_shown(declared: str, seen: "HtmlElement", belonging: Belonging) -> str | None:
    """Return a visible day of first publication that precedes the declared one, or ``None``.

    Sites that update an article often declare the day of the last update.
    """
    for element in belonging.of_article(_said_to_be_first(seen), _NOTE_CHARACTERS):
        said = _FIRST_PUBLISHED.search(shown_text(element, _NOTE_CHARACTERS))
        day = iso_date(said[1]) if said else None
        if day is not None and day[:_DAY] < declared[:_DAY]:
            return day
    return None


def _said_to_be_first(seen: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield short elements with the day of first publication, found by the word."""
    for text in seen.xpath("//text()[contains(., 'ublished') or contains(., 'UBLISHED')]"):
        inner = text.getparent().getparent() if text.is_tail else text.getparent()
        for element in (inner, inner.getparent()):
            is_short = element is not None and element.tag in _LINES and len(element) <= _SIGNATURE_CHILDREN
            if is_short and _FIRST_PUBLISHED.search(shown_text(element, _NOTE_CHARACTERS)):
                yield element


def _dates_shown(seen: "HtmlElement", belonging: Belonging) -> Iterator[str]:
    """Yield the dates that the page shows, the most certain first."""
    for element in seen.xpath("//@itemprop[. = 'datePublished']/.. | //time[@pubdate]"):
        yield element.get("datetime") or element.get("content") or shown_text(element)
    for element in belonging.of_article(seen.iter("time"), _DATE_CHARACTERS):
        yield element.get("datetime") or shown_text(element)
    for element in belonging.of_article(_called_date(seen), _DATE_CHARACTERS):
        yield shown_text(element, _DATE_CHARACTERS)
    for element in belonging.of_article(_dated_lines(seen), _LINE_CHARACTERS):
        if line := _DATE_LINE.match(shown_text(element, _LINE_CHARACTERS)):
            yield line[1]


def _dated_lines(seen: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield lines with a date, and a separator behind it."""
    for element in seen.iter("p", "span", "div", "li", "em", "small"):
        if len(element) <= _SIGNATURE_CHILDREN and _DATE_LINE.match(shown_text(element, _LINE_CHARACTERS)):
            yield element


def _called_date(seen: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield elements with a date whose class or identifier is a date's."""
    for element in seen.xpath("descendant-or-self::*[@class or @id]"):
        is_called_so = _DATE_CLASS.search(f"{element.get('class', '')} {element.get('id', '')}".lower())
        if is_called_so and iso_date(shown_text(element, _DATE_CHARACTERS)):
            yield element
