"""Builds the tree of a page by the algorithm that all browsers follow (https://html.spec.whatwg.org/#parsing).

``turbohtml`` builds it and hands it over to lxml as well-formed XML. Elements nest no deeper than 512 levels, as in Chromium:
what would lie deeper lies beside.
"""

import math
import re
import sys
from resource import RUSAGE_SELF, getrusage
from typing import TYPE_CHECKING, Final

from tui_reader.readers.parsable import parsable

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from turbohtml import Document

# Emphasis that is left open goes on in every paragraph that follows, so that a page made to do harm grows 500 times as large in
# memory. With elements that end where they stand in their place its text is all there.
_EMPHASIS: Final = re.compile(
    rb"(</?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE
)
_NO_EMPHASIS: Final = rb"\1span"
# The parser is given so many bytes at a time: however they are chosen, it needs no more than 62 MB for them.
_PIECE: Final = 4096
# No kind of page that ``python -m benchmarks.large`` makes needs more than this in the parser.
_MOST_MEMORY: Final = 100_000_000
_MOST_MEMORY_A_BYTE: Final = 150
_UNIT: Final = 1 if sys.platform == "darwin" else 1024  # of what the system says a process took at most


def build_tree(text: str) -> "HtmlElement":
    """Return the ``html`` element of a page; there is one whatever the text is.

    The elements have the names that are written in the page, those of SVG and MathML, too; none is in a namespace. Content
    of ``noscript`` and ``template`` is elements like any other.
    """
    from lxml.etree import fromstring
    from lxml.html import XHTMLParser

    content = _as_xml(_document(parsable(text)))
    parser = XHTMLParser(
        encoding="utf-8",
        recover=True,  # names with a prefix, which HTML does not declare
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    root: HtmlElement = fromstring(content, parser)
    for element in root.xpath("//*[namespace-uri()]"):
        element.tag = element.tag.rpartition("}")[2]
    return root


def _document(content: bytes) -> "Document":
    most = _peak_memory() + _MOST_MEMORY + _MOST_MEMORY_A_BYTE * len(content)
    try:
        return _parsed(content, most)
    except MemoryError:
        return _parsed(_EMPHASIS.sub(_NO_EMPHASIS, content), math.inf)


def _parsed(content: bytes, most_memory: float) -> "Document":
    from turbohtml import IncrementalParser

    with IncrementalParser(positions=False) as parser:
        for start in range(0, len(content), _PIECE):
            parser.feed(content[start : start + _PIECE])
            if _peak_memory() > most_memory:
                raise MemoryError
        return parser.close()


def _peak_memory() -> int:
    return getrusage(RUSAGE_SELF).ru_maxrss * _UNIT


def _as_xml(document: "Document") -> bytes:
    """Write a page as XML, without what would put its elements into namespaces."""
    from turbohtml import Doctype, Element

    for child in document.children:
        if isinstance(child, Doctype):
            child.extract()
    found = document.xpath("//*[@*[starts-with(name(), 'xmlns')]]")
    for element in found if isinstance(found, list) else ():
        attributes = element.attrs if isinstance(element, Element) else {}
        for name in [name for name in attributes if name.startswith("xmlns")]:
            del attributes[name]
    return document.inner_xml.encode("utf-8", "replace")
