"""Find the authors of an article, in the metadata and then in the visible page."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from tui_reader.readers.catalogue_names import inverted
from tui_reader.readers.html.belonging import Belonging
from tui_reader.readers.html.bylines import clean_byline, names_in, namesake
from tui_reader.readers.html.element_text import shown_text
from tui_reader.readers.html.json_ld import JsonLd
from tui_reader.readers.html.meta_elements import MetaElements

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHOR: Final = (
    *("author", "article:author_name", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator"),
    *("article:author", "og:article:author"),
)
_BYLINE_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|author-?name|writer)(?:$|[\s_-]|__)", re.IGNORECASE
)
# One of these is in each such class. Few elements of a page have one, and looking for it takes little time.
_PERHAPS_AUTHOR: Final = re.compile(r"author|byline|writer")
# Between two words of a class that are written as one: "dateAndAuthor".
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
# "By Ana Ruiz" and little else.
_CAPITALISED: Final = r"[^\W\d_a-z][\w.’'-]*+"
_SIGNATURE: Final = re.compile(
    rf"(?:(?:(?:Written|Posted|Words|Story) )?[Bb][Yy]:?|(?:Author|Contributor)s?:) {_CAPITALISED}(?:,? (?:and |& )?{_CAPITALISED}){{1,8}},?$"
)
_WRITTEN_BY: Final = re.compile(
    r"(?:(?:written|words|story|posted) )?by:?|authors?:?|escrito por|écrit par|geschrieben von|verfasst von|scritto da",
    re.IGNORECASE,
)
# Paths of pages about authors; the first such link behind the title leads to the article's author.
_AUTHOR_PAGE: Final = re.compile(r"/(?:authors?|profiles?|contributors?|columnists?|journalists?|writers?)/[^/?#]+/?$")
_LINKS_BEHIND_TITLE: Final = "(//h1)[1]/following::a[@href][position() <= 12]"
_AUTHORS_IN_MICRODATA: Final = (
    "//@itemprop[. = 'author']/..//@itemprop[. = 'name']/.. | //@itemprop[. = 'author']/parent::*[not(.//*/@itemprop)]"
)
_SIGNATURE_CHILDREN: Final = 3
_NAME_WORDS: Final = 4
_NAME_CHARACTERS: Final = 90


def find_byline(
    json_ld: JsonLd, meta: MetaElements, seen: "HtmlElement", sites: list[str], claimants: Iterable[str] = ()
) -> str | None:
    """Return the authors of the article, or ``None`` where the page names nobody.

    Args:
        json_ld: The page's JSON-LD.
        meta: The page's meta elements.
        seen: The visible page.
        sites: Names of the site: a site does not write, unless a person is declared the author who is called like it.
        claimants: Whose claims the page checks: they did not write it.
    """
    catalogued = [inverted(name) for name in meta.all("citation_author", "citation_authors")]
    named = [*meta.all(*_AUTHOR), *_previewed_author(meta), *json_ld.names("creator")]
    declared = [catalogued, json_ld.names("author"), *([name] for name in named)]
    nobody = [*sites, *claimants]
    for names in declared:
        if byline := clean_byline(names, nobody):
            return byline if names is catalogued else _with_others(byline, seen)
    for text in _signatures(seen):
        if byline := clean_byline([text], nobody):
            return byline
    organisations = json_ld.organisations().union(claimants)
    persons = (namesake(name) for names in declared for name in names if name not in organisations)
    return next((person for person in persons if person), None)


def _with_others(byline: str, seen: "HtmlElement") -> str:
    """Add the authors that the page names beside one author.

    Metadata for catalogues name all authors, other metadata may name the first alone.
    """
    if names_in(byline) == [byline]:
        for element in Belonging(seen).of_article(_called_author(seen), _NAME_CHARACTERS):
            names = names_in(shown_text(element, _NAME_CHARACTERS))
            if len(names) > 1 and any(name.endswith(byline) for name in names):
                return ", ".join(names)
    return byline


def _previewed_author(meta: MetaElements) -> list[str]:
    """Return the author that previews on social networks name, from their labelled pairs."""
    pairs = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
    return [meta.first(name) or "" for label, name in pairs if _WRITTEN_BY.fullmatch(meta.first(label) or "")]


def _signatures(seen: "HtmlElement") -> Iterator[str]:
    """Yield texts that hold the name of the author, the most certain first."""
    belonging = Belonging(seen)
    for elements in (_in_microdata(seen), seen.xpath("//@rel[. = 'author']/.."), _called_author(seen)):
        for element in belonging.of_article(elements, _NAME_CHARACTERS):
            yield shown_text(element, _NAME_CHARACTERS)
            if 1 < len(element) <= _SIGNATURE_CHILDREN:  # the day, the author
                parts = (shown_text(child, _NAME_CHARACTERS) for child in element)
                yield from (part for part in parts if names_in(part))
    for elements in (_signed(seen), _author_pages(seen)):
        yield from (shown_text(each, _NAME_CHARACTERS) for each in belonging.of_article(elements, _NAME_CHARACTERS))


def _in_microdata(seen: "HtmlElement") -> "Iterable[HtmlElement]":
    """Yield elements marked as author in microdata, without claimants of checked claims."""
    names = seen.xpath(_AUTHORS_IN_MICRODATA)
    return [name for name in names if not name.xpath("boolean(ancestor::*[@itemprop='itemReviewed'])")]


def _called_author(seen: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield elements whose class names the author."""
    for element in seen.iter():
        names = element.get("class")
        if names and _PERHAPS_AUTHOR.search(names.lower()) and _calls_author(names):
            yield element


def _calls_author(names: str) -> bool:
    return "omment" not in names and _BYLINE_CLASS.search(_HUMP.sub("-", names)) is not None


def _signed(seen: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield lines such as "By Ana Ruiz", and elements behind "Written by"."""
    for element in seen.iter("p", "span", "div", "address"):
        text = shown_text(element, _NAME_CHARACTERS) if len(element) <= _SIGNATURE_CHILDREN else ""
        if _SIGNATURE.match(text):
            yield element
        elif _WRITTEN_BY.fullmatch(text) and (following := element.getnext()) is not None:
            yield following


def _author_pages(seen: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield links to a page about an author soon behind the title."""
    for link in seen.xpath(_LINKS_BEHIND_TITLE):
        words = shown_text(link, _NAME_CHARACTERS).split()
        if _AUTHOR_PAGE.search(link.get("href", "")) and len(words) <= _NAME_WORDS:
            yield link
