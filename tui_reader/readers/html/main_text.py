"""Finds the article in a page."""

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def find_main_text(root: "HtmlElement") -> "HtmlElement":
    """Return an element that holds the article and as little else as can be.

    Args:
        root: A page without what nobody sees.
    """
    return _by_readability(root)


def _by_readability(root: "HtmlElement") -> "HtmlElement":
    from readability import Document

    # It logs what it cannot parse, and where nobody listens Python writes that to the terminal.
    logging.getLogger("readability").addHandler(logging.NullHandler())
    document = Document(root)
    document.summary(html_partial=True)
    return document.html
