"""Find the addresses to which a page continues or moves its article.

They are data, because no reader opens an address.
"""

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from tui_reader.readers.html.json_ld import JsonLd
from tui_reader.readers.html.meta_elements import MetaElements
from tui_reader.readers.refresh import is_same, refresh_address
from tui_reader.sources.location import is_web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from tui_reader.readers.html.page import Page

# "?page=2", "/2", "/page-2", "-2.html", ",2.html": the number of a page at the end of a path or in a query.
_PAGE_PARAMETERS: Final = frozenset(
    "page p pg pageno pagenum pagenumber page_number num part seite pagina paged pagewanted".split()
)
_NUMBERED: Final = re.compile(
    r"^(?P<stem>.*?)(?P<mark>/|/?[,_-]|/?(?:page|seite|pagina|part|p)[/_-]?)(?P<number>\d{1,2})(?P<ending>\.\w{2,5})?/?$"
)


class Onward(NamedTuple):
    """Addresses in invisible elements of a page.

    Attributes:
        refresh: The address to which a browser would go by itself within seconds.
        versions: Where else the same article is: where browsers without JavaScript are sent, its AMP, print and
            canonical versions.
        next_part: The address at which the article continues.
    """

    refresh: str | None = None
    versions: tuple[str, ...] = ()
    next_part: str | None = None

    @classmethod
    def of(cls, page: "Page") -> "Onward":
        """Find the addresses in a page; a page without an address has none."""
        if page.url is None:
            return cls()
        refreshes = [(element, url) for element in page.root.iter("meta") if (url := _refresh(element, page))]
        at_once = [url for element, url in refreshes if not _is_for_others(element)]
        versions = [url for element, url in refreshes if _is_for_others(element)]
        versions += [url for relation in ("amphtml", "print", "canonical") for url in _linked(page, relation)]
        elsewhere = [url for url in dict.fromkeys(versions) if not is_same(url, page.url)]
        return cls(next(iter(at_once), None), tuple(elsewhere), _next_part(page))


def _refresh(element: "HtmlElement", page: "Page") -> str | None:
    if element.get("http-equiv", "").strip().lower() != "refresh":
        return None
    url = refresh_address(element.get("content", ""), page.base)
    return url if url and page.url and not is_same(url, page.url) else None


def _is_for_others(element: "HtmlElement") -> bool:
    return next(element.iterancestors("noscript"), None) is not None


def _linked(page: "Page", relation: str) -> "Iterator[str]":
    for element in page.root.iter("link"):
        relations = element.get("rel", "").lower().split()
        is_print = relation == "print" and "alternate" in relations and "print" in element.get("media", "").lower()
        if (is_print or relation in relations) and (url := _web_link(page, element.get("href", ""))):
            yield url


def _web_link(page: "Page", address: str) -> str | None:
    url = page.link(address)
    return url if url and is_web_address(url) else None


def _next_part(page: "Page") -> str | None:
    """Return the next page of the same article, or ``None``.

    It has the same host, the same path, and the next number.
    """
    here = page.url or ""
    for element in page.root.iter("link", "a"):
        if "next" not in element.get("rel", "").lower().split():
            continue
        url = _web_link(page, element.get("href", ""))
        if url and follows(here, url, is_article=_is_article(page)):
            return url
    return None


def _is_article(page: "Page") -> bool:
    """Check whether a page declares itself an article.

    Declarations about articles that it lists do not count.
    """
    article = JsonLd(page.root).article
    is_one = "headline" in article and "mainEntityOfPage" in article
    return is_one or MetaElements(page.root).first("article:published_time") is not None


def follows(here: str, there: str, *, is_article: bool) -> bool:
    """Check whether ``there`` is the page after ``here`` in one article, by their addresses.

    Args:
        here: The address of a page, with its number or, where it is the first, perhaps without.
        there: The address that it calls the next.
        is_article: Whether the page calls itself an article; where pages are numbered as those of a list are, it must.
    """
    ours, theirs = urlsplit(here), urlsplit(there)
    if ours.netloc.lower() != theirs.netloc.lower() or "comment" in theirs.path:
        return False
    if ours.path.rstrip("/") == theirs.path.rstrip("/"):
        return is_article and _is_next_in_query(ours.query, theirs.query)
    numbered = _NUMBERED.match(theirs.path)
    if numbered is None or ours.query != theirs.query or not numbered["stem"].strip("/"):
        return False
    if numbered["mark"].lower().endswith("page/") and not is_article:
        return False
    before = int(numbered["number"]) - 1
    return ours.path.rstrip("/") in _paths(numbered, before)


def _paths(numbered: re.Match[str], number: int) -> set[str]:
    """Return the possible paths of the page with a number.

    The first page may have no number.
    """
    stem, mark, ending = numbered["stem"], numbered["mark"], numbered["ending"] or ""
    paths = {f"{stem}{mark}{number}{ending}"}
    if number == 1:
        paths |= {f"{stem}{ending}", stem, f"{stem}.html", f"{stem}.htm"}
    return {path.rstrip("/") for path in paths}


def _is_next_in_query(ours: str, theirs: str) -> bool:
    before, after = dict(parse_qsl(ours)), dict(parse_qsl(theirs))
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    if len(changed) != 1 or (name := changed.pop()).lower() not in _PAGE_PARAMETERS:
        return False
    number, next_number = before.get(name, "1"), after.get(name, "")
    both = number.isdecimal() and next_number.isdecimal() and len(number + next_number) < 5  # noqa: PLR2004 - two digits each
    return both and int(next_number) == int(number) + 1
