"""Parses XML from outside: packages of e-books, feeds. Nothing is loaded, no entity is unfolded, and faults are mended."""

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.parsable import parsable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# What stands before the root element, its document type included: that may declare entities that unfold to gigabytes,
# or to files of this machine.
_PROLOGUE: Final = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*(?:<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)?", re.DOTALL)
# XML knows five by name; feeds use those of HTML all the same, and a parser of XML drops them.
_NAMED_REFERENCE: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};")


def parse_xml(content: bytes, charset: str | None = None) -> "_Element | None":
    """Return the root element, or ``None`` where there is none.

    What is broken is mended as far as can be; what nests deeper than 256 levels, or is one text of more than 10 MB, is
    cut off there (libxml2's own limits).
    """
    from lxml import etree

    text = decode(content, find_encoding(content, charset, has_declaration=True)).lstrip("\ufeff")
    text = _NAMED_REFERENCE.sub(lambda match: unescape(match.group()), _PROLOGUE.sub("", text, count=1))
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
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
