"""Find the notes of a page and their marks, and label their elements.

Any markup of notes is understood.
"""

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.blocks import BLOCK_TAGS, MARK, NOTE, NOTE_KEY
from tui_reader.readers.html.element_text import short_text
from tui_reader.readers.html.note_text import drop_leading_labels
from tui_reader.readers.notes import is_way_back, label_of, names_a_note

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.page import Page

_LONGEST_MARK: Final = 24
_LONGEST_WAY_BACK: Final = 60
# Elements that may be around a mark alone, and how many of them.
_AROUND_MARKS: Final = frozenset({"sup", "span", "small", "b", "strong", "i", "em", "cite", "font"})
_LEVELS: Final = 4
# How far a link from a note back to its mark may be inside the note.
_NOTE_LEVELS: Final = 8
_NO_NOTES: Final = frozenset(
    "html body main article ol ul dl table tbody tr h1 h2 h3 h4 h5 h6 nav header footer form".split()
)
_TYPE: Final = "epub:type"
_NOTE_LISTS: Final = re.compile(r"(?:foot|end|rear)-?notes")
_BACK_LINKS: Final = "//@class[contains(., 'cite-backlink')]/.."
_FIRST_PIECES: Final = 12
_MOST_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class _InPageLink:
    """A link, with its text, to a place in the page or a note elsewhere."""

    element: "HtmlElement"
    fragment: str
    text: str
    target: "HtmlElement | None"
    leads_on: bool


def link_notes(page: "Page") -> None:
    """Label each mark and each note, and remove the links back.

    A mark gets the key of its note, too.
    """
    root = page.root
    for element in root.xpath(_BACK_LINKS):
        element.drop_tree()
    links = _links(page)
    for link in links:
        if link.leads_on and (label := _label(link)):
            _set_mark(link, label)
            if link.target is not None and (note := _note_element(link.target)) is not None and note.get(NOTE) is None:
                note.set(NOTE, label)
                note.set(NOTE_KEY, link.fragment)
    _number_lists(root)
    drop_leading_labels({note: note.get(NOTE) for note in root.xpath(f"//@{NOTE}/..")})
    for link in links:
        if (link.target is None or not link.leads_on) and _is_way_back(link):
            link.element.drop_tree()


def _links(page: "Page") -> list[_InPageLink]:
    """Return the short links to places in the page.

    The list is empty where none of them may be the mark of a note.
    """
    found = [(a, text) for a in page.root.iter("a") if (text := _text_of_link(a)) is not None]
    if not any(label_of(text) for _, text in found):
        return []
    places = {element: place for place, element in enumerate(page.root.iter())}
    targets: dict[str, HtmlElement] = {}
    for element in page.root.xpath("//@id/.. | //a[@name]"):
        for name in (element.get("id"), element.get("name")):
            if name:
                targets.setdefault(name, element)
    links = []
    for a, text in found:
        address, _, fragment = a.get("href").strip().partition("#")
        is_here = not address or page.link(address) == (page.url or "").partition("#")[0] or fragment in targets
        if is_here or _says_mark(a):
            target = targets.get(fragment)
            leads_on = target is None or places[target] > places[a] or "noteref" in _names(a)
            links.append(_InPageLink(a, fragment, text, target, leads_on))
    return links


def _text_of_link(a: "HtmlElement") -> str | None:
    """Return the text of a possible mark or way back, or ``None``.

    Such a link is short, and leads to a place in a page.
    """
    place = a.get("href", "").partition("#")[2].strip()
    return short_text(a, _LONGEST_WAY_BACK) if place else None


def _label(link: _InPageLink) -> str | None:
    """Return the label of a link that is the mark of a note, or ``None``.

    A mark is recognised by its position in the line or by names in the markup.
    """
    label = label_of(link.text) if len(link.text) <= _LONGEST_MARK else None
    if label is None:
        return None
    whole = _whole_mark(link.element)
    is_set_off = (
        whole.tag == "sup"
        or next(link.element.iterancestors("sup"), None) is not None
        or next(link.element.iter("sup"), None) is not None
        or link.text.strip().startswith("[")
    )
    is_mark = is_set_off or _says_mark(link.element) or names_a_note(_names(whole)) or names_a_note(f"#{link.fragment}")
    return label if is_mark else None


def _says_mark(element: "HtmlElement") -> bool:
    return names_a_note(_names(element))


def _names(element: "HtmlElement") -> str:
    return " ".join(element.get(name, "") for name in ("class", "id", "role", "rel", _TYPE))


def _whole_mark(a: "HtmlElement") -> "HtmlElement":
    """Return the outermost element with nothing but the link and brackets around it."""
    whole = a
    text = (short_text(a, _LONGEST_MARK) or "").strip("[]() \n")
    for around in islice(a.iterancestors(), _LEVELS):
        found = short_text(around, _LONGEST_MARK + 2) if around.tag in _AROUND_MARKS else None
        if found is None or found.strip("[]() \n") != text:
            break
        whole = around
    return whole


def _set_mark(link: _InPageLink, label: str) -> None:
    whole = _whole_mark(link.element)
    whole.set(MARK, label)
    whole.set(NOTE_KEY, link.fragment)


def _note_element(target: "HtmlElement") -> "HtmlElement | None":
    """Return the block of a note from an element to which its mark leads.

    It is ``None`` where the element is the middle of a block, or is not in a note.
    """
    if target.tag in BLOCK_TAGS:
        return None if target.tag in _NO_NOTES else target
    block = next(target.iterancestors(*BLOCK_TAGS), None)
    if block is None or block.tag in _NO_NOTES:
        return None
    for count, element in enumerate(block.iter()):
        if element is target:
            return block
        if count > _FIRST_PIECES or (element.text or "").strip(" \n\t[("):
            break
    return None


def _is_way_back(link: _InPageLink) -> bool:
    """Check whether a link within a note leads back to its mark.

    A link to a place that the page does not have counts, too.
    """
    around = islice(link.element.iterancestors(), _NOTE_LEVELS)
    if link.element.get(NOTE) is None and not any(each.get(NOTE) is not None for each in around):
        return False
    is_label = link.target is not None and label_of(link.text) is not None
    return is_way_back(link.text) or is_label or "back" in _names(link.element)


def _number_lists(root: "HtmlElement") -> None:
    """Label notes without a mark by the numbers of their list."""
    for notes in root.iter("ol"):
        around = notes.getparent()
        names = f"{_names(notes)} {_names(around) if around is not None else ''}"
        if not _NOTE_LISTS.search(names):
            continue
        start = notes.get("start", "1")
        first = int(start) if start.isdecimal() and len(start) <= _MOST_DIGITS else 1
        for number, item in enumerate(notes.iterchildren("li"), first):
            if item.get(NOTE) is None:
                item.set(NOTE, str(number))
