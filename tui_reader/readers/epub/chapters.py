"""Write one chapter, with its own heading or its title in the table of contents."""

from typing import TYPE_CHECKING, Final

from tui_reader.readers.article_builder import ArticleBuilder, words_of
from tui_reader.readers.epub.contents import Entry
from tui_reader.readers.epub.drop_caps import join_drop_caps
from tui_reader.readers.epub.front_pages import remove_front_pages
from tui_reader.readers.markup import parse_markup, write_markup

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_LINES: Final = ("p", "div", "center")
# A chapter's name that is set as a paragraph is among its first lines, behind "Chapter 1", a picture, a date.
_FIRST_LINES: Final = 6
# A document of more parts than this has headings of its own.
_MOST_ENTRIES: Final = 500


def write_chapter(
    builder: ArticleBuilder,
    content: bytes,
    entries: list[Entry],
    leads_to_chapter: "Callable[[str], bool]",
    tie_notes: "Callable[[HtmlElement], None]",
) -> None:
    """Write the text of a chapter's document.

    Nothing is written of an empty document, or of one that only serves navigation, as a cover does.

    Args:
        builder: Takes the text.
        content: The document.
        entries: What the table of contents has of it.
        leads_to_chapter: Whether an address in it leads to a chapter of the book.
        tie_notes: Ties its notes and their marks to those in other documents.
    """
    page = parse_markup(content)
    if page is None or remove_front_pages(page.root, leads_to_chapter):
        return
    join_drop_caps(page.root)
    tie_notes(page.root)
    body = page.root.find("body")
    if body is not None and body.text_content().strip() and not _has_heading(body):
        for number, entry in enumerate(entries[:_MOST_ENTRIES]):
            found = body.xpath("(.//*[@id=$id])[1]", id=entry.fragment) if entry.fragment else []
            if found or number == 0:
                _add_heading(body, _block_of(found, body), entry)
    write_markup(builder, page)


def _has_heading(body: "HtmlElement") -> bool:
    return any(heading.text_content().strip() for heading in body.iter(*_HEADINGS))


def _add_heading(body: "HtmlElement", target: "HtmlElement", entry: Entry) -> None:
    """Make the line with the chapter's title its heading, or insert a heading."""
    words = words_of(entry.title)
    if (line := _line_of(target, words)) is not None:
        line.tag = f"h{entry.depth}"
        return
    heading = body.makeelement(f"h{entry.depth}")
    heading.text = entry.title
    if target is body:
        heading.tail, body.text = body.text, None
        body.insert(0, heading)
    else:
        target.addprevious(heading)


def _block_of(found: "list[HtmlElement]", body: "HtmlElement") -> "HtmlElement":
    """Return the block around an anchor, or the whole body without an anchor."""
    if not found:
        return body
    block = found[0]
    while block.tag in ("a", "span", "b", "i", "em", "strong") and block is not body:
        parent = block.getparent()
        if parent is None:
            return body
        block = parent
    return block


def _line_of(target: "HtmlElement", words: list[str]) -> "HtmlElement | None":
    seen = 0
    for line in target.iter(*_LINES):
        is_around_lines = next(line.iterdescendants(*_LINES), None) is not None
        if is_around_lines or not (text := line.text_content()).strip():
            continue
        if words_of(text) == words:
            return line
        seen += 1
        if seen == _FIRST_LINES:
            break
    return None
