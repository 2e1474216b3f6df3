"""Remove the page's controls from headings: "[edit]", signs that link to the heading."""

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.element_text import short_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
# MediaWiki names its controls, in whatever language they are.
_NAMED: Final = "//@class[contains(., 'editsection') or contains(., 'section-edit')]/.."
_SIGNS: Final = re.compile(r"[\s#¶§∞⚓🔗✎✏🖉⇗\ufe0e\ufe0f]+")
_WORDS: Final = re.compile(
    r"\W*(?:edit(?: (?:source|section|this section))?(?: ?[|·/] ?edit source)?|permalink|permanent link|anchor(?: link)?"
    r"|(?:copy|share|direct|copy a) link(?: to (?:this )?(?:section|heading)| to clipboard)?"
    r"|(?:direct )?link to (?:this )?(?:section|heading|paragraph)|copy(?: url)?|back to top)\W*",
    re.IGNORECASE,
)
_INLINE: Final = frozenset({"a", "span", "small", "sup", "i", "em", "b", "strong"})
_MOST_BESIDE: Final = 3
_LONGEST: Final = 60
_LONGEST_HEADING: Final = 1000


def remove_heading_controls(root: "HtmlElement") -> None:
    """Remove the controls in and beside all headings.

    A heading of which nothing would be left stays as it is.
    """
    for element in root.xpath(_NAMED):
        element.drop_tree()
    for heading in root.iter(*_HEADINGS):
        for element in [*_within(heading), *_beside(heading)]:
            _drop_with_brackets(element)


def _within(heading: "HtmlElement") -> "Iterator[HtmlElement]":
    whole = short_text(heading, _LONGEST_HEADING)
    if whole is not None:
        for element in heading.iterdescendants(*_INLINE):
            if _is_control(element) and short_text(element, _LONGEST_HEADING) != whole:
                yield element


def _beside(heading: "HtmlElement") -> "Iterator[HtmlElement]":
    text = heading.tail
    for element in islice(heading.itersiblings(), _MOST_BESIDE):
        if element.tag not in _INLINE or (text and text.strip(" \t\n[")):
            return
        if _is_control(element):
            yield element
        text = element.tail


def _is_control(element: "HtmlElement") -> bool:
    text = short_text(element, _LONGEST) or ""
    has_link = element.tag == "a" or next(element.iterdescendants("a"), None) is not None
    if not has_link or not text.strip():
        return False
    if _SIGNS.fullmatch(text):
        return not (element.tail or "").lstrip()[:1].isdigit()  # "§ 12"
    return not (element.tail or "").strip(" \t\n[]|·/") and _WORDS.fullmatch(text) is not None


def _drop_with_brackets(element: "HtmlElement") -> None:
    before, parent = element.getprevious(), element.getparent()
    text = (parent.text if before is None else before.tail) or ""
    if text.rstrip().endswith("[") and (element.tail or "").lstrip().startswith("]"):
        text = text.rstrip().removesuffix("[")
        element.tail = (element.tail or "").lstrip().removeprefix("]")
        if before is None:
            parent.text = text
        else:
            before.tail = text
    element.drop_tree()
