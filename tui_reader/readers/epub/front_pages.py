"""Remove front pages from a book: covers, tables of contents, numbers of printed pages."""

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.html import HtmlElement

_TYPE: Final = "epub:type"
_PAGE_BREAKS: Final = "//*[@role='doc-pagebreak' or @*[name()='epub:type']='pagebreak']"
_NAVIGATION: Final = frozenset({"toc", "landmarks", "page-list", "loi", "lot", "doc-toc", "doc-pagelist"})
_COVER: Final = frozenset({"cover", "doc-cover", "frontcover"})
# A cover has the title and the author; a document that is marked as a cover by mistake has more words.
_COVER_WORDS: Final = 40
# A table of contents is made of links to chapters. A list of notes leads back with a figure each, an index with several.
_LISTS: Final = ("ol", "ul", "table", "dl")
_FEWEST_LINKS: Final = 4
_LINKED_SHARE: Final = 0.6
_LONGEST_NAME: Final = 40
_NAMES: Final = frozenset(
    {
        "contents",
        "table of contents",
        "inhalt",
        "inhaltsverzeichnis",
        "table des matières",
        "índice",
        "indice",
        "inhoud",
    }
)


def remove_front_pages(root: "HtmlElement", leads_to_chapter: "Callable[[str], bool]") -> bool:
    """Remove the front pages from a document; return whether it was nothing else.

    Args:
        root: The document.
        leads_to_chapter: Whether an address in it leads to a chapter of the book.
    """
    for page_break in root.xpath(_PAGE_BREAKS):
        if page_break is not root:  # a chapter that calls itself a break has its text all the same
            page_break.drop_tree()
    for navigation in list(root.iter("nav")):
        if _kinds(navigation) & _NAVIGATION:
            navigation.drop_tree()
    links = _Links(link for link in root.iter("a") if leads_to_chapter(link.get("href", "")))
    body = root.find("body")
    if body is not None and (links.make_up(body) or _is_cover(body)):
        return True
    for part in list(root.iter(*_LISTS)):
        if links.make_up(part):
            _remove_with_name(part)
    return False


def _kinds(element: "HtmlElement") -> set[str]:
    return {*element.get(_TYPE, "").split(), *element.get("role", "").split()}


def _is_cover(body: "HtmlElement") -> bool:
    parts = [body, *body]
    return len(body.text_content().split()) <= _COVER_WORDS and any(_kinds(part) & _COVER for part in parts)


class _Links:
    """Links to chapters, counted in every element around them."""

    def __init__(self, links: "Iterable[HtmlElement]") -> None:
        self._numbers: Counter[HtmlElement] = Counter()
        self._characters: Counter[HtmlElement] = Counter()
        for link in links:
            text = link.text_content().strip()
            for around in link.iterancestors("body", *_LISTS):
                self._numbers[around] += 1
                # A note leads back with a figure.
                self._characters[around] += len(text) if any(map(str.isalpha, text)) else 0

    def make_up(self, part: "HtmlElement") -> bool:
        """Check whether an element consists of such links, as a table of contents does."""
        if self._numbers[part] < _FEWEST_LINKS:
            return False
        return self._characters[part] >= _LINKED_SHARE * len(" ".join(part.text_content().split()))


def _remove_with_name(part: "HtmlElement") -> None:
    name = part.getprevious()
    if name is not None and name.text_content().strip(" .:\n").casefold()[:_LONGEST_NAME] in _NAMES:
        name.drop_tree()
    if part.getparent() is not None:
        part.drop_tree()
