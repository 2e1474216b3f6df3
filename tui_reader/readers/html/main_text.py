"""Finds the article in a page."""

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TOO_LITTLE = 0.6


def find_main_text(root: "HtmlElement") -> "HtmlElement":
    """Return an element that holds the article and as little else as can be.

    Args:
        root: A page without what nobody sees.
    """
    from tui_reader.readers.html.prose import prose_container

    container = prose_container(root)
    found = _by_readability(root)
    if found is None or _text_length(found) < _TOO_LITTLE * _text_length(container):
        return container
    return found


def _text_length(element: "HtmlElement") -> int:
    return sum(len(text.strip()) for text in element.itertext())


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
