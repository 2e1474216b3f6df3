"""Rename elements by their display: blocks by style or custom element, text off the line."""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.blocks import BLOCK_TAGS
from tui_reader.readers.html.element_text import short_text
from tui_reader.readers.html.page import UNREAD

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCK: Final = re.compile(
    r"(?:^|;)\s*+display\s*+:\s*+(?:block|flex|grid|table|table-row|table-cell|table-caption|list-item|flow-root)\b",
    re.IGNORECASE,
)
_OFF_THE_LINE: Final = re.compile(r"(?:^|;)\s*+vertical-align\s*+:\s*+(su(?:per|b))\b", re.IGNORECASE)
_OFF_THE_LINE_TAGS: Final = {"super": "sup", "sub": "sub", "superscript": "sup", "subscript": "sub"}
# Inline elements without a meaning of their own for this reader; only their style counts.
_PLAIN: Final = frozenset(
    "span font b strong i em small big label cite time u ins mark abbr bdi bdo data dfn kbd samp var tt nobr slot output".split()
)
_OTHER_KNOWN: Final = frozenset(
    "a acronym area base basefont br code col colgroup dfn hr img image keygen link listing marquee meta noframes frame nextid"
    " optgroup option param picture plaintext pre q rb rp rt rtc ruby source sub sup s del strike blink search track wbr xmp math"
    " spacer rp center".split()
)
_KNOWN: Final = BLOCK_TAGS | UNREAD | _PLAIN | _OTHER_KNOWN
# Elements whose text is one line, whatever elements are around parts of it.
_LINES: Final = (
    frozenset("p h1 h2 h3 h4 h5 h6 dt summary legend caption figcaption".split()) | _PLAIN | {"a", "sub", "sup"}
)
_WORDS: Final = _PLAIN | {"a", "sub", "sup", "q", "code"}
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_SENTENCE_END: Final = re.compile(r"[.!?…:]['\"”’»)\]]*\s*+$")
_GLUED_END: Final = re.compile(r"[.!?…]['\"”’»)\]]*+$")
# Without another sign, a text of so many characters or more is a paragraph. Words, names and figures within a sentence have fewer.
_PARAGRAPH: Final = 60
_LONGEST: Final = 10_000
_LEVELS: Final = 10
_OPENING: Final = tuple("“‘«„\"'")


def rename_displayed(root: "HtmlElement") -> None:
    """Rename blocks to ``div``, and text off the line to ``sup`` and ``sub``.

    Later steps then need not read styles.
    """
    for element in root.xpath("//@style/.."):
        _rename_by_style(element)
    for element in root.xpath("//span[@class='superscript' or @class='subscript']"):
        element.tag = _OFF_THE_LINE_TAGS[element.get("class")]
    unknown = [element for element in root.iter() if element.tag not in _KNOWN]
    paragraphs = {(element.getparent(), element.tag) for element in unknown if _is_paragraph(element)}
    # From the innermost out, so that an element that holds blocks is recognised.
    for element in reversed(unknown):
        if _is_block(element, paragraphs):
            element.tag = "div"
    for element in list(root.iter("span")):
        before = element.getprevious()
        if before is not None and before.tag in ("span", "div") and _are_paragraphs(before, element):
            before.tag = element.tag = "div"


def _rename_by_style(element: "HtmlElement") -> None:
    style = element.get("style")
    if _BLOCK.search(style):
        _make_block(element)
    elif element.tag in _PLAIN and (found := _OFF_THE_LINE.search(style)):
        element.tag = _OFF_THE_LINE_TAGS[found[1].lower()]


def _make_block(element: "HtmlElement") -> None:
    if element.tag not in _PLAIN and element.tag != "a":
        return
    if next(element.iterancestors(*_HEADINGS), None) is not None:
        # A heading in two lines is one heading.
        element.text = f" {element.text or ''}"
        element.tail = f" {element.tail or ''}"
    elif element.tag == "a":
        inner = element.makeelement("div")
        inner.text, element.text = element.text, None
        inner.extend(list(element))
        element.append(inner)
    else:
        element.tag = "div"


def _is_block(element: "HtmlElement", paragraphs: "set[tuple[HtmlElement | None, str]]") -> bool:
    """Check whether an element unknown to HTML is a block.

    It is one where it holds blocks, or is among blocks and not within a line of text.
    """
    if any(child.tag in BLOCK_TAGS for child in element):
        return True
    if _is_in_line(element):
        return False
    before, behind = element.getprevious(), element.getnext()
    is_among_blocks = (behind is not None and behind.tag in BLOCK_TAGS) or (
        behind is None and before is not None and before.tag in BLOCK_TAGS
    )
    return is_among_blocks or (element.getparent(), element.tag) in paragraphs


def _is_in_line(element: "HtmlElement") -> bool:
    """Check whether text continues beside an element.

    The elements unknown to HTML around it are examined, too.
    """
    current: HtmlElement | None = element
    for _ in range(_LEVELS):
        if current is None or _has_text_beside(current):
            return True
        current = current.getparent()
        if current is not None and current.tag in _KNOWN:
            return current.tag in _LINES
    return True


def _has_text_beside(element: "HtmlElement") -> bool:
    before, behind, parent = element.getprevious(), element.getnext(), element.getparent()
    text_before = before.tail if before is not None else parent.text if parent is not None else None
    if (text_before or "").strip() or (element.tail or "").strip():
        return True
    beside = [each for each in (before, behind) if each is not None and each.tag in _WORDS]
    return any(short_text(each, _PARAGRAPH) != "" for each in beside)


def _is_paragraph(element: "HtmlElement") -> bool:
    text = short_text(element, _PARAGRAPH)
    return text is None or (" " in text.strip() and _SENTENCE_END.search(text) is not None)


def _are_paragraphs(before: "HtmlElement", element: "HtmlElement") -> bool:
    """Check whether two similar elements are glued where a sentence ends and another begins.

    A style sheet makes such elements blocks.
    """
    parent, begins = element.getparent(), (element.text or "")[:1]
    is_glued = not before.tail and (begins.isupper() or begins in _OPENING)
    if not is_glued or parent is None or parent.tag in _LINES or before.get("class") != element.get("class"):
        return False
    text = short_text(before, _LONGEST)
    return text is not None and len(text) >= _PARAGRAPH and _GLUED_END.search(text[-10:]) is not None
