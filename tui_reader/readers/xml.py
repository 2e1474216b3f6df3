"""Parses XML from outside: packages of e-books, feeds. Nothing is loaded, no entity is unfolded, and faults are mended."""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.links import absolute_link
from tui_reader.readers.parsable import parsable
from tui_reader.readers.xml_repair import has_open_section, repaired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# What stands before the root element, its document type included: that may declare entities that unfold to gigabytes,
# or to files of this machine.
_PROLOGUE: Final = re.compile(r"(?:\s|(?><\?.*?\?>)|(?><!--.*?-->))*(?:<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>)?", re.DOTALL)
_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"


def parse_xml(content: bytes, charset: str | None = None) -> "_Element | None":
    """Return the root element, or ``None`` where there is none.

    What is broken is mended as far as can be; what nests deeper than 256 levels, or is one text of more than 10 MB, is
    cut off there (libxml2's own limits).
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
    """The name of an element without its namespace, or without the prefix of one that was never declared."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def children(element: "_Element", *names: str) -> "Iterator[_Element]":
    """The children with one of these local names, in order."""
    return (child for child in element if local_name(child) in names)


def descendants(element: "_Element", *names: str) -> "Iterator[_Element]":
    """All elements below with one of these local names, in order."""
    return (each for each in element.iterdescendants() if local_name(each) in names)


def text_of(element: "_Element | None") -> str:
    """The text of an element in one line; of none, nothing."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


def declared_base(element: "_Element", base: str | None) -> str | None:
    """What addresses in an element are relative to, by ``xml:base`` of it and all around it, or ``None`` without one."""
    declared = [each.get(_BASE) for each in (element, *element.iterancestors())]
    found = None
    for address in reversed(declared):
        if address:
            found = absolute_link(address, found or base) or found
    return found
