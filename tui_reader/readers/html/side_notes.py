"""Move notes out of the sentences that hold them, and behind these.

The page shows such notes beside the sentence.
"""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.blocks import BLOCK_TAGS, MARK, NOTE, NOTE_KEY
from tui_reader.readers.html.element_text import short_text
from tui_reader.readers.notes import label_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:(?:side|margin|foot|inline)-?notes?(?=$|[\s_-])|ltx_note(?=$|\s))", re.IGNORECASE
)
_TAGS: Final = ("span", "small", "aside", "cite", "em", "i")
# A note follows its paragraph; an element of several paragraphs holds the note behind them.
_LINES: Final = frozenset("p h1 h2 h3 h4 h5 h6 dt figcaption caption summary".split())
_LONGEST_MARK: Final = 8
_FEWEST_WORDS: Final = 2


def move_side_notes(root: "HtmlElement") -> None:
    """Replace each note within a sentence by a mark, and move it behind the paragraph."""
    found = [each for each in root.iter(*_TAGS) if _NAMES.search(each.get("class", "")) and _is_in_sentence(each)]
    last: dict[HtmlElement, HtmlElement] = {}
    for number, note in enumerate(found, 1):
        block = next(note.iterancestors(*BLOCK_TAGS), None)
        if block is None or next(note.iterancestors(*_TAGS), None) in found:
            continue
        key = note.get("id") or f"side-note-{number}"
        mark = _mark_before(note)
        label = label_of(mark.text_content()) or _taken_label(note) or str(number)
        mark.set(MARK, label)
        mark.set(NOTE_KEY, key)
        _move(note, block, last)
        note.tag = "div"
        note.set(NOTE, label)
        note.set(NOTE_KEY, key)


def _is_in_sentence(note: "HtmlElement") -> bool:
    """Check whether an element is the text of a note among other text."""
    text = short_text(note, 10 * _LONGEST_MARK)
    says_much = text is None or (label_of(text) is None and len(text.split()) >= _FEWEST_WORDS)
    parent, before = note.getparent(), note.getprevious()
    text_before = before.tail if before is not None else parent.text if parent is not None else None
    is_beside_text = bool((note.tail or "").strip() or (text_before or "").strip() or before is not None)
    return says_much and is_beside_text and next(note.iterdescendants(*BLOCK_TAGS), None) is None


def _mark_before(note: "HtmlElement") -> "HtmlElement":
    """Return the mark directly before the note, or insert one."""
    before = note.getprevious()
    if before is not None and not (before.tail or "").strip() and before.tag not in BLOCK_TAGS:
        text = short_text(before, _LONGEST_MARK)
        # Tufte's pages have labels that a style numbers, or a sign for narrow screens.
        is_drawn = text is not None and not any(map(str.isalnum, text)) and before.tag in ("label", "sup")
        if is_drawn or label_of(text or "") is not None:
            return before
    mark = note.makeelement("sup")
    note.addprevious(mark)
    return mark


def _taken_label(note: "HtmlElement") -> str | None:
    """Remove and return the label before the text of a note, or return ``None``.

    The label is in an element of its own.
    """
    first = next(iter(note), None)
    if first is None or (note.text or "").strip():
        return None
    label = label_of(short_text(first, _LONGEST_MARK) or "")
    if label is not None:
        first.drop_tree()
    return label


def _move(note: "HtmlElement", block: "HtmlElement", last: "dict[HtmlElement, HtmlElement]") -> None:
    """Move a note behind its block, and behind the notes before it."""
    note.drop_tree()
    note.tail = None  # the sentence has it now
    if block.tag in _LINES:
        before = last.get(block, block)
        note.tail, before.tail = before.tail, None
        before.addnext(note)
        last[block] = note
    else:
        block.append(note)
