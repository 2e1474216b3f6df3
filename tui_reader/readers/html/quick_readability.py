"""Run readability in less time, without its library's repeated work."""

import re
from collections.abc import Sequence
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from readability import Document
from readability.readability import REGEXES

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# In lower case, which is much faster to search.
_UNLIKELY: Final = re.compile(REGEXES["unlikelyCandidatesRe"].pattern)
_PERHAPS_LIKELY: Final = re.compile(REGEXES["okMaybeItsACandidateRe"].pattern)
_HOLDS_TEXT: Final = "boolean(self::html | self::body | ancestor-or-self::pre | ancestor-or-self::code | descendant-or-self::*[self::main or self::article or self::math])"
# Beginnings of names of elements: readability looks for "<p" in the HTML that it writes, and so takes a "picture" for a block, too.
_BLOCKS: Final = ("blockquote", "dl", "div", "img", "ol", "p", "table", "ul")
_WORDS: Final = frozenset("a b cite code em font i small span strong sub sup u".split())
_BLANKS: Final = re.compile(r"\t|[ \t]{2,}")


class QuickDocument(Document):  # type: ignore[misc] # the library has no types
    """A clean page, which is not changed.

    After ``summary``, ``html`` is the part of a copy that readability chooses.
    """

    def _parse(self, page: "HtmlElement") -> "HtmlElement":
        """Copy the page, without cleaning it again.

        Cleaning would take a fifth of readability's time; on 117 dev pages it changed no choice.
        """
        return deepcopy(page)

    def remove_unlikely_candidates(self) -> None:
        """Remove elements by their names, each name checked once.

        Many elements of a page have the same names.
        """
        unlikely: dict[str, bool] = {}
        for element in self.html.xpath("descendant::*[@class or @id]"):
            names = f"{element.get('class', '')} {element.get('id', '')}"
            if names not in unlikely:
                unlikely[names] = _are_unlikely(names)
            if unlikely[names] and not element.xpath(_HOLDS_TEXT):
                element.drop_tree()

    def transform_misused_divs_into_paragraphs(self) -> None:
        """Turn each ``div`` without blocks into a paragraph.

        In the others runs of words become paragraphs.
        """
        tags = {"p", *(each.tag for each in self.html.iter())}
        blocks = [tag for tag in tags if tag.lower().startswith(_BLOCKS)]
        divs = self.html.findall(".//div")
        for div in divs:
            if next(div.iterdescendants(*blocks), None) is None:
                div.tag = "p"
        for div in divs:
            if div.tag == "div":
                _set_words_apart(div, blocks)

    def score_paragraphs(self) -> "dict[HtmlElement, dict[str, Any]]":
        """Score elements by the commas and lengths of the paragraphs in them.

        An element one level further out gets half of the score.
        """
        candidates: dict[HtmlElement, dict[str, Any]] = {}
        for paragraph in self.tags(self.html, "p", "pre", "td", "blockquote"):
            text = _cleaned(paragraph)
            if len(text) < self.min_text_length:
                continue
            score = 2 + text.count(",") + min(len(text) / 100, 3)
            for levels, element in enumerate(islice(paragraph.iterancestors(), 2), 1):
                if element not in candidates:
                    candidates[element] = self.score_node(element)
                candidates[element]["content_score"] += score / levels
        for element, candidate in candidates.items():
            candidate["content_score"] *= 1 - self.get_link_density(element)
        return candidates

    def is_quote_lead(self, element: "HtmlElement") -> bool:
        """Check whether an element, or one around it, announces a quotation behind it."""
        return any(map(self._announces_quotation, (element, *element.iterancestors())))

    def _announces_quotation(self, element: "HtmlElement") -> bool:
        behind = element.getnext()
        if behind is None or behind.find(".//blockquote") is None:
            return False
        text = _cleaned(element)
        return len(text) >= self.min_text_length and text.endswith(":")

    def get_link_density(self, element: "HtmlElement") -> float:
        """Return the linked share of an element's text, from 0 to 1."""
        return sum(map(_length, element.iterdescendants("a"))) / max(_length(element), 1)

    def get_clean_html(self) -> str:
        """Return the text of the chosen part, or its HTML where that is short.

        Readability uses nothing but the text's length, and writes HTML slowly.
        """
        text: str = self.html.text_content()
        return text if len(text) >= self.retry_length else super().get_clean_html()


def _are_unlikely(names: str) -> bool:
    names = names.lower()
    return _UNLIKELY.search(names) is not None and _PERHAPS_LIKELY.search(names) is None


def _set_words_apart(div: "HtmlElement", blocks: Sequence[str]) -> None:
    """Turn texts and runs of words between the blocks of a ``div`` into paragraphs."""
    paragraph = _paragraph(div, div.text)
    if paragraph is not None:
        div.text = None
        div.insert(0, paragraph)
    for child in list(div)[paragraph is not None :]:
        if child.tag not in _WORDS or next(child.iter(*blocks), None) is not None:
            paragraph = None
            continue
        if paragraph is None:
            paragraph = div.makeelement("p")
            child.addprevious(paragraph)
        paragraph.append(child)
    for child in reversed(list(div)):
        behind = _paragraph(div, child.tail)
        if behind is not None:
            child.tail = None
            child.addnext(behind)
        if child.tag == "br":
            child.drop_tree()


def _paragraph(div: "HtmlElement", text: str | None) -> "HtmlElement | None":
    """Return a paragraph of a text, or ``None`` without text."""
    if not text or not text.strip():
        return None
    paragraph = div.makeelement("p")
    paragraph.text = text
    return paragraph


def _length(element: "HtmlElement") -> int:
    return len(_cleaned(element))


def _cleaned(element: "HtmlElement") -> str:
    """Return the text of an element as readability measures it.

    White space with the end of a line in it is one character.
    """
    text = "\n".join(filter(None, map(str.strip, element.text_content().split("\n"))))
    return _BLANKS.sub(" ", text) if "\t" in text or "  " in text else text
