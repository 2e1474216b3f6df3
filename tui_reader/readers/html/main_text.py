"""Finds the article in a page: by readability, and where that finds too little, by where the prose of the page stands."""

import logging
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.prose import is_listing, prose_container, prose_length

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Readability has found too little where it has less than this share of the prose of the part of the page that holds
# most. Calibrated on the dev pages of scrapinghub, WCXB and Mozilla's tests with `python -m benchmarks.accuracy`: from
# 0.3 to 0.7 the mean F1 changes by less than 0.002; without it WCXB loses 0.03.
_TOO_LITTLE: Final = 0.5
# What is shorter is a teaser, a caption or a cookie note, whatever the share.
_NEXT_TO_NOTHING: Final = 250


def find_main_text(root: "HtmlElement") -> "HtmlElement":
    """Return an element that holds the article and as little else as can be.

    Args:
        root: A page without what nobody sees. It is left as it is.
    """
    container = prose_container(root)
    found = _by_readability(root)
    if found is None:
        return container
    length = prose_length(found)
    if length >= _TOO_LITTLE * prose_length(container):
        return found
    # The rest of the page's prose may be that of other articles.
    is_other = container.tag in ("body", "html") or is_listing(container)
    return found if is_other and length >= _NEXT_TO_NOTHING else container


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
