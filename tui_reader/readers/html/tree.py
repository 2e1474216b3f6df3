"""Build the tree of a page as browsers do (https://html.spec.whatwg.org/#parsing).

``turbohtml`` builds it and hands it over to lxml as well-formed XML. Elements nest no deeper than 512 levels, as in Chromium:
what would lie deeper lies beside.
"""

import math
import re
import sys
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.shadow import marked, show_shadow_trees
from tui_reader.readers.parsable import parsable

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from turbohtml import Document

# Emphasis that is left open goes on in every paragraph that follows, so that a page made to do harm grows 500 times as large in
# memory. With elements that end where they stand, the text of such a page is still complete.
_EMPHASIS: Final = re.compile(
    rb"(</?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE
)
_NO_EMPHASIS: Final = rb"\1span"
# For browsers with scripts, whom pages are made for, ``noscript`` is text, as ``noframes`` is for all. (An ``iframe`` that is left
# open there would swallow the rest of the page.)
_NOSCRIPT: Final = re.compile(rb"<(/?)noscript(?=[\s/>])", re.IGNORECASE)
_SCRIPTLESS: Final = "data-noscript"
_AS_TEXT: Final = rb"<\1noframes " + _SCRIPTLESS.encode()
# The parser is given so many bytes at a time: however they are chosen, it needs no more than 62 MB for them.
_PIECE: Final = 4096
# No kind of page that ``python -m benchmarks.large`` makes needs more than this in the parser.
_MOST_MEMORY: Final = 100_000_000
_MOST_MEMORY_A_BYTE: Final = 150
_UNIT: Final = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of the peak memory that the system returns


def build_tree(text: str) -> "HtmlElement":
    """Return the ``html`` element of a page; there is one whatever the text is.

    The elements have the names that are written in the page, those of SVG and MathML, too; none is in a namespace. The
    content of ``template`` is elements like any other, that of ``noscript`` is text.
    """
    from lxml.etree import ElementDefaultClassLookup, XMLParser, fromstring
    from lxml.html import HtmlElement

    content = _NOSCRIPT.sub(_AS_TEXT, marked(parsable(text)))
    parser = XMLParser(
        encoding="utf-8",
        recover=True,  # names with a prefix, which HTML does not declare
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    root: HtmlElement = fromstring(_as_xml(_document(content)), parser)
    for element in root.xpath("//*[namespace-uri()]"):
        element.tag = element.tag.rpartition("}")[2]
    for element in root.xpath(f"//noframes[@{_SCRIPTLESS}]"):
        element.tag = "noscript"
    show_shadow_trees(root)
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
    """Return the peak memory of this process in bytes, or 0 if unknown."""
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_SELF, getrusage

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
