"""Label notes that are in another document than the marks that link to them."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.epub.archive import member_path
from tui_reader.readers.html.blocks import BLOCK_TAGS, MARK, NOTE
from tui_reader.readers.html.element_text import short_text
from tui_reader.readers.html.note_text import drop_leading_labels
from tui_reader.readers.markup import parse_markup
from tui_reader.readers.notes import is_way_back, label_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

_LONGEST_LABEL: Final = 12
_LONGEST_WAY_BACK: Final = 40
_WHOLE: Final = frozenset({"html", "body", "section", "article", "main", "ol", "ul", "table", "tbody", "tr"})


# Possible places of marks; and references to places in documents.
_MAY_BE_MARKS: Final = re.compile(rb"<sup\b|noteref|>\s?\[", re.IGNORECASE)
_REFERENCES: Final = re.compile(rb"""href\s{0,9}=\s{0,9}["']([^"'#<>]{1,300})#""", re.IGNORECASE)
# Anchors, pictures and the like without a word, at most, before the label that opens a note.
_MOST_BEFORE_A_LABEL: Final = 4


class NotesApart:
    """Labels of marks, by the places in other documents that they link to.

    The labels are collected in reading order, and given to the notes at these places.
    """

    def __init__(self, documents: Iterable[tuple[str, bytes]]) -> None:
        """Collect the marks of notes that are in an earlier document than their marks.

        Args:
            documents: The path and the content of each, in reading order.
        """
        self._labels: dict[str, dict[str, str]] = {}
        before: set[str] = set()
        for path, content in documents:
            if _MAY_BE_MARKS.search(content) and not before.isdisjoint(_documents_meant(content, path)):
                page = parse_markup(content)
                if page is not None:
                    self._collect(page.root, path, lambda target, link: target in before and not _opens_its_block(link))
            before.add(path)

    def tie(self, root: "HtmlElement", path: str) -> None:
        """Collect the marks in a document, and label the notes in it.

        ``path`` is the path of the document.
        """
        if known := self._labels.get(path):
            _label_notes(root, known)
        self._collect(root, path, lambda target, _: target != path)

    def _collect(self, root: "HtmlElement", path: str, is_meant: "Callable[[str, HtmlElement], bool]") -> None:
        for link in list(root.iter("a")):
            target, fragment = member_path(link.get("href", ""), path)
            if fragment and is_meant(target, link) and (label := _mark(link)) is not None:
                self._labels.setdefault(target, {}).setdefault(fragment, label)


def _documents_meant(content: bytes, path: str) -> Iterator[str]:
    """Yield the paths of the documents to whose places the document ``path`` links."""
    return (member_path(reference.decode("utf-8", "replace"), path)[0] for reference in _REFERENCES.findall(content))


def _opens_its_block(link: "HtmlElement") -> bool:
    """Check whether a link is the first text of its block.

    Such a link is the label of a note, which leads back to its mark.
    """
    node = link
    while node is not None and node.tag not in BLOCK_TAGS:
        before = list(islice(node.itersiblings(preceding=True), _MOST_BEFORE_A_LABEL))
        parent = node.getparent()
        words = [parent.text if parent is not None else "", *(each.tail for each in before)]
        words += ["…" if (text := short_text(each, _LONGEST_LABEL)) is None else text for each in before]
        if any(word and word.strip() for word in words):
            return False
        node = parent
    return True


def _mark(link: "HtmlElement") -> str | None:
    """Return the label of a link that is the mark of a note, or ``None``.

    A link is a mark by its markup, or because it is raised or in brackets.
    """
    around = next((each for each in (link, *link.iterancestors("sup", "span")) if each.get(MARK) is not None), None)
    if around is not None:
        return str(around.get(MARK))
    if next(link.iterancestors(), None) is None or any(each.get(NOTE) is not None for each in link.iterancestors()):
        return None
    text = short_text(link, _LONGEST_LABEL)
    label = label_of(text) if text else None
    raised = next(link.iterancestors("sup"), None)
    if label is None or not (raised is not None or link.find(".//sup") is not None or (text or "").startswith("[")):
        return None
    (link if raised is None else raised).set(MARK, label)
    return label


def _label_notes(root: "HtmlElement", labels: dict[str, str]) -> None:
    notes: dict[HtmlElement, str] = {}
    for target in root.xpath("//*[@id]"):
        label = labels.get(target.get("id"))
        note = _note(target) if label else None
        if label and note is not None and note not in notes:
            note.set(NOTE, label)
            notes[note] = label
    for note, label in notes.items():
        for link in list(note.iter("a")):
            text = short_text(link, _LONGEST_WAY_BACK)
            leads_back = text is not None and (is_way_back(text) or label_of(text) == label)
            if leads_back and "#" in link.get("href", ""):
                link.drop_tree()
    drop_leading_labels(notes)


def _note(target: "HtmlElement") -> "HtmlElement | None":
    """Return the block that a mark links to, or into."""
    block = target if target.tag in BLOCK_TAGS else next(target.iterancestors(*BLOCK_TAGS), None)
    return None if block is None or block.tag in _WHOLE else block
