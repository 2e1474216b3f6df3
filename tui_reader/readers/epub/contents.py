"""Read the table of contents of an e-book.

EPUB 3 has it in a navigation document, EPUB 2 in an NCX document.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.readers.epub.archive import Archive, member_path
from tui_reader.readers.epub.package import Package
from tui_reader.readers.xml import children, descendants, local_name, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "{http://www.idpf.org/2007/ops}type"
_DEEPEST = 6


class Entry(NamedTuple):
    """An entry of the table of contents.

    Its fields are the title of a chapter, its depth from 1, and the id of the element at which it begins.
    """

    title: str
    depth: int
    fragment: str


def read_contents(archive: Archive, package: Package) -> dict[str, list[Entry]]:
    """Return the entries of the first table with any, by the path of the chapter."""
    for path in package.contents:
        content = archive.read(path)
        root = parse_xml(content) if content else None
        if root is None:
            continue
        lines = _ncx(root) if local_name(root) == "ncx" else _navigation(root)
        entries: dict[str, list[Entry]] = {}
        for title, depth, reference in lines:
            chapter, fragment = member_path(reference, path)
            if title and reference:
                entries.setdefault(chapter, []).append(Entry(title, min(depth, _DEEPEST), fragment))
        if entries:
            return entries
    return {}


def _navigation(root: "_Element") -> Iterator[tuple[str, int, str]]:
    tables = list(descendants(root, "nav"))
    named = (table for table in tables if "toc" in table.get(_TYPE, "").split())
    table = next(named, tables[0] if tables else root)
    for link in descendants(table, "a"):
        depth = sum(local_name(ancestor) == "ol" for ancestor in link.iterancestors())
        yield text_of(link), max(depth, 1), link.get("href", "")


def _ncx(root: "_Element") -> Iterator[tuple[str, int, str]]:
    for point in descendants(root, "navPoint"):
        label = next(children(point, "navLabel"), None)
        target = next(children(point, "content"), None)
        depth = 1 + sum(local_name(ancestor) == "navPoint" for ancestor in point.iterancestors())
        yield text_of(label), depth, target.get("src", "") if target is not None else ""
