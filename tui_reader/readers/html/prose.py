"""Find the part of a page that holds its prose."""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.html.blocks import BLOCK_TAGS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FURNITURE_TAGS: Final = frozenset({"nav", "footer", "aside", "form"})
_FURNITURE_ROLES: Final = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu"}
)
_FURNITURE_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|related|recommend\w*|share|sharing|social|newsletter|subscri\w+|promo\w*"
    r"|(?<!has[_-])(?<!with[_-])(?<!no[_-])(?<!layout[_-])sidebar"
    r"|cookies?|consent|breadcrumbs?|menu|nav|navbar|footer|popup|modal|advert\w*|sponsor\w*|outbrain|taboola|pagination"
    r"|author-bio|toc)(?:$|[\s_-])"
)
_NEVER_FURNITURE: Final = frozenset({"html", "body", "main", "article"})
# A paragraph of prose: at least this many characters of text, of which at most this share leads elsewhere.
PROSE_CHARACTERS: Final = 40
_PROSE_LINK_SHARE: Final = 0.5
# The share of the page's prose that makes an element the one that holds it.
_CONTAINER_SHARE: Final = 0.8
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_LISTING_SHARE: Final = 0.5


def is_furniture(element: "HtmlElement") -> bool:
    """Check whether an element is furniture by its markup: navigation, comments, advertising.

    Names mislead (an article in ``class="no-sidebar"``), so what holds the page's headline or its ``main`` is text.
    """
    if element.tag in _NEVER_FURNITURE:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    says_so = (
        element.tag in _FURNITURE_TAGS
        or element.get("role") in _FURNITURE_ROLES
        or (len(names) > 1 and _FURNITURE_NAMES.search(names) is not None)
    )
    return says_so and next(element.iterdescendants("h1", "main"), None) is None


class Container(NamedTuple):
    """The smallest element that holds most of a page's prose.

    Attributes:
        element: The element.
        prose: How many characters of prose it holds.
        furniture: The outermost elements of the page that are furniture.
    """

    element: "HtmlElement"
    prose: int
    furniture: "frozenset[HtmlElement]"


def prose_container(root: "HtmlElement") -> Container:
    """Find the element with most of a page's prose, without its furniture."""
    weights, furniture = _weights(root)
    container = root
    enough = _CONTAINER_SHARE * weights[root]
    while (inner := max(container, key=lambda child: weights.get(child, 0), default=None)) is not None:
        if weights.get(inner, 0) < enough or not enough:
            break
        container = inner
    return Container(container, weights[container], furniture)


def is_listing(element: "HtmlElement") -> bool:
    """Check whether an element announces other pages: most of its headings lead away."""
    headings = list(element.iter(*_HEADINGS))
    linked = [heading for heading in headings if _leads_away(heading)]
    return bool(headings) and len(linked) >= _LISTING_SHARE * len(headings)


def _leads_away(heading: "HtmlElement") -> bool:
    parent = heading.getparent()
    return heading.find(".//a[@href]") is not None or (parent is not None and parent.tag == "a")


def _weights(root: "HtmlElement") -> "tuple[dict[HtmlElement, int], frozenset[HtmlElement]]":
    """Return the characters of prose in each element, and the furniture left out."""
    from lxml.etree import iterwalk

    meter = _Meter(root)
    furniture = set()
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            meter.end(element)
        else:
            meter.start(element)
            if is_furniture(element):
                furniture.add(element)
                walk.skip_subtree()
            else:
                meter.read(element.text)
    return meter.weights, frozenset(furniture)


class _Meter:
    """Counter of each block's text, and of its linked part, along a walk."""

    def __init__(self, root: "HtmlElement") -> None:
        self.weights: dict[HtmlElement, int] = {root: 0}
        self._blocks = [root]
        self._links = 0
        self._text = 0
        self._linked = 0

    def start(self, element: "HtmlElement") -> None:
        if element.tag == "a":
            self._links += 1
        elif element.tag in BLOCK_TAGS:
            self._flush()
            self._blocks.append(element)

    def end(self, element: "HtmlElement") -> None:
        if element.tag == "a":
            self._links -= 1
        elif element.tag in BLOCK_TAGS:
            self._flush()
            self._blocks.pop()
        parent = element.getparent()
        if parent is not None:
            if element in self.weights:
                self.weights[parent] = self.weights.get(parent, 0) + self.weights[element]
            self.read(element.tail)

    def read(self, text: str | None) -> None:
        characters = len(text.strip()) if text else 0
        self._text += characters
        self._linked += characters if self._links else 0

    def _flush(self) -> None:
        if self._text >= PROSE_CHARACTERS and self._linked <= _PROSE_LINK_SHARE * self._text:
            block = self._blocks[-1]
            self.weights[block] = self.weights.get(block, 0) + self._text
        self._text = self._linked = 0
