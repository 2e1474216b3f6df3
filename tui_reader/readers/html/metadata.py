"""Collect title, byline, site, date and language of a page.

They come from JSON-LD, Open Graph and meta elements, then from the visible page.
"""

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tui_reader.readers.article_builder import Metadata
from tui_reader.readers.html.authors import find_byline
from tui_reader.readers.html.claim_reviews import claim_reviews_in
from tui_reader.readers.html.element_text import shown_text
from tui_reader.readers.html.json_ld import JsonLd
from tui_reader.readers.html.meta_elements import MetaElements
from tui_reader.readers.html.publication import find_published
from tui_reader.readers.html.titles import choose_title, title_ends
from tui_reader.readers.html.web_archives import kept_address
from tui_reader.readers.links import absolute_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from tui_reader.readers.html.page import Page

_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])", re.IGNORECASE)


class PageMetadata:
    """Metadata in invisible elements of a page.

    They are read before these elements are removed.

    Attributes:
        claim_reviews: The claims that the page checks.
    """

    def __init__(self, page: "Page") -> None:
        self._meta = MetaElements(page.root)
        self._json_ld = JsonLd(page.root)
        self._address = page.url or _canonical(page.root, self._meta)
        self.claim_reviews = claim_reviews_in(self._json_ld, page.root)
        self._document_title = page.root.findtext(".//title") or ""
        self._language = _language(page.root, self._meta, self._json_ld)

    def completed(self, seen: "HtmlElement") -> Metadata:
        """Return all metadata, completed from the visible page."""
        meta, json_ld = self._meta, self._json_ld
        publisher = json_ld.site_name()
        address = kept_address(self._address)
        site = meta.first("og:site_name", "application-name") or publisher
        sites = [name for name in (site, publisher, *_host_names(address)) if name]
        claimants = [review.claimant for review in self.claim_reviews if review.claimant]
        declared = (meta.first("og:title"), json_ld.text("headline"), meta.first("twitter:title"))
        return Metadata(
            title=choose_title(
                headings=[shown_text(heading) for heading in seen.iter("h1")],
                declared=[title for title in declared if title],
                document_title=self._document_title,
                sites=sites,
            ),
            byline=find_byline(json_ld, meta, seen, [*sites, *title_ends(self._document_title)], claimants),
            site=site,
            published=find_published(json_ld, meta, seen, address),
            language=self._language,
            url=self._address,
            filed_as=tuple(self._filed_as()),
        )

    def _filed_as(self) -> "Iterator[str]":
        """Yield the types of the page, then the sections that it is in."""
        yield from self._json_ld.types()
        if self.claim_reviews:
            yield "ClaimReview"
        yield from self._json_ld.texts("articleSection", "genre")
        yield from self._meta.all("article:section", "og:article:section", "parsely-section", "section")


def _language(root: "HtmlElement", meta: MetaElements, json_ld: JsonLd) -> str | None:
    declared = (
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang"),
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
    """Return a host's name as sites write it.

    "www.example.co.uk" is "example.co.uk" and "example".
    """
    host = (urlsplit(address).hostname or "").removeprefix("www.") if address else ""
    parts = host.split(".")
    return [host, *(part for part in parts[:-1] if len(part) > 2)] if host else []  # noqa: PLR2004 - "co", "uk"
