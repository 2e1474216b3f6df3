"""Parse XML from outside, such as packages of e-books and feeds.

No file is loaded, no entity is expanded, and faults are repaired.
"""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.links import absolute_link
from tui_reader.readers.parsable import parsable
from tui_reader.readers.xml_repair import has_open_section, repaired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# The text before the root element, with its document type, which may declare entities that expand to gigabytes
# or to files of this machine.
_PROLOGUE: Final = re.compile(r"(?:\s|(?><\?.*?\?>)|(?><!--.*?-->))*(?:<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>)?", re.DOTALL)
_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"


def parse_xml(content: bytes, charset: str | None = None) -> "_Element | None":
    """Return the root element of the document, or ``None`` where it has no element.

    Broken markup is repaired as far as can be; nesting deeper than 256 levels and a text of more than 10 MB are cut
    off (libxml2's own limits).
    """
    text = decode(content, find_encoding(content, charset, has_declaration=True)).lstrip("\ufeff")
    prologue = _PROLOGUE.match(text)
    text = text[prologue.end() if prologue else 0 :]
    root = None if has_open_section(text) else _parsed(text, recover=False)
    return root if root is not None else _parsed(repaired(text), recover=True)


def _parsed(text: str, *, recover: bool) -> "_Element | None":
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(parsable(text), parser)
    except etree.XMLSyntaxError:
        return None


def local_name(element: "_Element") -> str:
    """Return the name of an element without its namespace.

    The prefix of a namespace that was never declared is removed, too.
    """
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def children(element: "_Element", *names: str) -> "Iterator[_Element]":
    """Yield the children with one of these local names, in order."""
    return (child for child in element if local_name(child) in names)


def descendants(element: "_Element", *names: str) -> "Iterator[_Element]":
    """Yield all elements below with one of these local names, in order."""
    return (each for each in element.iterdescendants() if local_name(each) in names)


def text_of(element: "_Element | None") -> str:
    """Return the text of an element in one line; an empty text for ``None``."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


def declared_base(element: "_Element", base: str | None) -> str | None:
    """Return the base of the addresses in an element, or ``None`` without one.

    It is given by ``xml:base`` of the element and of all around it.
    """
    declared = [each.get(_BASE) for each in (element, *element.iterancestors())]
    found = None
    for address in reversed(declared):
        if address:
            found = absolute_link(address, found or base) or found
    return found
