"""Distinguish authors and dates of a page's article from those of others.

Others are teasers, comments and lists of news.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.element_text import shown_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OTHERS_TAGS: Final = frozenset({"nav", "footer", "header", "blockquote"})
_OTHERS_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search"})
# Boxes of other articles, of quotations with their speakers, of readers' comments, and the head of the site with its day and its weather; an ``aside`` may hold the author of this one.
_OTHERS_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:comments?|respond|replies|disqus|related|recommend(?:ed|ations?)|read-(?:next|more|also)|next-(?:up|posts?|articles?)"
    r"|more-(?:from|stories|posts|articles)|most-(?:read|popular|recent)|trending|latest|recent-(?:posts|articles|stories)"
    r"|(?:block-?|pull-?)?quot(?:e|es|ation)|testimonials?|ticker|teasers?|masthead|site-header|top-?bar|weather|current-date|today)(?:$|[\s_-]|__)",
    re.IGNORECASE,
)
# An author or a date of the article is in a box with its title, at most this many levels up.
_LEVELS: Final = 5


class Belonging:
    """The titles of a page, and its boxes about other subjects."""

    def __init__(self, seen: "HtmlElement") -> None:
        self._of_others: dict[HtmlElement, bool] = {}
        self._around_titles = {box for title in seen.iter("h1") for box in _levels(title)}

    def of_article(self, elements: Iterable["HtmlElement"], most: int) -> "Iterator[HtmlElement]":
        """Yield the elements that may belong to the article, those beside its title first.

        Left out is what stands in a box of others, and what stands on the page several times in one form with other words, beside
        no title: the authors or the dates of a list of articles.

        Args:
            elements: What may name an author or a day, in the order of the page.
            most: The most characters that one of them says.
        """
        own = [element for element in elements if not self._is_of_others(element)]
        beside = [element for element in own if not self._around_titles.isdisjoint(_levels(element))]
        yield from beside
        listed = _listed_forms(own, most)
        among_titles = set(beside)
        yield from (each for each in own if each not in among_titles and _form(each) not in listed)

    def _is_of_others(self, element: "HtmlElement") -> bool:
        """Check whether an element, or one around it, is about another subject.

        The answer for each element is kept.
        """
        path = []
        current: HtmlElement | None = element
        while current is not None and current not in self._of_others:
            path.append(current)
            current = current.getparent()
        answer = self._of_others[current] if current is not None else False
        for each in reversed(path):
            answer = self._of_others[each] = answer or self._says_so(each)
        return answer

    def _says_so(self, element: "HtmlElement") -> bool:
        if element.tag in {"html", "body", "main"} or element in self._around_titles:
            return False
        if element.tag in {"header", "footer"} and next(element.iterancestors("article", "main"), None) is not None:
            return False  # header and footer of an article hold its author and date
        names = f"{element.get('class', '')} {element.get('id', '')}"
        says_so = (
            element.tag in _OTHERS_TAGS
            or element.get("role") in _OTHERS_ROLES
            or (len(names) > 1 and _OTHERS_NAMES.search(names) is not None)
        )
        return says_so and next(element.iterdescendants("h1", "main"), None) is None


def _levels(element: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the element and those around it, up to ``_LEVELS`` and below the body."""
    current: HtmlElement | None = element
    for _ in range(_LEVELS):
        if current is None or current.tag in {"body", "html"}:
            return
        yield current
        current = current.getparent()


def _listed_forms(elements: Iterable["HtmlElement"], most: int) -> set[tuple[str, ...]]:
    """Return the forms that occur several times with other words, as in a list.

    A form occurs more than twice, or twice with a heading or a link beside each.
    """
    said: dict[tuple[str, ...], set[str]] = {}
    among_links: dict[tuple[str, ...], set[HtmlElement]] = {}
    for element in elements:
        form, parent = _form(element), element.getparent()
        if any(form[1:]) and (text := shown_text(element, most)):
            said.setdefault(form, set()).add(text)
            if parent is not None and next(parent.iter("a", "h2", "h3", "h4"), None) is not None:
                among_links.setdefault(form, set()).add(parent)
    return {form for form, texts in said.items() if len(texts) > 2 or (len(texts) > 1 < len(among_links.get(form, ())))}  # noqa: PLR2004


def _form(element: "HtmlElement") -> tuple[str, ...]:
    """Return the form of an element: its tag, its class and its parent's class.

    Entries of one list share a form.
    """
    parent = element.getparent()
    return (str(element.tag), element.get("class", ""), parent.get("class", "") if parent is not None else "")
