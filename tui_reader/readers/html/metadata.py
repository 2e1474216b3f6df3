"""Title, byline, site, date and language of a page: from JSON-LD, Open Graph and meta elements, then from the page."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tui_reader.readers.article_builder import Metadata
from tui_reader.readers.catalogue_names import inverted
from tui_reader.readers.dates import iso_date
from tui_reader.readers.html.bylines import clean_byline, namesake
from tui_reader.readers.html.json_ld import JsonLd
from tui_reader.readers.html.meta_elements import MetaElements
from tui_reader.readers.html.titles import choose_title
from tui_reader.readers.links import absolute_link

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.page import Page

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
_AUTHOR: Final = (
    *("author", "article:author_name", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator"),
    *("article:author", "og:article:author"),
)
_BYLINE_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|author-?name|writer)(?:$|[\s_-]|__)", re.IGNORECASE
)
# "By Ana Ruiz" and little else.
_SIGNATURE: Final = re.compile(
    r"(?:(?:(?:Written|Posted|Words|Story) )?[Bb][Yy]:?|(?:Author|Contributor)s?:) (?:[^\W\d_a-z][\w.’'-]*,? ?(?:and |& )?){2,9}$"
)
_WRITTEN_BY: Final = re.compile(
    r"(?:(?:written|words|story|posted) )?by:?|authors?:?|escrito por|écrit par|geschrieben von|verfasst von|scritto da",
    re.IGNORECASE,
)
# Where sites keep the pages about their authors; the first one behind the title is of who wrote the article.
_AUTHOR_PAGE: Final = re.compile(r"/(?:authors?|profiles?|contributors?|columnists?|journalists?|writers?)/[^/?#]+/?$")
_LINKS_BEHIND_TITLE: Final = "(//h1)[1]/following::a[@href][position() <= 12]"
_SIGNATURE_CHILDREN: Final = 3
_DATE_CLASS: Final = re.compile(r"date|time|publish|posted|byline|meta")
# "Published: Oct 21, 2025", "Mittwoch, 26. Januar 2022", "Stand: 26.01.2022" and nothing but what parts it from the next fact.
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
_NAME_WORDS: Final = 4
_NAME_CHARACTERS, _DATE_CHARACTERS = 90, 120
# "/2020/01/13/", "/20200113-", "-2020-01-13.html"; a number without separators only where it can be nothing else.
_URL_DATE: Final = re.compile(
    r"[/_-](?:(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)|(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d))"
)
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])", re.IGNORECASE)


class PageMetadata:
    """What a page says about itself in elements that nobody sees, to be read before those are taken out."""

    def __init__(self, page: "Page") -> None:
        self._meta = MetaElements(page.root)
        self._json_ld = JsonLd(page.root)
        self._address = page.url or _canonical(page.root, self._meta)
        self._document_title = page.root.findtext(".//title") or ""
        self._language = _language(page.root, self._meta, self._json_ld)

    def completed(self, seen: "HtmlElement") -> Metadata:
        """Return all that is known, with what the page shows to its readers."""
        meta, json_ld = self._meta, self._json_ld
        publisher = json_ld.site_name()
        site = meta.first("og:site_name", "application-name") or publisher
        sites = [name for name in (site, publisher, *_host_names(self._address)) if name]
        declared = (meta.first("og:title"), json_ld.text("headline"), meta.first("twitter:title"))
        return Metadata(
            title=choose_title(
                headings=[_text(heading) for heading in seen.iter("h1")],
                declared=[title for title in declared if title],
                document_title=self._document_title,
                sites=sites,
            ),
            byline=_byline(json_ld, meta, seen, sites),
            site=site,
            published=_published(json_ld, meta, seen, self._address),
            language=self._language,
            url=self._address,
        )


def _byline(json_ld: JsonLd, meta: MetaElements, seen: "HtmlElement", sites: list[str]) -> str | None:
    catalogued = [inverted(name) for name in meta.all("citation_author", "citation_authors")]
    named = [*meta.all(*_AUTHOR), *_previewed_author(meta), *json_ld.names("creator")]
    # What a page gives to catalogues names everybody; to others it may give the first of them alone.
    declared = (catalogued, json_ld.names("author"), *([name] for name in named))
    shown = ([_text(element, _NAME_CHARACTERS)] for element in _signatures(seen))
    for names in chain(declared, shown):
        if byline := clean_byline(names, sites):
            return byline
    organisations = json_ld.organisations()
    persons = (namesake(name) for names in declared for name in names if name not in organisations)
    return next((person for person in persons if person), None)


def _previewed_author(meta: MetaElements) -> list[str]:
    """Whom previews of the page on social networks name as the author, in pairs of a label and a name."""
    pairs = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
    return [meta.first(name) or "" for label, name in pairs if _WRITTEN_BY.fullmatch(meta.first(label) or "")]


def _signatures(seen: "HtmlElement") -> "Iterator[HtmlElement]":
    """Elements that hold the name of the author, the most certain first."""
    yield from seen.xpath(
        "//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'][not(.//*[@itemprop])]"
    )
    yield from seen.xpath("//*[@rel='author']")
    for element in seen.xpath("//*[@class]"):
        names = element.get("class", "")
        if _BYLINE_CLASS.search(names) and "comment" not in names:
            yield element
    for element in seen.iter("p", "span", "div", "address"):
        text = _text(element, _NAME_CHARACTERS) if len(element) <= _SIGNATURE_CHILDREN else ""
        if _SIGNATURE.match(text):
            yield element
        elif _WRITTEN_BY.fullmatch(text) and (following := element.getnext()) is not None:
            yield following
    for link in seen.xpath(_LINKS_BEHIND_TITLE):
        if _AUTHOR_PAGE.search(link.get("href", "")) and len(_text(link, _NAME_CHARACTERS).split()) <= _NAME_WORDS:
            yield link


def _published(json_ld: JsonLd, meta: MetaElements, seen: "HtmlElement", address: str | None) -> str | None:
    named = (*meta.all(*_PUBLISHED), *meta.called(_NAMED_PUBLISHED))
    declared = [json_ld.text("datePublished"), *named, json_ld.text("dateCreated", "uploadDate")]
    for text in (*declared, *_dates_shown(seen)):
        if text and (found := iso_date(text)):
            return found
    in_address = _URL_DATE.search(urlsplit(address).path) if address else None
    fallback = "-".join(filter(None, in_address.groups())) if in_address else json_ld.text("dateModified") or ""
    return iso_date(fallback)


def _dates_shown(seen: "HtmlElement") -> Iterator[str]:
    """What the page shows as its date, the most certain first."""
    for element in seen.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        yield element.get("datetime") or element.get("content") or _text(element)
    for element in seen.iter("time"):
        yield element.get("datetime") or _text(element)
    for element in seen.xpath("//*[@class or @id]"):
        if _DATE_CLASS.search(f"{element.get('class', '')} {element.get('id', '')}".lower()):
            yield _text(element, _DATE_CHARACTERS)
    for element in seen.iter("p", "span", "div", "li", "em", "small"):
        if len(element) <= _SIGNATURE_CHILDREN and (line := _DATE_LINE.match(_text(element, _NAME_CHARACTERS))):
            yield line[1]


def _language(root: "HtmlElement", meta: MetaElements, json_ld: JsonLd) -> str | None:
    declared = (
        root.get("lang"),
        root.get("xml:lang"),
        json_ld.text("inLanguage"),
        meta.first("content-language", "og:locale"),
    )
    for text in declared:
        if text and (tag := _LANGUAGE.match(text.strip())):
            language, script, region = tag.groups()
            parts = (language.lower(), script.title() if script else None, region.upper() if region else None)
            return "-".join(part for part in parts if part)
    return None


def _canonical(root: "HtmlElement", meta: MetaElements) -> str | None:
    link = root.find(".//link[@rel='canonical']")
    address = (link.get("href") if link is not None else None) or meta.first("og:url") or ""
    return absolute_link(address, None)


def _host_names(address: str | None) -> list[str]:
    """A host's name as sites write it: "www.example.co.uk" is "example.co.uk" and "example"."""
    host = (urlsplit(address).hostname or "").removeprefix("www.") if address else ""
    parts = host.split(".")
    return [host, *(part for part in parts[:-1] if len(part) > 2)] if host else []  # noqa: PLR2004 - "co", "uk"


def _text(element: "HtmlElement", most: int = 1000) -> str:
    """The text of an element in one line; of what is longer than ``most`` characters, nothing.

    It stops reading there: an element around the whole page is asked too, once on each level.
    """
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece.strip())
        if length > most:
            return ""
    return " ".join(" ".join(pieces).split())
