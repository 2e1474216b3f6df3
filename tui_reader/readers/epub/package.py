"""The package document of an e-book (OPF): what the book is called, and in which order its chapters come."""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.article_builder import Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.epub.archive import Archive, member_path
from tui_reader.readers.links import absolute_link
from tui_reader.readers.xml import children, descendants, parse_xml, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_CONTAINER: Final = "META-INF/container.xml"
_DOCUMENTS: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", ""})
_ROLE: Final = "{http://www.idpf.org/2007/opf}role"
_EVENT: Final = "{http://www.idpf.org/2007/opf}event"
# ISO 8601 with less than a day is what books have.
_YEAR: Final = re.compile(r"(\d{4})(-(?:0[1-9]|1[0-2]))?")


class Package(NamedTuple):
    """A book: its metadata, the paths of its chapters in reading order, and of its tables of contents."""

    metadata: Metadata
    spine: list[str]
    contents: list[str]


class _Item(NamedTuple):
    path: str
    media_type: str
    properties: list[str]


def read_package(archive: Archive) -> Package:
    """Read the package that the container names.

    Raises:
        NoArticleError: There is none, or it names no chapter.
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
    return Package(_metadata(package), list(dict.fromkeys(spine)), contents)


def _parsed(archive: Archive, path: str) -> "_Element":
    content = archive.read(path)
    root = parse_xml(content) if content else None
    if root is None:
        raise archive.damaged()
    return root


def _item(item: "_Element", package_path: str) -> _Item:
    path, _ = member_path(item.get("href", ""), package_path)
    return _Item(path, item.get("media-type", "").lower(), item.get("properties", "").split())


def _metadata(package: "_Element") -> Metadata:
    block = next(children(package, "metadata"), package)
    creators = list(descendants(block, "creator"))
    authors = [each for each in creators if each.get(_ROLE, "aut") == "aut"] or creators
    return Metadata(
        title=next(_texts(block, "title"), None),
        byline=", ".join(dict.fromkeys(filter(None, map(text_of, authors)))) or None,
        site=next(_texts(block, "publisher"), None),
        published=_published(block),
        language=next(_texts(block, "language"), None),
        url=next(filter(None, (absolute_link(text, None) for text in _texts(block, "source", "identifier"))), None),
    )


def _published(block: "_Element") -> str | None:
    dates = sorted(descendants(block, "date"), key=lambda date: date.get(_EVENT) != "publication")
    for text in map(text_of, dates):
        if year := _YEAR.fullmatch(text):
            return year.group()
        if found := iso_date(text):
            return found
    return None


def _texts(block: "_Element", *names: str) -> "Iterator[str]":
    for name in names:
        yield from filter(None, map(text_of, descendants(block, name)))
