"""Finds the article in a page: by readability, and where that finds too little, by where the prose of the page stands."""

import logging
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.html.page import is_deeper_than
from tui_reader.readers.html.prose import is_furniture, is_listing, prose_container, prose_length

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

# Readability has found too little where it has less than this share of the prose of the part of the page that holds
# most. Calibrated on the dev pages of WCXB, scrapinghub and Mozilla's tests with `python -m benchmarks.accuracy`: from
# 0.3 to 0.7 no F1 changes by more than 0.004; without it WCXB loses 0.04 and Mozilla's tests win 0.006.
_TOO_LITTLE: Final = 0.5
# Readability's time grows with the square of the depth, and reaches 2 seconds of one core at some 10,000 elements. Of
# the 350 dev pages none is larger, and none is deeper than 60 levels.
_MOST_ELEMENTS: Final = 10_000
_DEEPEST: Final = 200
# What is shorter is a teaser, a caption or a cookie note, whatever the share.
_NEXT_TO_NOTHING: Final = 250


class MainText(NamedTuple):
    """An element that holds the article, and a test for the parts of it that do not belong to it."""

    element: "HtmlElement"
    is_left_out: "Callable[[HtmlElement], bool]"


def find_main_text(root: "HtmlElement") -> MainText:
    """Return the element that holds the article and as little else as can be.

    Args:
        root: A page without what nobody sees. It is left as it is.
    """
    container = prose_container(root)
    by_prose = MainText(container.element, is_furniture)
    found = None if _is_beyond_readability(root) else _by_readability(root)
    if found is None:
        return by_prose
    by_readability = MainText(found, lambda _: False)
    length = prose_length(found)
    if length >= _TOO_LITTLE * container.prose:
        return by_readability
    # The rest of the page's prose may be that of other articles.
    is_other = container.element.tag in ("body", "html") or is_listing(container.element)
    return by_readability if is_other and length >= _NEXT_TO_NOTHING else by_prose


def _is_beyond_readability(root: "HtmlElement") -> bool:
    """Whether readability, which asks each element for its text again and again, would take longer than we wait."""
    return bool(root.xpath(f"count(//*) > {_MOST_ELEMENTS}")) or is_deeper_than(root, _DEEPEST)


def _by_readability(root: "HtmlElement") -> "HtmlElement | None":
    from readability import Document
    from readability.readability import Unparseable

    # It logs what it cannot parse, and where nobody listens Python writes that to the terminal.
    logging.getLogger("readability").addHandler(logging.NullHandler())
    document = Document(root)
    try:
        document.summary(html_partial=True)
    except Unparseable:
        return None
    return document.html
