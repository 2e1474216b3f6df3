"""Read the package document of an e-book (OPF), with its metadata and chapters."""

from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.article_builder import Metadata
from tui_reader.readers.epub.archive import Archive, member_path
from tui_reader.readers.epub.metadata import read_metadata
from tui_reader.readers.xml import children, descendants, parse_xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

_CONTAINER: Final = "META-INF/container.xml"
_DOCUMENTS: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", ""})


class Package(NamedTuple):
    """A book, as its package document describes it.

    The fields are its metadata, the paths of its chapters in reading order, and those of its tables of contents.
    """

    metadata: Metadata
    spine: list[str]
    contents: list[str]

    def leads_to_chapter(self, path: str) -> "Callable[[str], bool]":
        """Return a check whether an address in the member ``path`` leads to a chapter."""
        chapters = frozenset(self.spine)
        return lambda address: bool(address) and member_path(address, path)[0] in chapters


class _Item(NamedTuple):
    path: str
    media_type: str
    properties: list[str]


def read_package(archive: Archive) -> Package:
    """Read the package that the container names.

    Raises:
        NoArticleError: There is no package, or the package has no chapter.
    """
    container = _parsed(archive, _CONTAINER)
    path = next(
        (member_path(root.get("full-path", ""), "")[0] for root in descendants(container, "rootfile")),
        "",
    )
    package = _parsed(archive, path)
    items = {item.get("id", ""): _item(item, path) for item in descendants(package, "item")}
    references = [reference.get("idref", "") for reference in descendants(package, "itemref")]
    chapters = [items[reference] for reference in references if reference in items]
    spine = [each.path for each in chapters if each.media_type in _DOCUMENTS and "nav" not in each.properties]
    if not spine:
        raise archive.damaged()
    contents = [item.path for item in items.values() if "nav" in item.properties]
    contents += [item.path for item in items.values() if item.media_type == "application/x-dtbncx+xml"]
    return Package(read_metadata(next(children(package, "metadata"), package)), list(dict.fromkeys(spine)), contents)


def _parsed(archive: Archive, path: str) -> "_Element":
    content = archive.read(path)
    root = parse_xml(content) if content else None
    if root is None:
        raise archive.damaged()
    return root


def _item(item: "_Element", package_path: str) -> _Item:
    path, _ = member_path(item.get("href", ""), package_path)
    return _Item(path, item.get("media-type", "").lower(), item.get("properties", "").split())
