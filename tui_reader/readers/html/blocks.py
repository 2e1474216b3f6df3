"""Walk the elements of a page in reading order, and cut their text into blocks."""

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.model import BlockKind, Link, Reason
from tui_reader.readers.html.element_text import short_text
from tui_reader.readers.html.page import UNREAD, Page
from tui_reader.readers.html.tables import data_rows
from tui_reader.readers.inline_text import InlineText
from tui_reader.readers.notes import label_of, names_a_note, note_mark
from tui_reader.readers.text_table import table_text
from tui_reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

# Elements that begin and end a block; all others run along in the line (HTML standard, section 15.3, "Rendering").
BLOCK_TAGS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
# Attributes that ``list_numbers`` writes on items, and ``note_links`` on notes and marks: labels, and keys that tie the two.
NUMBER: Final = "data-tui-reader-number"
MARK: Final = "data-tui-reader-mark"
NOTE: Final = "data-tui-reader-note"
NOTE_KEY: Final = "data-tui-reader-note-key"
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_LISTS: Final = frozenset({"ul", "ol", "dl", "menu", "dir"})
_ITEMS: Final = frozenset({"li", "dd", "dt"})
_CAPTIONS: Final = frozenset({"figcaption", "caption"})
# Longer text above or below the line is small print and not part of the words before it.
_LONGEST_OFF_THE_LINE: Final = 80
_CAPTION_CLASS: Final = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])")

# Of the captions by class on the dev pages of WCXB, scrapinghub and Mozilla's tests none holds more elements or paragraphs.
_CAPTION_ELEMENTS: Final = 60
_CAPTION_PARAGRAPHS: Final = 3
_NEVER_CAPTIONS: Final = frozenset({"html", "body", "main", "article", "section"})


class _Setting(NamedTuple):
    """The properties of a block that come from the elements around it."""

    element: "HtmlElement"
    part: "HtmlElement | None" = None
    kind: BlockKind = "paragraph"
    level: int = 0
    list_depth: int = 0
    note: str = ""


class PageBlock(NamedTuple):
    """A block of a page.

    Attributes:
        kind: The kind of block, by the elements around it.
        text: Its text. That of code and tables, which is not ``inline``, is as it stands in the page.
        inline: The same with its links.
        level: A heading's or a list item's depth.
        element: The innermost element that makes blocks and has it.
        part: The element around the one that gives the kind: blocks of one part belong together.
        follows_rule: Whether a rule stands between it and the block before it.
        evidence: Why it serves the publisher and is not part of the text; ``Block.evidence``.
        marks: What ties the marks of notes in it to their notes.
        note: What ties a note to its marks.
        links: The links in its text.
        box: The number of the box that holds a block with evidence; ``Block.box``.
    """

    kind: BlockKind
    text: str
    inline: InlineText | None
    level: int
    element: "HtmlElement"
    part: "HtmlElement | None"
    follows_rule: bool = False
    evidence: tuple[Reason, ...] = ()
    marks: tuple[str, ...] = ()
    note: str = ""
    box: int = 0
    links: tuple[Link, ...] = ()


class BlockReader:
    """Reads the text of elements, each once, with no words glued and none torn.

    The tree is walked step by step and not by recursion, so that a deeply nested page costs no more than a flat one.
    """

    def __init__(self, page: Page, link: "Callable[[str], str | None] | None" = None) -> None:
        """Begin; ``link`` resolves an address, in place of ``page.link``."""
        self._page = page
        self._link_to = link or page.link
        self._inline = InlineText()
        self._link: str | None = None
        self._breaks = 0
        self._quotations = 0
        self._settings: list[_Setting] = []
        self._blocks: list[PageBlock] = []
        self._follows_rule = False
        self._marks: list[str] = []
        self._prefix = ""

    def read(self, element: "HtmlElement", is_left_out: "Callable[[HtmlElement], bool]") -> list[PageBlock]:
        """Return the blocks of an element, except those in elements that are left out."""
        from lxml.etree import iterwalk

        self._settings = [_Setting(element)]
        self._blocks = []
        skipped = None
        walk = iterwalk(element, events=("start", "end"))
        for event, current in walk:
            if event == "end":
                if current is skipped:
                    skipped = None
                else:
                    self._end(current)
                if current is not element:
                    self._write_text(current.tail)
            elif (current is not element and is_left_out(current)) or self._is_read_whole(current):
                if current.tag in BLOCK_TAGS:
                    self._flush()
                skipped = current
                walk.skip_subtree()
            else:
                self._start(current)
                self._write_text(current.text)
        self._flush()
        return self._blocks

    def _is_read_whole(self, element: "HtmlElement") -> bool:
        """Read an element as a whole where it has to be, and return whether so.

        The walk still meets the end of the element, and the text behind it there.
        """
        if element.tag in UNREAD:
            return True
        if (label := element.get(MARK)) is not None:
            self._write_mark(element, label)
        elif element.tag == "pre":
            self._flush()
            self._add("code", _preformatted(element), element)
        elif element.tag == "table":
            self._flush()
            return self._read_table(element)
        elif (text := _off_the_line(element)) is not None:
            self._write_off_the_line(element, text)
        else:
            return False
        return True

    def _read_table(self, element: "HtmlElement") -> bool:
        rows = data_rows(element, self._text_in_line)
        if rows:
            for caption in element.iter("caption"):
                self._add("caption", self._text_in_line(caption), element)
            self._add("table", table_text(rows), element)
        return bool(rows)

    def _write_mark(self, element: "HtmlElement", label: str) -> None:
        key = element.get(NOTE_KEY, "")
        self._go_on()
        self._inline.write_note(label, self._page.place(key))
        self._marks.append(key)

    def _write_off_the_line(self, element: "HtmlElement", text: str) -> None:
        self._go_on()
        if element.tag == "sub":
            self._inline.write_lowered(text)
        elif (label := label_of(text)) and names_a_note(f"{element.get('class', '')} {element.get('id', '')}"):
            self._inline.write_note(label)
        else:
            self._inline.write_raised(text, element.tail or "")

    def _start(self, element: "HtmlElement") -> None:
        tag = element.tag
        if tag in BLOCK_TAGS:
            self._flush()
            self._prefix = _prefix(element) or self._prefix
            self._settings.append(self._setting_in(element))
        elif tag == "br":
            self._breaks += 1
        elif tag == "hr":
            self._flush()
            self._follows_rule = True
        elif tag == "a" and (url := self._link_to(element.get("href", ""))):
            self._link = url
            self._inline.open_link(url)
        elif tag in ("sup", "sub"):
            self._inline.set_off()
        elif tag == "q":
            self._write_text("‘" if self._quotations % 2 else "“")
            self._quotations += 1

    def _end(self, element: "HtmlElement") -> None:
        tag = element.tag
        if tag in BLOCK_TAGS:
            self._flush()
            self._settings.pop()
            self._prefix = "" if _prefix(element) else self._prefix
        elif tag == "a":
            self._link = None
            self._inline.close_link()
        elif tag in ("sup", "sub"):
            self._inline.set_off()
        elif tag == "q":
            self._quotations -= 1
            self._write_text("’" if self._quotations % 2 else "”")

    def _setting_in(self, element: "HtmlElement") -> _Setting:
        around = _Setting(element, element.getparent(), *self._settings[-1][2:])
        tag = element.tag
        if note := element.get(NOTE):
            return around._replace(kind="list_item", level=1, note=element.get(NOTE_KEY, note))
        if tag in _LISTS:
            return around._replace(list_depth=around.list_depth + 1)
        return self._kind_of(element, around)

    def _kind_of(self, element: "HtmlElement", around: _Setting) -> _Setting:
        tag = element.tag
        if tag in _HEADINGS:
            return around._replace(kind="heading", level=_HEADINGS[tag])
        if tag in _ITEMS:
            return around._replace(kind="list_item", level=max(around.list_depth, 1))
        if tag == "blockquote":
            return around._replace(kind="quotation", level=around.level + 1 if around.kind == "quotation" else 1)
        if tag in _CAPTIONS or (_is_called_caption(element) and _is_of_caption_size(element)):
            return around._replace(kind="caption", level=0)
        return around

    def _write_text(self, text: str | None) -> None:
        if not text:
            return
        if not text.strip():
            self._inline.write(text)
            return
        self._go_on()
        self._inline.write(text)

    def _go_on(self) -> None:
        """Begin the line or block that the breaks since the last text require.

        A note begins with its label.
        """
        if self._breaks > 1:
            self._flush()
        elif self._breaks:
            self._inline.break_line()
        self._breaks = 0
        if self._prefix and self._inline.is_empty():
            self._inline.write(self._prefix)
            self._prefix = ""

    def _flush(self) -> None:
        """End the block that is being written."""
        self._breaks = 0
        if not self._inline.is_empty():
            self._add_inline(self._inline)
            self._inline = InlineText()
        if self._link:
            self._inline.open_link(self._link)

    def _add_inline(self, inline: InlineText) -> None:
        setting = self._settings[-1]
        text, links = inline.finish()
        if text.strip():
            self._append(setting.kind, text, setting, inline, links)

    def _add(self, kind: BlockKind, text: str, element: "HtmlElement") -> None:
        if text.strip():
            self._append(kind, text, _Setting(element, self._settings[-1].part))

    def _text_in_line(self, element: "HtmlElement") -> str:
        """Return the text of a cell or caption, with its blocks in one line.

        Marks of notes in it belong to the block that the text becomes part of.
        """
        inside = BlockReader(self._page).read(element, lambda _: False)
        self._marks += (mark for block in inside for mark in block.marks)
        return clean_line(" ".join(block.text for block in inside))

    def _append(
        self,
        kind: BlockKind,
        text: str,
        setting: _Setting,
        inline: InlineText | None = None,
        links: tuple[Link, ...] = (),
    ) -> None:
        """Add a block with its marks of notes and the rule before it."""
        element, part, _, level, _, note = setting
        marks, follows_rule = tuple(self._marks), self._follows_rule
        self._blocks.append(
            PageBlock(kind, text, inline, level, element, part, follows_rule, marks=marks, note=note, links=links)
        )
        self._follows_rule = False
        self._marks = []


def _is_called_caption(element: "HtmlElement") -> bool:
    names = element.get("class", "").lower()
    return "caption" in names and _CAPTION_CLASS.search(names) is not None


def _is_of_caption_size(element: "HtmlElement") -> bool:
    """Check whether an element is no larger than a caption.

    A class such as "has-caption" may be that of the whole page.
    """
    if element.tag in _NEVER_CAPTIONS:
        return False
    inside = list(islice(element.iterdescendants(), _CAPTION_ELEMENTS + 1))
    return len(inside) <= _CAPTION_ELEMENTS and sum(each.tag == "p" for each in inside) <= _CAPTION_PARAGRAPHS


def _prefix(element: "HtmlElement") -> str:
    """Return the label of a note or the number of an item, before its text."""
    if label := element.get(NOTE):
        return f"{note_mark(label)} "
    return f"{number}. " if (number := element.get(NUMBER)) else ""


def _off_the_line(element: "HtmlElement") -> str | None:
    """Return the text of a superscript or subscript, or ``None`` for other elements.

    It is ``None`` also where it has marks of notes, which are written one by one.
    """
    if element.tag not in ("sup", "sub"):
        return None
    text = short_text(element, _LONGEST_OFF_THE_LINE)
    return None if text is None or any(inner.get(MARK) is not None for inner in element.iter()) else text


def _preformatted(element: "HtmlElement") -> str:
    pieces: list[str] = []
    for descendant in element.iter():
        if descendant.tag == "br":
            pieces.append("\n")
        elif descendant.tag not in UNREAD:
            pieces.append(descendant.text or "")
        if descendant is not element:
            pieces.append(descendant.tail or "")
    return "".join(pieces)
