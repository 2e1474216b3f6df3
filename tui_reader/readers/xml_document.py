"""Read articles in XML: NITF, TEI, DocBook, JATS and other text in elements.

Publishers, archives and manuals use these formats. An element with words beside its elements is a paragraph, as is
one without elements; all others only hold paragraphs. A few names give more: a heading, an item, a quotation, or
metadata that is not part of the text.
"""

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, BlockKind, Resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.inline_text import InlineText
from tui_reader.readers.links import absolute_link
from tui_reader.readers.text_table import table_text
from tui_reader.readers.xml import children, declared_base, descendants, local_name, parse_xml, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_KINDS: Final[dict[BlockKind, str]] = {
    "paragraph": "p para simpara ab l byline dateline abstract-p",
    "heading": "head title hl1 hl2 headline subhead subtitle bridgehead article-title",
    "list_item": "item listitem list-item li member",
    "quotation": "quote blockquote bq disp-quote cit epigraph",
    "code": "programlisting screen eg preformat pre literallayout synopsis",
    "caption": "caption figdesc figcaption media-caption",
}
_KIND_OF: Final = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_HOLDING: Final = frozenset({"list_item", "quotation", "caption"})  # kinds whose elements hold paragraphs, or are one
_SECTIONS: Final = frozenset(
    "div div1 div2 div3 div4 section sect1 sect2 sect3 sec chapter part appendix body.content".split()
)
_LISTS: Final = frozenset("list itemizedlist orderedlist variablelist simplelist ol ul".split())
_TABLES: Final = frozenset({"table", "informaltable"})
_PARTS_OF_TABLES: Final = frozenset({"tgroup", "thead", "tbody", "tfoot"})
_ROWS, _CELLS = ("row", "tr"), ("cell", "td", "th", "entry")
_BLOCKS: Final = _LISTS | _TABLES | _KIND_OF.keys() - {"quote", "title", "article-title"}
# Elements of metadata; and, beside a correction, the text as it was before.
_ABOUT: Final = frozenset(
    "teiheader info articleinfo bookinfo docinfo docdata article-meta journal-meta metadata meta processing-meta revhistory pubdata "
    "indexterm script style".split()
)
_CORRECTED: Final = frozenset({"sic", "orig", "abbr"})
_QUOTED: Final = frozenset({"q", "quote", "said"})
_OPENING_MARKS: Final = tuple("“‘«„\"'—–")
_NOTES: Final = frozenset({"note", "footnote", "fn"})
_LINE_BREAKS: Final = frozenset({"lb", "br", "break"})
_ADDRESSES: Final = ("target", "href", "url", "{http://www.w3.org/1999/xlink}href")
_TITLES: Final = ("hl1", "headline", "article-title", "title")
_NAMES: Final = ("byline", "author", "creator", "contrib")
_DATES: Final = ("story.date", "date.issue", "pubdate", "pub-date", "date", "published", "created")
_DATE_ATTRIBUTES: Final = ("norm", "when", "when-iso", "iso-8601-date", "value")
_MOST_TRIED: Final = 5
_DEEPEST: Final = 6


def read_xml_document(resource: Resource) -> Article:
    """Return the article in a document.

    Raises:
        NoArticleError: There is no text in it.
    """
    root = parse_xml(resource.content, resource.charset)
    builder = ArticleBuilder()
    metadata = _metadata(root, resource) if root is not None else Metadata()
    if metadata.title:
        builder.add_title(metadata.title)
    if root is not None:
        _Writer(builder, resource.url).write(root)
    if not builder.has_body:
        raise NoArticleError(f"There is no text in {resource.location}. Open another location.")
    return builder.build(metadata)


def _metadata(root: "_Element", resource: Resource) -> Metadata:
    titles = (text_of(each) for name in _TITLES for each in _first(root, name))
    names = (_name(each) for name in _NAMES for each in _first(root, name))
    dates = (iso_date(text) for name in _DATES for each in _first(root, name) for text in _date_texts(each))
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("lang")
    return Metadata(
        title=next(filter(None, titles), None),
        byline=next(filter(None, names), None),
        published=next(filter(None, dates), None),
        language=language,
        url=resource.url,
    )


def _first(root: "_Element", name: str) -> "Iterator[_Element]":
    """Yield the first few elements of a name, which are those of the head."""
    return islice(descendants(root, name), _MOST_TRIED)


def _name(element: "_Element") -> str:
    """Return the person that an element names: "By Ana Ruiz", or given name and surname."""
    parts = [text_of(each) for name in ("firstname", "given-names", "surname") for each in descendants(element, name)]
    person = next(descendants(element, "person", "personname", "persName"), element)
    text = " ".join(parts) or text_of(person)
    return text[3:] if text[:3].lower() == "by " else text


def _date_texts(element: "_Element") -> list[str]:
    parts = "-".join(text_of(each) for name in ("year", "month", "day") for each in children(element, name))
    return [*(element.get(name, "") for name in _DATE_ATTRIBUTES), parts, text_of(element)]


class _LinkEdge(NamedTuple):
    """The beginning of a link, with its address, or its end, without one."""

    url: str | None


class _Writer:
    """Writes the elements of a document as blocks."""

    def __init__(self, builder: ArticleBuilder, url: str | None) -> None:
        self._builder = builder
        self._url = url

    def write(self, element: "_Element", kind: BlockKind = "paragraph", level: int = 0) -> None:
        """Write the contents of an element.

        ``kind`` and ``level`` are those of the element around it.
        """
        name = local_name(element).lower()
        if name in _ABOUT or _is_head_of_data(element):
            return
        own = _KIND_OF.get(name, kind)
        if kind in _HOLDING and own == "paragraph":
            own = kind
        if own != kind:
            level = _level(element, own)
        if own == "code":
            self._builder.add("code", "".join(map(str, element.itertext())))
        elif name in _TABLES and (rows := _rows(element)):
            self._builder.add("table", table_text(rows))
        elif _is_paragraph(element, name):
            self._write_paragraph(element, own, level)
        else:
            for child in element:
                self.write(child, own if own in _HOLDING else "paragraph", level if own in _HOLDING else 0)

    def _write_paragraph(self, element: "_Element", kind: BlockKind, level: int) -> None:
        inline = InlineText()
        for piece in self._pieces(element):
            if isinstance(piece, str):
                inline.write(piece)
            elif isinstance(piece, _LinkEdge):
                inline.open_link(piece.url) if piece.url else inline.close_link()
            elif local_name(piece).lower() in _LINE_BREAKS:
                inline.break_line()
            else:
                self._builder.add_inline(kind, inline, level)
                inline = InlineText()
                self.write(piece)
        self._builder.add_inline(kind, inline, level)

    def _pieces(self, element: "_Element") -> "Iterator[str | _LinkEdge | _Element]":
        """Yield the text of an element in pieces, with the elements that interrupt its lines.

        These are blocks within it and breaks of lines.
        """
        yield element.text or ""
        for child in element:
            name = local_name(child).lower()
            if name in _BLOCKS or name in _LINE_BREAKS:
                yield child
            elif name in _NOTES:
                yield f" [{text_of(child)}]"
            elif name in _QUOTED and not _first_text(child).startswith(_OPENING_MARKS):
                yield from ("“", *self._pieces(child), "”")
            elif name not in _ABOUT and not (name in _CORRECTED and local_name(element) == "choice"):
                url = self._address(child)
                yield from (_LinkEdge(url),) if url else ()
                yield from self._pieces(child)
                yield from (_LinkEdge(None),) if url else ()
            yield child.tail or ""

    def _address(self, element: "_Element") -> str | None:
        address = next(filter(None, map(element.get, _ADDRESSES)), "")
        return absolute_link(address, declared_base(element, self._url) or self._url) if address else None


def _is_head_of_data(element: "_Element") -> bool:
    """Check whether an element is the head of a document, by its place.

    "head" is a heading in TEI and holds metadata in NITF.
    """
    parent = element.getparent()
    return local_name(element) == "head" and parent is not None and parent.getparent() is None


def _is_paragraph(element: "_Element", name: str) -> bool:
    if _KIND_OF.get(name) in ("paragraph", "heading") or not len(element):
        return True
    return any((text or "").strip() for text in (element.text, *(child.tail for child in element)))


def _level(element: "_Element", kind: BlockKind) -> int:
    around = {"heading": _SECTIONS, "list_item": _LISTS}.get(kind, frozenset({local_name(element).lower()}))
    depth = sum(local_name(each).lower() in around for each in element.iterancestors())
    return min(max(depth + (kind == "quotation"), 1), _DEEPEST)


def _rows(table: "_Element") -> list[list[str]]:
    rows = ([text_of(cell) for cell in children(row, *_CELLS)] for row in _own_rows(table))
    return [row for row in rows if row]


def _own_rows(part: "_Element") -> "Iterator[_Element]":
    """Yield the rows of a table, without those of tables in its cells."""
    for child in part:
        if local_name(child).lower() in _ROWS:
            yield child
        elif local_name(child).lower() in _PARTS_OF_TABLES:
            yield from _own_rows(child)


def _first_text(element: "_Element") -> str:
    return next((stripped for text in element.itertext() if (stripped := str(text).strip())), "")
