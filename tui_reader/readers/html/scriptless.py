"""Read the text for browsers without scripts, and show it if it is the article's.

Notes about scripts are not shown.
"""

from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.tree import build_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# Two sentences. On 55 of 350 dev pages of WCXB, scrapinghub and Mozilla's tests something is written there: notes about scripts,
# the longest of 178 words, and menus and buttons of at most 21.
_FEWEST_WORDS: Final = 25
_LONGEST_NOTE: Final = 200
_NAMES_SCRIPTS: Final = "script"
# Texts that begin alike are the same: scripts show it to others.
_COMPARED_WORDS: Final = 8
# Pages have a few, or one with each picture.
_MOST: Final = 200


def parse_scriptless(root: "HtmlElement") -> None:
    """Parse the contents of ``noscript`` where they are long or redirect.

    The parser leaves them as text, as any browser does.
    """
    for element in list(islice(root.iter("noscript"), _MOST)):
        text = element.text or ""
        if "<" in text and ("refresh" in text.lower() or len(text.split()) >= _FEWEST_WORDS):
            parsed = build_tree(text)
            element.text = None
            element.extend([child for part in parsed for child in _as_elements(part)])


def show_scriptless(root: "HtmlElement", unread: "frozenset[str]") -> None:
    """Unwrap text in ``noscript``, unless it is about scripts or already visible.

    Args:
        root: A page.
        unread: The names of elements whose text is never read.
    """
    texts = [(element, _text(element, unread)) for element in islice(root.iter("noscript"), _MOST)]
    for element, text in texts:
        if len(text.split()) >= _FEWEST_WORDS and _NAMES_SCRIPTS in text.lower():
            _remove_notes(element)
    texts = [(element, _text(element, unread)) for element, _ in texts]
    texts = [(element, text) for element, text in texts if _is_text(text.split())]
    everything = _text(root, unread) if texts else ""
    for element, text in texts:
        beginning = " ".join(text.split()[:_COMPARED_WORDS])
        if everything.count(beginning) <= text.count(beginning):
            element.drop_tag()


def _is_text(words: list[str]) -> bool:
    is_note = len(words) <= _LONGEST_NOTE and _NAMES_SCRIPTS in " ".join(words).lower()
    return len(words) >= _FEWEST_WORDS and not is_note


def _remove_notes(element: "HtmlElement") -> None:
    """Remove notes about scripts beside an article with a heading of its own."""
    if next(element.iterdescendants("h1", "article", "main"), None) is None:
        return
    for child in list(element):
        text = " ".join(child.itertext())
        if _NAMES_SCRIPTS in text.lower() and len(text.split()) < _FEWEST_WORDS:
            child.drop_tree()


def _as_elements(part: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the children of a head or body, its first words as an element."""
    if part.text and part.text.strip():
        first = part.makeelement("span")
        first.text = part.text
        yield first
    yield from list(part)


def _text(root: "HtmlElement", unread: "frozenset[str]") -> str:
    pieces = []
    for element in root.iter():
        if element is root or element.tag not in unread:
            pieces.append(element.text)
        if element is not root:
            pieces.append(element.tail)
    return " ".join(" ".join(filter(None, pieces)).split())
